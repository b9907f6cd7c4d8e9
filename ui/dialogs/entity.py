"""Editing one entity: names, what it is, what it belongs to, and its ids elsewhere."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QStringListModel, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)

from models.errors import WrongUsage
from models.project import Project
from models.registry import merging
from models.registry.naming import completed, other_script
from models.registry.values import RELATIONS, Entity, Relation
from ui.dialogs.frame import Frame
from ui.look import Look
from ui.panels.kit import label, plain, set_tone
from ui.theme import reading_font
from ui.words import N

_APART = "；"
_WORDS: dict[Relation, str] = {
    "department_of": N("Entity", "Department of"),
    "member_of": N("Entity", "Member of"),
    "located_in": N("Entity", "Located in"),
    "part_of": N("Entity", "Part of"),
}


class EntityDialog(Frame):
    """Shows an entity; ``entity`` is what it is after the dialog was accepted."""

    def __init__(
        self, parent: QWidget | None, look: Look, project: Project, entity: Entity
    ) -> None:
        title = entity.name or QCoreApplication.translate("EntityDialog", "New entity")
        super().__init__(parent, title)
        self.setMinimumWidth(560)
        self.resize(560, 720)
        self.entity = entity
        self._registry = project.registry
        self._known = project.registry.entities()
        self._form = QFormLayout()
        self._form.setSpacing(9)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self._completions = QStringListModel(
            sorted({n for e in project.registry.standing() for _, n in e.names()}), self
        )
        self.type = self._make_type(look, project)
        self.hans = self._line(self.tr("Simplified"), entity.hans, "SC")
        self.hant = self._line(self.tr("Traditional"), entity.hant, "TC")
        self.hans.editingFinished.connect(lambda: self._propose("hans"))
        self.hant.editingFinished.connect(lambda: self._propose("hant"))
        self.pinyin = self._line(self.tr("Pinyin"), entity.pinyin)
        self.pinyin.setPlaceholderText(self.tr("computed where it is empty"))
        hint = self.tr("several apart by ；")
        self.aliases = self._line(self.tr("Other names"), _APART.join(entity.aliases), hint=hint)
        self.short = self._line(self.tr("Short names"), _APART.join(entity.short_names), hint=hint)
        self.parents = {r: self._ties(QCoreApplication.translate("Entity", words), self._of(r))
                        for r, words in _WORDS.items()}  # fmt: skip
        self.members = self._ties(self.tr("Members"), [self._name(m) for m in entity.members])
        self.external = self._line(
            self.tr("Ids elsewhere"),
            _APART.join(f"{scheme}={value}" for scheme, value in entity.external),
            hint="wikidata=Q8686",
        )
        self.note = QPlainTextEdit(entity.note)
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(64)
        self.note.setAccessibleName(self.tr("Note"))
        self._form.addRow(self.tr("Note"), self.note)
        self._finish()

    def _finish(self) -> None:
        area = QScrollArea()
        area.setWidget(plain(self._form))
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body.addWidget(area)
        self.problem = label("", size=12)
        self.problem.setWordWrap(True)
        set_tone(self.problem, "danger")
        self.problem.hide()
        self.body.addWidget(self.problem)
        self.closing_button(self.tr("Cancel"))
        save = self.button(self.tr("Save"), primary=True)
        save.clicked.connect(self._save)
        self.hans.setFocus()

    def _make_type(self, look: Look, project: Project) -> QComboBox:
        drop = QComboBox()
        drop.addItem(self.tr("not decided"), "")
        for name in project.registry.labels():
            drop.addItem(look.label(project.schema, name), name)
        if drop.findData(self.entity.type) < 0:
            drop.addItem(self.entity.type, self.entity.type)
        drop.setCurrentIndex(drop.findData(self.entity.type))
        drop.setAccessibleName(self.tr("Type"))
        self._form.addRow(self.tr("Type"), drop)
        return drop

    def _line(self, name: str, text: str, region: str = "", hint: str = "") -> QLineEdit:
        line = QLineEdit(text)
        line.setAccessibleName(name)
        line.setPlaceholderText(hint)
        if region:
            line.setFont(reading_font("SC" if region == "SC" else "TC", 16))
        self._form.addRow(name, line)
        return line

    def _ties(self, name: str, names: list[str]) -> QLineEdit:
        line = self._line(name, _APART.join(names), hint=self.tr("names of entities"))
        completer = _LastName(self._completions, line)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        line.setCompleter(completer)
        return line

    def _of(self, relation: Relation) -> list[str]:
        return [self._name(i) for r, i in self.entity.parents if r == relation]

    def _name(self, identifier: str) -> str:
        """Return a name that leads back to the entity, else its id."""
        entity = self._known.get(self._registry.resolve(identifier))
        if entity is None:
            return identifier
        return entity.name if len(self._registry.index().named(entity.name)) == 1 else entity.id

    def _propose(self, of: str) -> None:
        """Fill in the other script's name where there is none yet."""
        if of == "hans" and self.hans.text().strip() and not self.hant.text().strip():
            self.hant.setText(other_script(self.hans.text().strip(), "hant"))
        elif of == "hant" and self.hant.text().strip() and not self.hans.text().strip():
            self.hans.setText(other_script(self.hant.text().strip(), "hans"))

    def _save(self) -> None:
        try:
            self.entity = self._read()
        except WrongUsage as error:
            self.problem.setText(error.cause)
            self.problem.show()
        else:
            self.accept()

    def _read(self) -> Entity:
        before, hans = self.entity, self.hans.text().strip()
        pinyin = self.pinyin.text().strip()
        if hans != before.hans and pinyin == before.pinyin:
            pinyin = ""  # that of the old name
        after = replace(
            before,
            type=self.type.currentData(),
            hans=hans,
            hant=self.hant.text().strip(),
            pinyin=pinyin,
            aliases=_parts(self.aliases),
            short_names=_parts(self.short),
            members=tuple(self._registry.get(n).id for n in _parts(self.members)),
            parents=tuple(
                (relation, self._registry.get(name).id)
                for relation in RELATIONS
                for name in _parts(self.parents[relation])
            ),
            external=tuple(_pair(text) for text in _parts(self.external)),
            note=self.note.toPlainText(),
        )
        whole = completed(after) if after.name else after
        merging.verify(self._known, whole)
        return whole


class _LastName(QCompleter):
    """Completes the last of several names."""

    def splitPath(self, path: str) -> list[str]:
        return [path.rsplit(_APART, 1)[-1].strip()]

    def pathFromIndex(self, index: object) -> str:
        name = super().pathFromIndex(index)  # type: ignore[arg-type]
        line = self.widget()
        text = line.text() if isinstance(line, QLineEdit) else ""
        before, apart, _ = text.rpartition(_APART)
        return f"{before}{apart}{name}"


def _parts(line: QLineEdit) -> tuple[str, ...]:
    parts = line.text().replace(";", _APART).split(_APART)
    return tuple(dict.fromkeys(part.strip() for part in parts if part.strip()))


def _pair(text: str) -> tuple[str, str]:
    scheme, equals, value = text.partition("=")
    if not equals or not scheme.strip():
        words = QCoreApplication.translate("EntityDialog", "{text}: write SCHEME=ID.")
        raise WrongUsage(words.format(text=text))
    return scheme.strip(), value.strip()
