"""What a room offers to write, and the menu that writes it."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from models.errors import KnownError

NAMES = {"png": "PNG", "svg": "SVG", "csv": "CSV", "json": "JSON", "graphml": "GraphML"}


@dataclass(frozen=True, slots=True)
class Export:
    """One way to write what a room shows.

    Attributes:
        ending: of the file, without its dot; a key of `NAMES`.
        words: what is written: ``the picture``, ``the table``.
        make: gives the whole file; runs on the window's thread.
    """

    ending: str
    words: str
    make: Callable[[], bytes]


def json_file(value: object) -> bytes:
    """Return a JSON document as a file."""
    return (json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False) + "\n").encode("utf-8")


class Exporter(QObject):
    """Asks for a place and writes there, as a whole or not at all.

    Signals:
        written: the path.
        failed: a `KnownError`.
    """

    written = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QWidget, stem: str, folder: Path) -> None:
        super().__init__(parent)
        self._widget, self._stem, self._folder = parent, stem, folder
        self.exports: tuple[Export, ...] = ()

    def fill(self, menu: QMenu, exports: Sequence[Export]) -> None:
        """Put ``exports`` into a menu."""
        self.exports = tuple(exports)
        menu.clear()
        for export in self.exports:
            name = f"{NAMES[export.ending]} · {export.words}"
            menu.addAction(name).triggered.connect(lambda _=False, e=export: self.ask(e))

    def ask(self, export: Export) -> None:
        """Let the person say where, then write."""
        name = NAMES[export.ending]
        proposed = str(self._folder / f"{self._stem}.{export.ending}")
        chosen, _ = QFileDialog.getSaveFileName(
            self._widget, self.tr("Export"), proposed, f"{name} (*.{export.ending})"
        )
        if chosen:
            out = Path(chosen)
            self.write(export, out if out.suffix else out.with_suffix(f".{export.ending}"))

    def write(self, export: Export, out: Path) -> None:
        """Write one export to ``out``; the file is there complete, or as it was before."""
        from models.exchange.atomic import write_file

        try:
            write_file(out, (export.make(),))
        except KnownError as error:
            self.failed.emit(error)
        else:
            self._folder = out.parent
            self.written.emit(out)
