"""About the program: version, licences of everything in it, and the keys."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from ui import __version__
from ui.commands.palette import key_words
from ui.commands.placekeys import PLACE_KEYS
from ui.commands.registry import COMMANDS, group_words
from ui.dialogs.frame import Frame
from ui.panels.kit import label, row

_RESOURCES = Path(__file__).resolve().parents[2] / "resources"


class AboutDialog(Frame):
    """Who made this from what."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent, self.tr("Shuangjian 双笺"),
                         self.tr("Version {version}. Side-by-side Simplified and Traditional "
                                 "reader and annotator.").format(version=__version__))  # fmt: skip
        self.setMinimumSize(900, 540)
        picture = QLabel()
        picture.setPixmap(QPixmap(str(_RESOURCES / "icons" / "app" / "shuangjian-64.png")))
        freedom = self.tr(
            "Free under the Apache License 2.0. Nothing you do leaves this machine. "
            "Parts by others, with their licences:"
        )
        note = label(freedom, tone="dim")
        note.setWordWrap(True)
        holder = row(spacing=14)
        holder.addWidget(picture)
        holder.addWidget(note, 1)
        self.body.addLayout(holder)
        self.parts = QTableWidget(0, 3)
        _dress(self.parts, [self.tr("Part"), self.tr("Version"), self.tr("Licence")])
        header = self.parts.horizontalHeader()
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Interactive)
        header.resizeSection(2, 110)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self._licences = _licences()
        for part in self._licences:
            _add(self.parts, (part["name"], part["version"], part["licence"]))
        self.parts.currentCellChanged.connect(lambda at, *_: self._show(at))
        both = row(spacing=10)
        both.addWidget(self.parts, 1)
        both.addWidget(self.text, 1)
        self.body.addLayout(both, 1)
        if self._licences:
            self.parts.setCurrentCell(0, 0)
        close = self.button(self.tr("Close"), primary=True)
        close.clicked.connect(self.accept)

    def _show(self, at: int) -> None:
        if 0 <= at < len(self._licences):
            file = _RESOURCES / "licences" / Path(self._licences[at]["file"]).name
            self.text.setPlainText(file.read_text("utf-8", "replace") if file.is_file() else "")


class KeysDialog(Frame):
    """Every command with its keys, from the registry, and the keys of single lists and rooms."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent, self.tr("Keys"),
                         self.tr("Labels and roles have keys of their own; they stand above the "
                                 "text."))  # fmt: skip
        self.setMinimumSize(560, 520)
        table = QTableWidget(0, 3)
        _dress(table, [self.tr("Command"), self.tr("Where"), self.tr("Keys")])
        for command in COMMANDS:
            if command.keys:
                keys = "   ".join(key_words(k) for k in command.keys)
                _add(table, (command.words, group_words(command.group), keys))
        for here in PLACE_KEYS:
            keys = "   ".join(key_words(k) for k in here.keys)
            _add(table, (here.words, here.place_words, keys))
        self.body.addWidget(table, 1)
        close = self.button(self.tr("Close"), primary=True)
        close.clicked.connect(self.accept)


def _licences() -> list[dict[str, str]]:
    index = _RESOURCES / "licences" / "index.json"
    try:
        return [
            {k: str(v) for k, v in part.items()} for part in json.loads(index.read_text("utf-8"))
        ]
    except (OSError, ValueError):
        return []


def _dress(table: QTableWidget, headings: list[str]) -> None:
    table.setObjectName("grid")
    table.setHorizontalHeaderLabels(headings)
    table.verticalHeader().hide()
    table.setShowGrid(False)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)


def _add(table: QTableWidget, cells: tuple[str, ...]) -> None:
    at = table.rowCount()
    table.insertRow(at)
    for number, text in enumerate(cells):
        table.setItem(at, number, QTableWidgetItem(text))
