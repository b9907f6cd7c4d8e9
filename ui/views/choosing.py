"""Choosing another form of converted text: by a click on a marked place, or by a key."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.look import Look
from ui.panels.forms import FormsSheet
from ui.reader.values import Pane
from ui.reader.widget import ReaderWidget
from ui.session import Session
from ui.theme import Region
from ui.views.doubting import Choice, Doubter
from ui.views.placing import on_screen


class FormChooser(QObject):
    """Marks doubtful conversions in the reader and offers other forms for them."""

    said = Signal(str)

    def __init__(self, look: Look, session: Session, reader: ReaderWidget, room: QWidget) -> None:
        super().__init__(room)
        self._look, self._session, self._reader, self._room = look, session, reader, room
        self._marks = False
        self.regions: tuple[Region, Region] = ("SC", "TC")
        self.doubter = Doubter(session, lambda: reader.document, self)
        self.doubter.found = reader.viewport().update
        reader.textClicked.connect(self._clicked)

    def set_marks(self, shown: bool) -> None:
        """Mark doubtful conversions, or leave the text alone."""
        self._marks = shown
        self._reader.set_doubts(self.doubter.marks if shown else None)

    def choose(self) -> None:
        """Offer other forms of what is selected, or of the character behind the caret."""
        cursor, document = self._reader.cursor_value, self._reader.document
        if cursor is None or document is None:
            self.said.emit(self.tr("Put the caret into the converted text first."))
            return
        low, high = sorted((cursor.at, cursor.anchor))
        choice = self.doubter.choice(cursor.pane, low, max(high, low + 1))
        if choice is None:
            self.said.emit(self.tr("Nothing is converted here."))
        else:
            self._offer(choice)

    def _clicked(self, pane: Pane, at: int) -> None:
        choice = self.doubter.doubtful_at(pane, at) if self._marks else None
        if choice is not None:
            self._offer(choice)

    def _offer(self, choice: Choice) -> None:
        if self._session.project.read_only:
            self.said.emit(self.tr("The project is open read-only."))
            return
        region = self.regions[0 if choice.script == "hans" else 1]
        sheet = FormsSheet(self._room, self._look, region)
        sheet.offer(choice.base, choice.shown, choice.forms, is_chosen=choice.holding is not None)
        sheet.chosen.connect(
            lambda form, everywhere: self.doubter.choose(choice, form, everywhere=everywhere)
        )
        sheet.released.connect(lambda: self.doubter.let_go(choice))
        sheet.show_beside(on_screen(self._reader, choice.script, choice.span))
