"""The command line: the same verbs as the window, without Qt. See ``docs/cli.md``."""

from __future__ import annotations

from collections.abc import Sequence


def main(argv: Sequence[str]) -> int:
    """Run one verb and return its exit code; nothing is raised."""
    try:
        from ui.cli.run import run  # click and all verbs: only when a verb is wanted
    except KeyboardInterrupt:
        return 130  # as in `run`, which takes over from here

    return run(argv)
