"""A damaged text that knows what it was."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from models.ingest.values import Edit
from models.text import EditMap, Replacement, apply


@dataclass(frozen=True)
class Place:
    """One damaged place: ``[start, end)`` of the damaged text, and what stood there.

    Attributes:
        is_lost: what is left does not tell everything that stood there.
    """

    start: int
    end: int
    truth: str
    is_lost: bool = False

    def meets(self, edit: Edit) -> bool:
        """Tell whether an edit is about this place."""
        if edit.is_empty or self.start == self.end:
            return self.start <= edit.end and edit.start <= self.end
        return self.start < edit.end and edit.start < self.end


@dataclass(frozen=True)
class Damaged:
    """Raises AssertionError when putting the truth back does not give the clean text."""

    text: str
    clean: str
    places: tuple[Place, ...]

    def __post_init__(self) -> None:
        assert self.restored()[0] == self.clean

    def restored(self) -> tuple[str, EditMap]:
        """Put the truth back; return the clean text and the map to it."""
        return apply(self.text, [Replacement(p.start, p.end, p.truth) for p in self.places])


@dataclass
class Builder:
    """Puts a damaged text together piece by piece."""

    _text: list[str] = field(default_factory=list)
    _clean: list[str] = field(default_factory=list)
    _places: list[Place] = field(default_factory=list)
    _length: int = 0

    def keep(self, piece: str) -> None:
        """Add a piece that stays as it is."""
        self.put(piece, piece)

    def put(self, piece: str, truth: str, *, is_lost: bool = False) -> None:
        """Add ``piece`` where ``truth`` stood."""
        start = self._length
        self._length += len(piece)
        self._text.append(piece)
        self._clean.append(truth)
        if piece != truth:
            self._places.append(Place(start, self._length, truth, is_lost))

    def damaged(self) -> Damaged:
        return Damaged("".join(self._text), "".join(self._clean), tuple(self._places))


Make = Callable[[str, random.Random], Damaged]


@dataclass(frozen=True)
class Kind:
    """One kind of damage.

    Attributes:
        make: damages a clean text.
        scope: ``characters`` are repaired one place at a time; ``lines`` are hidden, and what
            counts is the text that is left.
        script: the script that the damage presumes; None for either.
    """

    key: str
    make: Make
    scope: Literal["characters", "lines"] = "characters"
    script: Literal["hans", "hant"] | None = None
