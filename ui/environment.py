"""Make ``.venv`` and install a hashed lock into it: with uv where it is installed, else with pip.

Standard library only; imported by `ui.bootstrap` when there is something to install.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from ui import bootstrap, prerequisites
from ui.bootstrap import PYTHON, ROOT, RUN, TEST, UNAVAILABLE, VENV, say

_GUARD = ROOT / ".venv.lock"

NO_INSTALLER = """\
This Python can neither make an environment nor install packages. Install one of:
  Debian, Ubuntu:  sudo apt-get install python3-venv
  any system:      uv, the Python package manager
then start again."""


def install(lock: str) -> None:
    """Bring ``.venv`` to the state of ``lock``; two processes at once take turns.

    Raises:
        SystemExit: when no installer is to be had or the installation fails.
        OSError: when the folder cannot be written.
    """
    with _alone():
        if bootstrap.is_ready(lock):  # the other process did it while we waited
            return
        say(f"Setting up Shuangjian in {VENV}, once. This takes a minute or two …")
        try:
            _make_and_fill(lock)
        except subprocess.CalledProcessError as failure:
            say(f"Setting up failed at: {' '.join(map(str, failure.cmd))}")
            say(
                "Look at the messages above (mostly: no network, or a full disk), then start again."
            )
            sys.exit(UNAVAILABLE)
        for held in (RUN, TEST) if lock == TEST else (lock,):  # the test lock contains the other
            bootstrap.write_stamp(held)
        say("Shuangjian is set up.")


def _make_and_fill(lock: str) -> None:
    uv = shutil.which("uv")
    if uv:
        try:
            _with_uv(uv, lock)
        except subprocess.CalledProcessError:
            say("uv could not do it, trying pip …")
        else:
            return
    _with_pip(lock)


def _with_uv(uv: str, lock: str) -> None:
    if not _is_usable():
        _run(uv, "venv", "--quiet", "--clear", "--python", sys.executable, str(VENV))
    _run(uv, "pip", "install", "--quiet", "--python", str(PYTHON), "--require-hashes", "-r", lock)


def _with_pip(lock: str) -> None:
    pip = _pip_for_venv()
    quietly = ("--quiet", "--disable-pip-version-check", "--no-input")
    _run(*pip, "install", *quietly, "--require-hashes", "-r", lock)


def _pip_for_venv() -> tuple[str, ...]:
    """Make sure that ``.venv`` is there; return the pip command that installs into it."""
    own_pip = (str(PYTHON), "-m", "pip")
    if _is_usable() and _works(*own_pip, "--version"):
        return own_pip
    if not _has("ensurepip") and prerequisites.may_install():
        say("Installing python3-venv …")
        prerequisites.install(["python3-venv"])
    if _has("ensurepip"):
        _run(sys.executable, "-m", "venv", "--clear", str(VENV))
        return own_pip
    if _has("pip") and _has("venv"):  # Debian without python3-venv: an outer pip fills it
        _run(sys.executable, "-m", "venv", "--clear", "--without-pip", str(VENV))
        return (sys.executable, "-m", "pip", "--python", str(PYTHON))
    say(NO_INSTALLER)
    sys.exit(UNAVAILABLE)


def _is_usable() -> bool:
    """Tell whether the interpreter in ``.venv`` starts and is a Python that we support."""
    check = "import sys; sys.exit(sys.version_info < (3, 11) or sys.prefix == sys.base_prefix)"
    return PYTHON.exists() and _works(str(PYTHON), "-c", check)


def _has(module: str) -> bool:
    """Ask a new process: a package that apt-get has just brought is not seen by this one."""
    return _works(sys.executable, "-c", f"import {module}")


def _works(*command: str) -> bool:
    return subprocess.run(command, cwd=ROOT, capture_output=True, check=False).returncode == 0


def _run(*command: str) -> None:
    subprocess.run(command, cwd=ROOT, stdout=sys.stderr, stdin=subprocess.DEVNULL, check=True)


@contextmanager
def _alone() -> Iterator[None]:
    with Path(_GUARD).open("a+b") as guard:
        _lock(guard)
        yield  # closing the file lets the next one in, and so does the death of this process


if sys.platform == "win32":

    def _lock(guard: IO[bytes]) -> None:
        import msvcrt
        import time

        while True:
            try:
                guard.seek(0)
                msvcrt.locking(guard.fileno(), msvcrt.LK_NBLCK, 1)
            except OSError:
                time.sleep(0.5)
            else:
                return
else:

    def _lock(guard: IO[bytes]) -> None:
        import fcntl

        fcntl.flock(guard, fcntl.LOCK_EX)
