"""Where we keep what belongs to a person and not to a project."""

from __future__ import annotations

import os
import sys
from pathlib import Path


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
