"""Choosing what to export and how; every field comes from the registry of formats."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QFormLayout, QLineEdit, QSpinBox, QWidget

from models.annotate import Layer
from models.exchange.export import ExportReport
from models.exchange.formats import FORMATS, Format, Option
from models.exchange.split import parsed_shares
from ui.dialogs.formatwords import said
from ui.dialogs.frame import Frame
from ui.look import Look
from ui.panels.fields import Drop
from ui.panels.kit import clear, column, label, row


class ExportDialog(Frame):
    """Format, text, options, and what the format cannot hold."""

    def __init__(self, parent: QWidget | None, look: Look, layers: Sequence[Layer]) -> None:
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
        self.layer = Drop()
        self._layers = layers
        if len(layers) > 1:
            self.field(self.tr("Layer"), self.layer)
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(14)
        self._form.setVerticalSpacing(8)
        self.body.addLayout(self._form)
        self._add_split()
        self._losses = label("", size=12, tone="faint")
        self._losses.setWordWrap(True)
        self.body.addWidget(self._losses)
        self.body.addStretch(1)
        self.closing_button(self.tr("Cancel"))
        self.write = self.button(self.tr("Export…"), primary=True)
        self.write.clicked.connect(self.accept)
        self._show_format()

    def _add_split(self) -> None:
        self.divide = Drop()
        for shares, words in (
            ("", self.tr("One file")),
            ("80/10/10", self.tr("Training, development, test: 80/10/10")),
            ("70/15/15", self.tr("Training, development, test: 70/15/15")),
            ("90/10", self.tr("Training, development: 90/10")),
        ):
            self.divide.addItem(words, shares)
        self.seed = QSpinBox()
        self.seed.setRange(0, 999_999)
        self.seed.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.seed.setAccessibleName(self.tr("Seed"))
        self.seed.setToolTip(self.tr("The same seed divides the same articles the same way"))
        self.seed.setEnabled(False)
        self.divide.currentIndexChanged.connect(lambda at: self.seed.setEnabled(at > 0))
        self.divide.setAccessibleName(self.tr("Files"))
        line = row(spacing=8)
        line.addWidget(self.divide, 1)
        line.addWidget(label(self.tr("Seed"), size=12, tone="dim"))
        line.addWidget(self.seed)
        self.body.addLayout(column(label(self.tr("Files"), size=12, tone="dim", bold=True),
                                   spacing=5))  # fmt: skip
        self.body.addLayout(line)

    def shares(self) -> tuple[float, ...]:
        """Return the shares of the parts; none for one file."""
        chosen = str(self.divide.currentData())
        return parsed_shares(chosen) if chosen else ()

    def chosen_layer(self) -> str | None:
        """Return the id of the layer to write; None for all."""
        return self.layer.currentData() if len(self._layers) > 1 else None

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
        self._show_layers(chosen)
        clear(self._form)
        self._options = {option.name: _editor(option) for option in chosen.options}
        for option in chosen.options:
            self._form.addRow(
                label(self._look.say(option.words), tone="dim"), self._options[option.name]
            )
        unit = self.tr("Offsets count {unit}.").format(unit=said(chosen.unit))
        lost = self.tr("Not held: {losses}").format(losses=" ".join(map(said, chosen.losses)))
        self._losses.setText(f"{unit}\n{lost}" if chosen.losses else unit)

    def _show_layers(self, chosen: Format) -> None:
        before = self.layer.currentData()
        self.layer.clear()
        if chosen.several_layers:
            self.layer.addItem(self.tr("All layers"), None)
        for known in self._layers:
            self.layer.addItem(known.annotator or self.tr("(no name)"), known.id)
        self.layer.setCurrentIndex(max(0, self.layer.findData(before)))


class ExportedDialog(Frame):
    """What was written, what the format could not hold, and the way to the files."""

    def __init__(self, parent: QWidget | None, report: ExportReport) -> None:
        super().__init__(
            parent, self.tr("Exported"),
            self.tr("{articles} articles and {annotations} annotations were written.").format(
                articles=report.articles, annotations=report.annotations
            ),
        )  # fmt: skip
        self.setMinimumWidth(560)
        self._folder = report.files[0].parent
        files = [f"{n} · " + self.tr("%n article(s)", "", c) for n, c in report.by_file.items()]
        self._lines(self.tr("Files"), [*files, report.files[-1].name])
        self._lines(self.tr("Folder"), [str(self._folder)])
        if report.losses:
            lost = [f"{count} × {said(reason)}" for reason, count in report.losses.items()]
            self._lines(self.tr("The format could not hold"), lost)
        else:
            self._lines("", [self.tr("Nothing was lost.")])
        show = self.button(self.tr("Open the folder"), left=True)
        show.clicked.connect(self._show_folder)
        close = self.button(self.tr("Close"), primary=True)
        close.clicked.connect(self.accept)

    def _lines(self, name: str, lines: Sequence[str]) -> None:
        found = label("\n".join(lines), size=13)
        found.setWordWrap(True)
        found.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if name:
            self.field(name, found)
        else:
            self.body.addWidget(found)

    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))


def _editor(option: Option) -> Drop | QLineEdit:
    if not option.values:
        return QLineEdit(option.default)
    drop = Drop()
    for value in option.values:
        drop.addItem(value, value)
    drop.setCurrentIndex(max(0, drop.findData(option.default)))
    return drop
