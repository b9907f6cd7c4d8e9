"""Keys of labels and roles, as the schema writes them: ``1``, ``q``, ``Shift+A``."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from models.schema.values import Label, RoleType, Schema

_PLAIN = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_KEYPAD = Qt.KeyboardModifier.KeypadModifier


def key_name(event: QKeyEvent) -> str:
    """Return how a schema would write the pressed key; "" when no label can have it.

    Read from the key, not from the text it makes, so Caps Lock and an input method do not matter.
    """
    modifiers = event.modifiers() & ~_KEYPAD
    code = event.key()
    letter = Qt.Key.Key_A <= code <= Qt.Key.Key_Z
    digit = Qt.Key.Key_0 <= code <= Qt.Key.Key_9
    if modifiers == _PLAIN and (letter or digit):
        return chr(code).lower()
    if modifiers == _SHIFT and letter:
        return f"Shift+{chr(code)}"
    return ""


def shown(key: str) -> str:
    """Return a key as it is printed on a chip."""
    return key.replace("Shift+", "⇧").upper()


def label_for(schema: Schema, key: str) -> Label | None:
    """Return the label that ``key`` tags with."""
    wanted = _same(key)
    return next((la for la in schema.labels if la.key and _same(la.key) == wanted), None)


def role_for(label: Label, key: str) -> RoleType | None:
    """Return the role of ``label`` that ``key`` fills."""
    wanted = _same(key)
    return next((r for r in label.roles if r.key and _same(r.key) == wanted), None)


def _same(key: str) -> str:
    return key.lower() if len(key) == 1 else key
