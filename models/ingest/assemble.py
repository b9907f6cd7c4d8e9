"""From edits to a reading: text, map, paragraphs and their roles."""

from __future__ import annotations

from collections.abc import Sequence

from models.ingest.anchoring import Anchoring
from models.ingest.draft import replacements
from models.ingest.scriptcheck import script_of
from models.ingest.values import ArticleData, Edit, Paragraph, Reading, Roles
from models.text import EditMap, Span, apply


def assemble(
    raw: str,
    edits: Sequence[Edit],
    roles: Roles,
    data: ArticleData,
    revision: int,
) -> Reading:
    """Apply the applied ones of ``edits`` to ``raw`` and cut the result into paragraphs.

    Raises:
        ValueError: when two applied edits overlap or one leaves the text.
    """
    ordered = tuple(sorted(edits, key=lambda e: (e.start, e.end, e.rule)))
    text, map_ = apply(raw, replacements(ordered))
    paragraphs = _paragraphs(text, map_, roles)
    return Reading(revision, raw, text, map_, ordered, paragraphs, data)


def _paragraphs(text: str, map_: EditMap, roles: Roles) -> tuple[Paragraph, ...]:
    if not text:
        return ()
    anchoring = Anchoring(roles)
    out: list[Paragraph] = []
    start = 0
    for line in text.split("\n"):
        span = Span(start, start + len(line))
        role = anchoring.role_of(map_.back(span))
        out.append(Paragraph(span, role, script_of(line)))
        start = span.end + 1
    return tuple(out)
