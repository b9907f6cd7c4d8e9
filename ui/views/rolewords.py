"""What paragraphs are called, and what an article's fields are known from, in the interface."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from models.ingest.values import BASES, ROLES, Reading
from ui.words import N

_ROLES = {
    "title": N("Structure", "Title"),
    "deck": N("Structure", "Deck"),
    "body": N("Structure", "Body"),
    "subhead": N("Structure", "Subhead"),
    "caption": N("Structure", "Caption"),
    "speaker": N("Structure", "Speaker"),
    "list": N("Structure", "List item"),
}
_FIELDS = {
    "title": N("Structure", "Title"),
    "deck": N("Structure", "Deck"),
    "published": N("Structure", "Published"),
    "source": N("Structure", "Source"),
    "outlet": N("Structure", "Outlet"),
    "byline": N("Structure", "Byline"),
    "credits": N("Structure", "Credits"),
}
_BASES = {
    "dateline": N("Structure", "read off the line with the date"),
    "byline": N("Structure", "read off the line with the author"),
    "url": N("Structure", "read off the address of the page"),
    "lead": N("Structure", "worked out from the first words of the report"),
    "stated": N("Structure", "a field of the file"),
    "person": N("Structure", "set by hand"),
}
_PRECISIONS = {
    "year": N("Structure", "known to the year"),
    "month": N("Structure", "known to the month"),
    "day": N("Structure", "known to the day"),
    "minute": N("Structure", "known to the minute"),
    "second": N("Structure", "known to the second"),
}
assert set(_ROLES) == set(ROLES)
assert set(_BASES) == set(BASES)


def role_words(role: str) -> str:
    """Return the name of a paragraph's role."""
    return _said(_ROLES[role]) if role in _ROLES else role


def field_words(name: str) -> str:
    """Return the name of a field of the article."""
    return _said(_FIELDS[name])


def basis_words(reading: Reading, name: str) -> str:
    """Return what a field is known from; "" where nothing is known."""
    data = reading.data
    if name in data.own:
        return _said(_BASES["person"])
    value = reading.deck if name == "deck" else getattr(data, name)
    if not value:
        return _said(N("Structure", "not found in the text"))
    if name == "published":
        known = _said(_PRECISIONS[data.precision]) if data.precision else ""
        basis = _said(_BASES[data.basis]) if data.basis else ""
        return " · ".join(part for part in (basis, known) if part)
    return _said(_read_off(reading, name, value))


def _read_off(reading: Reading, name: str, value: object) -> str:
    if name == "deck":
        return N("Structure", "the lines below the title")
    if name == "title":
        lines = (p.span.of(reading.text) for p in reading.paragraphs if p.role == "title")
        if value == next(lines, None):
            return N("Structure", "the title line of the text")
        return N("Structure", "a field of the file")
    return N("Structure", "as the file says")


def _said(text: str) -> str:
    return QCoreApplication.translate("Structure", text)
