"""What the entities room says of reasons and relations."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from models.registry.values import Reason, Relation
from ui.words import N

REASONS: dict[Reason, str] = {
    "exact": N("Entity", "the same name"),
    "alias": N("Entity", "another name of it"),
    "short": N("Entity", "a short name of it"),
    "contains": N("Entity", "part of the name"),
    "fuzzy": N("Entity", "a name that is alike"),
    "pinyin": N("Entity", "the same pinyin"),
}
RELATIONS: dict[Relation, str] = {
    "department_of": N("Entity", "Department of"),
    "member_of": N("Entity", "Member of"),
    "located_in": N("Entity", "Located in"),
    "part_of": N("Entity", "Part of"),
}


def reason_words(code: Reason) -> str:
    """Return why two names may be one entity's, in the language of the interface."""
    return QCoreApplication.translate("Entity", REASONS[code])


def relation_words(relation: Relation) -> str:
    """Return a relation in the language of the interface."""
    return QCoreApplication.translate("Entity", RELATIONS[relation])
