"""Read a run of GBK bytes that were cut between two bytes of a character.

The bytes were cut wherever two of them looked like “！” or “；”, and each piece was decoded alone.
Where such a pair straddles two characters, the first loses its lead byte (“?”), a false mark
stands, and from there every character is made of the second byte of one and the first byte of the
next, until an ASCII byte or the end of the piece brings the pairs into step again:

- a second byte below 0x80 stands as a letter of its own;
- a second byte above it swallows the ASCII byte behind it, and both become “?”;
- or it makes one character with an ASCII letter behind it, which is then found inside.

So all but the first character, and the last one if it was swallowed, are known. The search goes
through the bytes once; the character model chooses what is not known, and where the run ends.
"""

from __future__ import annotations

import math
import operator
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from heapq import nlargest
from typing import NamedTuple

from models.ingest.repair.codes import beginning_with, character_of, ending_in, pair_of
from models.ingest.repair.ends import gloss_bonus, half_gloss, swallowed_at
from models.ingest.repair.folding import fold
from models.ingest.repair.line import (
    GLOSS,
    Left,
    Style,
    end_of_line,
    open_brackets,
    quote_depth,
)
from models.ingest.repair.model import Model, model
from models.ingest.repair.values import Candidate, Run, Swallowed

LOST = "?？\ufffd"
_LONGEST = 6_000  # characters of one run
_WIDTH, _NARROW = 128, 16  # readings kept at the open start of a run, and inside it
_SETTLED = 32  # characters behind which no reading overtakes another
_FAR_BEHIND = 24.0  # a reading so much less likely than the best cannot win any more
_BEHIND_AT_END = 14.0  # nor one that must win by its last character alone
_LASTS = 12  # last characters kept for each of them
_CONTEXT = 8  # characters behind the last possible end that are weighed
_HOPELESS = -9.0  # mean log-probability of noise, for one character
_PATIENCE = 4  # characters of noise that are borne
_UNCLOSED = -4.0  # a quotation that a reading opens and nothing behind it closes
_LONE_CLOSING, _CLOSED, _STRAY_CORNER, _UNKNOWN = -3.0, 2.5, -4.0, -1.5
_NEVER_LAST, _OFTEN_LAST = "“‘《「『（〈【、，", "。！？”」…"
_OPEN_LAST, _FULL_STOP_LAST, _CUT_SENTENCE = -6.0, 2.5, -4.0
_SHORT_TERM, _STOP_IN_TERM = 3, -10.0  # a quotation so short is a term, not a sentence
_CONTINUES = tuple("。”" + c for c in "的，、和与與及等或")
_STOPS, _TWO_STOPS = frozenset("，。、；：！？·"), -8.0
_ECHO = 0.6  # for the logarithm of how often the document has two characters together
_STOP_BEFORE_INDENT = 5.0  # where a paragraph begins inside a line
_ECHO_OF_TERM = 2.0  # for each run of three that it has
_PRIVATE = -8.0  # beyond being unknown: no article is written in private characters
_AVERAGE = -3.8  # log-probability of a character, where only the number of them matters
_WORDS_SHARE = 0.7  # of the likelihood as words, beside that of the characters
_RANKED = 60
_QUOTE = re.compile("[“”「」]")
_HANZI, _TERM = re.compile("[\u4e00-\u9fff]{2}"), re.compile("[\u4e00-\u9fff]{3}")
ANCHOR = re.compile("[?？\ufffd](?=[!;,:！；，：])")
"""Where a run may begin: a lost lead byte and a false mark."""


class _Reading(NamedTuple):
    score: float
    text: str
    seen: str  # the last two characters, folded


class _Branch(NamedTuple):
    readings: tuple[_Reading, ...]
    lead: int | None  # the first byte of the next character; None where it was lost


@dataclass(frozen=True, slots=True)
class Search:
    """A search for damaged runs in one document."""

    text: str
    style: Style
    model: Model
    _runs: dict[str, int] = field(default_factory=dict)
    _guesses: dict[str, tuple[str, float]] = field(default_factory=dict)

    @classmethod
    def of(cls, text: str) -> Search:
        """Prepare a search; loads the model when it is the first."""
        return cls(text, Style.of(text), model())

    def run_at(self, start: int) -> Run | None:
        """Read the run that may begin with the “?” at ``start``; None where nothing is gained."""
        line_end = end_of_line(self.text, start)
        left = Left.of(self.text, start)
        ended = list(self._ended(start, min(line_end, start + _LONGEST), left))
        if not ended:
            return None
        stop = min(line_end, max(end for _, end, _ in ended) + _CONTEXT)
        weighed = list(self._weighed(ended, start, stop, line_end, left))
        weighed.sort(key=lambda c: -c.score)
        best = _distinct(self._ranked(weighed, left))
        margin = best[0].score - best[1].score if len(best) > 1 else 99.0
        gain = best[0].score - self._as_it_stands(start, best[0].rest, stop, left)
        return Run(start, tuple(best), margin, gain)

    def _as_it_stands(self, start: int, end: int, stop: int, left: Left) -> float:
        """Score the damaged text itself over the same stretch as a reading that ends at ``end``."""
        until = self._weighed_until(end, stop)
        plain = _plain(self.text[start:until])
        return self.model.score(plain, left.folded) + _AVERAGE * (stop - until)

    def _weighed_until(self, end: int, stop: int) -> int:
        """Return where the next run may begin: what lies behind tells nothing about this one."""
        near = ANCHOR.search(self.text, end, max(stop, end))
        return near.start() if near else max(stop, end)

    def _ranked(self, candidates: list[Candidate], left: Left) -> list[Candidate]:
        """Weigh the readings that end where the best one does also as words."""
        end = candidates[0].end
        same = [c for c in candidates if c.end == end][:_RANKED]
        weights = [self._as_words(c, left) + self._echo(c, left) for c in same]
        low = weights[0]
        ranked = [replace(c, score=c.score + w - low) for c, w in zip(same, weights, strict=True)]
        ranked += [c for c in candidates if c.end != end]
        return sorted(ranked, key=lambda c: -c.score)

    def _as_words(self, candidate: Candidate, left: Left) -> float:
        text = fold(candidate.text)
        tail = _plain(self.text[candidate.rest : candidate.rest + _CONTEXT])[:4]
        if candidate.swallowed is Swallowed.UNKNOWN:
            tail = "0" + tail
        if len(text) <= 8:
            return _WORDS_SHARE * self.model.as_words(left.folded[-4:] + text + tail)
        words = self.model.as_words(left.folded[-4:] + text[:6])
        return _WORDS_SHARE * (words + self.model.as_words(text[-6:] + tail))

    def _echo(self, candidate: Candidate, left: Left) -> float:
        """Weigh whether the document has the guessed characters elsewhere beside the same ones."""
        text = fold(candidate.text)
        line = left.folded[-2:] + text[:3]
        runs = {line[-len(text[:3]) - 1 :][:2], text[:2], text[-2:]}
        runs |= {line[at : at + 3] for at in range(len(line) - 2)} | {text[-3:]}
        seen = self._counted()
        pairs = (seen.get(run, 0) for run in runs if _HANZI.fullmatch(run))
        terms = sum(run in seen for run in runs if _TERM.fullmatch(run))
        return _ECHO * sum(map(math.log1p, pairs)) + _ECHO_OF_TERM * terms

    def _counted(self) -> dict[str, int]:
        """Count the runs of two and three characters of the document, once and if need be."""
        if not self._runs:
            plain = _plain(self.text)
            pairs = list(map(operator.add, plain, plain[1:]))
            self._runs.update(Counter(pairs))
            self._runs.update(Counter(map(operator.add, pairs, plain[2:])))
        return self._runs

    def _ended(self, start: int, stop: int, left: Left) -> Iterator[tuple[_Reading, int, bool]]:
        """Yield each way to end: the reading, the end, and whether a “?” ended it."""
        first = _Reading(0.0, "", ("\n\n" + left.folded)[-2:])
        folded = self.text[start + 1] < "\x80"  # the false mark shows what was done to others
        branches = [_Branch((first,), None)]
        for at in range(start + 1, stop):
            character = self.text[at]
            grown: list[_Branch] = []
            for branch in branches:
                if at > start + 1 and branch.lead is not None:
                    for reading in self._ends(branch, branch.lead, at):
                        yield reading, at + 1, character in LOST
                if character == "\ufffd" or (character < "\x80" and not folded):
                    continue
                pair = (0xA3, 0xBF) if character in "?？" else pair_of(character)
                if pair is None:
                    continue
                readings = self._grown(branch, pair[0], at - start)
                if not readings:
                    continue
                if pair[1] < 0x80:
                    for letter in self._best(readings[:_NARROW], chr(pair[1]), _NARROW):
                        yield letter, at + 1, False
                elif readings[0].score > _HOPELESS * (at - start + _PATIENCE):
                    grown.append(_Branch(readings, pair[1]))
            grown.sort(key=lambda b: -b.readings[0].score)
            branches = grown[:3]
            if not branches:
                return

    def _ends(self, branch: _Branch, lead: int, at: int) -> Iterator[_Reading]:
        character = self.text[at]
        if character in LOST:
            lasts = self._fitting(beginning_with(lead), at + 1)
            likeliest: dict[str, list[tuple[float, str, str]]] = {}
            least = branch.readings[0].score - _BEHIND_AT_END
            for score, text, seen in branch.readings:  # so that none crowds out the others
                if score < least:
                    break
                if seen not in likeliest:
                    likeliest[seen] = self._likeliest(seen, lasts)
                for step, end, folded in likeliest[seen]:
                    yield _Reading(score + step, text + end, seen[1] + folded)
            return
        trail = 0x80 if character in "\u20ac\x80" else ord(character)
        if 0x40 <= trail <= 0x80 and trail != 0x7F:
            last = character_of(lead, trail)
            if last and not _is_private(last):  # what nobody wrote ends no run
                yield from self._best(branch.readings, (last,), _NARROW)

    def _fitting(self, lasts: tuple[str, ...], end: int) -> tuple[str, ...]:
        """Keep the characters that half a gloss at ``end`` spells, if there are any."""
        half = half_gloss(self.text, end)
        if half is None:
            return lasts
        return tuple(c for c in lasts if gloss_bonus(c, half) > 0) or lasts

    def _grown(self, branch: _Branch, trail: int, length: int) -> tuple[_Reading, ...]:
        if branch.lead is None:
            return self._best(branch.readings, ending_in(trail), _WIDTH)
        known = character_of(branch.lead, trail)
        if known is None:
            return ()
        width = _WIDTH if length < 4 else _NARROW if length < _SETTLED else _NARROW // 2
        return self._best(branch.readings, (known,), width)

    def _best(
        self, readings: Iterable[_Reading], choices: Iterable[str], width: int
    ) -> tuple[_Reading, ...]:
        grown: list[_Reading] = []
        for choice in choices:
            folded, penalty = self._guess(choice)
            steps: dict[str, float] = {}  # few differ: two characters back all read alike
            for score, text, seen in readings:
                step = steps.get(seen)
                if step is None:
                    step = steps[seen] = self._step(seen, folded) + penalty
                grown.append(_Reading(score + step, text + choice, seen[1] + folded))
        if len(grown) > 1:
            grown.sort(key=_by_score)
            least = grown[0].score - _FAR_BEHIND
            del grown[width:]
            while grown[-1].score < least:
                grown.pop()
        return tuple(grown)

    def _likeliest(self, seen: str, lasts: Iterable[str]) -> list[tuple[float, str, str]]:
        """Return the characters that best follow ``seen``: the score of each, and it folded."""
        steps = [
            (self._step(seen, folded) + penalty, last, folded)
            for last in lasts
            for folded, penalty in (self._guess(last),)
        ]
        return nlargest(_LASTS, steps)

    def _guess(self, character: str) -> tuple[str, float]:
        """Return a character folded, and what it costs by itself."""
        known = self._guesses.get(character)
        if known is None:
            penalty = self.style.penalty(character)
            if _is_private(character):
                penalty += _PRIVATE
            known = self._guesses[character] = fold(character), penalty
        return known

    def _step(self, seen: str, folded: str) -> float:
        log = self.model.log(seen + folded)
        if folded in _STOPS and seen[1] in _STOPS and not self._counted().get(seen[1] + folded):
            return log + _TWO_STOPS
        return log

    def _weighed(
        self,
        ended: Iterable[tuple[_Reading, int, bool]],
        start: int,
        stop: int,
        line_end: int,
        left: Left,
    ) -> Iterator[Candidate]:
        brackets = open_brackets(self.text[self.text.rfind("\n", 0, start) + 1 : start])
        folded = self.style.folded or self.text[start + 1] < "\x80"
        tails: dict[tuple[int, bool, int], _Tail] = {}
        for reading, end, is_lost in ended:
            depth = brackets + open_brackets(reading.text) if is_lost else 0
            tail = tails.get((end, is_lost, depth))
            if tail is None:
                kind, rest = (
                    swallowed_at(self.text, end, line_end, depth, folded=folded)
                    if is_lost
                    else (Swallowed.NOTHING, end)
                )
                tail = tails[end, is_lost, depth] = self._tail(end, kind, rest, stop, line_end)
            yield Candidate(
                reading.score + tail.after(reading, self.model) + _quotes(reading.text, left, tail),
                reading.text,
                end,
                tail.kind,
                tail.rest,
            )

    def _tail(self, end: int, kind: Swallowed, rest: int, stop: int, line_end: int) -> _Tail:
        until = self._weighed_until(rest, stop)
        plain = _plain(self.text[rest:until])
        inner = self.model.score(plain[2:], plain[:2]) if len(plain) > 2 else 0.0
        inner += _AVERAGE * (stop - until)
        half = self.text[end:rest] if kind is Swallowed.GLOSS else ""
        closes_line = end >= line_end or kind is Swallowed.TAG
        return _Tail(
            kind, rest, plain[:2], inner, half, closes_line, self._closes(rest, line_end), {}
        )

    def _closes(self, at: int, line_end: int) -> bool:
        """Tell whether the next quotation mark of the line, before it is damaged again, closes."""
        again = ANCHOR.search(self.text, at, line_end)
        mark = _QUOTE.search(self.text, at, again.start() if again else line_end)
        return mark is not None and mark.group() in "”」"


class _Tail(NamedTuple):
    """What stands behind one end: its first two characters, and the score of the others."""

    kind: Swallowed
    rest: int
    head: str
    inner: float
    half_gloss: str
    closes_line: bool
    closes_quote: bool
    known: dict[str, float]  # what ``after`` found, by the last two characters of a reading

    def after(self, reading: _Reading, model: Model) -> float:
        """Score what follows, behind ``reading``."""
        score = self.known.get(reading.seen)
        if score is None:
            score = self.known[reading.seen] = self.inner + self._behind(reading.seen, model)
        if self.kind is Swallowed.GLOSS:
            score += gloss_bonus(reading.text[-1], self.half_gloss)
        return score

    def _behind(self, seen: str, model: Model) -> float:
        if self.kind is Swallowed.UNKNOWN:
            return max(self._joined(seen, mark, model) for mark in "0 a（") + _UNKNOWN
        return self._joined(seen, "（" if self.kind is Swallowed.BRACKET else "", model)

    def _joined(self, seen: str, mark: str, model: Model) -> float:
        return model.score(mark + self.head, seen)


def _is_private(character: str) -> bool:
    return "\ue000" <= character <= "\uf8ff"


def _by_score(reading: _Reading) -> float:
    return -reading.score


def _plain(text: str) -> str:
    return fold(GLOSS.sub("", text))


def _quotes(text: str, left: Left, tail: _Tail) -> float:
    """Weigh whether the quotation marks of a reading have their partners."""
    score = 0.0
    depth = left.open_quotes + quote_depth(text)
    if depth < 0:
        score += _LONE_CLOSING
    if depth > max(left.open_quotes, 0) and not tail.closes_quote:
        score += _UNCLOSED
    if (depth == 0 and text[-1] in "”」") or (left.open_quotes > 0 and depth == 0):
        score += _CLOSED
    closing = "」" if left.opened == "“" else "”"
    if left.open_quotes > 0 and closing in text:
        score += _STRAY_CORNER
    if tail.closes_line and text[-1] in _NEVER_LAST:
        score += _OPEN_LAST
    if tail.closes_line and text[-1] in _OFTEN_LAST:
        score += _FULL_STOP_LAST
    if (text + tail.head).startswith(_CONTINUES):
        score += _CUT_SENTENCE
    if text[1:2] == "\u3000" and text[0] in _OFTEN_LAST:
        score += _STOP_BEFORE_INDENT
    if text.startswith("。”") and (left.quoted <= _SHORT_TERM or left.is_term):
        score += _STOP_IN_TERM
    return score


def _distinct(candidates: Iterable[Candidate]) -> list[Candidate]:
    seen: set[tuple[str, int]] = set()
    out: list[Candidate] = []
    for candidate in candidates:
        key = candidate.replacement, candidate.end
        if key not in seen:
            seen.add(key)
            out.append(candidate)
        if len(out) == 7:
            break
    return out
