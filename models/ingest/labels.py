"""Lines that are recognised by their wording: headings of lists, furniture, credits, captions."""

from __future__ import annotations

import re
from functools import cache

from models.ingest.furniture import is_intruder, is_menu, is_way
from models.ingest.lexicon import lines

_DECORATION = " \t\xa0\u3000:：>»·|#-—~～…()（）[]【】■▲●◆"
_LONGEST_LABEL = 24
_LONGEST_FURNITURE = 60
_LIST_HEAD_TAIL = 4  # characters behind a list's heading, as in 相关新闻 + 标签

_ITEM = re.compile(r"(?:[-–•·●■◆▪] ?|\d{1,3}[.、．] ?|[（(]\d{1,2}[)）])\S")
_COUNTED = re.compile(r"(?:[+-]?\d{1,3}|\d{1,2}[:：]\d{2}(?:[:：]\d{2})?|[-–—·•*]|\d{1,2}-\d{1,2})")
_DATE_ONLY = re.compile(
    r"(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?: \d{1,2}:\d{2}(?::\d{2})?)?"
)
_CAPTION_START = re.compile(
    r"[【（(\[]?(?:[上下左右本组組附封配首题題]?[图圖](?:片|表|中)?(?:说明|說明|注|文)?[为為:：]"
    r"|[▲△▼↑]|[图圖](?:片|表)?\s?\d{1,3}(?:[-.]\d{1,2})?[ \u3000:：.、])"
)
_CAPTION_END = re.compile(
    r"(?:[（(][^（）()]{0,30}[攝摄](?:影)?[)）]"
    r"|(?:记者|記者)[ \u3000]?[\u3400-\u9fff \u3000]{2,12}[摄攝](?:影)?"
    r"|[。（(][\u3400-\u9fff·]{2,4}[ \u3000]?[摄攝](?:影)?[)）]?"
    r"|[ \u3000][\u3400-\u9fff·]{2,4}[ \u3000]?[摄攝](?:影)?"
    r"|[（(][^（）()]{0,16}(?:供[图圖]|[图圖]片|资料[图圖]|資料圖|配[图圖]|提供)[)）]"
    r"|(?:[图圖]|摄影|攝影)[/／:：丨|][ \u3000]?[\u3400-\u9fff·]{2,8}[)）]?"
    r"|[\u3400-\u9fff]{2,8}供[图圖]"
    r"|(?:航拍|示意|效果|现场|現場|资料|資料|规划|規劃)[图圖]"
    r"|(?:新华社|新華社|中新社)[发發])[。]?$"
)
_CAPTION_INSIDE = re.compile(r"[（(][^（）()]{0,30}[攝摄](?:影)?[)）]")


def bare(text: str) -> str:
    """Return a line's words without the signs that decorate labels."""
    return text.strip(_DECORATION).casefold()


def is_list_head(text: str) -> bool:
    """Tell whether a line is the heading of a list of other articles or of comments."""
    if len(text) > _LONGEST_LABEL or "。" in text or "," in text or "，" in text:
        return False
    words = bare(text)
    heads = _whole("list_heads")
    shortest = max(1, len(words) - _LIST_HEAD_TAIL)
    return any(words[:length] in heads for length in range(shortest, len(words) + 1))


def is_furniture(text: str) -> bool:
    """Tell whether a line belongs to the page, not to the article: a button, a placeholder."""
    if is_menu(text):
        return True
    if len(text) > _LONGEST_FURNITURE:
        return False
    if is_intruder(text) or is_way(text):
        return True
    words = bare(text)
    if words in _whole("chrome_lines") or words.startswith(_starts("chrome_starts")):
        return True
    return any(part in words for part in lines("registrations"))


def is_whole_furniture(text: str) -> bool:
    """Tell whether a line is nothing but the words of a button or placeholder."""
    whole = 2 <= len(text) <= _LONGEST_LABEL and bare(text) in _whole("chrome_lines")
    return whole or is_intruder(text)


def is_disclaimer(text: str) -> bool:
    """Tell whether a line is small print of the site."""
    return bare(text[:40]).startswith(_starts("disclaimers"))


def is_counter(text: str) -> bool:
    """Tell whether a line is a bare number, time, date or bullet, as lists have them."""
    return bool(_COUNTED.fullmatch(text) or _DATE_ONLY.fullmatch(text))


def is_item(text: str) -> bool:
    """Tell whether a line is an item of a list, with its number or bullet."""
    return bool(_ITEM.match(text))


def is_spam(text: str) -> bool:
    """Tell whether a line is advertising of a hijacked page: such words, no sentence."""
    folded = text.casefold()
    return "。" not in text and sum(word in folded for word in lines("spam_words")) >= 2


def is_caption(text: str) -> bool:
    """Tell whether a line describes a picture and names who took it."""
    if len(text) > 160:
        return False
    if _CAPTION_START.match(text) or _CAPTION_END.search(text):
        return True
    return text.count("。") < 2 and bool(_CAPTION_INSIDE.search(text))


def is_speaker(text: str) -> bool:
    """Tell whether a line names who speaks next: a house, an office, a name behind a space."""
    if len(text) > 50 or not _NAME_BEHIND.search(text):
        return False
    folded = text.casefold()
    return any(office in folded for office in lines("offices"))


_NAME_BEHIND = re.compile(r"[^\s\u3000][ \u3000][\u3400-\u9fff·•]{2,8}$")


@cache
def _starts(name: str) -> tuple[str, ...]:
    return tuple(entry.casefold() for entry in lines(name))


@cache
def _whole(name: str) -> frozenset[str]:
    return frozenset(_starts(name))
