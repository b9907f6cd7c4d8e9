"""A schema as data: what may be tagged, and how the parts fit together.

Nothing in the code names a label; everything is read from here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Literal

from models.schema.kinds import Kind

Language = Literal["en", "zh-Hans", "zh-Hant"]
AttributeForm = Literal["choice", "choices", "text", "number", "flag"]


@dataclass(frozen=True, slots=True)
class Words:
    """One text in the three languages of the interface."""

    en: str
    hans: str
    hant: str

    def in_language(self, language: str) -> str:
        """Return the text for ``en``, ``zh-Hans`` or ``zh-Hant``; English for any other."""
        return {"zh-Hans": self.hans, "zh-Hant": self.hant}.get(language, self.en)


@dataclass(frozen=True, slots=True)
class AttributeType:
    """A property of an annotation: one of ``values``, several of them, a text, number or flag."""

    name: str
    words: Words
    type: AttributeForm
    values: tuple[tuple[str, Words], ...] = ()
    default: str | None = None


@dataclass(frozen=True, slots=True)
class RoleType:
    """A place for arguments.

    Attributes:
        targets: label names, or kinds (``mention``, ``event`` …), or ``span`` for a bare span;
            empty means anything.
        minimum, maximum: cardinality; ``maximum`` None means any number.
        key: the key that fills this role while an annotation is being built.
    """

    name: str
    words: Words
    targets: tuple[str, ...] = ()
    minimum: int = 0
    maximum: int | None = None
    key: str = ""


@dataclass(frozen=True, slots=True)
class Label:
    """One type of annotation.

    Attributes:
        colour: index into the palette of label colours.
        short: what stands where room is small, under a mark or on a chip; None: ``words``.
        key: the key that tags with this label in the reader, "" for none.
    """

    name: str
    kind: Kind
    words: Words
    description: Words
    colour: int = 0
    key: str = ""
    attributes: tuple[AttributeType, ...] = ()
    roles: tuple[RoleType, ...] = ()
    short: Words | None = None

    @property
    def brief(self) -> Words:
        """The name where room is small."""
        return self.short or self.words

    def role(self, name: str) -> RoleType | None:
        return next((r for r in self.roles if r.name == name), None)

    def attribute(self, name: str) -> AttributeType | None:
        return next((a for a in self.attributes if a.name == name), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """What knowledge across articles reads in a schema: names of labels, roles and attributes.

    A schema need not say any of it; a room whose meaning is missing says so. Several names may
    carry one meaning, and are read in their order.

    Attributes:
        entity: labels of mentions that point to an entity of the registry.
        quantity, day: labels of mentions whose words are a figure, a date.
        cooperation: labels of events that tie their participants together.
        source, cue, figure, scope, about, date, place, participant, amount, topic: roles.
        value, unit, bound, when: attributes by which a person corrects what was read of a figure
            (its number, unit and exactness) or of a date.
        status, polarity, certainty: attributes.
    """

    entity: tuple[str, ...] = ()
    quantity: tuple[str, ...] = ()
    day: tuple[str, ...] = ()
    cooperation: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    cue: tuple[str, ...] = ()
    figure: tuple[str, ...] = ()
    scope: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    date: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    participant: tuple[str, ...] = ()
    amount: tuple[str, ...] = ()
    topic: tuple[str, ...] = ()
    value: tuple[str, ...] = ()
    unit: tuple[str, ...] = ()
    bound: tuple[str, ...] = ()
    when: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    polarity: tuple[str, ...] = ()
    certainty: tuple[str, ...] = ()


MEANT_LABELS = ("entity", "quantity", "day", "cooperation")
MEANT_ATTRIBUTES = ("value", "unit", "bound", "when", "status", "polarity", "certainty")
MEANT_ROLES = tuple(
    meant.name for meant in fields(Meaning) if meant.name not in MEANT_LABELS + MEANT_ATTRIBUTES
)


@dataclass(frozen=True, slots=True)
class Schema:
    """All labels of a project, in the order in which they are offered."""

    name: str
    version: str
    words: Words
    description: Words
    labels: tuple[Label, ...]
    meaning: Meaning = Meaning()
    by_name: Mapping[str, Label] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_name", {label.name: label for label in self.labels})

    def of_kind(self, kind: Kind) -> tuple[Label, ...]:
        return tuple(label for label in self.labels if label.kind == kind)
