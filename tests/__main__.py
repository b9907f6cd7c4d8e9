"""Run the tests, and with ``--all`` the checks before them: ``python3 -m tests [--all] …``.

Sets up ``.venv`` with the test lock where the running Python has not got what is needed. Other
arguments go to pytest; ``--checks`` runs the checks alone.
"""

from __future__ import annotations

import os
import subprocess
import sys

from ui import bootstrap

CHECKS = (
    ("lint", ("-m", "ruff", "check")),
    ("format", ("-m", "ruff", "format", "--check")),
    ("types", ("-m", "mypy")),
    ("layers", ("-c", "from importlinter.cli import lint_imports_command as run; run()")),
)


def main(arguments: list[str]) -> int:
    """Run what is asked for; return pytest's exit code, or 1 when a check failed."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    bootstrap.ensure(bootstrap.TEST, window=True)
    os.chdir(bootstrap.ROOT)
    wanted = [a for a in arguments if a in ("--all", "--checks")]
    rest = [a for a in arguments if a not in wanted]
    if wanted:
        failed = [name for name, command in CHECKS if not _passes(name, command)]
        if failed:
            print(f"failed: {', '.join(failed)}", file=sys.stderr)
            return 1
    return 0 if "--checks" in wanted else _pytest(rest)


def _passes(name: str, command: tuple[str, ...]) -> bool:
    print(f"== {name}", flush=True)
    return subprocess.call([sys.executable, *command]) == 0


def _pytest(arguments: list[str]) -> int:
    spread = (
        []
        if any(not a.startswith("-") for a in arguments)
        else ["-n", "auto", "--dist", "loadfile"]
    )
    return subprocess.call([sys.executable, "-m", "pytest", *spread, *arguments])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
