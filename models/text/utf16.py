"""Code points against UTF-16 code units (Qt, and formats that count them)."""

from __future__ import annotations

import re
from bisect import bisect_left

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class Utf16Map:
    """Convert positions of one text between code points and UTF-16 units.

    A text without astral characters maps onto itself at no cost; otherwise the astral positions
    are kept and searched.
    """

    __slots__ = ("_points", "_units", "length", "length_utf16")

    def __init__(self, text: str) -> None:
        self.length = len(text)
        self._points = [] if text.isascii() else [m.start() for m in _ASTRAL.finditer(text)]
        self._units = [p + k for k, p in enumerate(self._points)]
        self.length_utf16 = self.length + len(self._points)

    @property
    def is_identity(self) -> bool:
        return not self._points

    def to_utf16(self, point: int) -> int:
        """Return the UTF-16 position of code point ``point``."""
        return point + bisect_left(self._points, point) if self._points else point

    def to_point(self, utf16: int, *, after: bool = False) -> int:
        """Return the code point at UTF-16 position ``utf16``.

        A position between the two halves of a pair snaps to the character's start, or behind it
        with ``after``.
        """
        if not self._points:
            return utf16
        k = bisect_left(self._units, utf16)
        if k and self._units[k - 1] + 1 == utf16:
            return self._points[k - 1] + (1 if after else 0)
        return utf16 - k
