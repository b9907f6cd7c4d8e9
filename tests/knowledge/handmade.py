"""Records made by hand: what clusters and proposals see of articles."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta
from fractions import Fraction

from models.knowledge.values import (
    ArticleFacts,
    ClaimRecord,
    Dated,
    EventRecord,
    Evidence,
    Figure,
    Filler,
)
from models.moments.values import Moment, NoMoment
from models.quantities.values import NotUnderstood, Quantity
from models.schema.load import bundled
from models.text import Span

MEANING = bundled("regional-cooperation").meaning

Roles = Iterable[tuple[str, str]]


def compared(a: Quantity, b: Quantity) -> str:
    """Compare as the readers of figures do, as far as these tests need it."""
    if (a.kind, a.unit) != (b.kind, b.unit) or a.low is None or b.low is None:
        return "unrelated"
    assert a.high is not None
    assert b.high is not None
    return "agree" if a.low <= b.high and b.low <= a.high else "conflict"


def figure(words: str) -> Figure:
    """Read ``30家``, or ``30-50家`` as an interval."""
    match = re.fullmatch(r"(\d+)(?:-(\d+))?(\D*)", words)
    evidence = Evidence((Span(0, len(words)),), words)
    if match is None:
        return Figure(evidence=evidence, quantity=NotUnderstood(words, words))
    low, high = Fraction(match[1]), Fraction(match[2] or match[1])
    return Figure(
        evidence=evidence,
        quantity=Quantity(
            kind="count", low=low, high=high, stated=low, unit=match[3], quote=words
        ),
    )  # fmt: skip


def dated(words: str) -> Dated:
    """Read an ISO day, month or year; what else it is, is no date."""
    evidence = Evidence((Span(0, len(words)),), words)
    parts = [int(part) for part in words.split("-")] if re.fullmatch("[0-9-]+", words) else []
    if len(parts) == 3:
        start = date(*parts)
        moment = Moment(start=start, end=start + timedelta(1), precision="day", quote=words)
    elif len(parts) == 1:
        start, end = date(parts[0], 1, 1), date(parts[0] + 1, 1, 1)
        moment = Moment(start=start, end=end, precision="year", quote=words)
    else:
        return Dated(evidence=evidence, moment=NoMoment(words))
    return Dated(evidence=evidence, moment=moment)


def event(
    identifier: str,
    article: int,
    *,
    who: Roles = (),
    on: str = "",
    label: str = "alliance_founded",
    trigger: str = "成立",
    status: str = "",
    published: str = "2025-06-08",
) -> EventRecord:
    return EventRecord(
        id=identifier,
        article=facts(article, published),
        layer="lin",
        label=label,
        evidence=Evidence((Span(0, len(trigger)),), trigger),
        fillers=fillers(who),
        dates=(dated(on),) if on else (),
        status=status,
    )


def claim(
    identifier: str,
    article: int,
    *,
    about: Roles = (),
    figures: str = "",
    on: str = "",
    label: str = "count",
    content: str = "集群数量",
    published: str = "2025-06-08",
) -> ClaimRecord:
    return ClaimRecord(
        id=identifier,
        article=facts(article, published),
        layer="lin",
        label=label,
        evidence=Evidence((Span(0, len(content)),), content),
        fillers=fillers(about),
        figures=(figure(figures),) if figures else (),
        dates=(dated(on),) if on else (),
    )


def facts(number: int, published: str) -> ArticleFacts:
    return ArticleFacts(id=f"a{number}", number=number, title=f"第{number}篇", published=published)


def fillers(roles: Roles) -> tuple[Filler, ...]:
    """Make fillers; ``e:name`` points to the entity of that name."""
    made = []
    for role, name in roles:
        entity, _, words = name.rpartition("@")
        evidence = Evidence((Span(0, len(words)),), words)
        made.append(Filler(role=role, evidence=evidence, name=words, entity=entity or None))
    return tuple(made)
