"""Characters that nobody sees and that part what belongs together.

What shapes its neighbours stays: a joiner inside an emoji or a word of an Indic or Arabic script, a
variation selector behind an emoji or a hanzi, marks of direction beside Hebrew or Arabic.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from models.ingest.draft import Draft
from models.ingest.values import Edit

KEY = "invisible"
_CANDIDATES = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u180b-\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e01ef]"
)
_PICTURE = re.compile(
    "[#*0-9\xa9\xae\u203c\u2049\u2100-\u214f\u2190-\u21ff\u2300-\u27bf\u2900-\u297f\u2b00-\u2bff"
    "\u3030\u303d\u3297\u3299\U0001f000-\U0001faff]"
)
_JOINING = re.compile("[\u0600-\u08ff\u0900-\u0dff\u0e00-\u0eff\u1000-\u109f\u1780-\u18af]")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_HANGUL = re.compile("[\u1100-\u11ff\u3131-\u318e\uac00-\ud7af]")
_DIRECTIONS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_FILLERS = frozenset("\u115f\u1160\u3164\uffa0")
_BLACK_FLAG = "\U0001f3f4"
_TONES = re.compile("[\U0001f3fb-\U0001f3ff]")
_REACH = 40  # characters on either side in which a script must show itself


def find(draft: Draft) -> Iterator[Edit]:
    """Remove invisible characters that do nothing; name those that Windows' code has a sign for."""
    text = draft.text
    for match in _CANDIDATES.finditer(text):
        at = match.start()
        if not _works(text, at):
            yield Edit(at, at + 1, _meaning(match.group()), KEY, 0.98)


def _meaning(character: str) -> str:
    """Return the sign that cp1252 has where Unicode has a control character; mostly nothing."""
    if not "\x80" <= character <= "\x9f":
        return ""
    return bytes((ord(character),)).decode("cp1252", "ignore")


def _works(text: str, at: int) -> bool:
    """Tell whether the character at ``at`` shapes or directs its neighbours."""
    character = text[at]
    before, behind = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    if character in "\u200c\u200d":
        joins_pictures = bool(_PICTURE.match(behind)) and _is_picture(text, at)
        return joins_pictures or bool(_JOINING.match(before) and (_JOINING.match(behind)))
    if character == "\u200b":
        return bool(_JOINING.match(before) and _JOINING.match(behind))
    if "\ufe00" <= character <= "\ufe0f":
        picture = character >= "\ufe0e"
        return bool(_PICTURE.match(before)) if picture else before > "\u2000"
    if character >= "\U000e0100":
        return before > "\u2e80"
    if character >= "\U000e0000":
        return _BLACK_FLAG in text[max(0, at - 8) : at]
    if character in _DIRECTIONS:
        return bool(_RIGHT_TO_LEFT.search(text, max(0, at - _REACH), at + _REACH))
    if character in _FILLERS:
        return bool(_HANGUL.match(before) or _HANGUL.match(behind))
    return "\u180b" <= character <= "\u180e" and "\u1800" <= before <= "\u18af"


def _is_picture(text: str, at: int) -> bool:
    """Tell whether an emoji ends at ``at``, with its tone or selector."""
    start = at
    while start and (text[start - 1] == "\ufe0f" or _TONES.match(text[start - 1])):
        start -= 1
    return bool(start and _PICTURE.match(text[start - 1]))
