"""The line around a damaged run, as the character model reads it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from string import ascii_letters, digits
from typing import Literal

from models.ingest.lexicon import characters
from models.ingest.pinyin import LETTERS
from models.ingest.repair.folding import fold

Script = Literal["hans", "hant"]

GLOSS = re.compile(rf"[(（][{LETTERS}'’]{{1,12}}[)）]")
_REACH = 400  # characters before a run that tell which quotation is open
_TERM = 8  # characters of a term in quotation marks
_SAYING = "说說道问問喊叫"
_OPENING, _CLOSING = "“「", "”」"
_CORNERS = frozenset("「」『』")
_RARE_MARKS = frozenset("\u3000〔〕〈〉【】°±×÷￥■●◆▲△○□★☆→")
_WIDE = frozenset(chr(0xFEE0 + ord(c)) for c in digits + ascii_letters + ".")
_FOREIGN, _STRANGE_MARK, _STRANGE_WIDTH, _UNMET = -4.0, -6.0, -9.0, -0.7
_HABIT = 2  # how often a rare mark must stand in a document to be no stranger in it


@dataclass(frozen=True, slots=True)
class Style:
    """Habits of a document that its repairs follow.

    Attributes:
        folded: full-width marks were made half-width.
        script: the script whose characters are preferred, None for a text of both.
        corners: speech stands in 「」.
        met: the characters that it has.
        marks: the rare marks, and the full-width letters and figures, that it is used to.
    """

    folded: bool
    script: Script | None
    corners: bool
    met: frozenset[str] = frozenset()
    marks: frozenset[str] = frozenset()

    @classmethod
    def of(cls, text: str) -> Style:
        hans = sum(map(text.count, "这为个们国来说对时会"))
        hant = sum(map(text.count, "這為個們國來說對時會"))
        hant -= text.count("会") + text.count("国")
        half, full = text.count(","), text.count("，")
        script: Script | None = "hans" if hans > hant else "hant" if hant > hans else None
        met = frozenset(text)
        marks = frozenset(c for c in (_RARE_MARKS | _WIDE) & met if text.count(c) >= _HABIT)
        return cls(half > full, script, text.count("「") > text.count("“"), met, marks)

    def penalty(self, character: str) -> float:
        """Return what a guess costs for not being in the manner of the document, 0 or less."""
        if character in _CORNERS:
            return 0.0 if self.corners else _STRANGE_MARK
        if character in _RARE_MARKS:
            return 0.0 if character in self.marks else _STRANGE_MARK
        if character in _WIDE:
            return 0.0 if character in self.marks else _STRANGE_WIDTH
        unmet = _UNMET if self.met and character not in self.met else 0.0
        if self.script is None:
            return unmet
        other = "hant_only" if self.script == "hans" else "hans_only"
        return unmet + (_FOREIGN if character in characters(other) else 0.0)

    def fold(self, text: str) -> str:
        """Make the marks of a repair half-width where the document's are."""
        if not self.folded:
            return text
        return "".join(chr(ord(c) - 0xFEE0) if "！" <= c <= "～" else c for c in text)


@dataclass(frozen=True, slots=True)
class Left:
    """What stands before a run in its line, glosses left out."""

    folded: str
    open_quotes: int
    opened: str
    quoted: int  # characters since the last opening quotation mark
    is_term: bool  # a word in quotation marks, not speech: no mark stands before them

    @classmethod
    def of(cls, text: str, at: int) -> Left:
        start = max(text.rfind("\n", 0, at) + 1, at - _REACH)
        before = GLOSS.sub("", text[start:at])
        opened = max(_OPENING, key=before.rfind)
        quoted = len(before) - 1 - before.rfind(opened)
        mark = before.rfind(opened)
        is_term = mark > 0 and "\u4e00" <= before[mark - 1] <= "\u9fff"
        is_term = is_term and before[mark - 1] not in _SAYING and quoted <= _TERM
        return cls(fold(before[-8:]), quote_depth(before), opened, quoted, is_term)


def quote_depth(text: str) -> int:
    """Count quotations that ``text`` opens and leaves open."""
    return sum(map(text.count, _OPENING)) - sum(map(text.count, _CLOSING))


def open_brackets(text: str) -> int:
    """Count brackets that ``text`` opens and leaves open."""
    return sum(map(text.count, "(（")) - sum(map(text.count, ")）"))


def end_of_line(text: str, at: int) -> int:
    """Return where the line that holds ``at`` ends."""
    end = text.find("\n", at)
    return len(text) if end < 0 else end
