"""What something was and what it became: 从1/12上升到1/8 · 由第8位升至第3位 · 30%→45%."""

from __future__ import annotations

import re
from dataclasses import replace

from models.quantities.amounts import Amount
from models.quantities.around import Around, hear_before
from models.quantities.figures import Figure, read_figure
from models.quantities.folding import Folded

_FROM = re.compile("从|由|自")
_TO = re.compile("到|至|为")
_ARROW = re.compile("→|-+>")
BECOMES = re.compile("[到至为→>]")
"""What every turn from one level to another holds."""


def read_change_of_level(folded: Folded, at: int, around: Around) -> Figure | int:
    """Read the level of today with the one before; return how far was understood else."""
    at = hear_before(folded, at, around)
    if not BECOMES.search(folded.text, at):
        return at  # most figures have one level: the old one need not be read to see that
    told = _FROM.match(folded.text, at)
    start = told.end() if told else at
    old = _level(folded, start, around)
    if old is None:
        return at
    becoming = Around(around.yuan, scope=around.scope)
    turned = _turn(folded, old.end, becoming, told=told is not None)
    if turned == old.end:
        return at
    new = read_figure(folded, turned, becoming, unit=old.amount, alone=True)
    if isinstance(new, int):
        return new
    if old.amount and new.amount and not old.amount.united:  # 由5增至12家
        old = _level(folded, start, around, unit=new.amount) or old
    before = replace(old.quantity, quote=folded.written(start, old.end))
    return Figure(replace(new.quantity, before=before), new.end, new.amount)


def _level(folded: Folded, at: int, around: Around, unit: Amount | None = None) -> Figure | None:
    known = replace(around, roles=set(), sign=0)
    found = read_figure(folded, at, known, unit=unit, alone=True)
    return found if isinstance(found, Figure) else None


def _turn(folded: Folded, at: int, becoming: Around, *, told: bool) -> int:
    """Take in 上升到, 增至, → behind the old level; return ``at`` where nothing of it stands."""
    end = hear_before(folded, at, becoming)
    turn = _ARROW.match(folded.text, end) or (_TO.match(folded.text, end) if told else None)
    if turn is None and "level" not in becoming.roles:
        return at
    becoming.roles.add("level")
    return turn.end() if turn else end
