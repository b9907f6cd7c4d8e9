"""Texts that are hard to convert, and the seeds."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from hypothesis import strategies as st

from models.ingest.values import ArticleData, Paragraph, Reading, Script
from models.script.dictionaries import entries
from models.text import EditMap, Span

SEEDS = sorted((Path(__file__).resolve().parents[2] / "../shared/seeds").resolve().glob("*.txt"))

needs_seeds = pytest.mark.skipif(not SEEDS, reason="the seed articles are not beside the project")

ODD = (
    *"U盘,。\n\r\t (){}①😀é\u2028\u00a0\ufeff\u200b\ufe00⿰⿱⿲⿾⿿里台",
    "\r\n",
    "👨‍👩‍👧",
    "🧔🏾‍♂️",
    "葛\U000e0100",
    "𠮷",
    "𫫇",
    "e\u0301",
)
UNSAFE = ("\0", "\ud800", "\udfff", "\ufdd0", "\ufdd5", "\ufdef")

_DICTIONARIES = (
    "STPhrases",
    "STPhrases_GeneratedFromRegionalPhrases",
    "STCharacters",
    "TSPhrases",
    "TSCharacters",
    "TSCharactersExt",
    "TWPhrases",
    "TWPhrasesRev",
    "TWVariantsRevPhrases",
    "HKPhrases",
    "HKPhrasesRev",
    "HKVariantsPhrases",
    "CJK_Compatibility_Ideographs",
)


@cache
def _keys_of(name: str) -> st.SearchStrategy[str]:
    return st.sampled_from(sorted(entries(name)))


def _keys() -> st.SearchStrategy[str]:
    return st.sampled_from(_DICTIONARIES).flatmap(_keys_of)


def _simplified_words() -> st.SearchStrategy[str]:
    """Words that the profiles with vocabulary exchange when they start from Simplified text."""
    return st.sampled_from(sorted(entries("TWPhrases"))).map(
        lambda word: "".join(entries("TSCharacters").get(c, (c,))[0] for c in word)
    )


def hard_texts(*, unsafe: bool = False) -> st.SearchStrategy[str]:
    """Texts of whole and cut dictionary keys, with what breaks converters in between."""
    whole = _keys()
    cut = st.tuples(whole, st.integers(1, 4)).map(lambda pair: pair[0][: pair[1]])
    pieces = [whole, whole, cut, _simplified_words(), st.sampled_from(ODD)]
    if unsafe:
        pieces.append(st.sampled_from(UNSAFE))
    return st.lists(st.one_of(pieces), max_size=25).map("".join)


def seed_texts() -> list[str]:
    """Return the seeds with Unix newlines."""
    return [path.read_text("utf-8") for path in SEEDS]


def reading_of(
    text: str, script: Script = "hans", scripts: tuple[Script | None, ...] = ()
) -> Reading:
    """Return ``text`` as a reading text that nothing was changed in."""
    lines = text.split("\n")
    known = scripts or (None,) * len(lines)
    ends = [len("\n".join(lines[: i + 1])) for i in range(len(lines))]
    paragraphs = tuple(
        Paragraph(Span(end - len(line), end), "body", own)
        for line, end, own in zip(lines, ends, known, strict=True)
    )
    whole = EditMap.identity(len(text))
    return Reading(1, text, text, whole, (), paragraphs, ArticleData(script=script))
