"""JSON read without mercy, and written in one way only.

Duplicate keys, NaN, numbers beyond all use, lone surrogates and absurd nesting are legal for
Python's reader; in data that people rely on each of them is an accident, so they are refused.
"""

from __future__ import annotations

import json
import math
import re
from typing import Any

# JSON allows them raw in strings, but readers that split lines the Unicode way break on them.
_LINE_BREAKERS = {"\u0085": "\\u0085", "\u2028": "\\u2028", "\u2029": "\\u2029"}
_LINE_BREAKER = re.compile("[\u0085\u2028\u2029]")
_DIGITS = 18
_SURROGATE = re.compile("[\ud800-\udfff]")


def dumped(value: Any) -> str:
    """Return ``value`` as JSON on one line, keys in the order given, no spaces.

    Raises:
        ValueError: for NaN and infinities.
    """
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return _LINE_BREAKER.sub(lambda match: _LINE_BREAKERS[match[0]], text)


def loaded(data: bytes) -> Any:
    """Read one JSON document in UTF-8.

    Raises:
        ValueError: with a sentence that says what is wrong.
    """
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ValueError(f"byte {error.start} is not UTF-8") from error
    try:
        value = json.loads(
            text,
            object_pairs_hook=_unique,
            parse_constant=_refused,
            parse_int=_whole,
            parse_float=_finite,
        )
    except json.JSONDecodeError as error:
        raise ValueError(f"not JSON: {error.msg} at character {error.pos}") from error
    except RecursionError:
        raise ValueError("nested too deeply") from None
    if "\\u" in text and _SURROGATE.search(_strings(value)):
        raise ValueError("holds half of a surrogate pair, which is no character")
    return value


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    out = dict(pairs)
    if len(out) != len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise ValueError(f"the key {twice!r} stands twice in one object")
    return out


def _refused(constant: str) -> Any:
    raise ValueError(f"{constant} is no JSON number")


def _whole(digits: str) -> int:
    # The store keeps 64 bits.
    if len(digits) > _DIGITS:
        raise ValueError(f"{digits[:_DIGITS]}… is too large a number")
    return int(digits)


def _finite(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number):
        raise ValueError(f"{digits[:_DIGITS]} is too large a number")
    return number


def _strings(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
