"""Nested and overlapping spans, laid out in columns that hold no overlap."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from models.text import Span

T = TypeVar("T")


def levels(items: Iterable[tuple[Span, T]]) -> list[list[tuple[Span, T]]]:
    """Give each span the first column in which it overlaps nothing, outer spans first.

    Spans are taken by start, the longest first, so column 0 holds the outermost. Equal spans keep
    the order in which they came.
    """
    columns: list[list[tuple[Span, T]]] = []
    for item in sorted(items, key=lambda item: (item[0].start, -item[0].end)):
        column = next((c for c in columns if _is_free(c, item[0])), None)
        if column is None:
            columns.append([item])
        else:
            column.append(item)
    return columns


def _is_free(column: Sequence[tuple[Span, T]], span: Span) -> bool:
    # Spans come in the order of their start, so only the last of a column can reach this one.
    return column[-1][0].end <= span.start
