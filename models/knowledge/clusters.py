"""What is told in several articles, put together: every field with the records it comes from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeVar

from models.knowledge.likeness import keys_of, ordinals
from models.knowledge.links import SAME, Link
from models.knowledge.values import ClaimRecord, Dated, Figure, Filler, Record
from models.moments.values import Moment
from models.quantities.values import NotUnderstood, Quantity
from models.schema.values import Meaning

Compare = Callable[[Quantity, Quantity], str]
Kind = Literal["claim", "event"]
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Told:
    """One value of a field, and who says so.

    Attributes:
        value: a name, a code of the schema, a figure or a date.
        records: ids of the records that say it, in the order of the cluster.
    """

    value: str | Figure | Dated
    records: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Field:
    """One field of the canonical record.

    Attributes:
        name: ``label``, ``polarity``, ``certainty``, ``figure``, ``date``, or ``role:`` with the
            name of a role.
        told: the values, the one that most records tell first; of figures and dates that agree
            the narrowest stands for all.
        conflict: whether two of them cannot both be right. A role may have many fillers, which
            is no conflict.
    """

    name: str
    told: tuple[Told, ...]
    conflict: bool = False

    @property
    def best(self) -> str | Figure | Dated:
        """The value to show where there is room for one."""
        return self.told[0].value


@dataclass(frozen=True, slots=True)
class Stage:
    """What status an event had in an article, and when that came out (ISO, or "")."""

    status: str
    published: str
    record: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    """Records that people have found to be one event or one claim.

    Attributes:
        id: of its oldest member, so that it stays the same when members come.
        members: in the order of publication.
        fields: the canonical record.
        history: of an event: its status as the articles came out, repetitions left out.
    """

    id: str
    kind: Kind
    members: tuple[Record, ...]
    fields: tuple[Field, ...]
    history: tuple[Stage, ...] = ()

    def field(self, name: str) -> Field | None:
        return next((field for field in self.fields if field.name == name), None)

    @property
    def articles(self) -> tuple[str, ...]:
        """The articles that tell it, in order."""
        return tuple(dict.fromkeys(record.article.id for record in self.members))

    @property
    def conflicts(self) -> tuple[Field, ...]:
        return tuple(field for field in self.fields if field.conflict)


def clusters(
    records: Iterable[Record], links: Iterable[Link], meaning: Meaning, compare: Compare
) -> tuple[Cluster, ...]:
    """Unite what accepted links call the same; links whose records are gone are passed over."""
    known = {record.id: record for record in records}
    groups = united(known, links)
    read = {*meaning.figure, *meaning.amount, *meaning.date}  # they are fields of their own
    made = [_cluster([known[i] for i in group], read, compare) for group in groups]
    return tuple(sorted(made, key=lambda one: one.id))


def united(known: Mapping[str, object], links: Iterable[Link]) -> tuple[tuple[str, ...], ...]:
    """Return the groups of two and more that accepted links of sameness make; in any order of
    the links the same."""
    parent: dict[str, str] = {}

    def root(end: str) -> str:
        while (above := parent.setdefault(end, end)) != end:
            parent[end] = parent[above]
            end = parent[end]
        return end

    for link in links:
        if link.is_accepted and link.relation in SAME and link.ends <= known.keys():
            parent[root(link.first)] = root(link.second)
    groups: dict[str, list[str]] = {}
    for end in sorted(parent):
        groups.setdefault(root(end), []).append(end)
    return tuple(sorted(tuple(group) for group in groups.values() if len(group) > 1))


def _cluster(records: Sequence[Record], read: set[str], compare: Compare) -> Cluster:
    members = tuple(sorted(records, key=_published))
    claims = isinstance(members[0], ClaimRecord)
    return Cluster(
        id=min(record.id for record in members),
        kind="claim" if claims else "event",
        members=members,
        fields=tuple(_fields(members, read, compare)),
        history=() if claims else tuple(_history(members)),
    )


def _published(record: Record) -> tuple[bool, str, int, int, str]:
    article = record.article
    return not article.published, article.published, article.number, record.start, record.id


def _fields(members: Sequence[Record], read: set[str], compare: Compare) -> Iterator[Field]:
    for name in ("label", "polarity", "certainty"):
        told = _grouped((str(getattr(r, name)), str(getattr(r, name)), r.id) for r in members)
        if told:
            yield Field(name, told, conflict=len(told) > 1)
    roles = dict.fromkeys(f.role for record in members for f in record.fillers)
    for role in (role for role in roles if role not in read):
        told = _fillers((f, r.id) for r in members for f in r.fillers if f.role == role)
        if told:
            yield Field(f"role:{role}", told)
    figures = [(figure, record.id) for record in members for figure in record.figures]
    if figures:
        yield _compatible("figure", figures, lambda a, b: _figures_agree(a, b, compare), _breadth)
    dates = [(dated, record.id) for record in members for dated in record.dates]
    if dates:
        yield _compatible("date", dates, _dates_agree, _length)


def _grouped(told: Iterable[tuple[str, str | Figure | Dated, str]]) -> tuple[Told, ...]:
    """Put together who tells the same, most told first; "" is nothing told."""
    groups: dict[str, tuple[str | Figure | Dated, list[str]]] = {}
    for key, value, record in told:
        if key:
            groups.setdefault(key, (value, []))[1].append(record)
    made = [Told(value, tuple(dict.fromkeys(ids))) for value, ids in groups.values()]
    return tuple(sorted(made, key=lambda one: -len(one.records)))


def _fillers(told: Iterable[tuple[Filler, str]]) -> tuple[Told, ...]:
    """Put together fillers that are one entity, or bear one name in either script."""
    key_of: dict[str, str] = {}
    rows: list[tuple[str, str | Figure | Dated, str]] = []
    for filler, record in told:
        keys = sorted(keys_of(filler)) if filler.name else []
        known = next((key_of[key] for key in keys if key in key_of), keys[0] if keys else "")
        for key in keys:
            key_of.setdefault(key, known)
        rows.append((known, filler.name, record))
    return _grouped(rows)


def _compatible(
    name: str,
    told: Sequence[tuple[Value, str]],
    agree: Callable[[Value, Value], bool | None],
    width: Callable[[Value], float],
) -> Field:
    """Put together values that agree, the narrowest for all of them.

    Args:
        agree: None where the two cannot be compared.
    """
    groups: list[tuple[Value, list[str]]] = []
    conflict = False
    for value, record in sorted(told, key=lambda one: width(one[0])):
        verdicts = [agree(value, best) for best, _ in groups]
        conflict = conflict or False in verdicts
        if True in verdicts:
            groups[verdicts.index(True)][1].append(record)
        else:
            groups.append((value, [record]))
    made = [Told(value, tuple(dict.fromkeys(ids))) for value, ids in groups]  # type: ignore[arg-type]
    return Field(name, tuple(sorted(made, key=lambda one: -len(one.records))), conflict=conflict)


def _figures_agree(a: Figure, b: Figure, compare: Compare) -> bool | None:
    if isinstance(a.quantity, NotUnderstood) or isinstance(b.quantity, NotUnderstood):
        return True if a.quantity == b.quantity else None
    return {"agree": True, "conflict": False}.get(compare(a.quantity, b.quantity))


def _breadth(figure: Figure) -> float:
    quantity = figure.quantity
    if isinstance(quantity, NotUnderstood):
        return float("inf")
    if quantity.low is None or quantity.high is None:
        return 1e300
    return float(quantity.high - quantity.low)


def _dates_agree(a: Dated, b: Dated) -> bool | None:
    if not isinstance(a.moment, Moment) or not isinstance(b.moment, Moment):
        return True if a.moment == b.moment else None
    one, two = ordinals(a.moment), ordinals(b.moment)
    return one[0] < two[1] and two[0] < one[1]


def _length(dated: Dated) -> float:
    if not isinstance(dated.moment, Moment):
        return float("inf")
    start, end = ordinals(dated.moment)
    return float(end - start)


def _history(members: Sequence[Record]) -> Iterator[Stage]:
    before = ""
    for record in members:
        if record.status and record.status != before:
            yield Stage(record.status, record.article.published, record.id)
            before = record.status
