"""Script-blind search over all articles."""

from __future__ import annotations

from collections.abc import Iterator

from models.errors import WrongUsage
from models.project.core import Core
from models.project.texts import Texts
from models.project.values import Hit


class Search:
    """Concordance of one project."""

    def __init__(self, core: Core, texts: Texts) -> None:
        self._core = core
        self._texts = texts

    def concordance(self, query: str, *, width: int = 20, limit: int = 1000) -> tuple[Hit, ...]:
        """Find ``query`` in either script; ``width`` code points of context on each side.

        Case and width of characters do not matter either. Hits come in the order of articles and
        places, at most ``limit`` of them, and do not overlap.

        Raises:
            WrongUsage: when there is nothing to search for.
        """
        from models.script.fold import fold  # its table takes a moment; the window need not wait

        wanted = fold(query)
        if not wanted.strip():
            raise WrongUsage("there is nothing to search for.")
        hits: list[Hit] = []
        for row in self._core.listing.rows():
            text = self._texts.text(row.id, row.revision)
            for start in _places(fold(text), wanted):
                if len(hits) == limit:
                    return tuple(hits)
                hits.append(_hit(row.id, row.number, text, start, start + len(wanted), width))
        return tuple(hits)


def _places(key: str, wanted: str) -> Iterator[int]:
    start = key.find(wanted)
    while start >= 0:
        yield start
        start = key.find(wanted, start + len(wanted))


def _hit(article: str, number: int, text: str, start: int, end: int, width: int) -> Hit:
    left, right = text[max(0, start - width) : start], text[end : end + width]
    return Hit(article, number, start, end, left, text[start:end], right)
