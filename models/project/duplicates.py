"""Articles of a project that repeat one another; found on demand, never removed.

What is found by is kept in the project file, and what was found in memory: an import of a hundred
articles into ten thousand compares a hundred.
"""

from __future__ import annotations

from collections.abc import Iterable
from threading import RLock

from models.errors import WrongUsage
from models.ingest.values import Script
from models.insight.duplicates import THRESHOLD, Group, Repeat, groups, joined, links
from models.insight.sketch import MAKER, Sketch, packed, sketch_of, unpacked
from models.project.core import Core
from models.project.texts import Texts
from models.project.values import ArticleRow
from models.store import SketchPut

Made = tuple[str, int, Script]
"""What a sketch depends on: an article, its revision, its script."""


class Duplicates:
    """Groups of articles that tell one story; any thread may ask."""

    def __init__(self, core: Core, texts: Texts) -> None:
        self._core = core
        self._texts = texts
        self._turn = RLock()
        self._sketches: dict[Made, Sketch] = {}
        self._revisions: dict[str, int] = {}
        self._compared: frozenset[Made] = frozenset()
        self._links: tuple[Repeat, ...] = ()

    def groups(self, threshold: float = THRESHOLD) -> tuple[Group, ...]:
        """Group the articles of which ``threshold`` of the shorter stands in the longer one.

        Raises:
            WrongUsage: when ``threshold`` is no share above 0.
        """
        if not 0 < threshold <= 1:
            raise WrongUsage(f"{threshold} is no share.", way_out="Use 0.1 to 1.")
        with self._turn:
            sketches = self._current()
            if threshold != THRESHOLD:
                return groups(sketches, self._text, threshold)
            made = frozenset(self._sketches)
            new = {article for article, _, _ in made - self._compared}
            gone = {article for article, _, _ in self._compared - made}
            kept = [k for k in self._links if not {k.article, k.of} & (new | gone)]
            # What was tied to an article that has changed is looked at again with it.
            torn = {end for k in self._links if k not in kept for end in (k.article, k.of)}
            new |= torn & sketches.keys()
            kept = [k for k in kept if not {k.article, k.of} & new]
            found = links(sketches, self._text, wanted=new) if new else ()
            self._links, self._compared = (*kept, *found), made
            return joined(self._links, sketches)

    def repeats(self, articles: Iterable[str]) -> dict[str, Repeat]:
        """Return what each of ``articles`` repeats, for those that repeat an earlier one.

        Only these are compared with the others.
        """
        wanted = frozenset(articles)
        if not wanted:
            return {}
        with self._turn:
            sketches = self._current()
            found = joined(links(sketches, self._text, wanted=wanted), sketches)
        told = (repeat for group in found for repeat in group.repeats)
        return {repeat.article: repeat for repeat in told if repeat.article in wanted}

    def _current(self) -> dict[str, Sketch]:
        """Return the sketches of all articles as they stand now; new ones are kept in the file."""
        rows = self._core.listing.rows()
        wanted = {(row.id, row.revision, row.script): row for row in rows}
        self._revisions = {row.id: row.revision for row in rows}
        missing = [row for made, row in wanted.items() if made not in self._sketches]
        known = self._sketches | self._kept(missing)
        new = {m: self._made(row) for m, row in wanted.items() if m not in known}
        # Only sketches of texts as they stand now are worth their memory.
        self._sketches = {made: known.get(made) or new[made] for made in wanted}
        if new and not self._core.store.read_only:
            puts = [SketchPut(made[0], packed(sketch)) for made, sketch in new.items()]
            self._core.store.put_sketches(puts, MAKER)
        return {made[0]: sketch for made, sketch in self._sketches.items()}

    def _kept(self, rows: Iterable[ArticleRow]) -> dict[Made, Sketch]:
        found: dict[Made, Sketch] = {}
        missing = list(rows)
        kept = self._core.store.sketches(MAKER) if missing else {}
        for row in missing:
            try:
                sketch = unpacked(kept.get(row.id, b""), row.script)
            except ValueError:
                continue
            found[row.id, row.revision, row.script] = sketch
        return found

    def _made(self, row: ArticleRow) -> Sketch:
        return sketch_of(self._texts.text(row.id, row.revision), row.script)

    def _text(self, article: str) -> str:
        return self._texts.text(article, self._revisions[article])
