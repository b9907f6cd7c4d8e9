"""What two records are compared by: who and what they are about, when, and in which words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from models.knowledge.values import ClaimRecord, Filler, Record
from models.moments.values import Moment
from models.quantities.values import Quantity
from models.schema.values import Meaning
from models.script.fold import fold

Days = tuple[int, int]
"""Half-open, as ordinals of the calendar; far ends stand for open ones."""

_FIRST, _LAST = 1, 3_652_059  # the ordinals of the years 1 to 9999


class Profile(NamedTuple):
    """What is compared of one record.

    Attributes:
        who: for each thing that it is about or that takes part, its keys: the entity it is, and
            its name, blind to script, case and width.
        keys: all of these together.
        about: of a claim, those of what it is about, without the whole that a share is of.
        days: when, None where no date was read; the narrowest of several.
        is_day: whether that is a single day.
        words: of the trigger or content, as a key.
        grams: its pairs of characters.
        figures: those that were understood.
        places: keys of where it happens.
    """

    record: Record
    who: tuple[frozenset[str], ...]
    keys: frozenset[str]
    about: frozenset[str]
    days: Days | None
    is_day: bool
    words: str
    grams: frozenset[str]
    figures: tuple[Quantity, ...]
    places: frozenset[str]


def profile(record: Record, meaning: Meaning) -> Profile:
    """Return what is compared of a record."""
    who = tuple(dict.fromkeys(keys_of(filler) for filler in _identifying(record, meaning)))
    days, is_day = _narrowest(record)
    words = fold(record.evidence.quote)
    figures = tuple([f.quantity for f in record.figures if isinstance(f.quantity, Quantity)])
    topics = (*meaning.about, *meaning.topic)
    places = [keys_of(filler) for filler in record.filling(meaning.place)]
    return Profile(
        record,
        who,
        frozenset().union(*who),
        frozenset().union(*(keys_of(filler) for filler in record.filling(topics))),
        days,
        is_day,
        words,
        frozenset([words[at : at + 2] for at in range(len(words) - 1)]),
        figures,
        frozenset().union(*places),
    )


def keys_of(filler: Filler) -> frozenset[str]:
    """Return what a filler is known by: the entity it is, and its names."""
    names = {f"n:{fold(filler.name)}", f"n:{fold(filler.evidence.quote)}"}
    return frozenset(names | {f"e:{filler.entity}"} if filler.entity else names)


def ordinals(moment: Moment) -> Days:
    """Return the days of a moment as numbers."""
    return (
        moment.start.toordinal() if moment.start else _FIRST,
        moment.end.toordinal() if moment.end else _LAST,
    )


def _identifying(record: Record, meaning: Meaning) -> Iterable[Filler]:
    """Return what says which event or claim this is: of a claim what it is about and of what
    whole, of an event all that takes part or comes of it."""
    if isinstance(record, ClaimRecord):
        roles = (*meaning.about, *meaning.scope, *meaning.topic)
        return [f for f in record.fillers if f.role in roles and f.name]
    besides = {
        *meaning.cue,
        *meaning.figure,
        *meaning.amount,
        *meaning.date,
        *meaning.place,
        *meaning.topic,
        *meaning.source,
    }
    return [f for f in record.fillers if f.role not in besides and f.name]


def _narrowest(record: Record) -> tuple[Days | None, bool]:
    found = [ordinals(d.moment) for d in record.dates if isinstance(d.moment, Moment)]
    if not found:
        return None, False
    days = min(found, key=lambda one: (one[1] - one[0], one))
    return days, days[1] - days[0] == 1
