"""How far the work on a project has come."""

from __future__ import annotations

from models.knowledge.corpus import ArticleNumbers, Corpus, counted
from models.project.core import Core
from models.project.values import ArticleRow


class CorpusNumbers:
    """Counts what one project holds; any thread may ask."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def now(self) -> Corpus:
        """Count everything as it stands; by SQL, without decoding an annotation."""
        store = self._core.store
        people = {s.id: str(s.body["annotator"]) for s in store.objects(kind="layer")}
        articles = [_numbers(row) for row in self._core.listing.rows()]
        return counted(articles, store.tallies(), people)


def _numbers(row: ArticleRow) -> ArticleNumbers:
    return ArticleNumbers(
        id=row.id,
        number=row.number,
        title=row.title or row.name,
        outlet=row.outlet or row.source or "",
        published=row.published or "",
        script=row.script,
        status=row.status,
        characters=row.characters,
    )
