"""The words of a figure as a quantity, or the part of them that was not understood."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from models.quantities.figures import Around, Figure, hear, read_figure
from models.quantities.folding import Folded, fold
from models.quantities.values import NotUnderstood, Quantity

LONGEST = 120
"""Code points. No figure is longer; what is longer is not looked at."""

_AROUND = " \t\n\r\u3000，。、；：,.;:!！?？“”‘’\"'「」『』（）()《》【】"
_FROM = re.compile("从|由|自")
_TO = re.compile("到|至|为|→|-+>")
_WHOLE = re.compile("[^0-9%,.;:!?()，。、；：！？（）]{1,24}")
_OF_WHOLE = re.compile("(?:的|比重|比例|份额|总量|总数|总额|之)+$")


def read(text: str, *, yuan: str = "CNY") -> Quantity | NotUnderstood:
    """Read the exact words of a span.

    Args:
        yuan: the currency that 元 means where no other word says which.
    """
    quote = text[: LONGEST * 2].strip(_AROUND)
    if not quote or len(text) > LONGEST:
        return NotUnderstood(text, text)
    folded = fold(quote)
    found, end = _read(folded, yuan)
    if found is None:
        return NotUnderstood(text, folded.written(end, len(folded.text)) or quote)
    return replace(found, quote=text)


def _read(folded: Folded, yuan: str) -> tuple[Quantity | None, int]:
    """Return the quantity, or None and how far the words were understood."""
    whole = len(folded.text)
    around = Around(yuan)
    at = hear(folded, 0, around)
    furthest = 0
    for start, scope in ((0, ""), *_wholes(folded, at, around)):
        for reader in (_change_of_level, read_figure):
            known = replace(around, scope=scope) if scope else Around(yuan)
            found = reader(folded, start, known)
            if isinstance(found, Figure) and found.end == whole:
                return found.quantity, whole
            if not scope:
                furthest = max(furthest, found.end if isinstance(found, Figure) else found)
    return None, furthest


def _wholes(folded: Folded, at: int, around: Around) -> Iterator[tuple[int, str]]:
    """Yield places where a figure may begin behind the words for a whole: 占|长三角的|1/3."""
    found = _WHOLE.match(folded.text, at) if "share" in around.roles else None
    for end in range(at + 1, found.end() + 1 if found else at):
        if scope := _OF_WHOLE.sub("", folded.written(at, end)):
            yield end, scope


def _change_of_level(folded: Folded, at: int, around: Around) -> Figure | int:
    """Read what something was and became: 从1/12上升到1/8."""
    text = folded.text
    at = hear(folded, at, around)
    told = _FROM.match(text, at)
    start = told.end() if told else at
    old = read_figure(folded, start, replace(around, roles=set()), alone=True)
    if isinstance(old, int) or not old.amount:
        return at
    becoming = Around(around.yuan, scope=around.scope)
    at = hear(folded, old.end, becoming)
    arrow = _TO.match(text, at)
    if "level" not in becoming.roles and not (
        arrow and (told or ">" in arrow[0] or arrow[0] == "→")
    ):
        return at
    becoming.roles.add("level")
    at = arrow.end() if arrow else at
    new = read_figure(folded, at, becoming, unit=old.amount, alone=True)
    if isinstance(new, int) or not new.amount:
        return at if isinstance(new, int) else new.end
    if not old.amount.united:
        again = read_figure(
            folded, start, replace(around, roles=set()), unit=new.amount, alone=True
        )
        old = again if isinstance(again, Figure) else old
    before = replace(old.quantity, quote=folded.written(start, old.end))
    return Figure(replace(new.quantity, before=before), new.end, new.amount)
