"""Build the bundle into ``dist/shuangjian`` and report its size."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from tests.bundle.slim import SYSTEM
from ui import bootstrap
from ui.bootstrap import ROOT

FOLDER = ROOT / "dist" / "shuangjian"
PROGRAM = FOLDER / ("shuangjian-cli.exe" if sys.platform == "win32" else "shuangjian")


def build() -> Path:
    """Build anew and return the folder.

    Raises:
        subprocess.CalledProcessError: when PyInstaller fails.
    """
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN"]
    subprocess.run([*command, "pyinstaller.spec"], cwd=ROOT, check=True)
    if shutil.which("dpkg-query"):
        _keep_copyrights_of_system_libraries()
    return FOLDER


def size(folder: Path) -> int:
    """Return the bytes of all files below ``folder``."""
    return sum(f.stat().st_size for f in folder.rglob("*") if f.is_file() and not f.is_symlink())


def _keep_copyrights_of_system_libraries() -> None:
    """Write which Debian packages the bundled system libraries are from, with their copyrights."""
    target = FOLDER / "_internal" / SYSTEM
    target.mkdir(parents=True, exist_ok=True)
    packages: dict[str, list[str]] = {}
    for library in sorted((FOLDER / "_internal").glob("*.so*")):
        for package in _packages_with(library.name):
            packages.setdefault(package, []).append(library.name)
    for package in packages:
        text = Path("/usr/share/doc", package, "copyright")
        if text.exists():
            shutil.copyfile(text, target / f"{package}.txt")
    lines = [f"{package}: {', '.join(names)}\n" for package, names in sorted(packages.items())]
    (target / "LIBRARIES.txt").write_text("".join(lines), encoding="utf-8")


def _packages_with(library: str) -> list[str]:
    command = ["dpkg-query", "--search", f"*/{library}"]
    listing = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    return sorted({line.split(":")[0] for line in listing.splitlines()})[:1]


def main() -> None:
    """Build, in an environment that has PyInstaller."""
    bootstrap.ensure(bootstrap.TEST, window=False)
    folder = build()
    print(f"{folder}: {size(folder) / 1e6:.0f} MB")


if __name__ == "__main__":
    main()
