"""Every regular expression of the importer runs in linear time: shown by its form, not a clock."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from re import _constants as codes
from re import _parser as parser
from typing import Any

import pytest

import models.ingest
from models.ingest.creditlines import _with_sign, _with_space

LONGEST = 2_000  # the most that a bounded repeat may take
REPEATS = (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT)


def patterns() -> Iterator[Any]:
    for module in pkgutil.walk_packages(models.ingest.__path__, "models.ingest."):
        for name, value in vars(importlib.import_module(module.name)).items():
            found = list(value.values()) if isinstance(value, dict) else [value]
            for number, pattern in enumerate(found):
                if isinstance(pattern, re.Pattern):
                    yield pytest.param(pattern, id=f"{module.name}.{name}[{number}]")
    yield pytest.param(_with_sign(), id="credits with a sign")
    yield pytest.param(_with_space(), id="credits with a space")


def unbounded(tree: Any, *, last: bool) -> Iterator[tuple[bool, Any]]:
    """Yield each repeat without a bound, and whether anything behind it could fail."""
    items = list(tree)
    for place, (code, value) in enumerate(items):
        is_last = last and place == len(items) - 1
        if code in REPEATS:
            if value[1] > LONGEST:
                yield is_last, value[2]
            yield from unbounded(value[2], last=False)
        elif code is codes.SUBPATTERN:
            yield from unbounded(value[-1], last=is_last)
        elif code is codes.BRANCH:
            for branch in value[1]:
                yield from unbounded(branch, last=is_last)


@pytest.mark.parametrize("pattern", list(patterns()))
def test_a_repeat_without_bound_is_one_character_class_at_the_end(pattern: re.Pattern[str]) -> None:
    for is_last, body in unbounded(parser.parse(pattern.pattern, pattern.flags), last=True):
        assert is_last
        assert [code for code, _ in body] == [codes.IN] or len(body) == 1


def test_the_review_tells_a_dangerous_pattern() -> None:
    found = list(unbounded(parser.parse("(?:a+)+b"), last=True))
    assert [is_last for is_last, _ in found] == [False, False]
