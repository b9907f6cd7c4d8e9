"""Records made by hand: what an article tells, without the article."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from itertools import count

from models.knowledge.values import (
    ArticleFacts,
    ClaimRecord,
    Dated,
    EventRecord,
    Evidence,
    Figure,
    Filler,
)
from models.moments.values import Moment, NoMoment, Precision
from models.quantities.values import NotUnderstood, Quantity, QuantityKind
from models.schema.values import Meaning
from models.text import Span

MEANING = Meaning(
    entity=("company", "place"),
    figure=("figure",),
    scope=("scope",),
    about=("about",),
    topic=("topic",),
    participant=("member",),
    source=("source",),
    date=("date",),
)
_numbers = count(1)


def article(number: int = 1, outlet: str = "", published: str = "") -> ArticleFacts:
    return ArticleFacts(id=f"a{number}", number=number, title=f"文章{number}", outlet=outlet,
                        published=published)  # fmt: skip


def evidence(quote: str, at: int = 0) -> Evidence:
    return Evidence((Span(at, at + len(quote)),), quote)


def filler(role: str, name: str, *, entity: str | None = None, label: str = "") -> Filler:
    return Filler(role=role, evidence=evidence(name), name=name, entity=entity, label=label)


def number(
    low: object, high: object = None, *, kind: QuantityKind = "count", unit: str = "家",
    quote: str = "",
) -> Figure:  # fmt: skip
    """A figure that was read: one number, or all from ``low`` to ``high``."""
    least, most = Fraction(str(low)), Fraction(str(low if high is None else high))
    stated = least if least == most else None
    words = quote or str(low)
    return Figure(
        evidence=evidence(words),
        quantity=Quantity(kind=kind, low=least, high=most, stated=stated, unit=unit, quote=words),
    )


def riddle(words: str) -> Figure:
    """A figure that nobody could read."""
    return Figure(evidence=evidence(words), quantity=NotUnderstood(words, words))


def moment(
    start: date | None, end: date | None = None, precision: Precision = "day", *,
    approximate: bool = False,
) -> Dated:  # fmt: skip
    if start is not None and end is None and precision == "day":
        end = start + timedelta(days=1)
    read = Moment(start=start, end=end, precision=precision, approximate=approximate)
    return Dated(evidence=evidence("时"), moment=read)


def year(number: int) -> Dated:
    return moment(date(number, 1, 1), date(number + 1, 1, 1), "year")


def unread(words: str = "近日") -> Dated:
    return Dated(evidence=evidence(words), moment=NoMoment(words, "vague"))


def claim(
    *figures: Figure, about: str = "集群", entity: str | None = None, scope: str = "",
    label: str = "count", told: ArticleFacts | None = None, dates: tuple[Dated, ...] = (),
    quote: str = "共有若干家", polarity: str = "affirmed", id: str = "", at: int = 0,
    fillers: tuple[Filler, ...] = (),
) -> ClaimRecord:  # fmt: skip
    parts = [*fillers]
    if about:
        parts.append(filler("about", about, entity=entity))
    if scope:
        parts.append(filler("scope", scope))
    return ClaimRecord(
        id=id or f"c{next(_numbers)}", article=told or article(), layer="l", label=label,
        evidence=evidence(quote, at), fillers=tuple(parts), figures=figures, dates=dates,
        polarity=polarity,
    )  # fmt: skip


def event(
    *dates: Dated, label: str = "founded", told: ArticleFacts | None = None, status: str = "",
    fillers: tuple[Filler, ...] = (), id: str = "", quote: str = "成立",
) -> EventRecord:  # fmt: skip
    return EventRecord(
        id=id or f"e{next(_numbers)}", article=told or article(), layer="l", label=label,
        evidence=evidence(quote), fillers=fillers, dates=dates, status=status,
    )  # fmt: skip
