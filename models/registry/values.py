"""An entity of the registry."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Relation = Literal["department_of", "member_of", "located_in", "part_of"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A thing that mentions point to.

    Attributes:
        type: a label of the schema, as mentions have it; "" where none is decided.
        hans, hant: the canonical name in either script.
        aliases, short_names: other names, in any script.
        members: ids of entities, where this is a group such as 三省一市.
        parents: what it belongs to, by relation.
        pinyin: of ``hans``, syllables with tone marks; computed, or as a person set it.
        external: identifiers elsewhere, by scheme, such as ``("wikidata", "Q8686")``.
        merged_into: the entity that this one turned out to be. Mentions keep their pointer and
            are resolved through it, so that merging and its undo are one small step.
    """

    id: str
    type: str = ""
    hans: str = ""
    hant: str = ""
    aliases: tuple[str, ...] = ()
    short_names: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    parents: tuple[tuple[Relation, str], ...] = ()
    pinyin: str = ""
    note: str = ""
    external: tuple[tuple[str, str], ...] = ()
    merged_into: str | None = None
