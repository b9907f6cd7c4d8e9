"""Which records a person wants to see: one filter for every room and every verb."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from models.knowledge.values import Record
from models.moments.values import Moment

Days = tuple[date | None, date | None]
"""Half-open ``[start, end)``; None is open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """What a record must have; an empty wish admits everything.

    Attributes:
        text: every word of it must stand in the record, in either script.
        labels, outlets, articles: any of them; articles by id.
        since, until: days ``[since, until)`` that the record's own date must touch, or its
            article's where it has none. A record without any date is left out then.
    """

    text: str = ""
    labels: frozenset[str] = frozenset()
    outlets: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    since: date | None = None
    until: date | None = None

    @property
    def is_empty(self) -> bool:
        return self == Filter()


def folded(records: Iterable[Record]) -> dict[str, str]:
    """Return the words of each record in one script, by its id, so that typing finds them fast."""
    from models.script.fold import fold

    return {record.id: fold(haystack(record)) for record in records}


def admits(wanted: Filter, texts: Mapping[str, str] | None = None) -> Callable[[Record], bool]:
    """Return what tells whether a record passes ``wanted``.

    Args:
        texts: what `folded` returned; a record that it lacks is folded when its turn comes.
    """
    from models.script.fold import fold

    words = fold(wanted.text).split()
    known = texts or {}

    def holds(record: Record) -> bool:
        text = known.get(record.id)
        return _holds(words, fold(haystack(record)) if text is None else text)

    def passes(record: Record) -> bool:
        return (
            _named(wanted.labels, record.label)
            and _named(wanted.outlets, record.article.outlet)
            and _named(wanted.articles, record.article.id)
            and _touches(wanted, record)
            and (not words or holds(record))
        )

    return passes


def haystack(record: Record) -> str:
    """Return all words of a record that somebody may look for."""
    parts = [record.evidence.quote, record.article.title, record.article.outlet, record.note]
    for filler in record.fillers:
        parts += (filler.name, filler.evidence.quote)
    parts += (figure.evidence.quote for figure in record.figures)
    parts += (dated.evidence.quote for dated in record.dates)
    return "\n".join(part for part in parts if part)


def days_of(record: Record) -> Days | None:
    """Return the days of a record: its first date that could be read, else its article's."""
    for dated in record.dates:
        if isinstance(dated.moment, Moment):
            return dated.moment.start, dated.moment.end
    published = published_on(record)
    return None if published is None else (published, published + timedelta(days=1))


def published_on(record: Record) -> date | None:
    """Return the day of a record's article, None where it is unknown or no day."""
    try:
        return date.fromisoformat(record.article.published[:10])
    except ValueError:
        return None


def read_bound(text: str, *, end: bool = False) -> date | None:
    """Return the first day of ``2024``, ``2024-06`` or ``2024-06-07``, or the day behind it.

    Raises:
        ValueError: when ``text`` is none of these; "" is no bound.
    """
    text = text.strip().replace("/", "-").replace(".", "-")
    if not text:
        return None
    numbers = [int(part) for part in text.split("-")]
    if not 1 <= len(numbers) <= 3:
        raise ValueError(text)
    year, month, day = (*numbers, 1, 1)[:3]
    start = date(year, month, day)
    if not end:
        return start
    if len(numbers) == 3:
        return start + timedelta(days=1)
    if len(numbers) == 2:
        return date(year + month // 12, month % 12 + 1, 1)
    return date(year + 1, 1, 1)


def _named(wanted: frozenset[str], name: str) -> bool:
    return not wanted or name in wanted


def _touches(wanted: Filter, record: Record) -> bool:
    if wanted.since is None and wanted.until is None:
        return True
    days = days_of(record)
    if days is None:
        return False
    start, end = days
    ends_late = wanted.since is None or end is None or end > wanted.since
    begins_early = wanted.until is None or start is None or start < wanted.until
    return ends_late and begins_early


def _holds(words: list[str], text: str) -> bool:
    return all(word in text for word in words)
