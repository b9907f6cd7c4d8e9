"""Events and who takes part in them, made by hand."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from models.knowledge.values import ArticleFacts, Dated, EventRecord, Evidence, Filler
from models.moments.values import Moment
from models.registry.values import Entity
from models.schema.load import bundled
from models.text import Span

SCHEMA = bundled("regional-cooperation")


def entities(*made: Entity) -> Mapping[str, Entity]:
    """Return a registry."""
    return {entity.id: entity for entity in made}


def filler(role: str, words: str, entity: str | None = None, label: str = "company") -> Filler:
    """Return what fills a role."""
    evidence = Evidence((Span(0, len(words)),), words)
    return Filler(role=role, evidence=evidence, name=words, label=label, entity=entity,
                  annotation=f"m-{words}")  # fmt: skip


def event(
    id: str,
    *fillers: Filler,
    label: str = "agreement_signed",
    article: int = 1,
    day: date | None = None,
    published: str = "",
    status: str = "",
    polarity: str = "",
    quote: str = "签署",
) -> EventRecord:
    """Return an event of article number ``article``."""
    facts = ArticleFacts(id=f"a{article}", number=article, title=f"第{article}篇",
                         published=published)  # fmt: skip
    evidence = Evidence((Span(10, 10 + len(quote)),), quote)
    dates = ()
    if day is not None:
        moment = Moment(start=day, end=date.fromordinal(day.toordinal() + 1), precision="day")
        dates = (Dated(evidence=evidence, moment=moment),)
    return EventRecord(id=id, article=facts, layer="l", label=label, evidence=evidence,
                       fillers=fillers, dates=dates, status=status, polarity=polarity)  # fmt: skip


def parties(*ids: str) -> tuple[Filler, ...]:
    """Return entities as parties."""
    return tuple(filler("party", f"名{i}", i) for i in ids)
