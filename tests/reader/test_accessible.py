"""What a screen reader is told."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAccessible

from tests.reader.conftest import (
    document_of,
    mark,
    on,
    reading_of,
    same_view,
    vocabulary_view,
)
from ui.reader import ReaderDocument, ReaderWidget

Show = Callable[[ReaderDocument], ReaderWidget]
NAME = QAccessible.Text.Name
DESCRIPTION = QAccessible.Text.Description


def test_every_row_is_an_item_with_its_text_and_its_marks(reader: Show) -> None:
    reading = reading_of(["互联网大会", "第二段"])
    view = vocabulary_view(reading, {"互联网": "網際網路"})
    document = ReaderDocument(reading, same_view(reading, "hans"), view)
    document.put(mark("a", "ORG", reading.text, on(reading.text, "互联网")))
    widget = reader(document)
    heard = QAccessible.queryAccessibleInterface(widget)
    assert heard.role() == QAccessible.Role.List
    assert heard.childCount() == 2
    item = heard.child(0)
    assert item.text(NAME) == "互联网大会"
    assert item.text(DESCRIPTION) == "机构: 互联网"
    assert item.rect().height() > 20
    widget.set_mode("hant")
    assert item.text(NAME) == "網際網路大会"
    assert item.text(DESCRIPTION) == "機構: 互联网"


def test_another_article_gives_other_items(reader: Show) -> None:
    widget = reader(document_of(["旧的", "旧的"]))
    heard = QAccessible.queryAccessibleInterface(widget)
    assert heard.child(1).text(NAME) == "旧的"
    widget.set_document(document_of(["新的"]))
    assert heard.childCount() == 1
    assert heard.child(0).text(NAME) == "新的"
