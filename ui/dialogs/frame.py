"""The frame of every dialog: heading, explanation, contents, and buttons at the foot."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from ui.panels.kit import box, column, label, row


class Frame(QDialog):
    """A dialog of our look; subclasses add to ``body`` and to the foot with `button`."""

    def __init__(self, parent: QWidget | None, title: str, explanation: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        self.setMinimumWidth(460)
        self.body = QVBoxLayout()
        self.body.setSpacing(10)
        heading = label(title, size=17, bold=True)
        heading.setWordWrap(True)
        self._foot = row(None, spacing=8, margins=(24, 12, 24, 12))
        head = column(heading, spacing=6)
        if explanation:
            words = label(explanation, size=13, tone="dim")
            words.setWordWrap(True)
            head.addWidget(words)
        inner = column(spacing=14, margins=(24, 22, 24, 18))
        inner.addLayout(head)
        inner.addLayout(self.body, 1)
        foot = box("footer")
        foot.setLayout(self._foot)
        layout = column(spacing=0)
        layout.addLayout(inner, 1)
        layout.addWidget(foot)
        self.setLayout(layout)

    def button(self, text: str, *, primary: bool = False, left: bool = False) -> QPushButton:
        """Add a button at the foot, the last one rightmost; ``left`` sets it apart."""
        made = QPushButton(text)
        made.setAutoDefault(False)
        if primary:
            made.setObjectName("primary")
            made.setDefault(True)
        self._foot.insertWidget(0 if left else self._foot.count(), made)
        return made

    def closing_button(self, text: str = "") -> QPushButton:
        """Add the button that closes the dialog and does nothing else."""
        made = self.button(text or self.tr("Close"))
        made.clicked.connect(self.reject)
        return made

    def field(self, name: str, editor: QWidget, hint: str = "") -> None:
        """Add an editor under its name."""
        caption = label(name, size=12, tone="dim", bold=True)
        caption.setBuddy(editor)
        editor.setAccessibleName(name)
        self.body.addLayout(column(caption, editor, spacing=5))
        if hint:
            words = label(hint, size=12, tone="faint")
            words.setWordWrap(True)
            self.body.addWidget(words)
        self.body.setAlignment(Qt.AlignmentFlag.AlignTop)
