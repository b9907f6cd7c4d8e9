"""What the wording of a project's articles says about their making."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.project.core import Core
from models.project.texts import Texts

if TYPE_CHECKING:
    from models.insight.wording import Wording


class Wordings:
    """Judges the wording of articles, as their reading texts stand now."""

    def __init__(self, core: Core, texts: Texts) -> None:
        self._core = core
        self._texts = texts

    def of(self, article_id: str) -> Wording:
        """Judge one article.

        Raises:
            NoSuchArticle: when there is none.
        """
        from models.insight.wording import wording  # its lists wait until somebody asks

        return wording(self._texts.reading(article_id).text)

    def spun(self) -> dict[str, Wording]:
        """Return the articles that look spun, by id, in the order of import."""
        from models.insight.wording import wording

        rows = self._core.listing.rows()
        judged = {row.id: wording(self._texts.text(row.id, row.revision)) for row in rows}
        return {article: found for article, found in judged.items() if found.is_spun}
