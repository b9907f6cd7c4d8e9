"""From edits to a reading: text, map, paragraphs and their roles."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from models.ingest.draft import replacements
from models.ingest.scriptcheck import script_of
from models.ingest.values import ArticleData, Edit, Paragraph, Reading
from models.text import EditMap, Span, apply

DEFAULT_ROLE = "body"


def assemble(
    raw: str,
    edits: Sequence[Edit],
    roles: Mapping[int, str],
    data: ArticleData,
    revision: int,
) -> Reading:
    """Apply the applied ones of ``edits`` to ``raw`` and cut the result into paragraphs.

    Args:
        roles: by raw offset; a paragraph takes the first role that stands inside its raw range.

    Raises:
        ValueError: when two applied edits overlap or one leaves the text.
    """
    ordered = tuple(sorted(edits, key=lambda e: (e.start, e.end, e.rule)))
    text, map_ = apply(raw, replacements(ordered))
    paragraphs = _paragraphs(text, map_, roles)
    return Reading(revision, raw, text, map_, ordered, paragraphs, data)


def roles_of(reading: Reading) -> dict[int, str]:
    """Return the roles of a reading by raw offset: what a store keeps to rebuild it."""
    return {reading.map.back(p.span).start: p.role for p in reading.paragraphs}


def _paragraphs(text: str, map_: EditMap, roles: Mapping[int, str]) -> tuple[Paragraph, ...]:
    if not text:
        return ()
    offsets = sorted(roles)
    out: list[Paragraph] = []
    start = 0
    for line in text.split("\n"):
        span = Span(start, start + len(line))
        raw = map_.back(span)
        at = bisect_left(offsets, raw.start)
        known = at < len(offsets) and (offsets[at] < raw.end or offsets[at] == raw.start)
        role = roles[offsets[at]] if known else DEFAULT_ROLE
        out.append(Paragraph(span, role, script_of(line)))
        start = span.end + 1
    return tuple(out)
