"""Editors for attributes, one for each type that a schema knows."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtGui import QDoubleValidator, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QSizePolicy, QWidget

from models.annotate import AttributeValue
from models.schema.values import AttributeType
from ui.look import Look
from ui.panels.kit import column, plain

Changed = Callable[[AttributeValue | None], None]


def editor(
    attribute: AttributeType, value: AttributeValue | None, look: Look, changed: Changed
) -> QWidget:
    """Return an editor that shows ``value`` and tells ``changed`` each new one, None for none."""
    make = {
        "choice": _choice,
        "choices": _choices,
        "flag": _flag,
        "number": _number,
        "text": _text,
    }[attribute.type]
    widget = make(attribute, value, look, changed)
    widget.setAccessibleName(look.say(attribute.words))
    return widget


class Drop(QComboBox):
    """A combo box that the wheel scrolls past, as the form around it scrolls."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumContentsLength(4)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def _choice(
    attribute: AttributeType, value: AttributeValue | None, look: Look, changed: Changed
) -> QWidget:
    drop = Drop()
    drop.addItem(_unset(attribute, look), None)
    for name, words in attribute.values:
        drop.addItem(look.say(words), name)
    if isinstance(value, str) and drop.findData(value) < 0:
        drop.addItem(value, value)  # another schema's value is shown, not swallowed
    drop.setCurrentIndex(max(0, drop.findData(value)))
    drop.activated.connect(lambda i: changed(drop.itemData(i)))
    return drop


def _unset(attribute: AttributeType, look: Look) -> str:
    default = dict(attribute.values).get(attribute.default or "")
    if default is None:
        return "—"
    return QCoreApplication.translate("Fields", "{value} (default)").format(value=look.say(default))


def _choices(
    attribute: AttributeType, value: AttributeValue | None, look: Look, changed: Changed
) -> QWidget:
    chosen = value if isinstance(value, tuple) else ()
    boxes: list[tuple[str, QCheckBox]] = []

    def collect() -> None:
        changed(tuple(name for name, ticked in boxes if ticked.isChecked()) or None)

    for name, words in attribute.values:
        tick = QCheckBox(look.say(words))
        tick.setChecked(name in chosen)
        tick.clicked.connect(collect)
        boxes.append((name, tick))
    return plain(column(*(tick for _, tick in boxes), spacing=4, margins=(0, 4, 0, 4)))


def _flag(
    attribute: AttributeType, value: AttributeValue | None, look: Look, changed: Changed
) -> QWidget:
    tick = QCheckBox(QCoreApplication.translate("Fields", "Yes"))
    tick.setChecked(value is True)
    tick.clicked.connect(lambda on: changed(True if on else None))
    return tick


def _number(
    attribute: AttributeType, value: AttributeValue | None, look: Look, changed: Changed
) -> QWidget:
    line = QLineEdit("" if not isinstance(value, float) else f"{value:.15g}")
    validator = QDoubleValidator(line)
    validator.setLocale(QLocale.c())
    line.setValidator(validator)
    line.setPlaceholderText("—")
    line.editingFinished.connect(lambda: changed(float(line.text()) if line.text() else None))
    return line


def _text(
    attribute: AttributeType, value: AttributeValue | None, look: Look, changed: Changed
) -> QWidget:
    line = QLineEdit(value if isinstance(value, str) else "")
    line.setPlaceholderText("—")
    line.editingFinished.connect(lambda: changed(line.text().strip() or None))
    return line
