"""Words that one region has for what another calls otherwise: 软件 and 軟體."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from models.script.dictionaries import entries
from models.script.fold import fold

_DICTIONARIES = ("TWPhrases", "TWPhrasesRev", "HKPhrases", "HKPhrasesRev")


@cache
def regional() -> Mapping[str, frozenset[str]]:
    """Return, by the key of a word, the keys of its equals elsewhere; both ways round."""
    found: dict[str, set[str]] = {}
    for name in _DICTIONARIES:
        for word, others in entries(name).items():
            key = fold(word)
            for other in map(fold, others):
                if other != key:
                    found.setdefault(key, set()).add(other)
                    found.setdefault(other, set()).add(key)
    return {key: frozenset(others) for key, others in found.items()}


def exchanged(key: str, other: str) -> Iterator[tuple[int, int, str]]:
    """Yield the words of ``key`` that ``other`` says in the words of another region.

    Each is a range of ``key`` with the word that stands in ``other`` for it. A word that ``other``
    has as well is none.
    """
    known, lengths = regional(), _lengths()
    at = 0
    while at < len(key):
        for length in lengths.get(key[at], ()):
            word = key[at : at + length]
            equals = known.get(word)
            if equals is None or len(word) < length:
                continue
            there = next((w for w in sorted(equals, key=len, reverse=True) if w in other), None)
            if there is not None and word not in other:
                yield at, at + length, there
                at += length - 1
                break
        at += 1


@cache
def _lengths() -> Mapping[str, tuple[int, ...]]:
    found: dict[str, set[int]] = {}
    for key in regional():
        found.setdefault(key[0], set()).add(len(key))
    return {first: tuple(sorted(sizes, reverse=True)) for first, sizes in found.items()}
