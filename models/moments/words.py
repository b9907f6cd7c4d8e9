"""The words of time, read once on first use."""

from __future__ import annotations

from functools import cache

from models.quantities.folding import fold
from models.quantities.lexicon import Words, rows

Sense = tuple[str, tuple[int, ...]]
"""Kind as in moments.tsv, and its numbers."""


@cache
def words() -> Words[Sense]:
    """Return the listed words of time with what each means."""
    return Words(
        (fold(word).text, (kind, tuple(map(int, value.split()))))
        for listed, kind, value in rows("moments")
        for word in listed.split(" ")
    )


def word_at(text: str, at: int, *kinds: str) -> tuple[int, str, tuple[int, ...]] | None:
    """Return end, kind and numbers of the longest word at ``at``, if it is of one of ``kinds``."""
    found = words().at(text, at)
    if found is None or (kinds and found[1][0] not in kinds):
        return None
    word, (kind, numbers) = found
    return at + len(word), kind, numbers
