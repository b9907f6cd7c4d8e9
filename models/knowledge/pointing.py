"""Which words stand for which entity of the registry, learned from those that somebody linked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from models.knowledge.values import Record
from models.script.fold import fold

Pointed = Mapping[str, str]
"""By folded words, the one entity that they point to wherever they point to any."""


def pointed(records: Iterable[Record], roles: tuple[str, ...]) -> Pointed:
    """Return which words stand for which entity, so that a filler nobody has linked yet is known.

    Words that point to several entities stand for none.
    """
    found: dict[str, set[str]] = {}
    for record in records:
        for filler in record.filling(roles):
            if filler.entity:
                for words in {filler.name, filler.evidence.quote}:
                    found.setdefault(fold(words), set()).add(filler.entity)
    return {words: entities.pop() for words, entities in found.items() if len(entities) == 1}
