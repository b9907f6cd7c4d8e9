"""A reader on screen, and articles to put in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from models.annotate import Anchor, Annotation
from models.ingest.values import ArticleData, Edit, Paragraph, Reading
from models.script.values import View
from models.text import EditMap, Replacement, Span, apply
from ui.reader import LabelStyle, Pane, ReaderDocument, ReaderWidget

STYLES = {
    "ORG": LabelStyle("ORG", "mention", 0, "机构", "機構", "Organisation"),
    "LOC": LabelStyle("LOC", "mention", 1, "地点", "地點", "Place"),
    "CLAIM": LabelStyle("CLAIM", "claim", 8, "主张", "主張", "Claim"),
    "COOP": LabelStyle("COOP", "event", 10, "合作", "合作", "Cooperation"),
}

PLAIN = ("联盟在合肥成立。", "四地企业共建平台，共享设备。", "未来三年推动标准互通。")

RARE = (
    "𠮷野与𫫇村的😊合作",
    "队长🧔🏾‍♂️说：é与e\u0301都算一个字",
    "空格\u00a0与分行\u2028还在同一段",
    "末段。",
)


def reading_of(
    paragraphs: Sequence[str],
    *,
    roles: Sequence[str] = (),
    edits: Sequence[Edit] = (),
    raw: str | None = None,
    to_reading: EditMap | None = None,
) -> Reading:
    """Return the reading text of these paragraphs."""
    text = "\n".join(paragraphs)
    found = []
    at = 0
    for number, paragraph in enumerate(paragraphs):
        role = roles[number] if number < len(roles) else "body"
        found.append(Paragraph(Span(at, at + len(paragraph)), role, "hans"))
        at += len(paragraph) + 1
    identity = EditMap.identity(len(text))
    return Reading(
        1, raw or text, text, to_reading or identity, tuple(edits), tuple(found), ArticleData()
    )


def same_view(reading: Reading, pane: Pane) -> View:
    """Return the reading text itself as a view."""
    return View(pane, "", reading.text, EditMap.identity(len(reading.text)))


def vocabulary_view(reading: Reading, words: dict[str, str]) -> View:
    """Return a view in which some words are of another length, as vocabulary profiles make."""
    replacements = []
    for word, new in words.items():
        at = reading.text.find(word)
        while at >= 0:
            replacements.append(Replacement(at, at + len(word), new))
            at = reading.text.find(word, at + 1)
    text, to_view = apply(reading.text, sorted(replacements))
    return View("hant", "s2twp", text, to_view)


def mark(identifier: str, label: str, text: str, *spans: Span) -> Annotation:
    """Return an annotation of the label's kind."""
    return Annotation(
        id=identifier,
        kind=STYLES[label].kind,  # type: ignore[arg-type]
        article="x",
        layer="l",
        label=label,
        anchor=Anchor.on(text, *spans),
    )


def on(text: str, words: str) -> Span:
    """Return the first place of ``words``."""
    at = text.index(words)
    return Span(at, at + len(words))


def document_of(paragraphs: Sequence[str] = PLAIN) -> ReaderDocument:
    """Return a document whose two panes show the same characters."""
    reading = reading_of(paragraphs)
    return ReaderDocument(reading, same_view(reading, "hans"), same_view(reading, "hant"))


class Hand:
    """Points of the page, found through the widget's own layout."""

    def __init__(self, widget: ReaderWidget) -> None:
        self.widget = widget

    def point(self, pane: Pane, at: int, *, dx: int = 0) -> QPoint:
        """Return the viewport point of a boundary of the pane's text, in the band of its line."""
        page = self.widget.page
        assert page is not None
        text = self.widget.text_of(pane)
        number = text.row_at(at)
        row, top = next((r, y) for r, y in self.widget.visible_rows() if r.number == number)
        cell = row.cells[pane]
        local = at - text.starts[number]
        line = cell.lines[cell.line_at(local)]
        x = page.columns.x(pane) + line.x(cell.units.to_utf16(local))
        return QPoint(round(x) + dx, top + (line.band_top + line.band_bottom) // 2)


@pytest.fixture
def reader(qtbot: QtBot) -> Callable[[ReaderDocument], ReaderWidget]:
    """Return a function that shows a document in a reader of 1280 by 860."""

    def show(document: ReaderDocument) -> ReaderWidget:
        widget = ReaderWidget()
        qtbot.addWidget(widget)
        widget.resize(1280, 860)
        widget.set_styles(STYLES)
        widget.set_document(document)
        widget.show()
        qtbot.waitExposed(widget)
        widget.activateWindow()
        widget.setFocus()
        return widget

    return show
