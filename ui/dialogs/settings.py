"""The settings dialog, made from the table of settings."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QCheckBox, QFormLayout, QLineEdit, QWidget

from ui.dialogs.frame import Frame
from ui.panels.fields import Drop
from ui.panels.kit import label
from ui.preferences import SETTINGS, Preferences, Setting

_SIZES = (14, 16, 18, 20, 22, 24, 28, 32)  # px, as far as the reader goes

Changed = Callable[[str, str | int | bool], None]


class SettingsDialog(Frame):
    """Each change holds at once; there is nothing to confirm."""

    def __init__(self, parent: QWidget | None, preferences: Preferences, changed: Changed) -> None:
        super().__init__(parent, self.tr("Settings"))
        self.setMinimumWidth(500)
        self._changed = changed
        form = QFormLayout()
        form.setHorizontalSpacing(18)
        form.setVerticalSpacing(10)
        self.editors: dict[str, QWidget] = {}
        for setting in SETTINGS:
            editor = self._editor(setting, preferences.get(setting.key))
            editor.setAccessibleName(setting.words)
            self.editors[setting.key] = editor
            form.addRow(label(setting.words, tone="dim"), editor)
            if setting.hint:
                hint = label(setting.hint_words, size=12, tone="faint")
                hint.setWordWrap(True)
                form.addRow("", hint)
        self.body.addLayout(form)
        self.body.addStretch(1)
        close = self.button(self.tr("Close"), primary=True)
        close.clicked.connect(self.accept)

    def _editor(self, setting: Setting, value: str | int | bool) -> QWidget:
        if setting.choices:
            drop = Drop()
            for choice, words in setting.choice_words():
                drop.addItem(words, choice)
            drop.setCurrentIndex(max(0, drop.findData(value)))
            drop.activated.connect(lambda i: self._changed(setting.key, drop.itemData(i)))
            return drop
        if isinstance(value, bool):
            tick = QCheckBox()
            tick.setChecked(value)
            tick.toggled.connect(lambda on: self._changed(setting.key, on))
            return tick
        if isinstance(value, int):
            sizes = Drop()
            for size in sorted({*_SIZES, value}):
                sizes.addItem(f"{size} px", size)
            sizes.setCurrentIndex(sizes.findData(value))
            sizes.activated.connect(lambda i: self._changed(setting.key, sizes.itemData(i)))
            return sizes
        line = QLineEdit(str(value))
        line.editingFinished.connect(lambda: self._changed(setting.key, line.text().strip()))
        return line
