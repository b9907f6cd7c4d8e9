"""What the window needs of a Linux system: the shared libraries of Qt, and a Chinese font.

Windows and macOS bring both. On Debian and its children, as root, what is missing is installed;
otherwise the exact command is printed. Standard library only. ``python3 -m ui.prerequisites``
does the check by itself.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from ui.bootstrap import UNAVAILABLE, say

LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
"""Shared libraries that the wheels of Qt load and do not bring → the Debian package of each."""

FONT = "fonts-noto-cjk"
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.fonts", "~/.local/share/fonts")


def satisfy() -> bool:
    """Bring what is missing, or say how; return whether everything is there now.

    A missing font only spoils the look, so the program goes on; without a library Qt cannot
    start at all.

    Raises:
        SystemExit: when a library is missing and we may not install it.
    """
    if not sys.platform.startswith("linux"):
        return True
    packages = _missing_packages()
    if packages and may_install():
        say(f"Installing what the window needs of the system: {' '.join(packages)} …")
        install(packages)
        packages = _missing_packages()
    if not packages:
        return True
    _explain(packages)
    if packages != [FONT]:
        sys.exit(UNAVAILABLE)
    return False


def may_install() -> bool:
    """Tell whether we are root on Debian or one of its children."""
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def install(packages: Sequence[str]) -> None:
    """Install Debian packages; what apt-get says is shown only where it fails."""
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (
        ("apt-get", "update", "-qq"),
        ("apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages),
    ):
        done = subprocess.run(
            command,
            capture_output=True,
            text=True,
            stdin=subprocess.DEVNULL,
            env=quiet,
            check=False,
        )
        if done.returncode:
            say(f"{done.stdout}{done.stderr}")


def _missing_packages() -> list[str]:
    missing = [package for name, package in LIBRARIES.items() if not _loads(name)]
    return missing if _has_chinese_font() else [*missing, FONT]


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _has_chinese_font() -> bool:
    listing = shutil.which("fc-list")
    if listing:
        command = [listing, ":lang=zh-cn", "family"]
        return bool(subprocess.run(command, capture_output=True, check=False).stdout.strip())
    names = ("cjk", "wqy", "sourcehan", "uming", "ukai", "droidsansfallback")
    return any(
        any(name in font.name.lower().replace("-", "") for name in names)
        for folder in FONT_FOLDERS
        for font in Path(folder).expanduser().rglob("*.?t?")
    )


def _explain(packages: list[str]) -> None:
    if packages == [FONT]:
        say("No font with Chinese characters was found; they would be drawn as boxes.")
    else:
        say("The window needs shared libraries that this system lacks.")
    if shutil.which("apt-get"):
        say(f"Install them with:  sudo apt-get install {' '.join(packages)}")
        return
    names = [name for name, package in LIBRARIES.items() if package in packages]
    wanted = [*names, "a CJK font such as Noto Sans CJK"] if FONT in packages else names
    say(f"Install with your package manager: {', '.join(wanted)}")


if __name__ == "__main__":
    sys.exit(0 if satisfy() else UNAVAILABLE)
