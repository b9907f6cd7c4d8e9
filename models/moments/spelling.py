"""One spelling for dates: half-width, Simplified, Arabic numbers, no marks around plans."""

from __future__ import annotations

import re

from models.quantities.folding import fold
from models.quantities.numerals import read_numeral

_AROUND = "，。、；：,.;:!！?？“”‘’\"'「」『』（）()《》【】 \t\r\n\u3000"
_MARKS = re.compile("[“”‘’「」『』\"']")
_JOIN = "(?:[-–—~]{1,2}|至|到)"
_COUNTED = "(?:年|月|日|号|天|周|季|世纪|小时|旬|个(?:年头|月|季度|星期|礼拜|工作日|半月))"
_NUMBER = "[〇一二三四五六七八九十百两廿卅]{1,9}"
_SPELLED = re.compile(
    f"{_NUMBER}(?=多?{_COUNTED})|{_NUMBER}(?={_JOIN}(?:{_NUMBER}|[0-9]{{1,4}}){_COUNTED})"
)
_SHARED = tuple(
    (re.compile(f"(?<![0-9年])({number})(?={_JOIN}{number}{unit})"), mark)
    for number, unit, mark in (
        ("[0-9]{4}", "年", "年"),
        ("[0-9]{1,2}", "月", "月"),
        ("[0-9]{1,2}", "[日号]", "日"),
        ("[0-9]", "季度", "季度"),
    )
)
_AFTER_YEAR = re.compile(f"(?<=年)([0-9]{{1,2}})(?={_JOIN}[0-9]{{1,2}}月)")
_NOT_NUMBERS = ("十一五", "十二五", "十三五", "十四五", "十五五", "双十一", "双十二")


def spell(text: str) -> str:
    """Return ``text`` in the one spelling that the readers of dates know."""
    folded = fold(text.strip(_AROUND)).text
    plain = _MARKS.sub("", folded)
    arabic = _SPELLED.sub(_in_figures, plain)
    for shared, mark in _SHARED:
        arabic = shared.sub(lambda found, mark=mark: found[1] + mark, arabic)  # type: ignore[misc]
    return _AFTER_YEAR.sub(lambda found: found[1] + "月", arabic)


def _in_figures(found: re.Match[str]) -> str:
    number = read_numeral(found[0], 0)
    if number is None or number.stated is None or number.vague or number.end != len(found[0]):
        return found[0]
    return str(number.stated)
