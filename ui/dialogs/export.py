"""Choosing what to export and how; every field comes from the registry of formats."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QFormLayout, QLineEdit, QWidget

from models.exchange.formats import FORMATS, Format, Option
from ui.dialogs.frame import Frame
from ui.look import Look
from ui.panels.fields import Drop
from ui.panels.kit import clear, label


class ExportDialog(Frame):
    """Format, text, options, and what the format cannot hold."""

    def __init__(self, parent: QWidget | None, look: Look) -> None:
        super().__init__(parent, self.tr("Export"),
                         self.tr("Write articles and annotations for other programs."))  # fmt: skip
        self.setMinimumWidth(520)
        self._look = look
        self._formats = [f for f in FORMATS if f.write is not None]
        self._options: dict[str, Drop | QLineEdit] = {}
        self.format = Drop()
        for known in self._formats:
            self.format.addItem(look.say(known.words), known.name)
        self.format.currentIndexChanged.connect(lambda _: self._show_format())
        self.field(self.tr("Format"), self.format)
        self.view = Drop()
        self.field(self.tr("Text"), self.view)
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(14)
        self._form.setVerticalSpacing(8)
        self.body.addLayout(self._form)
        self._losses = label("", size=12, tone="faint")
        self._losses.setWordWrap(True)
        self.body.addWidget(self._losses)
        self.body.addStretch(1)
        self.closing_button(self.tr("Cancel"))
        write = self.button(self.tr("Export…"), primary=True)
        write.clicked.connect(self.accept)
        self._show_format()

    def chosen(self) -> Format:
        return self._formats[self.format.currentIndex()]

    def chosen_view(self) -> str:
        return str(self.view.currentData())

    def options(self) -> dict[str, str]:
        return {
            name: str(editor.currentData()) if isinstance(editor, Drop) else editor.text()
            for name, editor in self._options.items()
        }

    def ask_file(self, folder: Path, name: str) -> Path | None:
        """Ask where to write."""
        suffix = self.chosen().extensions[0]
        chosen, _ = QFileDialog.getSaveFileName(self, self.windowTitle(),
                                                str(folder / f"{name}{suffix}"),
                                                f"{self.chosen().name} (*{suffix})")  # fmt: skip
        return Path(chosen) if chosen else None

    def _show_format(self) -> None:
        chosen = self.chosen()
        names = {
            "reading": self.tr("As written"),
            "hans": self.tr("Simplified"),
            "hant": self.tr("Traditional"),
        }
        self.view.clear()
        for view in chosen.views:
            self.view.addItem(names.get(view, view), view)
        self.view.setEnabled(len(chosen.views) > 1)
        clear(self._form)
        self._options = {option.name: _editor(option) for option in chosen.options}
        for option in chosen.options:
            self._form.addRow(
                label(self._look.say(option.words), tone="dim"), self._options[option.name]
            )
        unit = self.tr("Offsets count {unit}.").format(unit=chosen.unit)
        lost = self.tr("Not held: {losses}").format(losses=" ".join(chosen.losses))
        self._losses.setText(f"{unit}\n{lost}" if chosen.losses else unit)


def _editor(option: Option) -> Drop | QLineEdit:
    if not option.values:
        return QLineEdit(option.default)
    drop = Drop()
    for value in option.values:
        drop.addItem(value, value)
    drop.setCurrentIndex(max(0, drop.findData(option.default)))
    return drop
