"""What the registry of formats and the loss ledger say, in the language of the interface."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.words import N

WORDS: tuple[str, ...] = (
    N("Format", "code points"),
    N("Format", "rows: one code point each"),
    N("Format", "The history of steps: who did what when, and how it was before."),
    N("Format", "Discontinuous annotations, and those that reach over the end of a paragraph."),
    N("Format", "Nested and overlapping annotations beyond the number of columns."),
    N("Format", "Arguments, attributes, notes, relations, article-level tags and ids."),
    N("Format", "Raw text, edits, overrides, paragraph roles, and the data of the article."),
    N("Format", "article without text"),
    N("Format", "nested or overlapping, no column left"),
    N("Format", "mention as a whole"),
    N("Format", "claim as a whole"),
    N("Format", "event as a whole"),
    N("Format", "relation as a whole"),
    N("Format", "tag as a whole"),
    N("Format", "argument in a role"),
    N("Format", "attribute"),
    N("Format", "note"),
    N("Format", "link to an entity"),
    N("Format", "edit and the raw text under it"),
    N("Format", "override and other object"),
    N("Format", "source, title, date, byline and paragraph roles of an article"),
    N("Format", "border between articles"),
    N("Format", "layer that was not asked for"),
)
"""Every text that can be shown; one that is missing here is shown in English."""


def said(text: str) -> str:
    """Return a text of the formats in the language of the interface."""
    return QCoreApplication.translate("Format", text)
