"""Answering one query."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from models.collector import without_collector
from models.errors import WrongUsage
from models.project.conditions import conditions, tests
from models.project.core import Core
from models.project.corpus import Corpus, Entry
from models.project.found import Found, InArticle
from models.project.registry import Registry
from models.project.values import ArticleRow, Progress
from models.script.fold import fold
from models.search.errors import NoPinyin, NothingAsked
from models.search.sounds import Sound, initials, pinyin
from models.search.text import Covers, Place, beside, merged, places
from models.search.values import Query, Text, Words
from models.store.marks import Condition

_PORTION = 200  # articles between two looks at whether somebody still wants to know
_TITLE = 60  # code points that stand for an article as a whole
_WHOLE = (0, 0)  # the place of what speaks of an article as a whole


InArticles = dict[str, list[Place]]
"""Places by article."""


class Cancelled(WrongUsage):
    """Nobody wants to know any more."""

    def __init__(self) -> None:
        super().__init__("the search was stopped.")


class Finding:
    """One query on one project, as it stands now."""

    def __init__(
        self,
        core: Core,
        registry: Callable[[], Registry],
        corpus: Corpus,
        query: Query,
        progress: Progress | None,
    ) -> None:
        self._core = core
        self._registry = registry
        self._corpus = corpus
        self._query = query
        self._progress = progress
        self._readings: list[tuple[str, str]] = []

    @without_collector()
    def found(self) -> Found:
        """Return all places, in the order of articles and places."""
        self._corpus.refresh()
        wanted = tests(self._core, self._query)
        marks = conditions(self._core, self._registry, self._query)
        rows = [r for r in self._core.listing.rows() if all(test(r) for test in wanted)]
        positive = [mark for mark in marks if not mark.negated]
        over = self._corpus.marked(marks) if positive else None
        if over is not None:
            rows = [row for row in rows if row.id in over]
        if not self._query.wanted:
            return self._answer(rows, over)
        under = [self._corpus.marked((_turned(mark),)) for mark in marks if not positive]
        parts = []
        for row, found in self._texts(rows):
            kept = found
            if over is not None:
                kept = over[row.id].keep(found)
            for one in under:
                if row.id in one:
                    kept = one[row.id].keep(kept, wanted=False)
            if kept:
                parts.append(InArticle(row, self._corpus.basis(row.id), kept))
        return Found(self._query, tuple(parts), tuple(dict.fromkeys(self._readings)))

    def _answer(self, rows: Sequence[ArticleRow], over: Mapping[str, Covers] | None) -> Found:
        """Return annotations, or with no word about these the articles themselves."""
        found: dict[str, Sequence[Place]] = {
            row.id: over[row.id] if over else [_WHOLE] for row in rows
        }
        whole = [article for article, several in found.items() if several[0] == _WHOLE]
        starts = {article: _beginning(e.text) for article, e in self._corpus.entries(whole)}
        for article in whole:
            start = starts.get(article, _WHOLE)
            found[article] = [start if place == _WHOLE else place for place in found[article]]
        return Found(
            self._query, tuple(InArticle(r, self._corpus.basis(r.id), found[r.id]) for r in rows)
        )

    def _texts(self, rows: Sequence[ArticleRow]) -> Iterator[tuple[ArticleRow, list[Place]]]:
        """Yield the places of the first text, where the others hold too."""
        first, *others = self._query.wanted
        found = self._of(first, rows)
        with_others = [(self._of(text, rows), True) for text in others]
        with_others += [(self._of(t, rows), False) for t in self._query.texts if t.negated]
        by_id = {row.id: row for row in rows}
        texts = dict(self._corpus.entries(found)) if with_others else {}
        for article, several in found.items():
            kept = several
            for other, wanted in with_others:
                kept = beside(texts[article].text, kept, other.get(article, ()), wanted=wanted)
            yield by_id[article], kept

    def _of(self, text: Text, rows: Sequence[ArticleRow]) -> InArticles:
        """Return where one of several words stands, by article."""
        several = [self._word(words, rows) for words in text.choices]
        if len(several) == 1:
            return several[0]
        return {
            row.id: merged(one[row.id] for one in several if row.id in one)
            for row in rows
            if any(row.id in one for one in several)
        }

    def _word(self, words: Words, rows: Sequence[ArticleRow]) -> InArticles:
        """Return where words stand; by their sound, where they are to be read so."""
        found: InArticles = {}
        if words.mode in ("text", "auto"):
            found = self._written(words.text, rows)
        for name, sound in _sounds(words):
            if not found:
                found = self._places(rows, partial(_heard, sound))
                if found or words.mode == name:
                    self._readings.append((name, sound.words))
        return found

    def _written(self, text: str, rows: Sequence[ArticleRow]) -> InArticles:
        key = fold(text)
        if not key.strip():
            raise NothingAsked
        return self._places(self._corpus.holding(key, rows), lambda entry: places(entry.key, key))

    def _places(
        self, rows: Sequence[ArticleRow], find: Callable[[Entry], list[Place]]
    ) -> InArticles:
        out: InArticles = {}
        for n, (article, entry) in enumerate(self._corpus.entries(row.id for row in rows)):
            if self._progress and n % _PORTION == 0 and not self._progress(n, len(rows), ""):
                raise Cancelled
            found = find(entry)
            if found:
                out[article] = found
        return out


def _beginning(text: str) -> Place:
    end = text.find("\n", 0, _TITLE)
    return 0, end if end > 0 else min(len(text), _TITLE)


def _sounds(words: Words) -> Iterator[tuple[str, Sound]]:
    """Yield the ways in which words may be read aloud.

    Raises:
        NoPinyin: when they are meant so and cannot be.
    """
    for name, read in (("pinyin", pinyin), ("initials", initials)):
        if words.mode in ("auto", name):
            sound = read(words.text)
            if sound is not None:
                yield name, sound
            elif words.mode == name:
                raise NoPinyin(words.text, words.at, words.end)


def _heard(sound: Sound, entry: Entry) -> list[Place]:
    return sound.places(entry.text)


def _turned(mark: Condition) -> Condition:
    return Condition(mark.about, mark.values)
