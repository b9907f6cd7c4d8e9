"""Places: where we keep what belongs to a person, and where a file may be put."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

from models.errors import CannotWrite


def home() -> Path:
    """Return our folder for a person's things: ``SHUANGJIAN_HOME``, or the system's place for it.

    Written out for the three systems, since it is wanted before the first paint and platformdirs
    would cost more than it says.
    """
    chosen = os.environ.get("SHUANGJIAN_HOME")
    if chosen:
        return Path(chosen)
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA") or Path.home()) / "Shuangjian"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Shuangjian"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "shuangjian"


def settings_file() -> Path:
    """Return the file of `models.settings`, which the window's own preferences stand in too."""
    return home() / "window.json"


def prove_target(out: Path, ending: str = "") -> None:
    """Refuse a place that no file of ours may take; with ``ending``, the name with that.

    A finished file is moved to its place, which would put it in the stead of a pipe or a device
    too: an administrator who exports to ``/dev/null`` would have none any more.

    Raises:
        CannotWrite: for a folder, a pipe, a device, or a name that the system does not take.
    """
    try:
        mode = (out.parent / f"{out.name}{ending}").stat().st_mode
    except FileNotFoundError:
        return
    except OSError as error:
        raise CannotWrite(
            f"this place cannot be reached: {error.strerror or error}.",
            file=out,
            way_out="Choose another name.",
        ) from error
    if not stat.S_ISREG(mode):
        raise CannotWrite(
            "this is a folder or a device, not a file.", file=out, way_out="Choose another name."
        )
