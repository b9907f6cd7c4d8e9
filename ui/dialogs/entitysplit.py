"""Splitting an entity: mentions that mean something else get an entity of their own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from models.identity import new_id
from models.project import ArticleRow
from models.registry.naming import in_scripts
from models.registry.values import Entity
from models.store import MentionRow
from ui.dialogs.frame import Frame
from ui.look import Look
from ui.panels.kit import label


class SplitDialog(Frame):
    """Lists the mentions to choose from, and asks for a name."""

    def __init__(
        self,
        parent: QWidget | None,
        look: Look,
        entity: Entity,
        mentions: Sequence[MentionRow],
        articles: Mapping[str, ArticleRow],
    ) -> None:
        super().__init__(
            parent,
            self.tr("Split {name}").format(name=entity.name),
            self.tr("Tick the mentions that mean something else; they get an entity of their own."),
        )
        self.setMinimumSize(540, 480)
        self._of = entity
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Mentions"))
        for mention in mentions:
            article = articles.get(mention.article)
            title = article.title or article.name if article else ""
            item = QListWidgetItem(f"{mention.quote}    {title}")
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            item.setData(Qt.ItemDataRole.UserRole, mention.id)
            self.list.addItem(item)
        self.list.itemChanged.connect(self._update)
        self.body.addWidget(self.list)
        self.name = QLineEdit(entity.name)
        self.name.textChanged.connect(self._update)
        self.field(self.tr("Name of the new entity"), self.name)
        self.told = label("", size=12, tone="dim")
        self.body.addWidget(self.told)
        self.closing_button(self.tr("Cancel"))
        self.split = self.button(self.tr("Split"), primary=True)
        self.split.clicked.connect(self.accept)
        self._update()
        self.list.setFocus()

    def chosen(self) -> tuple[str, ...]:
        """Return the ids of the ticked mentions."""
        items = (self.list.item(row) for row in range(self.list.count()))
        return tuple(
            item.data(Qt.ItemDataRole.UserRole)
            for item in items
            if item.checkState() == Qt.CheckState.Checked
        )

    def entity(self) -> Entity:
        """Return the new entity: of the same type, under the name that was typed."""
        hans, hant = in_scripts(self.name.text().strip())
        return replace(Entity(id=new_id()), type=self._of.type, hans=hans, hant=hant)

    def _update(self) -> None:
        count = len(self.chosen())
        self.told.setText(self.tr("%n mention(s) ticked", "", count))
        self.split.setEnabled(count > 0 and bool(self.name.text().strip()))
