"""What the wording of a project's articles says about their making."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b
from typing import TYPE_CHECKING

from models.changes import Changes
from models.project.core import Core
from models.project.texts import Texts
from models.project.values import ArticleRow

if TYPE_CHECKING:
    from models.annotate.problems import Problem
    from models.insight.wording import Wording, WordingHit

_KEPT = 2_000  # judgements in memory

_UNSPUN = "unspun"
"""The setting that keeps which articles looked unspun, and by which lists."""


class Wordings:
    """Judges the wording of articles, as their reading texts stand now."""

    def __init__(self, core: Core, texts: Texts) -> None:
        self._core = core
        self._texts = texts
        self._known: dict[tuple[int, bytes], Wording] = {}

    def of(self, article_id: str) -> Wording:
        """Judge one article.

        Raises:
            NoSuchArticle: when there is none.
            BadLexicon: when a line of a word list is not as its header asks.
        """
        return self.of_text(self._texts.reading(article_id).text)

    def of_text(self, text: str) -> Wording:
        """Judge a reading text; one that was judged before is remembered."""
        from models.insight.lexicon import lexicon  # its lists wait until somebody asks
        from models.insight.wording import wording

        words = lexicon()
        key = (id(words), blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest())
        found = self._known.get(key)
        if found is None:
            if len(self._known) >= _KEPT:
                self._known.clear()
            found = self._known[key] = wording(text, words)
        return found

    def spun(self) -> dict[str, Wording]:
        """Return the articles that look spun, by id, in the order of import."""
        rows = self._core.listing.rows()
        judged = {row.id: self.of_text(self._texts.text(row.id, row.revision)) for row in rows}
        return {article: found for article, found in judged.items() if found.is_spun}

    def spun_among(self, rows: Iterable[ArticleRow]) -> dict[str, Wording]:
        """Return those of some articles that look spun, by id.

        Which do not is kept in the file, since reading a thousand texts takes a second.
        """
        from models.insight.lexicon import stamp

        store, words = self._core.store, stamp()
        kept = store.setting(_UNSPUN) or {}
        known: dict[str, list[int]] = kept["articles"] if kept.get("words") == words else {}
        found: dict[str, Wording] = {}
        news = False
        for row in rows:
            state = [row.revision, row.characters]
            if known.get(row.id) == state:
                continue
            judged = self.of_text(self._texts.text(row.id, row.revision))
            if judged.is_spun:
                found[row.id] = judged
            else:
                known[row.id], news = state, True
        if news and not store.read_only:
            here = {row.id for row in self._core.listing.rows()}
            articles = {i: state for i, state in known.items() if i in here}
            store.set_setting(_UNSPUN, {"words": words, "articles": articles})
        return found

    def warned(self, article_id: str) -> tuple[Problem, ...]:
        """Return the warnings that the claims and events of an article carry."""
        from models.insight.carried import warnings

        annotations = self._core.annotations(article_id).values()
        return tuple(warnings(annotations, self.of(article_id)))

    def accept(self, article_id: str, hits: Iterable[WordingHit]) -> Changes:
        """Put the likely originals into the reading text, as edits on record that can be undone.

        Raises:
            WrongUsage: when there is no such article, or a hit is not of its newest text.
        """
        from models.errors import WrongUsage
        from models.ingest.amendments import Correct
        from models.ingest.values import WORDING
        from models.project.revising import amendment_step

        body = self._texts.body(article_id)
        chosen = tuple(hits)
        text = self._texts.reading(article_id).text
        if any(hit.span.of(text) != hit.published for hit in chosen):
            raise WrongUsage("the words are not those of the newest text.")
        wanted = [Correct(h.span.start, h.span.end, h.original, WORDING) for h in chosen]
        step, kept = amendment_step(self._core, self._texts, article_id, body, wanted)
        return self._core.write(step, texts=kept.texts, views=kept.views)
