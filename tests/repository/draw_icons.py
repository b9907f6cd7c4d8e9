"""Draw the icon files from the SVG: PNG for Linux, ICO for Windows, ICNS for macOS."""

from __future__ import annotations

import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from ui.bootstrap import ROOT

APP = ROOT / "resources" / "icons" / "app"
SMALL = 32  # up to here the simpler drawing reads better

PNG_SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)
ICNS_TYPES = {"icp4": 16, "icp5": 32, "ic07": 128, "ic08": 256, "ic09": 512, "ic11": 32, "ic12": 64}
"""Types of Apple's icon container that hold PNG → edge length in pixels."""


def drawn(drawing: Path, size: int) -> bytes:
    """Return the PNG of an SVG file at ``size`` pixels."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(drawing)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def ico(images: dict[int, bytes]) -> bytes:
    """Return a Windows icon that holds the PNG images, by edge length."""
    head = struct.pack("<HHH", 0, 1, len(images))
    at = len(head) + 16 * len(images)
    entries = b""
    for size, png in images.items():
        edge = size % 256  # the format writes 256 as 0
        entries += struct.pack("<BBBBHHII", edge, edge, 0, 0, 1, 32, len(png), at)
        at += len(png)
    return head + entries + b"".join(images.values())


def icns(images: dict[str, bytes]) -> bytes:
    """Return an Apple icon that holds the PNG images, by type."""
    parts = [struct.pack(">4sI", t.encode(), len(png) + 8) + png for t, png in images.items()]
    body = b"".join(parts)
    return struct.pack(">4sI", b"icns", len(body) + 8) + body


def main() -> None:
    """Write all icon files beside the drawings."""
    application = QGuiApplication(sys.argv)
    for name, small in (("shuangjian", "shuangjian-small"), ("project", "project")):

        def at(size: int, name: str = name, small: str = small) -> bytes:
            return drawn(APP / f"{small if size <= SMALL else name}.svg", size)

        for size in PNG_SIZES if name == "shuangjian" else (64, 256):
            (APP / f"{name}-{size}.png").write_bytes(at(size))
        (APP / f"{name}.ico").write_bytes(ico({size: at(size) for size in ICO_SIZES}))
        (APP / f"{name}.icns").write_bytes(icns({t: at(size) for t, size in ICNS_TYPES.items()}))
    application.quit()


if __name__ == "__main__":
    main()
