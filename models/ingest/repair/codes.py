"""The two-byte codes of GBK, as Windows reads them: what a character was, what it may have been."""

from __future__ import annotations

from functools import cache, lru_cache

from models.ingest.repair.folding import fold

_MARKS = frozenset("“”‘’。、《》「」『』—…·％　〈〉【】〔〕°±×÷￥■●◆▲△○□★☆→")
_FULL_WIDTH = 0xFEE0  # between “!” and “！”
_PINYIN_ROW = 0xA8


@lru_cache(maxsize=1 << 14)
def pair_of(character: str) -> tuple[int, int] | None:
    """Return the two bytes behind a character; for ASCII, those of its full-width form.

    Sites fold full-width marks and letters after the damage was done.
    """
    if "!" <= character <= "~":
        return 0xA3, ord(character) + 0x80
    if character == " ":
        return 0xA1, 0xA1
    try:
        code = character.encode("gb18030")
    except UnicodeEncodeError:
        return None
    return (code[0], code[1]) if len(code) == 2 else None


@lru_cache(maxsize=1 << 15)
def character_of(lead: int, trail: int) -> str | None:
    """Return the character of two bytes, private ones included; None where they are none."""
    try:
        found = bytes((lead, trail)).decode("gb18030")
    except UnicodeDecodeError:
        return None
    return found if len(found) == 1 else None


@cache
def ending_in(trail: int) -> tuple[str, ...]:
    """List what an article may hold whose second byte is ``trail``."""
    every = (character_of(lead, trail) for lead in range(0x81, 0xFF))
    return tuple(c for c in every if c and _is_plausible(c))


@cache
def beginning_with(lead: int) -> tuple[str, ...]:
    """List what an article may hold whose first byte is ``lead`` and whose second is not ASCII."""
    every = (character_of(lead, trail) for trail in range(0x80, 0xFF))
    return tuple(c for c in every if c and _is_plausible(c))


def _is_plausible(character: str) -> bool:
    if character in _MARKS or "！" <= character <= "～":
        return True
    if not "\u4e00" <= character <= "\u9fff":
        return False
    if _has(character, "gb2312") or _has(character, "big5"):
        return True
    simplified = fold(character)  # OpenCC writes some forms that Big5 lacks: 爲, 裏, 啓
    return simplified != character and _has(simplified, "gb2312")


def _has(character: str, codec: str) -> bool:
    try:
        character.encode(codec)
    except UnicodeEncodeError:
        return False
    return True
