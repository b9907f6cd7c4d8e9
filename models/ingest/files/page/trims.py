"""What stands in the block of the article without being of it: credits, small print, buttons."""

from __future__ import annotations

import re
from collections.abc import Sequence

from models.ingest.creditlines import is_credit
from models.ingest.files.page.lines import Line
from models.ingest.labels import is_disclaimer, is_list_head

_SHORT = 60  # characters of a line that can be a credit or a button
_LINKED = 0.5
_LAST_PART = 0.6  # of the lines; what invites to scan a code ends an article, it does not begin one
_FORMER_TITLE = re.compile(
    "[（(]?(?:本文)?原(?:标题|標題|题|題)[为為]?[:：《]|[（(]原(?:题为|題為)"
)
_END = re.compile(
    r"[-—\s]{0,4}THE END[-—\s]{0,4}|[（(]?本文[来來]自.{0,60}|(?:特[别別])?[声聲]明[:：].{0,400}"
    r"|相[关關][资資][讯訊][请請][关關]注.{0,20}",
    re.IGNORECASE,
)
_NO_PLAYER = re.compile("您的(?:浏览器|瀏覽器).{0,12}(?:无法|無法|不支持)")
_INVITATION = re.compile("(?:扫描|掃描|长按|長按|识别|識別).{0,8}(?:二维码|二維碼|QR)")
_TRADE = (
    "采写|採寫|执笔|執筆|撰文|撰稿|供稿|记者|記者|作者"
    "|编辑|編輯|校对|校對|责编|責編|责任编辑|責任編輯"
)
_CREDIT = re.compile(
    rf"[（(【\[]?[《\u3400-\u9fff]{{0,10}}[》]?(?:{_TRADE})(?:[\s\u3000]{{0,3}}[:：/|丨]|[\s\u3000])"
    r"[^。！？，,]{0,50}"
)
_NEVER_CREDIT = re.compile("[。！？]|[:：].{30}")


def is_former_title(text: str) -> bool:
    """Tell whether a line says how the article was headed elsewhere."""
    return len(text) < 2 * _SHORT and bool(_FORMER_TITLE.match(text.strip()))


def is_told(text: str) -> bool:
    """Tell whether a line credits people in the looser forms that pages have."""
    bare = text.strip()
    if len(bare) > _SHORT or _NEVER_CREDIT.search(bare):
        return False
    return is_credit(bare) or bool(_CREDIT.fullmatch(bare))


def trimmed(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of a body without those that are none of its text."""
    kept = [n for n in lines if not (is_former_title(n.text) or _NO_PLAYER.search(n.text[:_SHORT]))]
    kept = _without_invitations(kept)
    start, end = 0, len(kept)
    while start < end and (kept[start].linked > _LINKED or is_told(kept[start].text)):
        start += 1
    while end > start and _is_tail(kept[end - 1]):
        end -= 1
    inner = kept[start:end]
    listed = _listed(inner)
    return [line for n, line in enumerate(inner) if n not in listed] or list(lines)


def _without_invitations(lines: list[Line]) -> list[Line]:
    first = int(len(lines) * _LAST_PART)
    end = next(
        (
            n
            for n in range(max(1, first), len(lines))
            if len(lines[n].text) < _SHORT and _INVITATION.search(lines[n].text)
        ),
        len(lines),
    )
    return lines[:end]


def _is_tail(line: Line) -> bool:
    text = line.text.strip()
    if line.linked > _LINKED or is_told(text) or is_disclaimer(text) or _END.fullmatch(text):
        return True
    return len(text) < _SHORT // 4 and text.endswith((":", "："))


def _listed(lines: Sequence[Line]) -> set[int]:
    """Return the numbers of headings of lists, and of the links that follow them."""
    found: set[int] = set()
    for number, line in enumerate(lines):
        follows = number - 1 in found and line.linked > _LINKED
        heads = is_list_head(line.text) and any(n.linked > _LINKED for n in lines[number + 1 :][:1])
        if follows or heads:
            found.add(number)
    return found
