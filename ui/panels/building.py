"""The bar of the building mode: the roles of a claim, event or relation with their keys."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QToolButton, QWidget

from models.annotate import Annotation
from models.schema.values import Label, RoleType
from ui.commands.keys import shown
from ui.look import Look
from ui.panels.flow import FlowLayout
from ui.panels.kit import ElidedLabel, clear, column, label, link_button, row


class BuildingBar(QWidget):
    """Shows which roles are filled and takes the role that the next click shall fill."""

    rolePicked = Signal(str)
    ended = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self._buttons: dict[str, QToolButton] = {}
        self._roles = FlowLayout()
        self._title = label("", size=13, bold=True)
        self._hint = ElidedLabel(size=12, tone="dim")
        done = link_button(self.tr("Done  ⏎"))
        done.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        done.clicked.connect(self.ended)
        head = row(spacing=12)
        head.addWidget(self._title)
        head.addWidget(self._hint, 1)
        head.addWidget(done)
        layout = column(spacing=4, margins=(16, 5, 10, 7))
        layout.addLayout(head)
        layout.addLayout(self._roles)
        self.setLayout(layout)
        self.hide()

    def show_for(self, annotation: Annotation, type_: Label, armed: str) -> None:
        """Show the roles of ``annotation``; ``armed`` is the role that waits for a click."""
        self._title.setText(self._look.say(type_.words))
        clear(self._roles)
        self._buttons.clear()
        counts = Counter(a.role for a in annotation.arguments)
        for role in type_.roles:
            self._add(role, counts[role.name], armed)
        self._hint.set_whole(self._say(type_, armed))
        self.show()

    def button(self, role: str) -> QToolButton:
        """Return the button of a role."""
        return self._buttons[role]

    def _add(self, role: RoleType, count: int, armed: str) -> None:
        button = QToolButton()
        button.setObjectName("role")
        mark = " ✓" if count == 1 else f" ×{count}" if count else " *" if role.minimum else ""
        key = f"{shown(role.key)}  " if role.key else ""
        button.setText(f"{key}{self._look.say(role.words)}{mark}".replace("&", "&&"))
        button.setCheckable(True)
        button.setChecked(role.name == armed)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if role.minimum and not count:
            button.setToolTip(self.tr("This role must be filled."))
        button.clicked.connect(lambda: self.rolePicked.emit(role.name))
        self._buttons[role.name] = button
        self._roles.addWidget(button)

    def _say(self, type_: Label, armed: str) -> str:
        role = type_.role(armed) if armed else None
        if role is not None:
            return self.tr("Now click or select what fills “{role}”.").format(
                role=self._look.say(role.words)
            )
        return self.tr("Select text or click a mark, then press a role's key. Esc ends.")
