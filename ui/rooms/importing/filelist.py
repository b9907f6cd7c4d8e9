"""The list of files of an import: what each is, what is doubtful, what came of it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from ui.icons import paint_icon
from ui.look import Look
from ui.panels.rows import RowDelegate, RowModel, RowsView
from ui.rooms.importing.entries import Entry, State, state_of
from ui.rooms.importing.state import Importing
from ui.rooms.importing.words import facts_after, facts_before
from ui.style import faint, warning
from ui.theme import Theme, ui_font

HEIGHT = 50
_BADGE = 44
_MIDDLE = Qt.AlignmentFlag.AlignVCenter

_SIGNS: dict[State, str] = {
    "unseen": "more",
    "ready": "",
    "doubt": "help",
    "refused": "close",
    "waiting": "",
    "done": "check-circle",
    "look": "alert",
    "failed": "close",
    "left": "minus",
}


class FileList(RowsView):
    """The files, one row each."""

    def __init__(self, look: Look, importing: Importing) -> None:
        self.files: RowModel[Entry] = RowModel(
            lambda e: e.key, lambda e: _spoken(e, importing, look)
        )
        super().__init__(self.files, _FileDelegate(look, importing), HEIGHT)
        self.setAccessibleName(self.tr("Files of this import"))


def _spoken(entry: Entry, importing: Importing, look: Look) -> str:
    return f"{entry.name}, {_facts(entry, importing.phase, look)}"


def _facts(entry: Entry, phase: str, look: Look) -> str:
    if phase in ("running", "done"):
        return facts_after(entry, phase)
    return facts_before(entry, look)


class _FileDelegate(RowDelegate):
    def __init__(self, look: Look, importing: Importing) -> None:
        super().__init__(look.theme)
        self._look, self._importing = look, importing

    def draw(self, painter: QPainter, box: QRectF, item: Entry, current: bool) -> None:
        phase, theme = self._importing.phase, self.theme
        state = state_of(item, phase)
        _paint_badge(painter, QRectF(box.x() + 10, box.y() + 13, _BADGE, 20), item.badge, theme)
        room = box.adjusted(_BADGE + 22, 0, -38, 0)
        muted = state in ("left", "waiting")
        font = ui_font(13, QFont.Weight.DemiBold if current else QFont.Weight.Normal)
        _line(painter, QRectF(room.x(), box.y() + 6, room.width(), 20), item.name, font,
              theme.text2 if muted else theme.text, Qt.TextElideMode.ElideMiddle)  # fmt: skip
        facts = _facts(item, phase, self._look)
        _line(painter, QRectF(room.x(), box.y() + 25, room.width(), 17), facts, ui_font(11),
              state_ink(state, theme), Qt.TextElideMode.ElideRight)  # fmt: skip
        sign = _SIGNS[state]
        if sign:
            place = QRectF(box.right() - 28, box.center().y() - 8.5, 17, 17)
            paint_icon(painter, sign, place, QColor(_sign_ink(state, theme)))


def state_ink(state: State, theme: Theme) -> str:
    """Return the ink of a line's facts: only what needs a look is louder than the rest."""
    if state in ("refused", "failed"):
        return theme.danger
    return warning(theme) if state in ("doubt", "look") else faint(theme)


def _sign_ink(state: State, theme: Theme) -> str:
    return theme.ok if state == "done" else state_ink(state, theme)


def _paint_badge(painter: QPainter, box: QRectF, text: str, theme: Theme) -> None:
    """Draw the ending of a file's name as a small plate."""
    painter.setPen(QColor(theme.line_strong))
    painter.setBrush(QColor(theme.surface))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
    painter.setPen(QColor(theme.text2))
    painter.setFont(ui_font(10, QFont.Weight.DemiBold))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text or "···")


def _line(painter: QPainter, box: QRectF, text: str, font: QFont, colour: str,
          mode: Qt.TextElideMode) -> None:  # fmt: skip
    painter.setFont(font)
    painter.setPen(QColor(colour))
    shown = QFontMetricsF(font).elidedText(text.replace("\n", " "), mode, box.width())
    painter.drawText(box, _MIDDLE, shown)
