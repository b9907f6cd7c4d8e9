"""Keys of the reader; a key that is not named here goes on to the window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from ui.reader.cursor import Cursor
from ui.reader.motion import Motion

_Key = Qt.Key
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
_FOREIGN = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_MOVES = frozenset(
    (
        _Key.Key_Left,
        _Key.Key_Right,
        _Key.Key_Up,
        _Key.Key_Down,
        _Key.Key_Home,
        _Key.Key_End,
        _Key.Key_PageUp,
        _Key.Key_PageDown,
    )
)


def is_move(event: QKeyEvent) -> bool:
    """Tell whether a key moves the caret."""
    return event.key() in _MOVES and not event.modifiers() & _FOREIGN


def is_ours(event: QKeyEvent) -> bool:
    """Tell whether the reader wants a key before any shortcut of the window."""
    standard = QKeySequence.StandardKey
    return is_move(event) or event.matches(standard.Copy) or event.matches(standard.SelectAll)


def moved(cursor: Cursor, event: QKeyEvent, motion: Motion, page_lines: int) -> Cursor:
    """Return the cursor after a move key."""
    key = event.key()
    extend = bool(event.modifiers() & _SHIFT)
    control = bool(event.modifiers() & _CONTROL)
    if key in (_Key.Key_Left, _Key.Key_Right):
        if not (extend or control or cursor.is_collapsed):
            edge = min if key == _Key.Key_Left else max
            return cursor.moved(edge(cursor.anchor, cursor.at), extend=False)
        return cursor.moved(_sideways(cursor, key, motion, control=control), extend=extend)
    if key in (_Key.Key_Home, _Key.Key_End):
        end = key == _Key.Key_End
        if control:
            return cursor.moved(motion.text_edge(cursor, end=end), extend=extend)
        at, upstream = motion.line_edge(cursor, end=end)
        return cursor.moved(at, extend=extend, upstream=upstream)
    lines = {_Key.Key_Up: -1, _Key.Key_Down: 1, _Key.Key_PageUp: -page_lines}
    at, x = motion.vertical(cursor, lines.get(_Key(key), page_lines))
    return cursor.moved(at, extend=extend, x=x)


def _sideways(cursor: Cursor, key: int, motion: Motion, *, control: bool) -> int:
    if key == _Key.Key_Left:
        return motion.word_left(cursor) if control else motion.left(cursor)
    return motion.word_right(cursor) if control else motion.right(cursor)
