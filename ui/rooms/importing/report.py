"""The report of an import as plain text, to be sent or kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from models.project import ArticleRow
from ui.panels.articles import title_of
from ui.panels.versions import repeat_words
from ui.rooms.importing.afterwards import refusal_words
from ui.rooms.importing.entries import Entry
from ui.rooms.importing.prose import said
from ui.rooms.importing.state import Importing
from ui.rooms.importing.words import encoding_words, facts_after


def as_text(importing: Importing, rows: Sequence[ArticleRow]) -> str:
    """Return the whole report, one paragraph a file."""
    known = {row.id: row for row in rows}
    return "\n\n".join("\n".join(_file(e, importing, known)) for e in importing.entries) + "\n"


def _file(entry: Entry, importing: Importing, rows: dict[str, ArticleRow]) -> Iterator[str]:
    report = entry.report
    yield entry.key
    yield f"  {facts_after(entry, importing.phase)}"
    if report is None:
        return
    if report.encoding and report.reader.startswith(("text/", "html/")):
        yield f"  {encoding_words(report.encoding)}. {said(report.evidence)}"
    for identifier in (*report.articles, *report.known):
        row = rows.get(identifier)
        if row is not None:
            repeat = importing.repeats.get(identifier)
            told = ""
            if repeat is not None and repeat.of in rows:
                told = f" ({repeat_words(repeat, rows[repeat.of].number)})"
            yield f"  #{row.number} {title_of(row)}{told}"
    for refused in report.refused:
        yield f"  – {refusal_words(refused.line, refused.reason)}"
    for note in report.notes:
        yield f"  – {said(note)}"
