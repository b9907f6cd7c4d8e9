"""What can be wrong with a query, each with the place of the mistake."""

from __future__ import annotations

from typing import ClassVar

from models.errors import WrongUsage


class QueryFault(WrongUsage):
    """A query that cannot be understood.

    Attributes:
        kind: which mistake it is, for a text in the language of the interface.
        at, end: its place in the query, in code points.
        word: what stands there, or what is missing.
        choices: what could stand there instead.
    """

    kind: ClassVar[str] = ""

    def __init__(
        self, cause: str, at: int, end: int, word: str = "", choices: tuple[str, ...] = ()
    ) -> None:
        self.at, self.end, self.word, self.choices = at, end, word, choices
        way_out = f"Use {_listed(choices)}." if choices else None
        super().__init__(cause, place=f"character {at + 1} of the query", way_out=way_out)


class NothingAsked(QueryFault):
    kind = "nothing"

    def __init__(self) -> None:
        super().__init__("there is nothing to search for.", 0, 0)


class OpenQuote(QueryFault):
    kind = "quote"

    def __init__(self, at: int, end: int) -> None:
        super().__init__("the quotation mark is not closed.", at, end)


class NoValue(QueryFault):
    kind = "value"

    def __init__(self, key: str, at: int, end: int) -> None:
        super().__init__(f"“{key}:” says nothing to look for.", at, end, key)


class UnknownKey(QueryFault):
    kind = "key"

    def __init__(self, key: str, near: tuple[str, ...], at: int, end: int) -> None:
        super().__init__(
            f"there is no filter “{key}:”; in quotation marks it is searched for as text.",
            *(at, end, key, tuple(f"{other}:" for other in near)),
        )


class UnknownValue(QueryFault):
    kind = "choice"

    def __init__(self, key: str, value: str, near: tuple[str, ...], at: int, end: int) -> None:
        super().__init__(f"there is no {key} “{value}”.", at, end, value, near)


class UnclearDate(QueryFault):
    kind = "date"

    def __init__(self, value: str, at: int, end: int) -> None:
        ways = ("2025", "2025-06", "2025-06-07", "2025-01..2025-06")
        super().__init__(f"“{value}” is no date.", at, end, value, ways)


class NoPinyin(QueryFault):
    kind = "pinyin"

    def __init__(self, text: str, at: int, end: int) -> None:
        super().__init__(f"“{text}” cannot be read as pinyin.", at, end, text)


class LoneBar(QueryFault):
    kind = "bar"

    def __init__(self, at: int) -> None:
        super().__init__("“|” stands between two words of which one is to be found.", at, at + 1)


class OnlyExclusions(QueryFault):
    kind = "exclusions"

    def __init__(self, at: int, end: int) -> None:
        super().__init__("the query only says what is not wanted.", at, end)


def _listed(choices: tuple[str, ...]) -> str:
    return " or ".join((", ".join(choices[:-1]), choices[-1]) if len(choices) > 1 else choices)
