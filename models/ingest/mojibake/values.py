"""What a search for wrongly read text finds."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Repair:
    """What stood at ``[start, end)`` of a text.

    Attributes:
        weight: how many accidents it would take for this to be no damage, one for a sequence of
            two bytes, two for one of three.
        is_lost: the bytes do not tell the character; the text is a sign for it.
    """

    start: int
    end: int
    text: str
    weight: int
    is_lost: bool = False
    alternatives: tuple[str, ...] = ()
