"""Lines of a page's furniture, told by the words of which they are made: bars, prompts, labels.

A list of whole lines is never complete; what they are put together from nearly is. All words are
compared in Simplified.
"""

from __future__ import annotations

import re
from functools import cache

from models.ingest.lexicon import lines
from models.ingest.repair.folding import in_simplified

_LONGEST_BAR = 80  # characters
_LONGEST_HEAD = 16
_LONGEST_LABEL = 10
_LONGEST_PROMPT = 60
_LONGEST_PRINT = 160
_LONGEST_WORD = 8  # characters of a word of the lists
_SHORT_START = 3  # characters; a longer beginning may hold what the line is about
_HEAD_WORDS = _LABEL_WORDS = _SLOGAN_WORDS = 2

_TOKENS = re.compile(r"[^\w+%]+|_+")
_FIGURE = re.compile(r"[+-]?\d{1,12}(?:\.\d{1,4})?[万千百亿kKwW+]{0,2}\+?")
_UNIT = re.compile(r"[\d.+万千]{0,20}[个次条人位]?")
_FONT = re.compile(r"[AaTt][+-]?")
_LABEL = re.compile(r"[^\w#]{0,3}(?P<label>[^\W_]{1,10})[\]】〕]?[ \xa0\u3000]{0,2}[:：｜|»›>]")
_BRACKETED = re.compile(r"[\[【〔](?P<label>[^\W_]{1,10})[\]】〕]")
_TAGS = re.compile(r"(?:#[^#\s]{1,16}(?:#|\s|$)\s{0,2}){2,12}")
_ARROW = re.compile(r"(?:>{2,4} ?\S.{0,60}|[«←‹] ?\S.{0,60}|\S.{0,60} ?[»→›])")
_STEP = re.compile("[>＞›»→/]{1,2}")
_STEPS = 8
_GAP = re.compile("[ \xa0\u3000]{0,3}[|｜丨][ \xa0\u3000]{0,3}|[ \xa0\u3000]{1,6}")
_MARK = re.compile("[，。、；：！？,:;]")
_LONGEST_MENU = 300
_MENU_ENTRIES, _LONGEST_ENTRY = 5, 7
_AGE = re.compile(
    r"(?:\d{1,2} ?(?:秒|分钟|个?小时|天|周|个月)前|(?:今天|昨天) ?\d{1,2}:\d{2}|刚刚)[^。，]{0,8}$"
)
_GAP = re.compile("[ \xa0\u3000]{0,3}[|｜丨][ \xa0\u3000]{0,3}|[ \xa0\u3000]{1,6}")
_MARK = re.compile("[，。、；：！？,:;]")
_LONGEST_MENU = 300
_MENU_ENTRIES, _LONGEST_ENTRY = 5, 7
_LONGEST_AGE = 40
_CLOSING = " \t\xa0\u3000:：>》»›+.…!！。·|"


def is_bar(text: str) -> bool:
    """Tell whether a line is nothing but buttons and counters, at least one of them in words."""
    if len(text) > _LONGEST_BAR or "。" in text or "…" in text:
        return False
    tokens = [token for token in _TOKENS.split(_folded(text)) if token]
    words = [t for t in tokens if not _FIGURE.fullmatch(t) and not _FONT.fullmatch(t)]
    if not any(_UNIT.sub("", word) for word in words) and not any(
        _FONT.fullmatch(t) for t in tokens
    ):
        return False
    return all(_is_made_of(_FIGURE.sub("", word), "bar_words") for word in words)


def is_composed_head(text: str) -> bool:
    """Tell whether a line is made of the words of headings over lists alone."""
    words = _folded(text).strip(_CLOSING)
    if not 2 < len(words) <= _LONGEST_HEAD:
        return False
    return _fewest_words(words, "head_words") >= _HEAD_WORDS


def is_slogan(text: str) -> bool:
    """Tell whether words are made of those of the rubrics that aggregators invent."""
    folded = _folded(text)
    return len(folded) <= _LONGEST_WORD and _fewest_words(folded, "slogan_words") >= _SLOGAN_WORDS


def is_link(text: str) -> bool:
    """Tell whether a line names other articles, or its own keywords, behind a label or an arrow."""
    if "。" in text:
        return False
    folded = _folded(text)
    if _TAGS.fullmatch(folded) or (_ARROW.fullmatch(folded) and len(folded) > 2):
        return True
    for pattern in (_LABEL, _BRACKETED):
        match = pattern.match(folded)
        if match and _is_label(match["label"]):
            return True
    return False


def _is_label(words: str) -> bool:
    if words in _words("link_labels_single"):
        return True
    return _fewest_words(words, "link_labels") >= _LABEL_WORDS


def is_prompt(text: str) -> bool:
    """Tell whether a line asks readers to follow, download, scan, read on, or buy."""
    if len(text) > _LONGEST_PROMPT:
        return False
    folded = _folded(text).lstrip("·•●-—（( 【[“>»")
    if not folded.startswith(lines("prompt_starts")):
        return False
    start = max(len(s) for s in lines("prompt_starts") if folded.startswith(s))
    behind = folded if start > _SHORT_START else folded[start:]
    return any(word in behind for word in lines("prompt_objects"))


def is_small_print(text: str) -> bool:
    """Tell whether a line speaks of rights, sources and risks as sites do."""
    if len(text) > _LONGEST_PRINT:
        return False
    folded = _folded(text)
    surer = sum(word in folded for word in lines("small_print"))
    return surer > 1 or (surer > 0 and any(word in folded for word in lines("small_print_more")))


def is_intruder(text: str) -> bool:
    """Tell whether a line without a sentence is the page's wherever it stands."""
    return "。" not in text and (is_bar(text) or is_link(text) or is_prompt(text))


def is_way(text: str) -> bool:
    """Tell whether a line is the way from the front page to this one: `首页 > 要闻 > 正文`."""
    steps = [step.strip(" \xa0\u3000") for step in _STEP.split(_folded(text))]
    ends = (steps[0].rpartition("：")[2], steps[-1])
    return 1 < len(steps) < _STEPS and any(_fewest_words(end, "way_ends") for end in ends)


def is_menu(text: str) -> bool:
    """Tell whether a line is many short words side by side."""
    if len(text) > _LONGEST_MENU or _MARK.search(text):
        return False
    entries = _GAP.split(text.strip(" \xa0\u3000|｜丨"))
    return len(entries) >= _MENU_ENTRIES and all(0 < len(e) <= _LONGEST_ENTRY for e in entries)


def is_age(text: str) -> bool:
    """Tell whether a line says who wrote a comment, and how long ago."""
    return len(text) <= _LONGEST_AGE and bool(_AGE.search(in_simplified(text)))


def is_page_talk(text: str) -> bool:
    """Tell whether a line is made of the words of forms, footers and menus."""
    if len(text) > _LONGEST_BAR or "。" in text:
        return False
    tokens = [_FIGURE.sub("", token) for token in _TOKENS.split(_folded(text))]
    words = [token for token in tokens if token]
    return bool(words) and all(_is_made_of(word, "page_words") for word in words)


def is_foot(text: str) -> bool:
    """Tell whether a line, a sentence or not, is none of the article's at its end."""
    return is_small_print(text) or is_prompt(text)


def _folded(text: str) -> str:
    return in_simplified(text).casefold()


def _is_made_of(word: str, name: str) -> bool:
    return not word or _fewest_words(word, name) > 0


def _fewest_words(text: str, name: str) -> int:
    """Return of how many words of a list a text is made, at the least; 0 where it is not."""
    known = _words(name)
    fewest: dict[int, int] = {0: 0}
    for end in range(1, len(text) + 1):
        starts = range(max(0, end - _LONGEST_WORD), end)
        counts = [fewest[s] + 1 for s in starts if s in fewest and text[s:end] in known]
        if counts:
            fewest[end] = min(counts)
    return fewest.get(len(text), 0)


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(lines(name))
