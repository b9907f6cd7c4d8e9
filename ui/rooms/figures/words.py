"""How the figures room says things: verdicts, reasons, groups, rows."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from models.knowledge.figures import FigureGroup, FigureRow, Pair
from models.knowledge.showing import interval_shown, script_of, value_shown
from models.quantities.display import shown_unit
from models.schema.values import Schema
from ui.look import Look
from ui.rooms.importing.counts import Counts
from ui.words import N

VERDICT_WORDS = {
    "conflict": N("Figures", "Conflict"),
    "agree": N("Figures", "Agree"),
    "not_understood": N("Figures", "Not understood"),
    "unrelated": N("Figures", "Not comparable"),
    "single": N("Figures", "Only one"),
}
VERDICT_ICONS = {
    "conflict": "unlink",
    "agree": "check-circle",
    "not_understood": "help",
    "unrelated": "minus",
    "single": "circle",
}


def say(source: str) -> str:
    return QCoreApplication.translate("Figures", source)


def verdict_words(verdict: str) -> str:
    return say(VERDICT_WORDS[verdict])


def title_of(group: FigureGroup, look: Look, schema: Schema) -> str:
    """Return what a group counts: what it is about, or its label where nothing is tagged."""
    return "、".join(group.about) or look.label(schema, group.label)


def facts_of(group: FigureGroup, look: Look, schema: Schema) -> str:
    """Return the rest in one line: label, scope, unit, how many."""
    articles = Counts().articles(group.articles)
    unit = unit_words(group)
    parts = [look.brief(schema, group.label), *group.scope, unit, articles]
    return " · ".join(part for part in parts if part)


def unit_words(group: FigureGroup) -> str:
    """Return the unit in a sign or two that need no language."""
    signs = {"share": "%", "change": "±%", "multiple": "×", "rank": "#", "ratio": ":"}
    return shown_unit(group.unit) or signs.get(group.kind, "")


def pair_words(pair: Pair, group: FigureGroup) -> str:
    """Say of two rows that they agree or conflict, and why."""
    one, other = (_named(group.rows[number]) for number in (pair.first, pair.second))
    words = (
        say(N("Figures", "{one} and {other} conflict")) if pair.verdict == "conflict"
        else say(N("Figures", "{one} and {other} agree"))
    ).format(one=one, other=other)  # fmt: skip
    reasons = [why_words(pair.why)]
    if pair.assumed:
        reasons.append(say(N("Figures", "one of them states no period")))
    said = ", ".join(reason for reason in reasons if reason)
    return f"{words}: {said}" if said else words


def why_words(why: str) -> str:
    """Return the reason of a comparison in words; a code that is not known says itself."""
    return {
        "same": say(N("Figures", "the same value")),
        "overlap": say(N("Figures", "their intervals share values")),
        "apart": say(N("Figures", "their intervals share no value")),
        "before-apart": say(N("Figures", "what it was before shares no value")),
    }.get(why, why)


def _named(row: FigureRow) -> str:
    article = row.record.article
    return f"{value_shown(row)} ({article.outlet or article.title})"


def interval_words(row: FigureRow) -> str:
    """Return the interval that a figure admits, "" where it is one number."""
    return (
        say(N("Figures", "not understood"))
        if row.quantity is None
        else interval_shown(row.quantity, script_of(row))
    )


def warning_words(row: FigureRow) -> str:
    """Return what an analyst should know of a row before trusting it."""
    said = {
        "spun-hard": say(N("Figures", "wording turned round")),
        "spun-soft": say(N("Figures", "wording exchanged")),
    }
    parts = [said.get(code, code) for code in row.record.warnings]
    if row.figure.corrected:
        parts.append(say(N("Figures", "corrected by hand")))
    if row.record.detached:
        parts.append(say(N("Figures", "place lost")))
    if row.record.polarity == "negated":
        parts.append(say(N("Figures", "denied")))
    return ", ".join(parts)
