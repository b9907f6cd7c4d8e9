"""Events and dated claims along time, in lanes.

Days are ordinals as `datetime.date` counts them, extents half-open ``[start, end)``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from models.knowledge.filters import published_on
from models.knowledge.pointing import Pointed, pointed
from models.knowledge.values import EventRecord, Filler, Record
from models.moments.values import Moment, Precision
from models.schema.values import Meaning
from models.script.fold import fold

Kind = Literal["event", "claim"]
By = Literal["label", "entity"]

_LONGEST: dict[Precision, int] = {
    "day": 1, "part": 100, "month": 31, "quarter": 92, "half": 184, "year": 366, "decade": 3653,
}  # fmt: skip
"""Days that one unit of a precision has at most; what is longer is a stretch of time."""

_EXACTNESS: tuple[Precision, ...] = ("day", "part", "month", "quarter", "half", "year", "decade")


@dataclass(frozen=True, slots=True)
class Mark:
    """That an article said on its day how far an event was."""

    day: int
    status: str
    record: Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """One event or claim on the time line, with all records that speak of it.

    Attributes:
        key: the id of the first record.
        start, end: days; None is open. A happening has one of them at least.
        precision: of its date, or ``reported``: nothing but the day of its article is known.
        vague: it lies somewhere in its extent, or about there; not all along it.
        moment: its date as read, None where it is only reported.
        marks: statuses by day, where several articles tell of different ones.
        hull: the days from its first known one to its last, marks included.
    """

    key: str
    kind: Kind
    label: str
    records: tuple[Record, ...]
    start: int | None
    end: int | None
    precision: Precision | Literal["reported"]
    vague: bool = False
    moment: Moment | None = None
    marks: tuple[Mark, ...] = ()
    hull: tuple[int, int] = field(init=False, compare=False)

    def __post_init__(self) -> None:
        first = self.start if self.start is not None else (self.end or 1) - 1
        last = self.end if self.end is not None else first + 1
        days = [mark.day for mark in self.marks]
        hull = (min([first, *days]), max([last, *(day + 1 for day in days)])) if days else (
            first, last
        )  # fmt: skip
        object.__setattr__(self, "hull", hull)

    @property
    def record(self) -> Record:
        """The record that stands for it."""
        return self.records[0]


@dataclass(frozen=True, slots=True)
class Lane:
    """Happenings of one type or entity, in order of time; ``key`` is a label, an id or words."""

    key: str
    name: str
    happenings: tuple[Happening, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """All lanes; ``undated`` are records that nothing places in time."""

    lanes: tuple[Lane, ...]
    undated: tuple[Record, ...] = ()

    @property
    def hull(self) -> tuple[int, int] | None:
        """The days from the first happening to the last; None where there is none."""
        hulls = [h.hull for lane in self.lanes for h in lane.happenings]
        if not hulls:
            return None
        return min(start for start, _ in hulls), max(end for _, end in hulls)


def happenings(
    records: Iterable[Record], same: Mapping[str, str] | None = None
) -> tuple[tuple[Happening, ...], tuple[Record, ...]]:
    """Place records in time; returns what could be placed, and what could not.

    Args:
        same: by record id, the id of the cluster of records that tell of one event or claim.
    """
    together: dict[str, list[Record]] = defaultdict(list)
    for record in records:
        together[(same or {}).get(record.id, record.id)].append(record)
    placed, undated = [], []
    for members in together.values():
        found = _happening(members)
        if found is None:
            undated += members
        else:
            placed.append(found)
    placed.sort(key=lambda h: (h.hull, h.key))
    return tuple(placed), tuple(undated)


def _happening(records: Sequence[Record]) -> Happening | None:
    is_event = isinstance(records[0], EventRecord)
    dated = [(record, moment) for record in records if (moment := _moment(record)) is not None]
    if not dated and not is_event:
        return None  # a claim without a date speaks of no time
    if not dated:
        return _reported(records)
    first, moment = min(dated, key=lambda pair: _doubt(pair[1]))
    ordered = (first, *(record for record in records if record is not first))
    start, end = _ordinal(moment.start), _ordinal(moment.end)
    return Happening(
        key=first.id,
        kind="event" if is_event else "claim",
        label=first.label,
        records=ordered,
        start=start,
        end=end,
        precision=moment.precision,
        vague=_is_vague(moment, start, end),
        moment=moment,
        marks=_marks(records) if is_event else (),
    )


def _reported(records: Sequence[Record]) -> Happening | None:
    days = [(d.toordinal(), r) for r in records if (d := published_on(r)) is not None]
    if not days:
        return None
    day, first = min(days, key=lambda pair: pair[0])
    ordered = (first, *(record for record in records if record is not first))
    return Happening(
        key=first.id, kind="event", label=first.label, records=ordered, start=day, end=day + 1,
        precision="reported", vague=True, marks=_marks(records),
    )  # fmt: skip


def _moment(record: Record) -> Moment | None:
    """Return the date of a record that is the most certain; None where it has none."""
    read = [dated.moment for dated in record.dates if isinstance(dated.moment, Moment)]
    placed = [moment for moment in read if moment.start is not None or moment.end is not None]
    return min(placed, key=_doubt, default=None)


def _doubt(moment: Moment) -> tuple[int, bool, int]:
    basis = ("stated", "completed", "relative").index(moment.basis)
    return _EXACTNESS.index(moment.precision), moment.approximate, basis


def _is_vague(moment: Moment, start: int | None, end: int | None) -> bool:
    if moment.approximate:
        return True
    if start is None or end is None:
        return False
    return moment.precision != "day" and end - start <= _LONGEST[moment.precision]


def _marks(records: Sequence[Record]) -> tuple[Mark, ...]:
    """Return each status that an article tells otherwise than the one before it."""
    told = sorted(
        (Mark(day.toordinal(), record.status, record) for record in records
         if record.status and (day := published_on(record)) is not None),
        key=lambda mark: (mark.day, mark.record.article.number),
    )  # fmt: skip
    changed = [mark for before, mark in zip([None, *told], told, strict=False)
               if before is None or before.status != mark.status]  # fmt: skip
    return tuple(changed) if len(changed) > 1 else ()


def _ordinal(day: date | None) -> int | None:
    return None if day is None else day.toordinal()


# -- lanes --------------------------------------------------------------------------------------


def timeline(
    records: Iterable[Record],
    meaning: Meaning,
    *,
    by: By = "label",
    labels: Sequence[str] = (),
    same: Mapping[str, str] | None = None,
) -> Timeline:
    """Lay records out in lanes.

    Args:
        by: a lane for each label, in the order of ``labels``, or for each entity, the one with the
            most happenings first. What has no entity comes last, in a lane without a name.
    """
    placed, undated = happenings(records, same)
    return in_lanes(placed, undated, meaning, by=by, labels=labels)


def in_lanes(
    placed: Sequence[Happening],
    undated: Sequence[Record],
    meaning: Meaning,
    *,
    by: By = "label",
    labels: Sequence[str] = (),
) -> Timeline:
    """Lay out in lanes what `happenings` has placed, as `timeline` does."""
    lanes = _by_label(placed, labels) if by == "label" else _by_entity(placed, meaning)
    return Timeline(lanes, tuple(undated))


def _by_label(placed: Sequence[Happening], labels: Sequence[str]) -> tuple[Lane, ...]:
    lanes: dict[str, list[Happening]] = {}
    for happening in placed:
        lanes.setdefault(happening.label, []).append(happening)
    order = {label: number for number, label in enumerate(labels)}
    names = sorted(lanes, key=lambda name: (order.get(name, len(order)), name))
    return tuple(Lane(name, name, tuple(lanes[name])) for name in names)


def _by_entity(placed: Sequence[Happening], meaning: Meaning) -> tuple[Lane, ...]:
    lanes: dict[str, list[Happening]] = {}
    names: dict[str, str] = {}
    records = (record for happening in placed for record in happening.records)
    known = pointed(records, meaning.participant + meaning.source + meaning.about)
    for happening in placed:
        present = _entities(happening, meaning, known)
        names |= {key: name for key, name in present.items() if key not in names}
        for key in present or {"": ""}:
            lanes.setdefault(key, []).append(happening)
    names[""] = ""
    keys = sorted(lanes, key=lambda key: (key == "", -len(lanes[key]), names[key]))
    return tuple(Lane(key, names[key], tuple(lanes[key])) for key in keys)


def _entities(happening: Happening, meaning: Meaning, known: Pointed) -> dict[str, str]:
    """Return who or what takes part in it: names by the entity's id, or by folded words."""
    found: dict[str, str] = {}
    for record in happening.records:
        for filler in taking_part(record, meaning):
            words = filler.entity or fold(filler.name)
            key = known.get(words, words)
            if filler.label in meaning.entity or key != words or filler.entity:
                found.setdefault(key, filler.name)
    return found


def taking_part(record: Record, meaning: Meaning) -> tuple[Filler, ...]:
    """Return the fillers that say who an event or claim is of."""
    return record.filling(meaning.participant + meaning.source + meaning.about)
