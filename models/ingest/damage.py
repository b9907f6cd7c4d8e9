"""How much of an article was broken when it came, told by its edits."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from models.ingest.values import HIDE, LOST, Reading

Level = Literal["none", "light", "heavy"]

REPAIRS = frozenset(
    {"shift", "shift-lost", "gloss", "zhuyin", "html", "escape", "mojibake", "lost", "private"}
    | {"compatibility", "control", "indent", "invisible", "insert"}
)
HIDING = frozenset(
    {"spam", "repeat", "dateline", "credits", "navigation", "title-suffix", "title-repeat"}
)
LEAVING_OUT = HIDING | {HIDE}
"""The same with what a person has hidden."""

PLAIN = frozenset({"breaks", "newline", "blank", "space", "width"})
"""Rules that make a text even; what they change was not broken."""

_LOST = frozenset((LOST, "\ufffd"))
_HEAVY_REPAIRED = 0.05
_HEAVY_LOST = 0.001
_DIGITS = 4
_PAGE = re.compile(r"<!doctype html|<html[\s>]", re.IGNORECASE)
_PAGE_STARTS = 2_000  # characters


@dataclass(frozen=True, slots=True)
class Damage:
    """The level, and what it is told from.

    Attributes:
        level: ``none`` where nothing had to be repaired and nothing is lost; ``heavy`` from 5 %
            repaired or 1 ‰ lost; else ``light``. What is hidden is no damage.
        repaired: share of raw's shown characters that repairs replaced or would replace.
        lost: share of the reading text's characters that only stand for a lost one.
        hidden: share of raw that is left out of the reading text as not the article's.
    """

    level: Level
    repaired: float
    lost: float
    hidden: float


def damage_of(reading: Reading) -> Damage:
    """Weigh the edits of a reading; what a person has dismissed is no damage.

    The tags of a web page are its own; in any other text they are left-overs.
    """
    standing = [e for e in reading.edits if e.state != "dismissed"]
    rules = REPAIRS - {"html"} if _PAGE.search(reading.raw[:_PAGE_STARTS]) else REPAIRS
    repaired = sum(e.end - e.start for e in standing if e.rule in rules)
    hidden = sum(
        e.end - e.start for e in standing if e.rule in LEAVING_OUT and e.state == "applied"
    )
    lost = sum(character in _LOST for character in reading.text)
    shares = (
        repaired / max(1, len(reading.raw) - hidden),
        lost / max(1, len(reading.text)),
        hidden / max(1, len(reading.raw)),
    )
    rounded = (round(share, _DIGITS) for share in shares)
    return Damage(_level(repaired, lost, *shares[:2]), *rounded)


def _level(repaired: int, lost: int, share: float, share_lost: float) -> Level:
    if not repaired and not lost:
        return "none"
    return "heavy" if share >= _HEAVY_REPAIRED or share_lost >= _HEAVY_LOST else "light"
