"""Which figures are of one metric: by label, what they are about, unit and scope, or by links."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Protocol, TypeVar

from models.knowledge.pointing import Pointed
from models.knowledge.values import Figure, Filler, Record
from models.quantities.agreement import ANY_CLASSIFIER
from models.quantities.folding import fold as fold_figures
from models.quantities.surroundings import wholes
from models.quantities.units import unit_named
from models.quantities.values import Quantity
from models.schema.values import Meaning
from models.script.fold import fold


class HasRecord(Protocol):
    """Anything that stands for one figure of a record."""

    @property
    def record(self) -> Record: ...


Row = TypeVar("Row", bound=HasRecord)


@dataclass(frozen=True, slots=True)
class Metric:
    """What is counted.

    Attributes:
        about, scope: ids of entities where they are set, else words folded to one script.
        unit: kind of the figure and its unit, or the dimension of units that convert to each other;
            "" while the figure is not understood.
        words: what the claim says around its figure, folded; only where it is about nothing that
            was tagged, for otherwise all counts of nothing in particular would be one metric.
    """

    label: str
    about: tuple[str, ...]
    unit: str
    scope: tuple[str, ...]
    words: str = ""

    @property
    def key(self) -> str:
        parts = (self.label, *self.about, self.unit, *self.scope, self.words)
        return "\x1f".join(parts)


def metric_of(record: Record, figure: Figure, meaning: Meaning, known: Pointed) -> Metric:
    """Return the metric of one figure of a record."""
    about = _names(record.filling(meaning.about + meaning.topic), known)
    scope = _names(record.filling(meaning.scope), known)
    scope = tuple(sorted({_whole(name) for name in scope}))
    read = figure.quantity
    unit = ""
    if isinstance(read, Quantity):
        unit = f"{read.kind} {_unit(read.unit)}".strip()
        if read.scope:
            scope = tuple(sorted({*scope, _whole(fold(read.scope))}))
    words = "" if about else _around(record)
    return Metric(record.label, about, unit, scope, words)


def joined(
    rows: Mapping[Metric, Sequence[Row]], linked: Iterable[tuple[str, str]]
) -> list[tuple[Metric, list[Row]]]:
    """Join the metrics whose claims are linked, and lay what is not understood beside its like.

    Only figures of one unit are joined: a claim can carry several of different things.
    """
    leader = {metric: metric for metric in rows}

    def lead(metric: Metric) -> Metric:
        while leader[metric] is not metric:
            leader[metric] = leader[leader[metric]]
            metric = leader[metric]
        return metric

    def join(one: Metric, other: Metric) -> None:
        one, other = sorted((lead(one), lead(other)), key=lambda metric: metric.key)
        leader[other] = one

    for one, other in _linked(rows, linked):
        join(one, other)
    for metric, kin in _strays(rows):
        join(kin, metric)
    groups: dict[Metric, list[Row]] = {}
    for metric, members in rows.items():
        groups.setdefault(lead(metric), []).extend(members)
    for members in groups.values():
        members.sort(key=_place)
    return list(groups.items())


def _place(row: Row) -> tuple[int, int]:
    spans = row.record.evidence.spans
    return row.record.article.number, spans[0].start if spans else 0


def _linked(
    rows: Mapping[Metric, Sequence[Row]], linked: Iterable[tuple[str, str]]
) -> Iterable[tuple[Metric, Metric]]:
    of: dict[str, list[Metric]] = {}
    for metric, members in rows.items():
        for row in members:
            of.setdefault(row.record.id, []).append(metric)
    for first, second in linked:
        for one in of.get(first, ()):
            for other in of.get(second, ()):
                if one.unit == other.unit:
                    yield one, other


def _strays(rows: Mapping[Metric, Sequence[Row]]) -> Iterable[tuple[Metric, Metric]]:
    """Yield each metric whose unit says little with the only one that it can mean.

    26个 may be 26家, and a figure that is not understood anything at all.
    """
    kin: dict[tuple[object, ...], list[Metric]] = {}
    for metric in rows:
        if not _says_little(metric.unit):
            kin.setdefault(_but_unit(metric), []).append(metric)
    for metric in rows:
        if _says_little(metric.unit):
            kind = metric.unit.partition(" ")[0]
            found = [m for m in kin.get(_but_unit(metric), ()) if m.unit.startswith(kind)]
            if len(found) == 1:
                yield metric, found[0]


def _says_little(unit: str) -> bool:
    kind, _, name = unit.partition(" ")
    return not unit or (kind in ("count", "index") and name in ANY_CLASSIFIER)


@cache
def _unit(name: str) -> str:
    return unit_named(name).dimension or name


def _but_unit(metric: Metric) -> tuple[object, ...]:
    return (metric.label, metric.about, metric.scope, metric.words)


def _names(fillers: Iterable[Filler], known: Pointed) -> tuple[str, ...]:
    named = set()
    for filler in fillers:
        words = filler.entity or fold(filler.name)
        named.add(known.get(words, words))
    return tuple(sorted(named))


@cache
def _whole(name: str) -> str:
    """Return the name of a whole that has several, such as 全国 and 我国; else the folded words."""
    return wholes().get(fold_figures(name).text, name)


def _around(record: Record) -> str:
    """Return the words of a claim without its figures, folded."""
    words = record.evidence.quote
    for one in record.figures:
        words = words.replace(one.evidence.quote, "")
    return fold("".join(words.split()))
