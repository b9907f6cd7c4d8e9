"""Numbers without scales: Arabic ones, Chinese digits, two neighbours (两三), and several (几)."""

from __future__ import annotations

import re
from fractions import Fraction

from models.quantities.numbers import Numeral, exactly

_ARABIC = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:[.·][0-9]+)?|[0-9]+(?:[.·][0-9]+)?")
DIGITS = {c: n for n, c in enumerate("〇一二三四五六七八九")} | {"两": 2, "俩": 2, "仨": 3}
_RUN = re.compile(f"[{''.join(DIGITS)}](?:、?[{''.join(DIGITS)}])*")
_SEVERAL = re.compile("好几|几|数(?=[十百千万亿兆])")
_TENS = {"廿": 20, "卅": 30, "卌": 40}


def read_digits(text: str, at: int) -> Numeral | None:
    """Read a number without scales: Arabic, one Chinese digit, two neighbours, or several."""
    if found := _ARABIC.match(text, at):
        written = found[0].replace(",", "").replace("·", ".")
        decimals = len(written.partition(".")[2])
        value = Fraction(written)
        step = Fraction(1, 10**decimals)
        return Numeral(value, value, value, found.end(), step, arabic=True)
    if found := _SEVERAL.match(text, at):
        return Numeral(Fraction(2), Fraction(9), None, found.end(), vague="several")
    if text[at : at + 1] in _TENS:
        tens = exactly(_TENS[text[at]], at + 1)
        unit = _RUN.match(text, at + 1)
        single = _run(unit[0], unit.end()) if unit else None
        return tens.plus(single) if single and single.high < 10 else tens
    found = _RUN.match(text, at)
    return _run(found[0], found.end()) if found else None


def _run(run: str, end: int) -> Numeral | None:
    """Read Chinese digits that follow one another: 五, 两三, 二〇二五."""
    digits = [DIGITS[c] for c in run if c != "、"]
    if len(digits) == 1 and run != "、":
        return exactly(digits[0], end)
    if len(digits) == 2 and (digits[1] == digits[0] + 1 or digits == [3, 5]) and digits[0]:
        return Numeral(Fraction(digits[0]), Fraction(digits[1]), None, end, vague="range")
    if "、" in run or (len(digits) < 4 and 0 not in digits):
        return None
    return exactly(int("".join(map(str, digits))), end)
