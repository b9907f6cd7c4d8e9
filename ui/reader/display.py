"""Characters that would break a layout, shown through stand-ins of the same length.

Articles are untrusted: a line separator starts a second line inside a row, a NUL or a lone
surrogate is drawn as nothing, a bidirectional override turns the text around. Each is replaced,
for display only, by one visible character of the same number of UTF-16 units, so no offset moves.
"""

from __future__ import annotations

import re

_STAND_INS: dict[int, str] = {
    **dict.fromkeys(range(32), "�"),
    0x09: "\N{EM SPACE}",
    0x0A: "\N{DOWNWARDS ARROW WITH CORNER LEFTWARDS}",
    0x0B: "\N{DOWNWARDS ARROW WITH CORNER LEFTWARDS}",
    0x0C: "\N{DOWNWARDS ARROW WITH CORNER LEFTWARDS}",
    **dict.fromkeys(range(127, 160), "�"),
    0x85: "\N{DOWNWARDS ARROW WITH CORNER LEFTWARDS}",
    0x2028: "\N{DOWNWARDS ARROW WITH CORNER LEFTWARDS}",
    0x2029: "\N{DOWNWARDS ARROW WITH CORNER LEFTWARDS}",
    **dict.fromkeys((1564, 8206, 8207, *range(8234, 8239), *range(8294, 8298)), "·"),
    0xFFFC: "\N{REPLACEMENT CHARACTER}",
    **dict.fromkeys(range(55296, 57344), "�"),
}
_UNSAFE = re.compile("[" + "".join(re.escape(chr(code)) for code in _STAND_INS) + "]")


def displayed(text: str) -> str:
    """Return ``text`` safe to lay out, code point for code point and unit for unit as long."""
    return text.translate(_STAND_INS) if _UNSAFE.search(text) else text
