"""Claims and events of one article as records: every role, figure and date with its place.

Bodies come as the store keeps them (``docs/format-jsonl.md``) and are not made into annotations
first: a project may hold a hundred thousand.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from models.knowledge.correcting import Correction, corrected, correction_of, moment_set
from models.knowledge.reading import Readings
from models.knowledge.values import (
    ArticleFacts,
    ClaimRecord,
    Dated,
    EventRecord,
    Evidence,
    Figure,
    Filler,
)
from models.quantities.values import NotUnderstood
from models.schema.values import Meaning, Schema
from models.store import PlacedMention, StoredObject
from models.text import Span

Name = Callable[[str, str], tuple[str | None, str]]
"""From what a mention points to, and the script of its article, to the entity that it turned out
to be and its name in that script; "" where it has none."""

_NOWHERE = Evidence((), "")
KINDS = ("claim", "event")
"""Kinds of annotation that become records."""


def unnamed(pointer: str, _script: str) -> tuple[str | None, str]:
    """Return a pointer as it is: there is no registry to ask."""
    return pointer, ""


_NONE: Mapping[str, Any] = {}
_UNCORRECTED = Correction()


@dataclass(slots=True)
class Recorder:
    """Makes records by one schema.

    Attributes:
        name: resolves what mentions point to.
    """

    schema: Schema
    readings: Readings
    name: Name = unnamed
    _defaults: dict[str, tuple[str, str, str]] = field(default_factory=dict)

    def records(
        self,
        facts: ArticleFacts,
        stored: Iterable[StoredObject],
        mentions: Sequence[PlacedMention],
        warnings: Mapping[str, tuple[str, ...]] | None = None,
    ) -> tuple[ClaimRecord | EventRecord, ...]:
        """Return the claims and events of an article, in the order of their places.

        Args:
            stored: objects of the article; those of other kinds are passed over.
            mentions: of the article, all layers.
            warnings: by annotation.

        Raises:
            KeyError, TypeError, ValueError: when a body is not of its shape.
        """
        mine = [one for one in stored if one.kind in KINDS]
        work = _Article(self, facts, mine, mentions, warnings or {})
        made = [work.record(one) for one in mine]
        made.sort(key=lambda record: (record.start, record.id))
        return tuple(made)

    def choices(self, label: str, attributes: Mapping[str, Any]) -> tuple[str, str, str]:
        """Return status, polarity and certainty; where one is not set, the schema's default."""
        defaults = self._defaults.get(label)
        if defaults is None:
            names = (self._meaning.status, self._meaning.polarity, self._meaning.certainty)
            first, second, third = (self._default(label, meant) for meant in names)
            defaults = self._defaults[label] = (first, second, third)
        if not attributes:
            return defaults
        meaning = self._meaning
        return (
            _chosen(attributes, meaning.status, defaults[0]),
            _chosen(attributes, meaning.polarity, defaults[1]),
            _chosen(attributes, meaning.certainty, defaults[2]),
        )

    @property
    def _meaning(self) -> Meaning:
        return self.schema.meaning

    def _default(self, label: str, names: tuple[str, ...]) -> str:
        type_ = self.schema.by_name.get(label)
        declared = [type_.attribute(name) for name in names] if type_ else []
        return next((one.default for one in declared if one and one.default), "")


class _Article:
    """One article while its records are made."""

    def __init__(
        self,
        by: Recorder,
        facts: ArticleFacts,
        stored: Sequence[StoredObject],
        mentions: Sequence[PlacedMention],
        warnings: Mapping[str, tuple[str, ...]],
    ) -> None:
        self._by, self._facts, self._warnings = by, facts, warnings
        self._meaning: Meaning = by.schema.meaning
        self._mentions = {row.id: row for row in mentions}
        self._bodies = {one.id: one for one in stored}
        meaning = self._meaning
        self._figure_roles = frozenset((*meaning.figure, *meaning.amount))
        inside = (*meaning.quantity, *meaning.day)
        self._inside = sorted(
            (row for row in mentions if row.label in inside and not row.detached),
            key=lambda row: (row.start, row.end, row.id),
        )
        self._starts = [row.start for row in self._inside]

    def record(self, stored: StoredObject) -> ClaimRecord | EventRecord:
        body = stored.body
        label = str(body["label"])
        anchor = body.get("anchor")
        attributes: Mapping[str, Any] = body.get("attributes") or _NONE
        evidence = _evidence(anchor)
        fillers = tuple([self._filler(argument) for argument in body.get("arguments", ())])
        correction = correction_of(attributes, self._meaning) if attributes else _UNCORRECTED
        status, polarity, certainty = self._by.choices(label, attributes)
        make: Callable[..., ClaimRecord | EventRecord] = EventRecord
        if stored.kind == "claim":
            make = partial(ClaimRecord, chain=self._chain(fillers, {stored.id}))
        return make(
            id=stored.id,
            article=self._facts,
            layer=stored.layer,
            label=label,
            evidence=evidence,
            fillers=fillers,
            figures=self._figures(stored, evidence, fillers, correction),
            dates=self._dates(stored, evidence, fillers, correction),
            polarity=polarity,
            certainty=certainty,
            status=status,
            warnings=self._warnings.get(stored.id, ()),
            detached=bool(anchor and anchor.get("detached")),
            note=str(body.get("note", "")),
        )

    def _filler(self, argument: Mapping[str, Any]) -> Filler:
        role, identifier = argument["role"], argument.get("target")
        if identifier is None:
            evidence = _evidence(argument["anchor"])
            return Filler(role, evidence, evidence.quote)
        row = self._mentions.get(identifier)
        if row is None:
            return self._filled_by_record(role, identifier)
        evidence, pointer = _standing(row), row.entity
        if not pointer:
            return Filler(role, evidence, evidence.quote, identifier, row.label)
        entity, name = self._by.name(pointer, self._facts.script)
        return Filler(role, evidence, name or evidence.quote, identifier, row.label, entity)

    def _filled_by_record(self, role: str, identifier: str) -> Filler:
        """Return what another claim or event, or an annotation that is gone, fills."""
        stored = self._bodies.get(identifier)
        if stored is None:
            return Filler(role, _NOWHERE, "", identifier)
        evidence = _evidence(stored.body.get("anchor"))
        return Filler(role, evidence, evidence.quote, identifier, str(stored.body["label"]))

    # -- figures and dates --------------------------------------------------------------------

    def _figures(
        self,
        stored: StoredObject,
        evidence: Evidence,
        fillers: tuple[Filler, ...],
        correction: Correction,
    ) -> tuple[Figure, ...]:
        meaning = self._meaning
        roles = self._figure_roles
        places = [filler.evidence for filler in fillers if filler.role in roles]
        if not places and stored.kind == "claim":
            places = self._within(evidence, stored.layer, meaning.quantity)
        readings = self._by.readings
        read = [(place, readings.quantity(words(place))) for place in places]
        if not correction.is_of_figure:
            return tuple([Figure(place, quantity) for place, quantity in read])
        if not read and correction.value is not None:
            read = [(evidence, NotUnderstood(""))]
        return tuple(
            Figure(evidence=place, quantity=quantity)
            if number
            else Figure(
                evidence=place,
                quantity=corrected(quantity, correction, readings),
                corrected=True,
            )
            for number, (place, quantity) in enumerate(read)
        )

    def _dates(
        self,
        stored: StoredObject,
        evidence: Evidence,
        fillers: tuple[Filler, ...],
        correction: Correction,
    ) -> tuple[Dated, ...]:
        meaning, readings = self._meaning, self._by.readings
        published = self._facts.published
        places = [filler.evidence for filler in fillers if filler.role in meaning.date]
        if not places and stored.kind == "claim":
            places = self._within(evidence, stored.layer, meaning.day)
        if correction.when:
            place = places[0] if places else evidence
            quote = place.quote if places else ""
            moment = moment_set(correction.when, quote, published, readings)
            first = Dated(evidence=place, moment=moment, corrected=True)
            return (first, *self._read(places[1:]))
        return self._read(places)

    def _read(self, places: Iterable[Evidence]) -> tuple[Dated, ...]:
        readings, published = self._by.readings, self._facts.published
        return tuple([Dated(place, readings.moment(words(place), published)) for place in places])

    def _within(self, evidence: Evidence, layer: str, labels: tuple[str, ...]) -> list[Evidence]:
        """Return the places of the mentions that a claim's own words hold."""
        if not evidence.spans:
            return []
        first = bisect_left(self._starts, evidence.spans[0].start)
        behind = bisect_left(self._starts, evidence.spans[-1].end)
        return [
            _standing(row)
            for row in self._inside[first:behind]
            if row.label in labels
            and row.layer == layer
            and all(
                any(span.start <= a and b <= span.end for span in evidence.spans)
                for a, b in row.places
            )
        ]

    def _chain(self, fillers: Iterable[Filler], seen: set[str]) -> tuple[Filler, ...]:
        chain: list[Filler] = []
        for filler in fillers:
            if filler.role not in self._meaning.source:
                continue
            source = self._bodies.get(filler.annotation or "")
            if source is None or source.kind != "claim":
                chain.append(filler)
            elif source.id not in seen:
                seen.add(source.id)
                said = [self._filler(argument) for argument in source.body.get("arguments", ())]
                chain += self._chain(said, seen) or (filler,)
        return tuple(chain)


def _chosen(attributes: Mapping[str, Any], names: tuple[str, ...], default: str) -> str:
    found = next((attributes[name] for name in names if attributes.get(name) is not None), None)
    return default if found is None else str(found)


def words(evidence: Evidence) -> str:
    """Return the words to read a figure or date from: the fragments, put together."""
    return evidence.quote.replace("…", "") if len(evidence.spans) > 1 else evidence.quote


def _standing(row: PlacedMention) -> Evidence:
    if not row.fragments:
        return Evidence((Span(row.start, row.end),), row.quote)
    return Evidence(tuple([Span(a, b) for a, b in row.places]), row.quote)


def _evidence(anchor: Mapping[str, Any] | None) -> Evidence:
    if not anchor:
        return _NOWHERE
    spans, quotes = anchor["spans"], anchor["quotes"]
    if len(spans) == 1:
        start, end = spans[0]
        return Evidence((Span(start, end),), quotes[0])
    return Evidence(tuple([Span(a, b) for a, b in spans]), "…".join(quotes))
