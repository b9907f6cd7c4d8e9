r"""Characters written as escapes of a program: `\u4e2d`, `\ud83d\ude00`, `\xe4\xb8\xad`.

They come from JSON or from a program's own notation that nobody decoded. A single one in an article
may be what it is about, so it is only proposed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from models.ingest.draft import Draft
from models.ingest.values import Edit

KEY = "escape"
_UNITS = re.compile(
    r"(?:\\{1,2}u(?:[0-9a-fA-F]{4}|\{[0-9a-fA-F]{1,6}\})|\\U[0-9a-fA-F]{8}){1,1000}"
)
_UNIT = re.compile(r"\\{1,2}[uU]\{?([0-9a-fA-F]{1,8})\}?")
_BYTES = re.compile(r"(?:\\x[0-9a-fA-F]{2}){2,1000}")
_OTHERS = re.compile(r'\\{1,2}(?:r\\{1,2}n|[nrt/"])')
_MEANING = {"n": "\n", "r": "\n", "t": "\t", "/": "/", '"': '"'}
_ENOUGH = 3  # escapes; so many are no example of one
_SURE, _ALONE = 0.97, 0.7


def find(draft: Draft) -> Iterator[Edit]:
    """Replace the escapes by what they mean."""
    text = draft.text
    if "\\" not in text:
        return
    found = [(m.start(), m.end(), _from_units(m.group())) for m in _UNITS.finditer(text)]
    found += [(m.start(), m.end(), _from_bytes(m.group())) for m in _BYTES.finditer(text)]
    told = [(start, end, meaning) for start, end, meaning in found if meaning]
    many = sum(len(meaning) for _, _, meaning in told) >= _ENOUGH
    for start, end, meaning in told:
        yield Edit(start, end, meaning, KEY, *((_SURE,) if many else (_ALONE, "proposed")))
    if many:
        for match in _OTHERS.finditer(text):
            yield Edit(match.start(), match.end(), _MEANING[match.group()[-1]], KEY, 0.95)


def _from_units(escapes: str) -> str:
    """Join UTF-16 units; half a pair is a character that is lost."""
    units = [min(int(m[1], 16), 0x10FFFF) for m in _UNIT.finditer(escapes)]
    joined = "".join(map(chr, units)).encode("utf-16-le", "surrogatepass")
    return joined.decode("utf-16-le", "replace").replace("\r\n", "\n").replace("\r", "\n")


def _from_bytes(escapes: str) -> str:
    """Return the UTF-8 text of bytes; nothing where they are none, or nothing but ASCII."""
    data = bytes.fromhex(escapes.replace("\\x", ""))
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return ""
    return "" if text.isascii() else text
