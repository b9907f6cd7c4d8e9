"""Lines that are recognised by their wording: headings of lists, furniture, credits, captions."""

from __future__ import annotations

import re
from functools import cache

from models.ingest.lexicon import lines

_DECORATION = " \t\xa0\u3000:：>»·|#-—~～…()（）[]【】■▲●◆"
_LONGEST_LABEL = 24
_LONGEST_FURNITURE = 60
_LIST_HEAD_TAIL = 4  # characters behind a list's heading, as in 相关新闻 + 标签
_LONGEST_CREDIT = 90

_NAMES = r"[\u3400-\u9fff·•、,， \u3000\xa0()（）A-Za-z]{2,70}"
_GAP = r"[ \xa0\u3000、,，]{1,2}"
_PERSONS = rf"[\u3400-\u9fff·]{{2,4}}(?:{_GAP}[\u3400-\u9fff·]{{2,4}}){{0,9}}"
_REPORTER = r"[■▲●◎◆]?[ \u3000]?[\u3400-\u9fff]{0,8}(记者|記者)"
_IN_BRACKETS = re.compile(rf"{_REPORTER}[ \xa0\u3000:：]{{0,2}}({_PERSONS})")
_BEHIND_SPACE = re.compile(rf"{_REPORTER}[ \xa0\u3000:：]{{1,2}}({_PERSONS})")
_REPORTING = re.compile(
    rf"[\u3400-\u9fff]{{0,8}}(记者|記者)({_PERSONS})[／/][\u3400-\u9fff]{{0,8}}(?:报道|報道|報導)"
)
_OPENING = ("(", "（", "【", "[", "〔")
_OTHER_TRADE = re.compile("通讯员|通訊員|摄影|攝影|报道|報道|報導|编辑|編輯")
_ITEM = re.compile(r"(?:[-–•·●■◆▪] ?|\d{1,3}[.、．] ?|[（(]\d{1,2}[)）])\S")
_COUNTED = re.compile(r"(?:\d{1,3}|\d{1,2}[:：]\d{2}(?:[:：]\d{2})?|[-–—·•*]|\d{1,2}-\d{1,2})")
_DATE_ONLY = re.compile(
    r"(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?: \d{1,2}:\d{2}(?::\d{2})?)?"
)
_CAPTION_START = re.compile(r"(?:图为|圖為|图[:：]|圖[:：]|▲|△)")
_CAPTION_END = re.compile(
    r"(?:[（(][^（）()]{0,30}[攝摄](?:影)?[)）]"
    r"|(?:记者|記者)[ \u3000]?[\u3400-\u9fff \u3000]{2,12}[摄攝](?:影)?"
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
    if len(text) > _LONGEST_FURNITURE:
        return False
    words = bare(text)
    if words in _whole("chrome_lines") or words.startswith(_starts("chrome_starts")):
        return True
    return any(part in words for part in lines("registrations"))


def is_whole_furniture(text: str) -> bool:
    """Tell whether a line is nothing but the words of a button or placeholder."""
    return 2 <= len(text) <= _LONGEST_LABEL and bare(text) in _whole("chrome_lines")


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


def is_credit(text: str) -> bool:
    """Tell whether a line credits people with their part: `責編:…`, `■ 本报记者 …`."""
    return credit_of(text) is not None


def credit_of(text: str) -> tuple[str, str] | None:
    """Split a line of credits into the task and the names; None where it is none."""
    if len(text) > _LONGEST_CREDIT:
        return None
    words = text.strip("()（）[]【】〔〕 \xa0\u3000")
    match = _credit_pattern().fullmatch(words)
    if match:
        return match[1].casefold(), writers(match[2])
    inside = _IN_BRACKETS if text[:1] in _OPENING else _BEHIND_SPACE
    match = inside.fullmatch(words) or _REPORTING.fullmatch(words)
    return (match[1], writers(match[2])) if match else None


def writers(names: str) -> str:
    """Return the names up to the one of another trade: correspondent, photographer."""
    return _OTHER_TRADE.split(names)[0].strip(" \t\xa0\u3000,，、/／|丨")


def is_caption(text: str) -> bool:
    """Tell whether a line describes a picture and names who took it."""
    if len(text) > 160:
        return False
    return bool(
        _CAPTION_START.match(text) or _CAPTION_END.search(text) or _CAPTION_INSIDE.search(text)
    )


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


@cache
def _credit_pattern() -> re.Pattern[str]:
    labels = "|".join(map(re.escape, sorted(lines("credit_labels"), key=len, reverse=True)))
    # Without a colon only a mark of its own, or a full word and a space, tells a credit.
    return re.compile(
        rf"[■▲●◎◆]?[ \u3000]?({labels})[ \u3000]?(?:[:：丨|/]|(?<=[\u3400-\u9fff]{{3}})[ \u3000])"
        rf"[ \u3000]?({_NAMES})",
        re.IGNORECASE,
    )
