"""The page before a project: ways to begin, recent projects, and a tour in three steps."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.icons import icon
from ui.look import Look
from ui.panels.dropzone import DropZone
from ui.panels.kit import ElidedLabel, clear, column, icon_button, label, plain, row
from ui.theme import ui_font

_WIDTH = 820
_APP_ICON = Path(__file__).resolve().parents[2] / "resources" / "icons" / "app"


class WelcomePage(QScrollArea):
    """Shown when no project is open."""

    sampleAsked = Signal()
    newAsked = Signal()
    openAsked = Signal()
    recentPicked = Signal(object)
    recentForgotten = Signal(object)
    dropped = Signal(object)

    def __init__(self, look: Look, recent: Sequence[Path]) -> None:
        super().__init__()
        self._look = look
        self.setWidgetResizable(True)
        self.zone = DropZone(self, self.tr("Drop to begin a project with these files"))
        self.zone.dropped.connect(self.dropped)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        sheet = plain(self._sheet(recent))
        sheet.setMaximumWidth(_WIDTH)
        sheet.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        outer = QHBoxLayout()
        outer.addStretch(1)
        outer.addWidget(sheet, 100)
        outer.addStretch(1)
        self.setWidget(plain(outer))

    def _sheet(self, recent: Sequence[Path]) -> QVBoxLayout:
        picture = QLabel()
        pixmap = QPixmap(str(_APP_ICON / "shuangjian-128.png"))
        pixmap.setDevicePixelRatio(2.0)
        picture.setPixmap(pixmap)
        name = label(self.tr("Shuangjian 双笺"), size=26, bold=True)
        saying = label(self.tr("Read in both scripts, tag in either, export what you found."),
                       size=14, tone="dim")  # fmt: skip
        head = row(picture, 16, plain(column(name, saying, spacing=2)), None)
        tiles = row(spacing=14)
        for made in (
            self._tile("bookmark", self.tr("Look at the sample"),
                       self.tr("Six articles with worked annotations of every kind."),
                       self.sampleAsked, "sample"),
            self._tile("article-plus", self.tr("New project"),
                       self.tr("One file for your articles, tags and their history."),
                       self.newAsked, "new"),
            self._tile("open", self.tr("Open a project"),
                       self.tr("A .shuangjian file from this machine or a colleague."),
                       self.openAsked, "open"),
        ):  # fmt: skip
            tiles.addWidget(made, 1)
        sheet = column(spacing=0, margins=(28, 56, 28, 40))
        sheet.addLayout(head)
        sheet.addSpacing(28)
        sheet.addLayout(tiles)
        sheet.addSpacing(34)
        lower = row(spacing=40)
        self._recent = column(spacing=2)
        left = column(self._heading(self.tr("Recent")), spacing=8)
        left.addLayout(self._recent)
        left.addStretch(1)
        lower.addLayout(left, 11)
        lower.addLayout(self._tour(), 9)
        sheet.addLayout(lower)
        sheet.addStretch(1)
        self.set_recent(recent)
        return sheet

    def set_recent(self, recent: Sequence[Path]) -> None:
        """List the recent projects; one whose file is gone can be taken off the list."""
        clear(self._recent)
        for path in recent[:7]:
            self._recent.addWidget(self._recent_row(path))
        if not recent:
            nothing = label(self.tr("Projects that you open will stand here."), tone="dim")
            nothing.setWordWrap(True)
            self._recent.addWidget(nothing)

    def _heading(self, text: str) -> QLabel:
        return label(text, size=13, tone="dim", bold=True)

    def _tile(
        self, sign: str, title: str, text: str, signal: SignalInstance, name: str
    ) -> QPushButton:
        tile = _Tile(self._look, sign, title, text)
        tile.setProperty("tile", name)
        tile.clicked.connect(signal)
        return tile

    def _recent_row(self, path: Path) -> QWidget:
        there = path.is_file()
        line = _RecentRow(path, self.tr("not found") if not there else "")
        line.picked.connect(lambda: self.recentPicked.emit(path))
        forget = icon_button("close", self.tr("Take off the list"))
        forget.setIconSize(QSize(14, 14))
        forget.clicked.connect(lambda: self.recentForgotten.emit(path))
        holder = row(spacing=2)
        holder.addWidget(line, 1)
        holder.addWidget(forget)
        return plain(holder)

    def _tour(self) -> QVBoxLayout:
        steps = (
            (self.tr("Bring articles"),
             self.tr("Drop files on the list on the left. What was damaged is repaired, and every "
                     "repair can be taken back.")),
            (self.tr("Tag in either script"),
             self.tr("Select words and press a label's key. For events, press the key on the word "
                     "that names it, then give each participant its role.")),
            (self.tr("Export"),
             self.tr("Ctrl+E writes training data. Ctrl+K finds every command.")),
        )  # fmt: skip
        tour = column(self._heading(self.tr("In three steps")), spacing=12)
        for number, (title, text) in enumerate(steps, 1):
            words = label(text, size=12, tone="dim")
            words.setWordWrap(True)
            texts = column(label(title, bold=True), words, spacing=2)
            line = row(spacing=12)
            line.addWidget(_Number(self._look, number), 0, Qt.AlignmentFlag.AlignTop)
            line.addLayout(texts, 1)
            tour.addLayout(line)
        tour.addStretch(1)
        return tour


class _Tile(QPushButton):
    def __init__(self, look: Look, sign: str, title: str, text: str) -> None:
        super().__init__()
        self.setObjectName("tile")
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(132)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        picture = QLabel()
        picture.setPixmap(icon(sign).pixmap(26, 26))
        words = label(text, size=12, tone="dim")
        words.setWordWrap(True)
        for part in (picture, words):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        heading = label(title, size=14, bold=True)
        self.setLayout(column(picture, 4, heading, words, None, spacing=4,
                              margins=(18, 16, 18, 14)))  # fmt: skip


class _RecentRow(QPushButton):
    picked = Signal()

    def __init__(self, path: Path, remark: str) -> None:
        super().__init__()
        self.setObjectName("recent")
        self.setFlat(True)
        self.setAccessibleName(path.stem)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setEnabled(not remark)
        self.clicked.connect(self.picked)
        where = f"{path.parent}" + (f"  ·  {remark}" if remark else "")
        name = ElidedLabel(path.stem, bold=True)
        folder = ElidedLabel(where, size=11, tone="faint")
        self.setLayout(column(name, folder, spacing=1, margins=(10, 6, 10, 6)))
        self.setFixedHeight(48)


class _Number(QWidget):
    def __init__(self, look: Look, number: int) -> None:
        super().__init__()
        self._look, self._number = look, number
        self.setFixedSize(26, 26)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.theme.accent_soft))
        painter.drawEllipse(QRectF(0, 0, 26, 26))
        painter.setFont(ui_font(12, QFont.Weight.DemiBold))
        painter.setPen(QColor(self._look.theme.accent))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self._number))
