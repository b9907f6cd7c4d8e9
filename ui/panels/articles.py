"""The articles of the project: find one, see how far it is, drop files to bring more."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QKeySequence,
    QPainter,
    QPen,
    QShortcut,
)
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from models.project import ArticleRow
from ui.icons import icon, paint_icon
from ui.look import Look
from ui.panels.kit import ElidedLabel, EmptyState, box, column, icon_button, label, plain, row
from ui.panels.rows import RowDelegate, RowModel, RowsView
from ui.panels.versions import Versions
from ui.style import faint
from ui.theme import Theme, reading_font, ui_font

HEIGHT = 58


def title_of(article: ArticleRow) -> str:
    """Return what an article is called where it must be called something."""
    return article.title or article.name or f"#{article.number}"


class ArticlesPanel(QWidget):
    """The list on the left."""

    chosen = Signal(str)
    menuAsked = Signal(QPoint, str)
    importAsked = Signal()
    pasteAsked = Signal()
    removeAsked = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._articles: tuple[ArticleRow, ...] = ()
        self._current = ""
        self._versions = Versions()
        self._story = ""  # an article whose versions alone are shown
        self._count = label("", size=12, tone="faint")
        self.add = icon_button("plus", self.tr("Import files"))
        self.add.clicked.connect(self.importAsked)
        self.repeated = icon_button("layers", self.tr("Show only stories in several versions"),
                                    checkable=True)  # fmt: skip
        self.repeated.toggled.connect(self._refill)
        self.repeated.hide()
        self.filter = self._make_filter()
        self._story_bar = self._make_story_bar()
        model: RowModel[ArticleRow] = RowModel(lambda a: a.id, title_of, self._tip)
        self._delegate = _ArticleDelegate(look.theme)
        self.view = RowsView(model, self._delegate, HEIGHT)
        self.view.setAccessibleName(self.tr("Articles"))
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self.view)
        paste.setContext(Qt.ShortcutContext.WidgetShortcut)
        paste.activated.connect(self.pasteAsked)
        self._pages = self._make_pages()
        self._lay_out()
        self.view.currentPicked.connect(lambda a: self.chosen.emit(a.id))
        self.view.activatedItem.connect(lambda a: self.chosen.emit(a.id))
        self.view.menuAsked.connect(lambda at, a: self.menuAsked.emit(at, a.id))
        self.view.deleteAsked.connect(lambda a: self.removeAsked.emit(a.id))

    def set_articles(self, articles: Sequence[ArticleRow], current: str = "") -> None:
        """Show ``articles``; ``current`` is the one in the reader."""
        self._articles = tuple(articles)
        self._current = current
        self._refill()

    def set_versions(self, versions: Versions) -> None:
        """Mark the articles of which there are several versions."""
        self._versions = self._delegate.versions = versions
        self.repeated.setVisible(bool(versions.groups))
        if not versions.groups:
            self.repeated.setChecked(False)
        if self._story not in versions.groups:
            self._story = ""
        self._refill()
        self.view.viewport().update()

    @property
    def versions(self) -> Versions:
        return self._versions

    def show_versions(self, identifier: str) -> None:
        """Show only the versions of one article's story; all articles for ""."""
        self._story = identifier if identifier in self._versions.groups else ""
        self._refill()

    def set_current(self, identifier: str) -> None:
        self._current = identifier
        self.view.set_current(identifier)

    def neighbour(self, step: int) -> str | None:
        """Return the id of the article ``step`` rows below the current one, as filtered."""
        shown = self._shown()
        at = next((i for i, a in enumerate(shown) if a.id == self._current), None)
        if not shown or (at is not None and not 0 <= at + step < len(shown)):
            return None
        return shown[0 if at is None else at + step].id

    def _make_filter(self) -> QLineEdit:
        line = QLineEdit()
        line.setPlaceholderText(self.tr("Filter by title, source, date"))
        line.setAccessibleName(self.tr("Filter articles"))
        line.setClearButtonEnabled(True)
        line.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        line.textChanged.connect(self._refill)
        return line

    def _make_story_bar(self) -> QWidget:
        bar = box("bar")
        self._story_words = ElidedLabel("", size=12)
        close = icon_button("close", self.tr("Show all articles"))
        close.clicked.connect(lambda: self.show_versions(""))
        line = row(spacing=6, margins=(18, 2, 8, 2))
        line.addWidget(self._story_words, 1)
        line.addWidget(close)
        bar.setLayout(line)
        bar.hide()
        return bar

    def _make_pages(self) -> QStackedWidget:
        pages = QStackedWidget()
        pages.addWidget(self.view)
        hint = self.tr("Drop files, folders or a selection of your browser here, paste with "
                       "Ctrl+V, or press the + above.")  # fmt: skip
        pages.addWidget(EmptyState("articles", self.tr("No articles yet"), hint))
        pages.addWidget(EmptyState("search", self.tr("Nothing fits the filter"),
                                   self.tr("Try fewer characters.")))  # fmt: skip
        return pages

    def _lay_out(self) -> None:
        head = row(label(self.tr("Articles"), size=15, bold=True), self._count, None, self.repeated,
                   self.add, spacing=8, margins=(18, 0, 12, 0))  # fmt: skip
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 10, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(plain(column(self.filter, margins=(12, 0, 12, 0))))
        layout.addWidget(self._story_bar)
        layout.addWidget(self._pages, 1)

    def _shown(self) -> list[ArticleRow]:
        wanted = self.filter.text().casefold().split()
        found = [a for a in self._articles if all(w in _haystack(a) for w in wanted)]
        if not self._is_grouped:
            return found
        story = self._versions.groups.get(self._story)
        known = {a.id: a for a in found if story is None or a.id in story}
        return [known[identifier] for identifier in self._versions.together(list(known))]

    @property
    def _is_grouped(self) -> bool:
        return bool(self._story) or self.repeated.isChecked()

    def _tip(self, article: ArticleRow) -> str:
        count = self._versions.count(article.id)
        if count < 2:
            return ""
        numbers = {a.id: a.number for a in self._articles}
        lines = self._versions.lines(article.id, lambda identifier: numbers.get(identifier, 0))
        return "\n".join((self.tr("%n version(s) of this story", "", count), *lines))

    def _refill(self) -> None:
        self._delegate.is_grouped = self._is_grouped
        shown = self._shown()
        total = len(self._articles)
        story = next((a for a in self._articles if a.id == self._story), None)
        self._story_bar.setVisible(story is not None)
        if story is not None:
            words = self.tr("Versions of “{title}”").format(title=title_of(story))
            self._story_words.set_whole(words)
        self._count.setText(str(total) if len(shown) == total else f"{len(shown)} / {total}")
        self.view.set_items(shown, self._current)
        self._pages.setCurrentIndex(0 if shown else 2 if self._articles else 1)


def _haystack(article: ArticleRow) -> str:
    parts = (article.title, article.source, article.published, article.byline, article.name)
    return f"#{article.number} " + " ".join(p for p in parts if p).casefold()


class _ArticleDelegate(RowDelegate):
    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.versions = Versions()
        self.is_grouped = False

    def draw(self, painter: QPainter, box: QRectF, item: ArticleRow, current: bool) -> None:
        theme = self.theme
        if self.is_grouped:
            box = self._draw_bracket(painter, box, item)
        weight = QFont.Weight.DemiBold if current else QFont.Weight.Normal
        font = reading_font("SC" if item.script == "hans" else "TC", 13, weight)
        painter.setFont(font)
        painter.setPen(QColor(theme.text))
        room = QRectF(box.x() + 30, box.y() + 9, box.width() - 42, 20)
        middle = Qt.AlignmentFlag.AlignVCenter
        title = QFontMetricsF(font).elidedText(
            title_of(item), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, middle, title)
        paint_status(painter, QPointF(box.x() + 16, room.center().y()), item.status, theme)
        self._draw_facts(painter, box, item)

    def _draw_facts(self, painter: QPainter, box: QRectF, item: ArticleRow) -> None:
        font = ui_font(11)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(QColor(faint(self.theme)))
        middle = Qt.AlignmentFlag.AlignVCenter
        line = QRectF(box.x() + 30, box.y() + 31, box.width() - 42, 16)
        taken = 0.0
        marks = (("tag", sum(item.counts.values())), ("layers", self.versions.count(item.id) - 1))
        for name, count in marks:
            if count > 0:
                shown = f"{count + (name == 'layers')}"
                room = line.adjusted(0, 0, -taken, 0)
                painter.drawText(room, middle | Qt.AlignmentFlag.AlignRight, shown)
                at = room.right() - metrics.horizontalAdvance(shown) - 17
                paint_icon(
                    painter, name, QRectF(at, line.y() + 2, 12, 12), QColor(self.theme.text3)
                )
                taken = line.right() - at + 10
        facts = " · ".join(p for p in (item.source, (item.published or "")[:10]) if p) or item.name
        elided = metrics.elidedText(facts, Qt.TextElideMode.ElideRight, line.width() - taken - 4)
        painter.drawText(line, middle, elided)

    def _draw_bracket(self, painter: QPainter, box: QRectF, item: ArticleRow) -> QRectF:
        """Draw what holds the versions of a story together, and return the room beside it."""
        painter.setPen(QPen(QColor(self.theme.line_strong), 1.5))
        top = box.y() + (10 if self.versions.begins(item.id) else -2)
        bottom = box.bottom() + (-10 if self.versions.ends(item.id) else 2)
        painter.drawLine(QPointF(box.x() + 6, top), QPointF(box.x() + 6, bottom))
        return box.adjusted(4, 0, 0, 0)


def paint_status(painter: QPainter, centre: QPointF, status: str, theme: Theme) -> None:
    """Draw how far an article is: an empty ring, a half disc, a tick. Shape first, then colour."""
    ring = QRectF(centre.x() - 5, centre.y() - 5, 10, 10)
    if status == "done":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.ok))
        painter.drawEllipse(ring)
        painter.setPen(QPen(QColor(theme.surface), 1.5))
        painter.drawPolyline([QPointF(ring.x() + 2.6, centre.y() + 0.2),
                              QPointF(ring.x() + 4.4, centre.y() + 2),
                              QPointF(ring.x() + 7.6, centre.y() - 1.8)])  # fmt: skip
        return
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(theme.accent if status == "working" else theme.line_strong), 1.5))
    painter.drawEllipse(ring.adjusted(0.5, 0.5, -0.5, -0.5))
    if status == "working":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.accent))
        painter.drawPie(ring.adjusted(1.5, 1.5, -1.5, -1.5), 90 * 16, 180 * 16)
