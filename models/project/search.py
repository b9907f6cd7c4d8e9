"""Script-blind search over all articles."""

from __future__ import annotations

from models.project.core import Core
from models.project.texts import Texts
from models.project.values import Hit


class Search:
    """Concordance of one project."""

    def __init__(self, core: Core, texts: Texts) -> None:
        self._core = core
        self._texts = texts

    def concordance(self, query: str, *, width: int = 20, limit: int = 1000) -> tuple[Hit, ...]:
        """Find ``query`` in either script; ``width`` code points of context on each side."""
        raise NotImplementedError
