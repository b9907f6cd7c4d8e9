"""One form for all ways of writing the same words: script, width, spaces."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from models.quantities.lexicon import rows

_SPACES = frozenset(" \t\u00a0\u2002\u2003\u2009\u200a\u202f\u3000")
_INVISIBLE = frozenset("\u200b\u200c\u200d\u2060\ufeff")


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded words, and where each of their characters stands in the words as written."""

    text: str
    quote: str
    places: tuple[int, ...]

    def written(self, start: int, end: int) -> str:
        """Return the words as written of a range of the folded text."""
        if start >= end:
            return ""
        return self.quote[self.places[start] : self.places[end - 1] + 1]


def fold(quote: str) -> Folded:
    """Fold ``quote``: Simplified, half-width, no spaces but those that part figures or letters."""
    forms = _forms()
    kept = [(forms.get(c, c), i) for i, c in enumerate(quote) if c not in _INVISIBLE]
    kept = [
        (c, i)
        for n, (c, i) in enumerate(kept)
        if c not in _SPACES or (0 < n < len(kept) - 1 and _parts(kept[n - 1][0], kept[n + 1][0]))
    ]
    return Folded("".join(c for c, _ in kept), quote, tuple(i for _, i in kept))


def _parts(before: str, behind: str) -> bool:
    """Whether a space between these two is needed to keep them apart."""
    return all((c.isascii() and c.isalnum()) or c in _SPACES for c in (before, behind))


@cache
def _forms() -> dict[str, str]:
    wide = {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
    listed = {form: plain for plain, forms in rows("forms") for form in forms.split(" ")}
    return wide | listed | dict.fromkeys(_SPACES, " ")
