"""Mending the structure of the article at hand: hide, show, split, join, and say what is what."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from models.changes import Changes
from models.errors import WrongUsage
from models.ingest.values import ROLES
from models.text import Span
from ui.commands.palette import Offer
from ui.commands.registry import BY_ID
from ui.dialogs.sentences import in_a_line
from ui.reader.cursor import Cursor
from ui.reader.display import displayed
from ui.reader.document import ReaderDocument
from ui.reader.widget import ReaderWidget
from ui.session import OpenArticle
from ui.views.rolewords import role_words
from ui.views.workspace import Workspace

if TYPE_CHECKING:
    from models.ingest.amendments import Amendment
    from ui.window import MainWindow

_VERBS = ("hide", "show", "split", "join", "role")
_SHORT = 40  # characters of a hidden text


class Amending(QObject):
    """Holds nothing; it says to the open project what a person wants of paragraphs and fields."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def callbacks(self) -> dict[str, Callable[[], object]]:
        return {
            "amend.hide": self.hide,
            "amend.show": self.show_here,
            "amend.split": self.split,
            "amend.join": self.join,
            "amend.role": self.offer_roles,
            "amend.about": self.tell_of_article,
        }

    # -- where ------------------------------------------------------------------------------

    @property
    def _desk(self) -> Workspace | None:
        return self._window.workspace

    def _here(self) -> tuple[OpenArticle, ReaderWidget, Span] | None:
        """Return article, reader, and what is selected or where the caret stands."""
        desk = self._desk
        article = desk.session.article if desk else None
        place = place_in(desk.room.reader) if desk else None
        if desk is None or article is None:
            return None
        if place is None:
            desk.status.say(self.tr("Put the caret into the paragraph first."))
            return None
        return article, desk.room.reader, place

    # -- verbs ------------------------------------------------------------------------------

    def hide(self) -> None:
        """Hide the paragraphs that are selected, or the one with the caret."""
        from models.ingest.amendments import Hide

        here = self._here()
        if here is not None:
            article, reader, place = here
            first, last = numbers(article, place)
            count = last - first + 1
            self._step_out(article, reader, first, last)
            self._amend([Hide(first, last)], self.tr("%n paragraph(s) hidden.", "", count))

    def _step_out(self, article: OpenArticle, reader: ReaderWidget, first: int, last: int) -> None:
        """Put the caret where the text will go on, so that it is beside what is hidden."""
        cursor, lines = reader.cursor_value, article.reading.paragraphs
        start = lines[first - 1].span.start
        at = max(0, start - (last == len(lines)))
        if cursor is not None:
            there = reader.text_of(cursor.pane).forth(Span(at, at)).start
            reader.set_cursor(Cursor.put(cursor.pane, there))

    def show_here(self) -> None:
        """Show what is hidden in or beside the paragraph; of several things, let one be chosen."""
        from models.ingest.hidden import hidden_at

        here = self._here()
        if here is None:
            return
        article, _, place = here
        first, last = numbers(article, place)
        lines = article.reading.paragraphs[first - 1 : last]
        found = hidden_at(article.reading, Span(lines[0].span.start, lines[-1].span.end))
        if not found:
            self._say(self.tr("Nothing is hidden here."))
        elif len(found) == 1:
            self._show(found[0].id)
        else:
            raw = article.reading.raw
            self._window.offer([
                Offer(_short(raw[e.start : e.end]), self.tr("Hidden"), partial(self._show, e.id),
                      icon="eye")
                for e in found
            ])  # fmt: skip

    def _show(self, edit: str) -> None:
        from models.ingest.amendments import Show

        self._amend([Show(edit)], self.tr("Hidden text shown."))

    def split(self) -> None:
        """Begin a paragraph at the caret."""
        from models.ingest.amendments import Split

        here = self._here()
        if here is not None:
            self._amend([Split(here[2].start)], self.tr("Paragraph split."))

    def join(self) -> None:
        """Join the paragraphs that are selected, or the one with the caret and the next."""
        from models.ingest.amendments import Join

        here = self._here()
        if here is not None:
            first, last = numbers(here[0], here[2])
            joined = [Join(number) for number in range(first, max(last, first + 1))]
            self._amend(joined, self.tr("%n paragraph(s) joined.", "", len(joined) + 1))

    def offer_roles(self) -> None:
        """Let a role be chosen for the paragraphs that are selected, or the one with the caret."""
        here = self._here()
        if here is not None:
            held = self._held(*here)
            self._window.offer([
                Offer(role_words(role), self.tr("Role"), partial(self.set_role, role),
                      icon="check" if {role} == held else "", english=role)
                for role in ROLES
            ])  # fmt: skip

    def set_role(self, role: str) -> None:
        """Say what the paragraphs that are selected are, or the one with the caret."""
        from models.ingest.amendments import SetRole

        here = self._here()
        if here is not None:
            first, last = numbers(here[0], here[2])
            named = [SetRole(number, role) for number in range(first, last + 1)]
            words = self.tr("{count}: {role}")
            told = self.tr("%n paragraph(s)", "", len(named))
            self._amend(named, words.format(count=told, role=role_words(role)))

    def tell_of_article(self) -> None:
        """Show what the article says of itself, and take what a person says instead."""
        from ui.dialogs.article import ArticleDialog

        desk = self._desk
        article = desk.session.article if desk else None
        if desk is None or article is None:
            return
        dialog = ArticleDialog(self._window, article.reading, desk.session.project.read_only)
        if dialog.exec() and dialog.changes():
            self._amend(dialog.changes(), self.tr("Saved what the article says of itself."))

    # -- writing ----------------------------------------------------------------------------

    def _amend(self, wanted: Sequence[Amendment], words: str) -> None:
        """Do it behind the writes that wait; a refusal is told in the status line."""
        desk = self._desk
        article = desk.session.article if desk else None
        if desk is None or article is None or desk.session.project.read_only:
            return
        session = desk.session
        desk.leave_room()

        def done(changes: object) -> None:
            if isinstance(changes, Changes):
                session.landed(changes)
                self._say(f"{words} {self._way_back()}" if changes else self._nothing())

        session.run(
            lambda: session.project.articles.amend(article.row.id, wanted), done, self._refused
        )

    def _refused(self, error: BaseException) -> None:
        if not isinstance(error, WrongUsage):
            self._window.files.explain(self.tr("The article was not changed"), error)
            return
        self._say(in_a_line(error))

    def _way_back(self) -> str:
        keys = QKeySequence(BY_ID["edit.undo"].keys[0])
        native = keys.toString(QKeySequence.SequenceFormat.NativeText)
        return self.tr("{keys} takes it back.").format(keys=native)

    def _nothing(self) -> str:
        return self.tr("It is so already.")

    def _say(self, words: str) -> None:
        if self._desk is not None:
            self._desk.status.say(words)

    # -- menus ------------------------------------------------------------------------------

    def fill(self, menu: QMenu) -> None:
        """Add to a menu of the text what can be done with its paragraphs."""
        commands = self._window.commands
        menu.setToolTipsVisible(True)
        menu.addSeparator()
        for verb in ("hide", "show", "split", "join"):
            menu.addAction(commands[f"amend.{verb}"])
        roles = menu.addMenu(commands["amend.role"].text().rstrip("…"))
        roles.setEnabled(commands["amend.role"].isEnabled())
        desk = self._desk
        article, place = (
            (desk.session.article, place_in(desk.room.reader)) if desk else (None, None)
        )
        held = self._held(article, None, place) if article and place else set()
        for role in ROLES:
            action = roles.addAction(role_words(role), partial(self.set_role, role))
            action.setCheckable(True)
            action.setChecked({role} == held)
        menu.addSeparator()
        menu.addAction(commands["amend.about"])

    def give_reasons(self) -> None:
        """Say at the commands of a project that cannot be written why they do nothing."""
        session = self._window.session
        why = self.tr("The project is open read-only.")
        for verb in _VERBS:
            action = self._window.commands[f"amend.{verb}"]
            action.setToolTip(why if session and session.project.read_only else "")

    def _held(self, article: OpenArticle, _reader: object, place: Span) -> set[str]:
        first, last = numbers(article, place)
        return {p.role for p in article.reading.paragraphs[first - 1 : last]}


def place_in(reader: ReaderWidget) -> Span | None:
    """Return what is selected, from its first character to its last, or where the caret stands."""
    cursor, document = reader.cursor_value, reader.document
    text = document.pane(cursor.pane) if cursor and document else None
    selection = reader.selection()
    if selection is not None:
        return Span(selection.spans[0].start, selection.spans[-1].end)
    if cursor is None or text is None or document is None:
        return None
    return _caret_in(document, cursor, text.row_at(cursor.at))


def _caret_in(document: ReaderDocument, cursor: Cursor, row: int) -> Span | None:
    """Return the caret's place; at the edge of a line it stays in that line."""
    text = document.pane(cursor.pane)
    if text is None:
        return None
    line = document.span(row)
    at = min(max(text.back(Span(cursor.at, cursor.at)).start, line.start), line.end)
    return Span(at, at)


def numbers(article: OpenArticle, place: Span) -> tuple[int, int]:
    """Return the first and the last paragraph, from 1, that a place of the text has part in."""
    lines = [p.span for p in article.reading.paragraphs]
    found = [n for n, line in enumerate(lines, 1) if _has_part(line, place)]
    return (found[0], found[-1]) if found else (1, 1)


def _has_part(line: Span, place: Span) -> bool:
    if place.is_empty:
        return line.start <= place.start <= line.end
    return line.overlaps(place)


def _short(text: str) -> str:
    words = displayed(text.strip())
    return words if len(words) <= _SHORT else f"{words[:_SHORT]}…"
