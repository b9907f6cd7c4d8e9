"""What a mention means: the entity it is linked to, or what would be linked, in the inspector."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ui.look import Look
from ui.panels.flow import FlowLayout
from ui.panels.kit import box, column, label, link_button, plain, row
from ui.theme import reading_font

State = Literal["linked", "proposed", "new", "gone"]


@dataclass(frozen=True, slots=True)
class EntityShown:
    """An entity as the inspector tells it.

    Attributes:
        state: ``linked`` to it; ``proposed`` to link to it; ``new``: nothing fits, one would be
            made; ``gone``: the mention points to what is not there.
        type: the type in words.
        about: why it is proposed, in words; "" where it is linked.
        mentions: how many mentions it has in the project.
        key: the key that links, as this system writes it.
    """

    state: State
    identifier: str = ""
    hans: str = ""
    hant: str = ""
    pinyin: str = ""
    type: str = ""
    about: str = ""
    mentions: int = 0
    key: str = ""
    writable: bool = True


class EntityField(QWidget):
    """Shows one of the states, with what can be done in it."""

    linkAsked = Signal()
    chooseAsked = Signal()
    unlinkAsked = Signal()
    editAsked = Signal(str)
    listAsked = Signal(str)

    def __init__(self, shown: EntityShown, look: Look) -> None:
        super().__init__()
        self._shown, self._look = shown, look
        self.link: QPushButton | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        if shown.state in ("linked", "proposed"):
            layout.addWidget(self._card())
        if shown.state == "linked":
            layout.addWidget(self._links_of_linked())
        else:
            self._add_offer(layout)

    def _card(self) -> QWidget:
        shown = self._shown
        names = [(shown.hans, "SC"), (shown.hant if shown.hant != shown.hans else "", "TC")]
        lines: list[QWidget | int | None] = []
        for text, region in names:
            if text:
                line = label(text, size=15)
                line.setFont(reading_font("SC" if region == "SC" else "TC", 15))
                line.setWordWrap(True)
                lines.append(line)
        if shown.pinyin:
            sound = label(shown.pinyin, size=11, tone="dim")
            sound.setWordWrap(True)
            lines.append(sound)
        count = self.tr("%n mention(s)", "", shown.mentions)
        facts = " · ".join(part for part in (shown.type, count) if part)
        lines.append(label(facts, size=11, tone="faint"))
        if shown.about:
            about = label(self.tr("Proposed: {reason}").format(reason=shown.about), size=11,
                          tone="accent")  # fmt: skip
            about.setWordWrap(True)
            lines.append(about)
        card = box("sheetlet")
        card.setProperty("proposed", shown.state == "proposed")
        card.setLayout(column(*lines, spacing=3, margins=(12, 9, 12, 9)))
        card.setAccessibleName(", ".join(p for p in (shown.hans, shown.hant, facts) if p))
        return card

    def _links_of_linked(self) -> QWidget:
        show = link_button(self.tr("Mentions"))
        show.clicked.connect(lambda: self.listAsked.emit(self._shown.identifier))
        parts = [show]
        if self._shown.writable:
            edit = link_button(self.tr("Edit…"))
            edit.clicked.connect(lambda: self.editAsked.emit(self._shown.identifier))
            other = link_button(self.tr("Another…"))
            other.clicked.connect(self.chooseAsked)
            unlink = link_button(self.tr("Unlink"))
            unlink.clicked.connect(self.unlinkAsked)
            parts += [edit, other, unlink]
        flow = FlowLayout()
        for part in parts:
            flow.addWidget(part)
        return plain(flow)

    def _add_offer(self, layout: QVBoxLayout) -> None:
        if self._shown.state == "gone":
            gone = label(self.tr("It points to an entity that is gone."), size=12, tone="danger")
            gone.setWordWrap(True)
            layout.addWidget(gone)
        if not self._shown.writable:
            if self._shown.state == "new":
                layout.addWidget(label(self.tr("No entity is like this."), size=12, tone="dim"))
            return
        proposed = self._shown.state == "proposed"
        text = self.tr("Link") if proposed else self.tr("Make an entity of it")
        self.link = QPushButton(f"{text}   {self._shown.key}")
        self.link.setAccessibleName(text)
        self.link.clicked.connect(self.linkAsked)
        other = link_button(self.tr("Another…"))
        other.clicked.connect(self.chooseAsked)
        layout.addWidget(plain(row(self.link, other, None, spacing=10)))
