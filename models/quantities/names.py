"""How units are called in the three languages of the interface."""

from __future__ import annotations

from functools import cache
from typing import Literal

from models.quantities.lexicon import rows


def in_script(text: str, script: Literal["hans", "hant"]) -> str:
    """Return ``text``, made of figures, signs and names of units, in a script."""
    return text if script == "hans" else text.translate(_traditional())


@cache
def _traditional() -> dict[int, str]:
    return {ord(plain): form for plain, form in rows("shown")}
