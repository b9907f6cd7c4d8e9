"""From what a person does by hand to edits of raw, roles of raw ranges and fields on record."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from typing import NamedTuple

from models.errors import WrongUsage
from models.ingest.amendments import (
    Amendment,
    Choose,
    Correct,
    Hide,
    Join,
    Placed,
    SetField,
    SetRole,
    SetState,
    Show,
    Split,
)
from models.ingest.anchoring import DEFAULT_ROLE, with_roles, with_title
from models.ingest.damage import LEAVING_OUT
from models.ingest.editing import put_in, without
from models.ingest.errors import (
    BadText,
    HidesNothing,
    NoSuchEdit,
    NoSuchParagraph,
    NoSuchRole,
    NothingBehind,
    NothingLeft,
    NothingToSplit,
    Overlapping,
    TwoRoles,
)
from models.ingest.manual import corrections, with_choice
from models.ingest.page import EDGES
from models.ingest.pipeline import restated, title_in, with_edits
from models.ingest.stating import with_field
from models.ingest.values import (
    HIDE,
    JOIN,
    MANUAL,
    ROLES,
    SPLIT,
    STATES,
    ArticleData,
    Edit,
    Reading,
    Roles,
)
from models.text import Replacement, Span

_EAST = "\u2e80"
"""The first of the characters that are written without spaces between words."""

_MARKS = frozenset(".,;:!?()%&'\"-")


class Amended(NamedTuple):
    """What amendments lead to."""

    reading: Reading
    roles: Roles


class _Change(NamedTuple):
    """One replacement in the text, with the rule it is told as and the edit it may take away."""

    start: int
    end: int
    text: str
    rule: str
    away: str = ""


def amended(reading: Reading, roles: Roles, amendments: Iterable[Amendment]) -> Amended:
    """Return what amendments make of a reading: one change, whatever their number.

    The revision grows by one when other edits are applied than before. Roles and what has a place
    come first, then states and choices in their order, then fields.

    Raises:
        WrongUsage: for a place, edit, role, text or field that cannot be; two that overlap.
    """
    every = tuple(amendments)
    changes = _changes(reading, [one for one in every if isinstance(one, Placed)])
    wanted = [one for one in every if isinstance(one, SetRole)]
    now, named = reading, _roles(reading, wanted)
    if named:
        roles = with_roles(reading, roles, named)
        for number in (n for n, role in named.items() if role == "title"):
            roles = with_title(roles, reading.map.back(reading.paragraphs[number].span))
        now = _retitled(reading, with_edits(reading, reading.edits, roles))
    # From the end, so that what is yet to be done still stands where it stood.
    for rule, group in groupby(reversed(changes), key=lambda change: change.rule):
        now = _changed(now, roles, rule, [*group][::-1])
    for one in every:
        now = _restated(now, roles, one)
    return Amended(replace(now, revision=_revision(reading, now), data=_data(now, every)), roles)


def prove_text(text: str) -> None:
    """Refuse what no text may hold.

    Raises:
        BadText: naming it.
    """
    for character in text:
        kind = unicodedata.category(character)
        if character != "\n" and kind in ("Cc", "Cs"):
            raise BadText(character, kind)


def _revision(old: Reading, new: Reading) -> int:
    applied = [[e for e in one.edits if e.state == "applied"] for one in (old, new)]
    return old.revision + (applied[0] != applied[1])


def _retitled(old: Reading, new: Reading) -> Reading:
    """Let the title be the line that a person has made it, or none where they have said so."""
    title = title_in(new)
    if "title" in new.data.own or title == title_in(old):
        return new
    return replace(new, data=replace(new.data, title=title))


def _data(now: Reading, every: Sequence[Amendment]) -> ArticleData:
    data = now.data
    for one in every:
        if isinstance(one, SetField):
            data = with_field(data, one.name, one.text)
    return data


# -- what has a place ---------------------------------------------------------------------------


def _changes(reading: Reading, wanted: Sequence[Placed]) -> list[_Change]:
    """Return what is to be replaced, in the order of the text."""
    hiding = [one for one in wanted if isinstance(one, Hide)]
    hidden = _hidden(reading, hiding)
    for join in wanted:
        if isinstance(join, Join):
            _prove_shown(reading, join, hiding)
    others = (_change(reading, one) for one in wanted if not isinstance(one, Hide))
    found = sorted([*hidden, *others], key=lambda change: change[:2])
    for one, other in pairwise(found):
        same = one[:2] == other[:2] and not one.rule == other.rule == MANUAL
        if other.start < one.end or same:
            raise Overlapping(Span(one.start, one.end), Span(other.start, other.end))
    return found


def _change(reading: Reading, wanted: Correct | Split | Join) -> _Change:
    match wanted:
        case Correct(start, end, text, rule):
            prove_text(text)
            _prove_inside(reading, start, end)
            return _Change(start, end, text, rule)
        case Split(at):
            return _split(reading, at)
        case Join(number):
            return _join(reading, number)


def _prove_inside(reading: Reading, start: int, end: int) -> None:
    if not 0 <= start <= end <= len(reading.text):
        raise WrongUsage(
            f"the correction [{start}, {end}) leaves the text.",
            way_out=f"The reading text has {len(reading.text)} characters.",
        )


def _hidden(reading: Reading, wanted: Sequence[Hide]) -> list[_Change]:
    """Return one removal for each range; a newline goes with it, the one behind if there is one."""
    count = len(reading.paragraphs)
    ranges = sorted(_numbers(one, count) for one in wanted)
    for one, other in pairwise(ranges):
        if other[0] < one[1]:
            raise Overlapping(*(_lines(reading, *numbers) for numbers in (one, other)))
    while len(ranges) > 1 and ranges[-1][1] == count and ranges[-2][1] == ranges[-1][0]:
        last = ranges.pop()  # at the end both need the newline between them
        ranges[-1] = (ranges[-1][0], last[1])
    gone = {number for numbers in ranges for number in range(*numbers)}
    if ranges and not any(len(p.span) for n, p in enumerate(reading.paragraphs) if n not in gone):
        raise NothingLeft
    return [_removal(reading, first, last) for first, last in ranges]


def _prove_shown(reading: Reading, wanted: Join, hiding: Sequence[Hide]) -> None:
    """Refuse to join what is hidden at the same time."""
    first, count = wanted.number, len(reading.paragraphs)
    for one in hiding:
        if first < count and one.first <= first + 1 and first <= one.last:
            spans = (
                _lines(reading, *_numbers(hide, count)) for hide in (Hide(first, first + 1), one)
            )
            raise Overlapping(*spans)


def _numbers(wanted: Hide, count: int) -> tuple[int, int]:
    for number in (wanted.first, wanted.last):
        _prove_number(number, count)
    if wanted.last < wanted.first:
        raise WrongUsage(
            f"{wanted.first}-{wanted.last} is no range of paragraphs.",
            way_out="Name the first one first.",
        )
    return wanted.first - 1, wanted.last


def _prove_number(number: int, count: int) -> None:
    if not 1 <= number <= count:
        raise NoSuchParagraph(number, count)


def _lines(reading: Reading, first: int, last: int) -> Span:
    lines = reading.paragraphs[first:last]
    return Span(lines[0].span.start, lines[-1].span.end)


def _removal(reading: Reading, first: int, last: int) -> _Change:
    start, end = _lines(reading, first, last).start, _lines(reading, first, last).end
    if last < len(reading.paragraphs):
        return _Change(start, end + 1, "", HIDE)
    return _Change(start - 1, end, "", HIDE)


def _split(reading: Reading, at: int) -> _Change:
    """Break a line; space around the break means nothing, and goes with it."""
    paragraph = next((p.span for p in reading.paragraphs if p.span.start < at < p.span.end), None)
    if paragraph is None:
        raise NothingToSplit(at)
    before, behind = reading.text[paragraph.start : at], reading.text[at : paragraph.end]
    start = paragraph.start + len(before.rstrip(EDGES))
    end = paragraph.end - len(behind.lstrip(EDGES))
    if start <= paragraph.start or end >= paragraph.end:
        raise NothingToSplit(at)
    return _Change(start, end, "\n", SPLIT, _taking(reading, JOIN, Span(start, end)))


def _join(reading: Reading, number: int) -> _Change:
    count = len(reading.paragraphs)
    _prove_number(number, count)
    if number == count:
        raise NothingBehind(number)
    end, start = reading.paragraphs[number - 1].span.end, reading.paragraphs[number].span.start
    away = _taking(reading, SPLIT, Span(end, start))
    return _Change(end, start, _glue(reading.text[:end], reading.text[start:]), JOIN, away)


def _taking(reading: Reading, rule: str, place: Span) -> str:
    """Return the id of the opposite edit that made a place what it is; "" where there is none."""
    applied = (edit for edit in reading.edits if edit.state == "applied")
    for block, edit in zip(reading.map.blocks, applied, strict=True):
        if edit.rule == rule and block.d0 <= place.start and place.end <= block.d1:
            return edit.id
    return ""


def _glue(before: str, behind: str) -> str:
    """Return what stands between two lines that become one: a space between two Western words."""
    one, other = before[-1:], behind[:1]
    is_broken_number = one.isdigit() and other.isdigit()
    return " " if _is_western(one) and _is_western(other) and not is_broken_number else ""


def _is_western(character: str) -> bool:
    return character != "" and character < _EAST and (character.isalnum() or character in _MARKS)


def _changed(now: Reading, roles: Roles, rule: str, changes: Sequence[_Change]) -> Reading:
    away = [change.away for change in changes if change.away]
    if away:
        now = with_edits(now, without(now.edits, away), roles)
    wanted = [Replacement(c.start, c.end, c.text) for c in changes if not c.away]
    made = corrections(now, wanted, rule)
    return with_edits(now, put_in(now.edits, made), roles) if made else now


# -- what is named ------------------------------------------------------------------------------


def _roles(reading: Reading, wanted: Sequence[SetRole]) -> dict[int, str]:
    """Return the roles that are to be set, by number from 0.

    An article has one title, so another paragraph that was it is it no more.
    """
    found: dict[int, str] = {}
    for number, role in ((one.number, one.role) for one in wanted):
        _prove_number(number, len(reading.paragraphs))
        if role not in ROLES:
            raise NoSuchRole(role)
        if found.setdefault(number - 1, role) != role:
            raise TwoRoles(number)
    if "title" in found.values():
        titles = (n for n, p in enumerate(reading.paragraphs) if p.role == "title")
        found = dict.fromkeys(titles, DEFAULT_ROLE) | found
    return {n: role for n, role in found.items() if reading.paragraphs[n].role != role}


def _restated(now: Reading, roles: Roles, wanted: Amendment) -> Reading:
    match wanted:
        case Show(edit_id):
            edit = _named(now, (edit_id,))[0]
            if edit.state != "applied" or edit.rule not in LEAVING_OUT:
                raise HidesNothing(edit)
            if edit.rule == HIDE:
                return with_edits(now, without(now.edits, (edit_id,)), roles)
            return restated(now, (edit_id,), "dismissed", roles=roles)
        case SetState(ids, state):
            if state not in STATES:
                raise WrongUsage(
                    f"an edit cannot be {state!r}.", way_out=f"Use {', '.join(STATES)}."
                )
            _named(now, ids)
            return restated(now, ids, state, roles=roles)
        case Choose(edit_id, text):
            prove_text(text)
            edit = _named(now, (edit_id,))[0]
            chosen = with_choice(edit, text)
            if chosen != edit:
                return with_edits(now, put_in(now.edits, (chosen,)), roles)
    return now


def _named(reading: Reading, ids: Iterable[str]) -> list[Edit]:
    known = {edit.id: edit for edit in reading.edits}
    unknown = frozenset(ids) - known.keys()
    if unknown:
        raise NoSuchEdit(unknown)
    return [known[edit_id] for edit_id in ids]
