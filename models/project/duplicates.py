"""Articles of a project that repeat one another; found on demand, never removed."""

from __future__ import annotations

from collections.abc import Iterable

from models.errors import WrongUsage
from models.ingest.values import Script
from models.insight.duplicates import THRESHOLD, Group, Repeat, groups
from models.insight.sketch import Sketch, sketch_of
from models.project.core import Core
from models.project.texts import Texts
from models.project.values import ArticleRow


class Duplicates:
    """Groups of articles that tell one story in the same words."""

    def __init__(self, core: Core, texts: Texts) -> None:
        self._core = core
        self._texts = texts
        self._kept: dict[tuple[str, int, Script], Sketch] = {}

    def groups(self, threshold: float = THRESHOLD) -> tuple[Group, ...]:
        """Group the articles of which ``threshold`` of the shorter stands in the longer one.

        Raises:
            WrongUsage: when ``threshold`` is no share above 0.
        """
        if not 0 < threshold <= 1:
            raise WrongUsage(f"{threshold} is no share.", way_out="Use 0.1 to 1.")
        rows = self._core.listing.rows()
        revisions = {row.id: row.revision for row in rows}
        # Only sketches of texts as they stand now are worth their memory.
        kept = {(row.id, row.revision, row.script): self._sketch(row) for row in rows}
        self._kept = kept
        sketches = {key[0]: sketch for key, sketch in kept.items()}
        return groups(sketches, lambda i: self._texts.text(i, revisions[i]), threshold)

    def repeats(self, articles: Iterable[str]) -> dict[str, Repeat]:
        """Return what each of ``articles`` repeats, for those that repeat an earlier one."""
        wanted = frozenset(articles)
        found = (r for group in self.groups() for r in group.repeats) if wanted else ()
        return {repeat.article: repeat for repeat in found if repeat.article in wanted}

    def _sketch(self, row: ArticleRow) -> Sketch:
        kept = self._kept.get((row.id, row.revision, row.script))
        return kept or sketch_of(self._texts.text(row.id, row.revision), row.script)
