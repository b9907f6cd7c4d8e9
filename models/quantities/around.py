"""The words before and behind a number, heard one after another."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from models.quantities.approximations import Vagueness
from models.quantities.folding import Folded
from models.quantities.surroundings import Sense, before, behind, doublings
from models.quantities.units import Unit

_UP_TO = re.compile("上(?=[百千万亿])")
_SIGN = re.compile("[-+负]|〇下")
_SHORT = frozenset("多少快高低短增降减升涨跌")
_BECAME = re.compile("[为至到]")
_NUMBER = re.compile("[0-9一二两三四五六七八九十百千约近逾超了]")
_TIME = re.compile(
    "(?:[12][0-9]{3}年(?:底|末|初|同期)?|[去今上]年(?:底|末|初|同期)?"
    "|(?:过去|最近|近)?[0-9一二两三四五六七八九十]{1,3}(?:年|个月|周|天)多?(?:以?来|间|内)?"
    "(?=累计|年均|增|翻|提高|上升|提升|扩大|下降|减少|降低)"
    "|(?:[0-9]{1,2}月份?|(?:第?[一二三四]|上|首)季度|昨天|上月|上周)的"
    "|(?:首|第[0-9一二三四五六七八九十]{1,3})(?:[届期轮批]|季(?!度)))的?(?=.)"
)
_TRAILING = re.compile("的?(?:份额|比重|比例|占比|规模|数量|不等)|的|之多|人民币")
_GROWTH = re.compile(
    "的?(?:(增长率|增速|增长|增幅|涨幅|成长|提升|上升)|(降幅|下降|跌幅|降低|减少))$"
)


@dataclass(slots=True)
class Around:
    """What the words around a number have said so far.

    Attributes:
        yuan: the currency that 元 means.
        sign: of a growth: 1, -1; 0 where none is told.
        roles: what kinds of words stood there.
        scope: the first words for a whole.
        part_end: where the last word ends that tells of a part: behind 占.
        per: the unit for each of which the number counts.
    """

    yuan: str
    vagueness: Vagueness | None = None
    sign: int = 0
    roles: set[str] = field(default_factory=set)
    currency: Unit | None = None
    scope: str = ""
    part_end: int = 0
    per: str = ""

    @property
    def grows(self) -> bool:
        """Whether the number is what was added, and not what something became."""
        return self.sign != 0 and "level" not in self.roles

    def hear(self, sense: Sense, word: str, end: int) -> bool:
        """Take in one word that ends at ``end``; False where it contradicts one before it."""
        if sense.vagueness and self.vagueness not in (None, sense.vagueness):
            return False
        self.roles.add(sense.role)
        self.vagueness = sense.vagueness or self.vagueness
        self.sign = sense.sign or self.sign
        self.currency = sense.currency or self.currency
        self.per = sense.per or self.per
        if sense.role == "scope" and not self.scope:
            self.scope = word
        if sense.role == "share":
            self.part_end = end
        return True


def hear_before(folded: Folded, at: int, around: Around) -> int:
    """Take in the words before a number; return where it should begin."""
    text = folded.text
    while at < len(text):
        found = _word(text, at)
        if found is None:
            return at
        word, sense = found
        if sense.role == "sign" and around.sign:
            return at
        end = at + len(word)
        if not around.hear(sense, folded.written(at, end), end):
            return at
        at = end
    return at


def _word(text: str, at: int) -> tuple[str, Sense] | None:
    if found := _UP_TO.match(text, at):
        return found[0], Sense("vague", Vagueness("more_than"))
    if found := _SIGN.match(text, at):
        return found[0], Sense("sign", sign=1 if found[0] == "+" else -1)
    if found := _TIME.match(text, at):
        return found[0], Sense("time")
    listed = before().at(text, at)
    if listed is None or doublings().at(text, at):
        return None
    word = listed[0]
    if listed[1].role == "grow" and (became := _BECAME.match(text, at + len(word))):
        return word + became[0], Sense("level")
    if word in _SHORT and not _NUMBER.match(text, at + len(word)):  # 多 in 多半
        return None
    return listed


def hear_behind(text: str, at: int, around: Around, *, united: bool) -> int:
    """Take in the words behind a number; return where they end."""
    while at < len(text):
        found = behind().at(text, at) if united or text[at] != "内" else None  # 几内亚
        if found and _agree(around.vagueness, found[1].vagueness):
            around.vagueness = around.vagueness or found[1].vagueness
            at += len(found[0])
        elif not around.sign and (growth := _GROWTH.match(text, at)):
            around.sign = 1 if growth[1] else -1
            at = growth.end()
        elif trailing := _TRAILING.match(text, at):
            at = trailing.end()
        else:
            return at
    return at


def _agree(before: Vagueness | None, behind: Vagueness | None) -> bool:
    """Whether words before and behind a number say the same: 约…左右, 超过…以上."""
    if before is None or before == behind:
        return True
    more = ("more_than", "at_least")
    return behind is not None and before.says in more and behind.says == "at_least"
