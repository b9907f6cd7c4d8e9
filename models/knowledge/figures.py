"""Figures on the same thing side by side, and whether they agree.

A metric is what is counted, of what, in which unit, out of which whole: the label of a claim, what
it is about, the kind and unit of its figure, and its scope. Figures of one metric make a group.
Every two of a group that speak of the same period are compared by their intervals.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, NamedTuple

from models.knowledge.grouping import Metric, joined, metric_of
from models.knowledge.periods import Meeting, Period, meeting, period_of
from models.knowledge.pointing import pointed
from models.knowledge.values import Figure, Record
from models.moments.values import Moment
from models.quantities.agreement import Agreement, compare
from models.quantities.values import Quantity
from models.schema.values import Meaning

Verdict = Literal["conflict", "agree", "unrelated", "single", "not_understood"]
"""``not_understood``: none can be compared, and a figure could not be read. ``unrelated``: none can
be compared, as their periods or senses differ."""

VERDICTS: tuple[Verdict, ...] = ("conflict", "agree", "not_understood", "unrelated", "single")
"""What wants a look first."""

MOST = 60
"""So many different values of one group are compared with each other: 1,770 pairs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRow:
    """One figure of one claim.

    Attributes:
        key: the claim's id and the place of the figure in it.
        period: what the claim says of the time that its figure is of; None where it says nothing,
            and a `NoMoment` where it says something that could not be placed.
    """

    key: str
    record: Record
    figure: Figure
    period: Period = None

    @property
    def quantity(self) -> Quantity | None:
        """The figure as read, None where it is not understood."""
        read = self.figure.quantity
        return read if isinstance(read, Quantity) else None


class Pair(NamedTuple):
    """Two rows of a group that were compared, by their places in it.

    ``why`` is a code that `models.quantities.agreement` gives, or ``same`` for one and the same
    value. ``assumed``: one of them states no
    period, so that they may speak of different times.
    """

    first: int
    second: int
    verdict: Literal["agree", "conflict"]
    why: str
    assumed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureGroup:
    """All figures of one metric, in the order of their articles.

    Attributes:
        key: the same from one reading to the next, as long as the metric is.
        about, scope: names, as the first claim has them.
        kind, unit: of the figures; "" where none is understood.
        pairs: those that agree or conflict; conflicts first.
        is_partial: the group has more different values than are compared.
    """

    key: str
    label: str
    about: tuple[str, ...]
    scope: tuple[str, ...]
    kind: str
    unit: str
    rows: tuple[FigureRow, ...]
    pairs: tuple[Pair, ...] = ()
    verdict: Verdict = "single"
    is_partial: bool = False

    @property
    def articles(self) -> int:
        """How many articles its figures stand in."""
        return len({row.record.article.id for row in self.rows})

    @property
    def conflicts(self) -> tuple[Pair, ...]:
        return tuple(pair for pair in self.pairs if pair.verdict == "conflict")

    def against(self, number: int) -> frozenset[int]:
        """Return the rows that conflict with row ``number``, all that say the same included."""
        mine = _says(self.rows[number])
        others = set()
        for pair in self.conflicts:
            one, other = _says(self.rows[pair.first]), _says(self.rows[pair.second])
            if mine in (one, other):
                others.add(other if mine == one else one)
        return frozenset(n for n, row in enumerate(self.rows) if others and _says(row) in others)


Compare = Callable[[Quantity, Quantity], Agreement]
"""Sets two figures against each other, as `models.quantities.agreement.compare` does."""


def figure_groups(
    records: Iterable[Record],
    meaning: Meaning,
    linked: Iterable[tuple[str, str]] = (),
    compare: Compare = compare,
) -> tuple[FigureGroup, ...]:
    """Group the figures of ``records``; what conflicts comes first, then what agrees.

    Args:
        linked: pairs of ids of claims that a person has linked, by whatever relation. Their figures
            of one unit belong together, however the claims are worded.
        compare: sets two figures against each other.
    """
    records = tuple(records)
    known = pointed(records, meaning.about + meaning.topic + meaning.scope)
    rows: dict[Metric, list[FigureRow]] = defaultdict(list)
    for record in records:
        for number, figure in enumerate(record.figures):
            rows[metric_of(record, figure, meaning, known)].append(
                FigureRow(key=f"{record.id}:{number}", record=record, figure=figure,
                          period=period_of(record))
            )  # fmt: skip
    groups = joined(rows, linked)
    made = [_group(metric, members, meaning, compare) for metric, members in groups]
    return tuple(sorted(made, key=_rank))


def _rank(group: FigureGroup) -> tuple[int, int, int, str]:
    return (VERDICTS.index(group.verdict), -group.articles, -len(group.rows), group.key)


def _group(
    metric: Metric, rows: Sequence[FigureRow], meaning: Meaning, compare: Compare
) -> FigureGroup:
    pairs, is_partial = _compared(rows, compare)
    first = rows[0].record
    known = [row.quantity for row in rows if row.quantity is not None]
    return FigureGroup(
        key=metric.key,
        label=metric.label,
        about=tuple(dict.fromkeys(f.name for f in first.filling(meaning.about + meaning.topic))),
        scope=tuple(dict.fromkeys(f.name for f in first.filling(meaning.scope))),
        kind=known[0].kind if known else "",
        unit=known[0].unit if known else "",
        rows=tuple(rows),
        pairs=pairs,
        verdict=_verdict(rows, pairs, len(known)),
        is_partial=is_partial,
    )


def _verdict(rows: Sequence[FigureRow], pairs: Sequence[Pair], known: int) -> Verdict:
    if any(pair.verdict == "conflict" for pair in pairs):
        return "conflict"
    if pairs:
        return "agree"
    if known < len(rows):
        return "not_understood"
    return "single" if len(rows) == 1 else "unrelated"


class _Value(NamedTuple):
    """Rows that say the same of the same time, in the same sense."""

    quantity: Quantity
    period: Period
    rows: list[int]


def _compared(rows: Sequence[FigureRow], compare: Compare) -> tuple[tuple[Pair, ...], bool]:
    """Compare every two rows; rows with the same value are compared once, as one."""
    values = _values(rows)
    kept = values[:MOST]
    pairs = [pair for value in kept for pair in _within(value)]
    for number, one in enumerate(kept):
        for other in kept[number + 1 :]:
            pairs += _between(one, other, rows, compare)
    pairs.sort(key=lambda pair: (pair.verdict != "conflict", pair.assumed, pair[:2]))
    return tuple(pairs), len(values) > MOST


def _values(rows: Sequence[FigureRow]) -> list[_Value]:
    found: dict[object, _Value] = {}
    for number, row in enumerate(rows):
        quantity = row.quantity
        if quantity is None:
            continue
        found.setdefault(_says(row), _Value(quantity, row.period, [])).rows.append(number)
    return list(found.values())


def _says(row: FigureRow) -> object:
    """Return what makes two rows one value: numbers, time, and whether it is denied."""
    quantity = row.quantity
    numbers = row.key if quantity is None else _numbers(quantity)
    return numbers, _days(row.period), row.record.polarity


def _numbers(quantity: Quantity) -> object:
    before = _numbers(quantity.before) if quantity.before else None
    return (quantity.low, quantity.high, quantity.stated, quantity.unit, quantity.kind, before)


def _days(period: Period) -> object:
    return (period.start, period.end) if isinstance(period, Moment) else period


def _within(value: _Value) -> list[Pair]:
    """Return that all rows of one value agree: each with the next."""
    return [Pair(a, b, "agree", "same", False) for a, b in pairwise(value.rows)]


def _between(one: _Value, other: _Value, rows: Sequence[FigureRow], compare: Compare) -> list[Pair]:
    first, second = one.rows[0], other.rows[0]
    if rows[first].record.polarity != rows[second].record.polarity:
        return []  # what is denied neither agrees nor conflicts with what is said
    meets: Meeting = meeting(one.period, other.period)
    if meets == "apart":
        return []
    found = compare(one.quantity, other.quantity)
    if found.verdict == "unrelated":
        return []
    return [Pair(first, second, found.verdict, found.why, meets == "assumed")]
