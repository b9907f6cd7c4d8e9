"""The mentions that point to an entity, each one step from its text."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from models.project.values import ArticleRow
from models.store import MentionRow
from ui.look import Look
from ui.panels.rows import RowDelegate, RowModel, RowsView
from ui.style import faint
from ui.theme import reading_font, ui_font

HEIGHT = 34
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class MentionList(RowsView):
    """The mentions, one row each, in the order of articles and places."""

    def __init__(self, look: Look) -> None:
        self.articles: dict[str, ArticleRow] = {}
        self.mentions: RowModel[MentionRow] = RowModel(lambda m: m.id, self._spoken)
        super().__init__(self.mentions, _MentionDelegate(look, self), HEIGHT)
        self.setAccessibleName(self.tr("Mentions"))

    def show_mentions(
        self, mentions: tuple[MentionRow, ...], articles: Mapping[str, ArticleRow]
    ) -> None:
        self.articles = dict(articles)
        self.set_items(mentions)

    def article_words(self, mention: MentionRow) -> str:
        row = self.articles.get(mention.article)
        return f"{row.number}  {row.title or row.name}" if row else ""

    def _spoken(self, mention: MentionRow) -> str:
        return f"{mention.quote}, {self.article_words(mention)}"


class _MentionDelegate(RowDelegate):
    def __init__(self, look: Look, owner: MentionList) -> None:
        super().__init__(look.theme)
        self._look, self._owner = look, owner

    def draw(self, painter: QPainter, box: QRectF, item: MentionRow, current: bool) -> None:
        theme = self.theme
        painter.setFont(reading_font("SC", 14))
        painter.setPen(QColor(theme.text))
        half = box.width() * 0.45
        self._line(painter, QRectF(box.x() + 12, box.y(), half - 20, box.height()),
                   item.quote)  # fmt: skip
        painter.setFont(ui_font(12, region=self._look.tongue.region))
        painter.setPen(QColor(faint(theme)))
        self._line(painter, QRectF(box.x() + half, box.y(), box.width() - half - 10, box.height()),
                   self._owner.article_words(item))  # fmt: skip

    def _line(self, painter: QPainter, box: QRectF, text: str) -> None:
        metrics = QFontMetricsF(painter.font())
        shown = metrics.elidedText(
            text.replace("\n", " "), Qt.TextElideMode.ElideRight, box.width()
        )
        painter.drawText(box, _MIDDLE, shown)
