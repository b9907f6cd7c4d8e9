"""Spun wording: news whose words a program has exchanged by a list, 立異 for 創新.

What is tagged in such a text is not what its author wrote, and some words say the opposite of what
stood there. It is told, never mended: the reading text stays as it was published.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from models.ingest.repair.model import Model, model
from models.ingest.repair.model import fold as likely_key
from models.insight.lexicon import Entry, Kind, Lexicon, lexicon
from models.script.detect import script_of
from models.script.fold import fold
from models.script.values import Script
from models.text import EditMap, Replacement, Span, apply

_HANZI = re.compile("[\u3400-\u9fff\U00020000-\U000323af]+")
_PER = 1000  # hanzi that the density counts by
_DENSE = 2.0
_STRONG_HITS = 4
_STRONG_WORDS = 3
"""A writer may love one strange word; a spinner has a list of them."""

_CONFIDENCE = {True: 0.95, False: 0.7}
_DOUBTFUL = 0.5
"""An ordinary word that turns the meaning round may just as well mean what it says."""

_SWAY = 0.06  # confidence for a nat by which the original is likelier here
_LEAST, _MOST = 0.2, 0.98
_OUT_OF_PLACE = -4.0
"""Nats by which an ordinary word may fit its place better than the original and still be told."""

_AROUND = 2  # characters on either side that likelihood is judged by

_NAMED = re.compile(r"(?:书记|主任|记者|市长|省长|院长|校长|教授|先生|女士|总裁|经理)\w{1,3}$")
_SAYS = re.compile("说|称|表示|表现|介绍|先容|指出|认为|以为|强调|夸大|透露")


@dataclass(frozen=True, slots=True)
class WordingHit:
    """One exchanged word: its span in the reading text, in code points.

    Attributes:
        original: what likely stood there, in the script of the text; "" where nothing did.
        confidence: 0 to 1, an estimate from the kind of word and its place, no measured share.
        originals: what likely stood there in Simplified and in Traditional.
        gain: nats by which the original is likelier than the published word in its place;
            negative where the published word fits better.
        is_strong: whether the word hardly ever stands in news that nobody spun.
    """

    span: Span
    published: str
    original: str
    kind: Kind
    confidence: float
    originals: tuple[str, str] = ("", "")
    gain: float = 0.0
    is_strong: bool = False

    @property
    def is_hard(self) -> bool:
        """Tell whether the word turns the meaning of its sentence round."""
        return self.kind == "inverted"


@dataclass(frozen=True, slots=True)
class Wording:
    """What the words of a text say about its making.

    Attributes:
        hits: in order, without overlap; none where the text does not look spun as a whole.
        density: strong words in 1,000 hanzi.
    """

    hits: tuple[WordingHit, ...]
    density: float
    is_spun: bool


def wording(text: str, words: Lexicon | None = None) -> Wording:
    """Judge the wording of a reading text, by the bundled lists unless ``words`` are given."""
    found = list((words or lexicon()).matches(text))
    strong = [entry.published for _, entry in found if entry.is_strong]
    hanzi = sum(map(len, _HANZI.findall(text)))
    density = round(_PER * len(strong) / hanzi, 1) if hanzi else 0.0
    is_spun = (
        density >= _DENSE and len(strong) >= _STRONG_HITS and len(set(strong)) >= _STRONG_WORDS
    )
    if not is_spun:
        return Wording((), density, is_spun)
    script, likely = script_of(text) or "hans", model()
    told = (_hit(text, span, entry, script, likely) for span, entry in found)
    return Wording(tuple(hit for hit in told if hit is not None), density, is_spun)


def normalised(text: str, hits: Sequence[WordingHit]) -> tuple[str, EditMap]:
    """Return the text with the likely originals in place, and the map from ``text`` to it.

    A reading aid: nobody published these words, so nothing of it may be quoted.
    """
    return apply(text, [Replacement(h.span.start, h.span.end, h.original) for h in hits])


def _hit(text: str, span: Span, entry: Entry, script: Script, likely: Model) -> WordingHit | None:
    """Return what is told of a word; None for an ordinary one that is at home in its place."""
    kind = "broken-name" if _breaks_a_name(text, span, entry) else entry.kind
    original = entry.original(script)
    gain = _gain(text, span, original, likely) if original else 0.0
    if not entry.is_strong and gain < _OUT_OF_PLACE:
        return None
    doubtful = kind == "inverted" and not entry.is_strong
    confidence = _DOUBTFUL if doubtful else _CONFIDENCE[entry.is_strong]
    if not entry.is_strong:
        confidence = round(min(_MOST, max(_LEAST, confidence + _SWAY * gain)), 2)
    originals = (entry.hans, entry.hant)
    sure = (round(gain, 1), entry.is_strong)
    return WordingHit(span, span.of(text), original, kind, confidence, originals, *sure)


def _gain(text: str, span: Span, original: str, likely: Model) -> float:
    before = likely_key(text[max(0, span.start - _AROUND) : span.start])
    behind = text[span.end : span.end + _AROUND]
    there = likely.score(likely_key(original + behind), before)
    return there - likely.score(likely_key(span.of(text) + behind), before)


def _breaks_a_name(text: str, span: Span, entry: Entry) -> bool:
    """Tell whether a word stands for one character at the end of a person's name."""
    if len(entry.hans) != 1 or entry.kind != "shift":
        return False
    before, after = text[max(0, span.start - 6) : span.start], text[span.end : span.end + 2]
    return bool(_NAMED.search(fold(before)) and _SAYS.match(fold(after)))
