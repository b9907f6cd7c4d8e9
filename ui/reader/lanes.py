"""Lanes below a line of text: which mark goes how deep."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Extent(NamedTuple):
    """What one mark needs below a line, in pixels.

    Attributes:
        left, right: the pixels ``[left, right)``, with its label and links.
        depth: the height of its bar and label.
        length: of the whole mark, on whatever unit, so that a mark keeps its rank on every line
            that it runs over.
    """

    left: float
    right: float
    depth: float
    length: float


def stacked(extents: Sequence[Extent]) -> list[float]:
    """Return how far below the text each extent begins.

    Short marks come first, so a nested mark stands between the text and the mark that holds it.
    Each goes right below the deepest of those that it overlaps sideways; neighbours may touch.
    """
    order = sorted(range(len(extents)), key=lambda i: (extents[i].length, extents[i].left, i))
    placed: list[tuple[float, float, float]] = []
    tops = [0.0] * len(extents)
    for i in order:
        left, right, depth, _ = extents[i]
        top = max((end for a, b, end in placed if left < b and a < right), default=0.0)
        placed.append((left, right, top + depth))
        tops[i] = top
    return tops
