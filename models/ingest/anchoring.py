"""Roles of paragraphs, told by the raw ranges they stand on, so that they outlast every edit.

A paragraph may be hidden, split, joined or repaired: its role is told anew each time, from ranges
of raw, which never changes. So what is taken back brings its role back.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from models.ingest.values import Paragraph, Reading, RoleRange, Roles
from models.text import Span

DEFAULT_ROLE = "body"


class Anchoring:
    """Tells the roles of the paragraphs of one text, in their order."""

    def __init__(self, roles: Roles) -> None:
        self._own = roles.own
        self._own_exact = _by_range(roles.own)
        self._found = sorted(roles.found)
        self._found_exact = _by_range(roles.found)
        self._seen: Counter[tuple[int, int]] = Counter()

    def role_of(self, raw: Span) -> str:
        """Return the role of the next paragraph, which is made of this raw range."""
        place = (raw.start, raw.end)
        which = self._seen[place]
        self._seen[place] += 1
        return (
            _nth(self._own_exact.get(place), which)
            or self._mostly_own(raw)
            or _nth(self._found_exact.get(place), which)
            or self._found_at(raw)
            or DEFAULT_ROLE
        )

    def _mostly_own(self, raw: Span) -> str | None:
        """Return the role a person gave to the start or to most of a range."""
        best, best_key = None, (0, 0)
        for start, end, role in self._own:
            shared = min(end, raw.end) - max(start, raw.start)
            if shared <= 0 or not (start <= raw.start or 2 * shared > len(raw)):
                continue
            key = (shared, start - end)  # of two that cover as much, the narrower was meant
            if best is None or key > best_key:
                best, best_key = role, key
        return best

    def _found_at(self, raw: Span) -> str | None:
        """Return the role of the range that covers the start, or of the first one behind it."""
        before = bisect_right(self._found, raw.start, key=_start) - 1
        if before >= 0 and self._found[before].end > raw.start:
            return self._found[before].role
        behind = bisect_left(self._found, raw.start, key=_start)
        if behind < len(self._found) and self._found[behind].start < max(raw.end, raw.start + 1):
            return self._found[behind].role
        return None


def roles_of(reading: Reading) -> Roles:
    """Return the roles of a first reading by raw range: what its later readings have them from."""
    return Roles(tuple(_range(reading, p, p.role) for p in reading.paragraphs))


def with_roles(reading: Reading, roles: Roles, wanted: Mapping[int, str]) -> Roles:
    """Return ``roles`` with other ones for some paragraphs, set by a person.

    Paragraphs of one repaired run share its raw range. Their present roles are set as well, so
    that none changes but those that are meant.

    Args:
        wanted: role by number of the paragraph, from 0.
    """
    if not wanted:
        return roles
    raws = [reading.map.back(p.span) for p in reading.paragraphs]
    numbers: set[int] = set()
    for number in wanted:
        numbers.update(_sharing(raws, number))
    new = tuple(
        _range(reading, reading.paragraphs[n], wanted.get(n, reading.paragraphs[n].role))
        for n in sorted(numbers)
    )
    places = {one[:2] for one in new}
    return Roles(roles.found, (*(one for one in roles.own if one[:2] not in places), *new))


def with_title(roles: Roles, raw: Span) -> Roles:
    """Return ``roles`` with one title alone, made of ``raw``; lines that are hidden count too."""
    others = {
        one[:2]: RoleRange(one.start, one.end, DEFAULT_ROLE)
        for one in (*roles.found, *roles.own)
        if one.role == "title" and not Span(one.start, one.end).overlaps(raw)
    }
    kept = (one for one in roles.own if one[:2] not in others)
    return Roles(roles.found, (*kept, *others.values()))


def _sharing(raws: Sequence[Span], number: int) -> range:
    """Return the numbers of the neighbours that share characters of raw, itself among them."""
    first, last = number, number + 1
    while first > 0 and _share(raws[first - 1], raws[first]):
        first -= 1
    while last < len(raws) and _share(raws[last - 1], raws[last]):
        last += 1
    return range(first, last)


def _share(one: Span, other: Span) -> bool:
    return other.start < one.end or one == other


def _range(reading: Reading, paragraph: Paragraph, role: str) -> RoleRange:
    raw = reading.map.back(paragraph.span)
    return RoleRange(raw.start, raw.end, role)


def _by_range(ranges: Iterable[RoleRange]) -> dict[tuple[int, int], list[str]]:
    out: defaultdict[tuple[int, int], list[str]] = defaultdict(list)
    for start, end, role in ranges:
        out[start, end].append(role)
    return out


def _nth(roles: Sequence[str] | None, which: int) -> str | None:
    return roles[min(which, len(roles) - 1)] if roles else None


def _start(one: RoleRange) -> int:
    return one.start
