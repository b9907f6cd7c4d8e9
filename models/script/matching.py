"""Longest-match lookup in OpenCC's dictionaries, in Python.

It is slower than OpenCC by a factor of ten and serves where OpenCC does not say what it did: the
second engine (:mod:`models.script.reference`) and the marking of doubtful conversions.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from models.script.dictionaries import Entries

DESCRIPTION = re.compile("[\u2ff0-\u2fff]")
"""The operators of ideographic description sequences; OpenCC leaves such sequences alone."""

_DEPTH, _SIZE = 16, 64  # OpenCC's own limits for one such sequence


class Match(NamedTuple):
    """The range ``[start, end)`` of a text is a key; ``values`` are what it may become."""

    start: int
    end: int
    values: tuple[str, ...]


class Matcher:
    """Dictionaries asked in order; the first that knows any key at a place answers."""

    def __init__(self, dictionaries: Sequence[Entries]) -> None:
        self._dictionaries = [(d, _lengths(d)) for d in dictionaries]

    def at(self, text: str, start: int) -> Match | None:
        """Return the longest key that starts at ``start``."""
        for known, lengths in self._dictionaries:
            for length in lengths.get(text[start], ()):
                end = start + length
                # A slice that the end of the text cuts short may be another, shorter key.
                values = known.get(text[start:end]) if end <= len(text) else None
                if values is not None:
                    return Match(start, end, values)
        return None

    def matches(self, text: str) -> Iterator[Match]:
        """Walk through a text, always taking the longest key."""
        described = DESCRIPTION.search(text) is not None
        at = 0
        while at < len(text):
            found = self.at(text, at)
            if found is not None:
                yield found
                at = found.end
            else:
                at += (described and description_length(text, at)) or 1

    def replaced(self, text: str) -> str:
        """Return the text with the first value in place of every match."""
        return rewritten(text, self.matches(text))


def rewritten(text: str, matches: Iterable[Match]) -> str:
    """Put the first value of each match in its place; the rest stays."""
    pieces: list[str] = []
    at = 0
    for start, end, values in matches:
        pieces += (text[at:start], values[0])
        at = end
    return "".join((*pieces, text[at:]))


def description_length(text: str, start: int) -> int:
    """Return the length of the complete description sequence at ``start``, 0 where none is.

    Every operator wants one, two or three operands; the sequence ends when none is missing.
    """
    if not DESCRIPTION.match(text, start):
        return 0
    open_operands = [1]
    for size, character in enumerate(text[start : start + _SIZE], start=1):
        open_operands[-1] -= 1
        operands = _operands(character)
        if operands:
            open_operands.append(operands)
        while open_operands and not open_operands[-1]:
            open_operands.pop()
        if not open_operands:
            return size
        if len(open_operands) > _DEPTH:
            return 0
    return 0


def _operands(character: str) -> int:
    if not "\u2ff0" <= character <= "\u2fff":
        return 0
    if character in "\u2ff2\u2ff3":
        return 3
    return 1 if character in "\u2ffe\u2fff" else 2


def _lengths(known: Entries) -> dict[str, tuple[int, ...]]:
    """Return the lengths of the keys by first character, longest first."""
    found: dict[str, set[int]] = defaultdict(set)
    for key in known:
        found[key[0]].add(len(key))
    return {first: tuple(sorted(sizes, reverse=True)) for first, sizes in found.items()}
