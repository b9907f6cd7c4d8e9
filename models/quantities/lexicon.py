"""The word lists of figures and dates, read once on first use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Generic, TypeVar

LEXICONS = Path(__file__).resolve().parents[2] / "resources" / "lexicons" / "quantities"

Sense = TypeVar("Sense")


def rows(name: str) -> Iterator[tuple[str, ...]]:
    """Yield the rows of the list ``name``, without its comments; missing last columns are ""."""
    lines = (LEXICONS / f"{name}.tsv").read_text("utf-8").splitlines()
    kept = [line.split("\t") for line in lines if line and not line.startswith("#")]
    width = max(map(len, kept))
    return (tuple(row + [""] * (width - len(row))) for row in kept)


class Words(Generic[Sense]):
    """Words with their senses; the longest that stands at a place of a text is found."""

    def __init__(self, senses: Iterable[tuple[str, Sense]]) -> None:
        self.senses = dict(senses)
        self._lengths: dict[str, list[int]] = {}
        for word in sorted(self.senses, key=len, reverse=True):
            lengths = self._lengths.setdefault(word[0], [])
            if len(word) not in lengths:
                lengths.append(len(word))

    def at(self, text: str, place: int) -> tuple[str, Sense] | None:
        """Return the longest word that begins at ``place``, with its sense."""
        for length in self._lengths.get(text[place : place + 1], ()):
            word = text[place : place + length]
            if word in self.senses:
                return word, self.senses[word]
        return None
