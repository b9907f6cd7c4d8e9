"""What a person says about an article: checked, and kept from being overwritten."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from datetime import datetime
from typing import Any

from models.errors import WrongUsage
from models.ingest.values import ArticleData, Credit

FIELDS = ("title", "deck", "published", "source", "outlet", "byline", "credits")
"""What a person can set, in the order in which it is shown."""

_LONGEST = 1_000  # characters of a field; the longest titles of the press have a tenth of it
_DATE = re.compile(
    r"(?P<y>[0-9]{4})(?:-(?P<m>[0-9]{2})(?:-(?P<d>[0-9]{2})"
    r"(?:[T ](?P<H>[0-9]{2}):(?P<M>[0-9]{2})(?::(?P<S>[0-9]{2}))?)?)?)?"
)
_ZONE = re.compile(r"(?:Z|[+-][0-9]{2}:?[0-9]{2})$", re.IGNORECASE)
_CREDIT = re.compile(r"([^:：]{1,40})[:：](.+)")
_BETWEEN_CREDITS = re.compile(r"[;；\n]")
_BETWEEN_NAMES = re.compile(r"[、,，]")


class NoSuchField(WrongUsage):
    """A name that is no field of an article."""

    def __init__(self, name: str) -> None:
        super().__init__(f"an article has no field {name!r}.", way_out=f"Use {', '.join(FIELDS)}.")


class NoDate(WrongUsage):
    """A text that is no date in ISO 8601."""

    def __init__(self, text: str) -> None:
        super().__init__(
            f"{text!r} is no date in ISO 8601.",
            place="published",
            way_out="Write as much as is known: 2025, 2025-06, 2025-06-07, 2025-06-07T10:15 or"
            " 2025-06-07T10:15:20.",
        )


class NoSuchDay(WrongUsage):
    """A date or time that the calendar does not have."""

    def __init__(self, text: str) -> None:
        super().__init__(
            f"the calendar has no {text}.",
            place="published",
            way_out="Check month, day and time.",
        )


class ZoneNotKept(WrongUsage):
    """A time with its distance from UTC."""

    def __init__(self, text: str) -> None:
        super().__init__(
            f"{text!r} names a time zone; times are kept as they stand on the page.",
            place="published",
            way_out="Leave the zone out.",
        )


class NoCredits(WrongUsage):
    """A text that does not give tasks with names."""

    def __init__(self, text: str) -> None:
        super().__init__(
            f"{text!r} names no task with its people.",
            place="credits",
            way_out="Write 责编：虞清、沈砚秋；审校：林一.",
        )


class FieldTooLong(WrongUsage):
    """More than a field takes."""

    def __init__(self, name: str, length: int) -> None:
        super().__init__(
            f"this has {length} characters; a field takes {_LONGEST}.",
            place=name,
            way_out="Shorten it.",
        )


class Unprintable(WrongUsage):
    """A field with a line break or a character that controls what is shown."""

    def __init__(self, name: str, character: str) -> None:
        super().__init__(
            f"this holds U+{ord(character):04X}, which has no place in it.",
            place=name,
            way_out="Leave it out.",
        )


def with_field(data: ArticleData, name: str, text: str | None) -> ArticleData:
    """Return ``data`` with a field as a person says it; None or blank text empties it.

    Raises:
        WrongUsage: one of the classes above, saying what is wrong with the text.
    """
    value = parsed(name, text)
    own = tuple(dict.fromkeys((*data.own, name)))
    changed: dict[str, Any] = {name: value, "own": own}
    if name == "published":
        changed["basis"] = "person" if value else None
    return replace(data, **changed)


def parsed(name: str, text: str | None) -> str | tuple[Credit, ...] | None:
    """Return the value that a person's words for a field stand for.

    Raises:
        WrongUsage: as ``with_field``.
    """
    if name not in FIELDS:
        raise NoSuchField(name)
    words = (text or "").strip()
    if len(words) > _LONGEST:
        raise FieldTooLong(name, len(words))
    for character in words:
        several = character == "\n" and name in ("deck", "credits")
        if not several and unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp"):
            raise Unprintable(name, character)
    if name == "credits":
        return _credits(words)
    return (_date(words) if name == "published" else words) if words else None


def credits_text(credits: tuple[Credit, ...]) -> str:
    """Return credits as a person would write them; ``parsed`` reads it back."""
    return "；".join(f"{credit.task}：{'、'.join(credit.names)}" for credit in credits)


def _date(words: str) -> str:
    """Return a date in ISO 8601 as precise as it was given."""
    if _ZONE.search(words) and _DATE.fullmatch(_ZONE.sub("", words)):
        raise ZoneNotKept(words)
    match = _DATE.fullmatch(words)
    if match is None:
        raise NoDate(words)
    year, month, day = (int(match[key] or 1) for key in "ymd")
    hour, minute, second = (int(match[key] or 0) for key in "HMS")
    try:
        datetime(year, month, day, hour, minute, second)
    except ValueError as error:
        raise NoSuchDay(words) from error
    return words.replace(" ", "T")


def _credits(words: str) -> tuple[Credit, ...]:
    parts = [part.strip() for part in _BETWEEN_CREDITS.split(words)]
    return tuple(_credit(part) for part in parts if part)


def _credit(part: str) -> Credit:
    match = _CREDIT.fullmatch(part)
    names = [name.strip() for name in _BETWEEN_NAMES.split(match[2])] if match else []
    names = [name for name in names if name]
    if match is None or not match[1].strip() or not names:
        raise NoCredits(part)
    return Credit(match[1].strip(), tuple(names))
