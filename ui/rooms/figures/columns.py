"""The columns of a group's table, in the room and in its exports."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from models.knowledge.figures import FigureRow
from models.knowledge.showing import period_shown, value_shown
from models.schema.values import Meaning
from ui.rooms.figures.words import interval_words, warning_words
from ui.words import N


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, its width in pixels (0 takes the rest), and its words of a row."""

    key: str
    text: str
    width: int
    words: Callable[[FigureRow, Meaning], str]


def _source(row: FigureRow, meaning: Meaning) -> str:
    return "、".join(filler.name for filler in row.record.filling(meaning.source))


COLUMNS: tuple[Column, ...] = (
    Column("value", N("Figures", "Figure"), 118, lambda r, _: value_shown(r)),
    Column("interval", N("Figures", "Interval"), 128, lambda r, _: interval_words(r)),
    Column("period", N("Figures", "Period"), 88, lambda r, _: period_shown(r)),
    Column("outlet", N("Figures", "Outlet"), 110, lambda r, _: r.record.article.outlet),
    Column("date", N("Figures", "Article of"), 92, lambda r, _: r.record.article.published[:10]),
    Column("script", N("Figures", "Script"), 54,
           lambda r, _: {"hans": "简", "hant": "繁"}.get(r.record.article.script, "")),
    Column("source", N("Figures", "Said by"), 100, _source),
    Column("quote", N("Figures", "In the text"), 0, lambda r, _: r.record.evidence.quote),
    Column("warnings", N("Figures", "Remarks"), 150, lambda r, _: warning_words(r)),
)  # fmt: skip
QUOTE = next(number for number, column in enumerate(COLUMNS) if column.key == "quote")
