"""An entity of the registry, and what is found about it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal, get_args

Relation = Literal["department_of", "member_of", "located_in", "part_of"]
RELATIONS: Final[tuple[Relation, ...]] = get_args(Relation)

Naming = Literal["canonical", "alias", "short"]
"""What a name is to its entity."""

Reason = Literal["exact", "alias", "short", "contains", "pinyin", "fuzzy"]
"""Why an entity is proposed for a text; in the order of their weight."""


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

    @property
    def name(self) -> str:
        """The canonical name, in the script that has one."""
        return self.hans or self.hant

    def names(self) -> Iterator[tuple[Naming, str]]:
        """Yield every name, canonical ones first; none is empty."""
        for kind, names in (
            ("canonical", dict.fromkeys((self.hans, self.hant))),
            ("alias", self.aliases),
            ("short", self.short_names),
        ):
            yield from ((kind, name) for name in names if name)  # type: ignore[misc]


@dataclass(frozen=True, slots=True)
class Proposal:
    """An entity that a text may mean.

    Attributes:
        entity: its id; never one that was merged into another.
        score: 0 to 1; comparable between proposals for one text.
        name: the name of it that is like the text.
        fits: its type is the label asked for, or one of the two is not decided.
    """

    entity: str
    score: float
    reason: Reason
    name: str
    fits: bool = True

    @property
    def is_sure(self) -> bool:
        """Tell whether a name of a fitting entity is the very text, in whatever script."""
        return self.fits and self.reason in ("exact", "alias", "short")


@dataclass(frozen=True, slots=True)
class Alike:
    """Two entities that may be one: ids in the order of their making, and why."""

    first: str
    second: str
    score: float
    reason: Reason
    names: tuple[str, str]
