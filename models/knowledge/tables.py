"""Figures and the time line as tables and as JSON, for the verbs and for the rooms' exports."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from models.knowledge.figures import FigureGroup, FigureRow, Pair
from models.knowledge.sheets import csv_sheet
from models.knowledge.showing import interval_shown, period_shown, value_shown
from models.knowledge.telling import article_body, evidence_body, figure_body
from models.knowledge.timeline import Happening, Timeline, taking_part
from models.knowledge.values import Record
from models.schema.values import Meaning

FIGURE_COLUMNS = (
    *("group", "verdict", "label", "about", "scope", "unit", "value", "low", "high", "stated"),
    *("before", "period", "outlet", "published", "script", "article", "title", "source"),
    *("quote", "content", "warnings", "claim", "start", "end"),
)
TIMELINE_COLUMNS = (
    *("lane", "kind", "label", "start", "end", "precision", "vague", "date", "status", "statuses"),
    *("who", "quote", "outlet", "published", "article", "title", "id"),
)


def figures_sheet(groups: Iterable[FigureGroup], meaning: Meaning) -> bytes:
    """Return all rows of ``groups`` as CSV; shares as parts of 1, days as ISO."""
    return csv_sheet(
        FIGURE_COLUMNS,
        (_figure_cells(number, group, row, meaning)
         for number, group in enumerate(groups, 1) for row in group.rows),
    )  # fmt: skip


def figures_document(groups: Iterable[FigureGroup], meaning: Meaning) -> list[dict[str, Any]]:
    """Return ``groups`` for JSON, each row with its place, each pair with its reason."""
    return [
        {
            "verdict": group.verdict,
            "label": group.label,
            "about": list(group.about),
            "scope": list(group.scope),
            "kind": group.kind,
            "unit": group.unit,
            "partial": group.is_partial,
            "figures": [_figure_body(row, meaning) for row in group.rows],
            "pairs": [_pair_body(pair) for pair in group.pairs],
        }
        for group in groups
    ]


def _pair_body(pair: Pair) -> dict[str, Any]:
    return {
        "first": pair.first,
        "second": pair.second,
        "verdict": pair.verdict,
        "why": pair.why,
        "period_assumed": pair.assumed,
    }


def _figure_cells(
    number: int, group: FigureGroup, row: FigureRow, meaning: Meaning
) -> Sequence[str]:
    quantity, record = row.quantity, row.record
    low, high, stated = (
        (_plain(n) for n in (quantity.low, quantity.high, quantity.stated))
        if quantity
        else ("", "", "")
    )
    spans = record.evidence.spans
    return (
        str(number), group.verdict, group.label, "、".join(group.about), "、".join(group.scope),
        group.unit or group.kind, value_shown(row), low, high, stated,
        _plain(quantity.before.stated) if quantity and quantity.before else "", period_shown(row),
        record.article.outlet, record.article.published, record.article.script,
        str(record.article.number), record.article.title, names(record, meaning.source),
        row.figure.evidence.quote, record.evidence.quote, " ".join(record.warnings), record.id,
        str(spans[0].start) if spans else "", str(spans[-1].end) if spans else "",
    )  # fmt: skip


def _plain(number: object) -> str:
    return "" if number is None else f"{float(number):.12g}"  # type: ignore[arg-type]


def _figure_body(row: FigureRow, meaning: Meaning) -> dict[str, Any]:
    return {
        "claim": row.record.id,
        **_told(row.record),
        "figure": figure_body(row.figure),
        "shown": value_shown(row),
        "interval": "" if row.quantity is None else interval_shown(row.quantity),
        "period": period_shown(row),
        "source": names(row.record, meaning.source),
    }


def _told(record: Record) -> dict[str, Any]:
    return {
        **evidence_body(record.evidence),
        "article": article_body(record.article),
        "polarity": record.polarity,
        "certainty": record.certainty,
        "warnings": list(record.warnings),
        "detached": record.detached,
    }


def names(record: Record, roles: tuple[str, ...]) -> str:
    """Return the names that fill ``roles``, in one text."""
    return "、".join(dict.fromkeys(filler.name for filler in record.filling(roles)))


# -- the time line ------------------------------------------------------------------------------


def timeline_sheet(line: Timeline, meaning: Meaning) -> bytes:
    """Return all happenings as CSV, once for each lane; days as ISO, the last one included."""
    return csv_sheet(
        TIMELINE_COLUMNS,
        (_happening_cells(lane.name, happening, meaning)
         for lane in line.lanes for happening in lane.happenings),
    )  # fmt: skip


def timeline_document(line: Timeline, meaning: Meaning) -> dict[str, Any]:
    """Return the time line for JSON."""
    return {
        "lanes": [
            {
                "key": lane.key,
                "name": lane.name,
                "happenings": [_happening_body(h, meaning) for h in lane.happenings],
            }
            for lane in line.lanes
        ],
        "undated": [{"id": record.id, **_told(record)} for record in line.undated],
    }


def first_day(happening: Happening) -> str:
    """Return the first day as ISO, "" where the start is open."""
    return "" if happening.start is None else date.fromordinal(happening.start).isoformat()


def last_day(happening: Happening) -> str:
    """Return the last day as ISO, "" where the end is open."""
    return "" if happening.end is None else date.fromordinal(happening.end - 1).isoformat()


def who(record: Record, meaning: Meaning) -> str:
    """Return who takes part in it, or what it is about."""
    return "、".join(dict.fromkeys(filler.name for filler in taking_part(record, meaning)))


def _happening_cells(lane: str, happening: Happening, meaning: Meaning) -> Sequence[str]:
    record = happening.record
    dates = " ".join(dated.evidence.quote for dated in record.dates)
    statuses = "; ".join(
        f"{date.fromordinal(mark.day).isoformat()} {mark.status}" for mark in happening.marks
    )
    return (
        lane, happening.kind, happening.label, first_day(happening), last_day(happening),
        happening.precision, "yes" if happening.vague else "no", dates, record.status, statuses,
        who(record, meaning), record.evidence.quote, record.article.outlet,
        record.article.published, str(record.article.number), record.article.title, record.id,
    )  # fmt: skip


def _happening_body(happening: Happening, meaning: Meaning) -> dict[str, Any]:
    return {
        "id": happening.key,
        "kind": happening.kind,
        "label": happening.label,
        "start": first_day(happening) or None,
        "end": last_day(happening) or None,
        "precision": happening.precision,
        "vague": happening.vague,
        "who": who(happening.record, meaning),
        "statuses": [
            {"day": date.fromordinal(mark.day).isoformat(), "status": mark.status,
             "id": mark.record.id}
            for mark in happening.marks
        ],
        "records": [
            {"id": record.id, "status": record.status, **_told(record)}
            for record in happening.records
        ],
    }  # fmt: skip
