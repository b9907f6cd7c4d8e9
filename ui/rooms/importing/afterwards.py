"""The right side after an import: what came of one file, and the way to its articles."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from models.project import ArticleRow, FileReport
from ui.icons import paint_icon
from ui.look import Look
from ui.panels.articles import title_of
from ui.panels.kit import ElidedLabel, clear, column, label, plain
from ui.panels.rows import RowDelegate, RowModel, RowsView
from ui.panels.versions import repeat_words
from ui.rooms.importing.entries import Entry
from ui.rooms.importing.prose import said
from ui.rooms.importing.state import Importing
from ui.rooms.importing.words import encoding_words, say
from ui.style import faint, warning
from ui.theme import reading_font, ui_font
from ui.words import N

_HEIGHT = 44
_ROWS = 9  # articles that stand without scrolling
_REFUSALS = 40  # that are listed; the copied text has all
_MIDDLE = Qt.AlignmentFlag.AlignVCenter

Rows = Callable[[], Sequence[ArticleRow]]


@dataclass(frozen=True, slots=True)
class _Line:
    article: ArticleRow
    remark: str


class Afterwards(QWidget):
    """The report of one file."""

    articleAsked = Signal(str)

    def __init__(self, look: Look, importing: Importing, rows: Rows) -> None:
        super().__init__()
        self._look, self._importing, self._rows = look, importing, rows
        self.name = ElidedLabel(size=15, bold=True)
        self.facts = ElidedLabel(size=12, tone="faint")
        lines: RowModel[_Line] = RowModel(lambda i: i.article.id, _spoken)
        self.articles = RowsView(lines, _LineDelegate(look), _HEIGHT)
        self.articles.setAccessibleName(self.tr("Articles of this file"))
        self.articles.clicked.connect(lambda index: self._open(lines.item(index.row())))
        self.articles.activatedItem.connect(self._open)
        self._body = QVBoxLayout()
        self._body.setSpacing(14)
        self._body.setContentsMargins(0, 0, 8, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 16, 14, 10)
        layout.setSpacing(12)
        layout.addLayout(column(self.name, self.facts, spacing=2))
        layout.addWidget(self.articles)
        layout.addWidget(self._scrolled(), 1)

    def _scrolled(self) -> QScrollArea:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        inner = column()
        inner.addLayout(self._body)
        inner.addStretch(1)
        area.setWidget(plain(inner))
        return area

    def show_entry(self, entry: Entry | None) -> None:
        """Show what came of a file."""
        clear(self._body)
        if entry is None:
            return
        report = entry.report
        self.name.set_whole(entry.name)
        self.facts.set_whole(entry.folder or self.tr("From the clipboard"))
        lines = self._lines(report) if report else []
        self.articles.set_items(lines)
        self.articles.setVisible(bool(lines))
        self.articles.setFixedHeight(min(len(lines), _ROWS) * _HEIGHT + 4)
        if report is None:
            self._say("", [self.tr("It waits for its turn.") if self._importing.phase == "running"
                           else self.tr("The import was stopped before this file.")])  # fmt: skip
            return
        self._refusals(report)
        self._reading(report)
        self._repairs(report)
        self._say(self.tr("Remarks"), [said(note) for note in report.notes])

    def _lines(self, report: FileReport) -> list[_Line]:
        rows = {r.id: r for r in self._rows()}
        known = [(i, self.tr("known already")) for i in report.known]
        told = [(i, self._remark(i, rows)) for i in report.articles]
        return [_Line(rows[i], remark) for i, remark in (*told, *known) if i in rows]

    def _remark(self, article: str, rows: dict[str, ArticleRow]) -> str:
        parts = []
        repeat = self._importing.repeats.get(article)
        if repeat is not None and repeat.of in rows:
            parts.append(repeat_words(repeat, rows[repeat.of].number))
        wording = self._importing.spun.get(article)
        if wording is not None:
            hard = sum(hit.is_hard for hit in wording.hits)
            parts.append(self.tr("spun wording, %n place(s)", "", len(wording.hits)))
            if hard:
                parts.append(self.tr("%n of them turn the meaning round", "", hard))
        return " · ".join(parts)

    def _refusals(self, report: FileReport) -> None:
        shown = [refusal_words(r.line, r.reason) for r in report.refused[:_REFUSALS]]
        more = len(report.refused) - len(shown)
        if more > 0:
            shown.append(self.tr("and %n more", "", more))
        self._say(self.tr("Not taken in"), shown, tone="danger")

    def _reading(self, report: FileReport) -> None:
        if not report.encoding or not report.reader.startswith(("text/", "html/")):
            return  # the encoding of an extract is ours and tells nothing
        lines = [encoding_words(report.encoding)]
        if report.evidence:
            lines.append(said(report.evidence))
        if not report.certain:
            lines.append(self.tr("Another encoding fits about as well. “Read in another encoding” "
                                 "shows both for the open article."))  # fmt: skip
        self._say(self.tr("Encoding"), lines)

    def _repairs(self, report: FileReport) -> None:
        if not report.edits:
            return
        from models.ingest.rules import RULES

        names = {r.key: r.words.in_language(self._look.tongue.code) for r in RULES}
        lines = [f"{names.get(rule, rule)}  ×{count}" for rule, count in report.edits.items()]
        self._say(self.tr("Repairs, each of which can be taken back"), lines)

    def _say(self, heading: str, lines: Sequence[str], tone: str = "") -> None:
        if not lines:
            return
        block = column(spacing=4)
        if heading:
            block.addWidget(label(heading, size=12, tone="dim", bold=True))
        for line in lines:
            words = label(line, size=13, tone=tone)
            words.setWordWrap(True)
            words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            block.addWidget(words)
        self._body.addLayout(block)

    def _open(self, line: _Line) -> None:
        self.articleAsked.emit(line.article.id)


def refusal_words(line: int, reason: str) -> str:
    """Return place, cause and way out of something that was not taken."""
    words = said(reason)
    if line:
        return f"{say(N('Importing', 'line {number}')).format(number=line)}: {words}"
    return words[:1].upper() + words[1:]


def _spoken(line: _Line) -> str:
    return ", ".join(part for part in (title_of(line.article), line.remark) if part)


class _LineDelegate(RowDelegate):
    def __init__(self, look: Look) -> None:
        super().__init__(look.theme)

    def draw(self, painter: QPainter, box: QRectF, item: _Line, current: bool) -> None:
        theme, article = self.theme, item.article
        paint_icon(
            painter, "article", QRectF(box.x() + 9, box.y() + 6, 16, 16), QColor(theme.text3)
        )
        room = box.adjusted(34, 0, -12, 0)
        font = reading_font("SC" if article.script == "hans" else "TC", 13, QFont.Weight.Medium)
        _line(painter, QRectF(room.x(), box.y() + 4, room.width(), 20), title_of(article), font,
              theme.text)  # fmt: skip
        facts = " · ".join(p for p in (f"#{article.number}", article.source,
                                       (article.published or "")[:10]) if p)  # fmt: skip
        below = QRectF(room.x(), box.y() + 23, room.width(), 16)
        if item.remark:
            _line(painter, below, item.remark, ui_font(11), warning(theme))
        else:
            _line(painter, below, facts, ui_font(11), faint(theme))


def _line(painter: QPainter, box: QRectF, text: str, font: QFont, colour: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    mode = Qt.TextElideMode.ElideRight
    painter.drawText(box, _MIDDLE, QFontMetricsF(font).elidedText(text, mode, box.width()))
