"""The beginning of a text, with the glyphs of its region and every lost character in sight."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from models.project.looking import Seen
from ui.look import Look
from ui.panels.kit import column, label
from ui.rooms.importing.words import region_of
from ui.theme import reading_font, ui_font

_LOST = "\ufffd"
_MARKED = 200  # lost characters that are marked; more are seen anyway


class Sample(QPlainTextEdit):
    """A text to be read and copied, not written."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self.setObjectName("sample")
        self._look = look
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)

    def show_text(self, text: str, region_source: tuple[str, str]) -> None:
        """Show ``text``; ``region_source`` is its encoding and its script, as far as known."""
        self.setFont(reading_font(region_of(*region_source), 15))
        self.setPlainText(text)
        self._mark_lost(text)

    def _mark_lost(self, text: str) -> None:
        format = QTextCharFormat()
        format.setForeground(QColor(self._look.theme.on_accent))
        format.setBackground(QColor(self._look.theme.danger))
        marks: list[QTextEdit.ExtraSelection] = []
        at = text.find(_LOST)
        while at >= 0 and len(marks) < _MARKED:
            mark = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            place = len(text[:at].encode("utf-16-le")) // 2
            cursor.setPosition(place)
            cursor.setPosition(place + 1, QTextCursor.MoveMode.KeepAnchor)
            mark.cursor, mark.format = cursor, format
            marks.append(mark)
            at = text.find(_LOST, at + 1)
        self.setExtraSelections(marks)


class ArticleCard(QWidget):
    """An article as it would come in: title, date, source, byline, and its first lines."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = label("", size=17, bold=True)
        self.facts = label("", size=12, tone="dim")
        for words in (self.title, self.facts):
            words.setWordWrap(True)
        self.text = Sample(look, self.tr("The beginning of the article"))
        inner = column(self.title, self.facts, spacing=4, margins=(16, 14, 16, 14))
        inner.addSpacing(4)
        inner.addWidget(self.text, 1)
        self.setLayout(inner)

    def show_article(self, seen: Seen, encoding: str) -> None:
        """Show one article, read in ``encoding`` ("" where its kind settles that)."""
        region = region_of(encoding, seen.script)
        self.title.setFont(reading_font(region, 17, QFont.Weight.DemiBold))
        self.title.setText(seen.title or self.tr("No title was found"))
        said = (seen.source, seen.published, seen.byline)
        facts = " · ".join(part for part in said if part)
        self.facts.setFont(ui_font(12, region=region))
        self.facts.setText(facts or self.tr("No date and no source were found."))
        self.text.show_text(seen.text, (encoding, seen.script))
