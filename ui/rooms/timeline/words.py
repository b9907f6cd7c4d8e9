"""How the time line says things: dates, statuses, what a happening is."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from models.knowledge.tables import first_day, who
from models.knowledge.timeline import Happening
from models.moments.display import show
from models.schema.values import Meaning, Schema
from ui.charts.card import Line
from ui.look import Look
from ui.words import N

LONGEST = 160
"""Characters of a quote that are looked at where there is room for one line."""


def say(source: str) -> str:
    return QCoreApplication.translate("Timeline", source)


def title_of(happening: Happening, meaning: Meaning) -> str:
    """Return the words of a happening, and who takes part in it."""
    people = who(happening.record, meaning)[:LONGEST]
    words = happening.record.evidence.quote[:LONGEST].replace("\n", " ")
    if happening.kind == "claim" or not people:
        return words or people
    return f"{words} · {people}"


def date_words(happening: Happening) -> str:
    """Return when it is, as sure as it is."""
    if happening.moment is None:
        return say(N("Timeline", "reported {day}")).format(day=first_day(happening))
    return show(happening.moment)


def status_words(status: str, happening: Happening, look: Look, schema: Schema) -> str:
    """Return a status in the language of the interface."""
    label = schema.by_name.get(happening.label)
    for name in schema.meaning.status:
        attribute = label.attribute(name) if label else None
        words = dict(attribute.values).get(status) if attribute else None
        if words is not None:
            return look.say(words)
    return status


def card_of(happening: Happening, look: Look, schema: Schema) -> list[Line]:
    """Return what is told of a happening beside the mouse."""
    record = happening.record
    article = record.article
    status = status_words(record.status, happening, look, schema) if record.status else ""
    head = " · ".join(p for p in (look.label(schema, happening.label), status) if p)
    outlets = dict.fromkeys(
        " ".join(p for p in (r.article.outlet or r.article.title, r.article.published[:10]) if p)
        for r in happening.records
    )
    lines = [
        (title_of(happening, schema.meaning), "strong"),
        (head, "dim"),
        (date_words(happening), "accent"),
        (" · ".join(outlets) or article.title, "dim"),
    ]
    dates = " ".join(dated.evidence.quote for dated in record.dates)
    if dates:
        lines.append((say(N("Timeline", "in the text: {words}")).format(words=dates), "dim"))
    return [(text, tone) for text, tone in lines if text]


def mark_lines(happening: Happening, order: int, look: Look, schema: Schema) -> list[Line]:
    """Return what is told of a status beside the mouse: who said it, and when."""
    mark = happening.marks[order - 1]
    article = mark.record.article
    lines = [
        (status_words(mark.status, happening, look, schema), "strong"),
        (" · ".join(p for p in (article.outlet, article.published[:10]) if p), "accent"),
        (article.title, "dim"),
        (mark.record.evidence.quote[:LONGEST], ""),
    ]
    return [(text, tone) for text, tone in lines if text]
