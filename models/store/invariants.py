"""What must hold before a step is committed; broken ones are our bugs and undo the step."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping

from models.annotate.values import Anchor, Annotation
from models.changes import Changes
from models.store import records, tables


class BrokenInvariant(Exception):
    """A write would leave something false in the file; it names the invariant and the object."""

    def __init__(self, invariant: str, subject: str) -> None:
        self.invariant = invariant
        self.subject = subject
        super().__init__(f"{invariant}: {subject}")


def verify_step(
    connection: sqlite3.Connection,
    step: int,
    changes: Changes,
    annotations: Mapping[str, Annotation],
) -> None:
    """Read a step back and compare.

    Raises:
        BrokenInvariant: when the file does not hold what was written, or what was written is
            not true of the text it speaks of.
    """
    stored = set()
    for record in records.of_step(connection, step):
        if not record.is_sound:
            raise BrokenInvariant("revision hash", record.object)
        stored.add(record.object)
    if stored != changes.objects:
        raise BrokenInvariant("revisions of a step", ", ".join(stored ^ changes.objects))
    articles = _articles(connection, annotations)
    texts: dict[tuple[str, int], list[str]] = {}
    for uid, annotation in annotations.items():
        for anchor in anchors(annotation):
            place = (articles[uid], anchor.revision)
            if place not in texts:
                texts[place] = texts_of(connection, *place)
            flaw = misplaced(anchor, texts[place])
            if flaw:
                raise BrokenInvariant(flaw, uid)


def anchors(annotation: Annotation) -> Iterator[Anchor]:
    """Yield every anchor of an annotation, those of its arguments too."""
    if annotation.anchor is not None:
        yield annotation.anchor
    for argument in annotation.arguments:
        if argument.anchor is not None:
            yield argument.anchor


def misplaced(anchor: Anchor, texts: list[str]) -> str | None:
    """Name the invariant that ``anchor`` breaks in every one of ``texts``; none, none broken.

    There can be several texts of one number when two people changed the same article apart.
    """
    if not texts:
        return None
    pairs = list(zip(anchor.spans, anchor.quotes, strict=True))
    reaching = [text for text in texts if all(span.end <= len(text) for span, _ in pairs)]
    if not reaching:
        return "spans inside the text"
    if any(all(span.of(text) == quote for span, quote in pairs) for text in reaching):
        return None
    return "quote matches"


def texts_of(connection: sqlite3.Connection, article: str, revision: int) -> list[str]:
    """Return every kept reading text of that number."""
    rows = connection.execute(
        "SELECT content FROM text WHERE article = ? AND revision = ?", (article, revision)
    )
    return [content for (content,) in rows]


def _articles(
    connection: sqlite3.Connection, annotations: Mapping[str, Annotation]
) -> dict[str, str]:
    sql = (
        "SELECT o.uid, c.article FROM object o JOIN current k ON k.object = o.id"
        " JOIN scope c ON c.id = k.scope WHERE o.uid IN ({keys})"
    )
    return dict(tables.select_in(connection, sql, annotations))
