"""Text encodings that files are read in, and a lossless way to look at broken bytes."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

REPLACEMENT = "\ufffd"
_ESCAPES = "one-escape-per-byte"
_ESCAPED = re.compile("[\udc00-\udcff]")

BOMS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""Byte order marks with the codec that swallows them."""

NAMES: tuple[str, ...] = (
    *("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"),
    *("gb18030", "gbk", "gb2312", "big5hkscs", "big5", "cp950"),
    *("cp932", "shift_jis", "euc_jp", "cp949", "euc_kr"),
    *("cp1250", "cp1251", "cp1252", "latin-1", "ascii"),
)
"""Encodings that a person or an old project may name; all are plain byte-to-text codecs."""


def _escape(error: UnicodeError) -> tuple[str, int]:
    # Lone low surrogates cannot come out of any decoder above, so the broken bytes can be told
    # from U+FFFD characters that the source itself holds.
    if not isinstance(error, UnicodeDecodeError):
        raise error
    broken = error.object[error.start : error.end]
    return "".join(chr(0xDC00 + byte) for byte in broken), error.end


codecs.register_error(_ESCAPES, _escape)


@dataclass(frozen=True, slots=True)
class Attempt:
    """Bytes read in one encoding; each byte that is no character stands as U+DC00 + byte."""

    encoding: str
    escaped: str

    @classmethod
    def of(cls, data: bytes, encoding: str) -> Attempt:
        return cls(encoding, data.decode(encoding, _ESCAPES))

    @property
    def broken(self) -> int:
        """How many bytes are no character."""
        return len(_ESCAPED.findall(self.escaped))

    @property
    def text(self) -> str:
        return _ESCAPED.sub(REPLACEMENT, self.escaped)

    @property
    def undecodable(self) -> tuple[tuple[int, int], ...]:
        """List ``(offset in text, byte)`` of each byte that is no character."""
        return tuple((m.start(), ord(m.group()) - 0xDC00) for m in _ESCAPED.finditer(self.escaped))


def begun(data: bytes, encoding: str) -> Attempt:
    """Read the beginning of something longer: a character that its end cuts is left out."""
    decoder = codecs.getincrementaldecoder(encoding)(_ESCAPES)
    return Attempt(encoding, decoder.decode(data, False).removeprefix("\ufeff"))
