"""What a screen reader hears: the article as a list of rows, each with its marks.

Only plain interfaces are offered: a Python object behind ``QAccessibleTextInterface`` ends the
process (6.11). Each widget keeps its own interface, since Qt does not own what Python made.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget

from ui.reader.document import ReaderDocument
from ui.reader.flags import Flag
from ui.reader.values import Pane

if TYPE_CHECKING:
    from ui.reader.widget import ReaderWidget


@cache
def install() -> None:
    """Offer the rows of readers to screen readers; costs nothing until one asks."""
    QAccessible.installFactory(_made)


def _made(key: str, thing: QObject) -> QAccessibleInterface | None:
    from ui.reader.widget import ReaderWidget

    if not isinstance(thing, ReaderWidget):
        return None
    thing.accessible = AccessibleReader(thing)
    return thing.accessible


def announce(reader: ReaderWidget, message: str) -> None:
    """Say a sentence, such as that a mark was added."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(reader, message))


def row_name(document: ReaderDocument, row: int, pane: Pane) -> str:
    """Return the text of a row in a pane, or of the source while that is being converted."""
    text = document.pane(pane)
    return text.row(row) if text else document.span(row).of(document.reading.text)


def row_description(reader: ReaderWidget, row: int, pane: Pane) -> str:
    """Return the marks of a row, label and quote of each, and what its repairs leave open."""
    document = reader.document
    if document is None:
        return ""
    parts = [flag_words(flag, document) for flag in document.flags(row)]
    for annotation in document.marks(row).values():
        words = reader.label_words(annotation, pane)
        quote = annotation.anchor.quote if annotation.anchor else ""
        parts.append(f"{words}: {quote}")
    return "; ".join(parts)


def flag_words(flag: Flag, document: ReaderDocument) -> str:
    """Return what a flag says, with the words that it stands at."""
    text = document.reading.text
    if flag.kind == "proposed":
        said = QCoreApplication.translate("Flag", "repair proposed: %1")
        return said.replace("%1", flag.span.of(text))
    around = text[max(0, flag.span.start - 4) : flag.span.end + 4].replace("\n", " ")
    said = (
        QCoreApplication.translate("Flag", "characters of a figure are lost: %1")
        if flag.kind == "figure"
        else QCoreApplication.translate("Flag", "a character is lost: %1")
    )
    return said.replace("%1", around)


class AccessibleReader(QAccessibleWidget):
    """The reader as a list whose items are its rows."""

    def __init__(self, reader: ReaderWidget) -> None:
        super().__init__(reader, QAccessible.Role.List)
        self._reader = reader
        self._rows: dict[int, AccessibleRow] = {}
        self._of: ReaderDocument | None = None

    def childCount(self) -> int:
        return len(self._reader.document) if self._reader.document is not None else 0

    def child(self, index: int) -> QAccessibleInterface:
        if self._of is not self._reader.document:
            self._rows, self._of = {}, self._reader.document
        if index not in self._rows:
            self._rows[index] = AccessibleRow(self, self._reader, index)
        return self._rows[index]

    def indexOfChild(self, child: Any) -> int:
        return child.index if isinstance(child, AccessibleRow) else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        local = self._reader.viewport().mapFromGlobal(QPoint(x, y))
        for row, top in self._reader.visible_rows():
            if top <= local.y() < top + row.height:
                return self.child(row.number)
        return self


class AccessibleRow(QAccessibleInterface):
    """One row: its text is its name, its marks are its description."""

    def __init__(self, parent: AccessibleReader, reader: ReaderWidget, index: int) -> None:
        super().__init__()
        self._parent = parent
        self._reader = reader
        self.index = index

    def _pane(self) -> Pane:
        cursor = self._reader.cursor_value
        if cursor is not None:
            return cursor.pane
        return "hant" if self._reader.mode == "hant" else "hans"

    def isValid(self) -> bool:
        document = self._reader.document
        return document is not None and self.index < len(document)

    def text(self, kind: QAccessible.Text) -> str:
        document = self._reader.document
        if document is None or self.index >= len(document):
            return ""
        if kind == QAccessible.Text.Name:
            return row_name(document, self.index, self._pane())
        if kind == QAccessible.Text.Description:
            return row_description(self._reader, self.index, self._pane())
        return ""

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.readOnly = True
        return state

    def rect(self) -> QRect:
        viewport = self._reader.viewport()
        for row, top in self._reader.visible_rows():
            if row.number == self.index:
                corner = viewport.mapToGlobal(QPoint(0, top))
                return QRect(corner.x(), corner.y(), viewport.width(), row.height)
        return QRect()

    def parent(self) -> QAccessibleInterface:
        return self._parent

    def child(self, index: int) -> QAccessibleInterface:
        raise IndexError(index)

    def childCount(self) -> int:
        return 0

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        return self

    def indexOfChild(self, child: Any) -> int:
        return -1

    def object(self) -> QObject:
        return self._reader

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Refuse: the reader never changes a text."""
