"""Bytes to text, with the evidence for the encoding.

No byte is guessed away: one that is no character in the chosen encoding becomes U+FFFD and is
listed with its value.
"""

from __future__ import annotations

import codecs
import re

from models.errors import WrongUsage
from models.ingest.encodings import BOMS, NAMES, Attempt
from models.ingest.plausibility import Plausibility, judge
from models.ingest.values import Decoded

_SAMPLE = 1 << 16  # bytes; more does not change a verdict, only its price
_CANDIDATES = ("utf-8", "gb18030", "big5hkscs", "utf-16-le", "utf-16-be")
_CLEAR_LEAD = 6.0  # points, over all characters, between the best reading and the next
_CLEAR_MEAN_LEAD = 0.5  # and per character
_READABLE = 0.0  # below this mean a reading looks like noise
_FEW_BROKEN = 1_000  # bytes that a damaged but genuine file may well have in a row
_ENOUGH_PAIRS = 4  # well-formed sequences of two bytes that are no accident any more
_NARROW = [name for name in NAMES if not name.startswith("utf-16")]
_HIGH = re.compile(rb"[\x80-\xff]")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f]")
_BESIDE_LATIN = re.compile("[A-Za-z][^\x00-\x7f]|[^\x00-\x7f][A-Za-z]")
_MARKED = {
    ("utf-8", codecs.BOM_UTF8): "utf-8-sig",
    ("utf-16-le", codecs.BOM_UTF16_LE): "utf-16",
    ("utf-16-be", codecs.BOM_UTF16_BE): "utf-16",
}


class UnknownEncoding(WrongUsage):
    """An encoding was named that files cannot be read in."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"“{name}” is no encoding that can be read.", way_out=f"Use one of: {', '.join(NAMES)}."
        )


def decode(data: bytes, *, encoding: str | None = None) -> Decoded:
    """Turn ``data`` into text; with ``encoding``, in that one.

    Reading the same bytes with the encoding that was found gives the same text again.

    Raises:
        UnknownEncoding: when ``encoding`` is none of ``NAMES``.
    """
    if encoding is not None:
        return _decoded(Attempt.of(data, _named(encoding, data)), "Encoding named by the caller.")
    if not data:
        return Decoded("", "utf-8", "The file is empty.")
    for mark, name in BOMS:
        if data.startswith(mark):
            return _decoded(Attempt.of(data, name), f"Byte order mark {mark.hex(' ').upper()}.")
    return _unicode(data) or _ranked(data)


def restores(decoded: Decoded, data: bytes) -> bool:
    """Tell whether encoding the text again gives exactly the bytes it came from."""
    try:
        if decoded.encoding == "utf-16":  # Python would write the mark of this machine instead
            order = "utf-16-be" if data.startswith(BOMS[2][0]) else "utf-16-le"
            mark = data[:2] if data.startswith((BOMS[1][0], BOMS[2][0])) else b""
            return mark + decoded.text.encode(order) == data
        return decoded.text.encode(decoded.encoding) == data
    except UnicodeEncodeError:
        return False


def _decoded(attempt: Attempt, evidence: str, *, certain: bool = True) -> Decoded:
    undecodable = attempt.undecodable
    if undecodable:
        count = len(undecodable)
        evidence += f" {count} byte{'s are' if count > 1 else ' is'} no character in it."
    return Decoded(attempt.text, attempt.encoding, evidence, undecodable, certain)


def _named(encoding: str, data: bytes) -> str:
    """Return our name of a codec; the one that swallows a byte order mark where one stands."""
    name = encoding if encoding in NAMES else _ours(encoding)
    marked = (
        swallowing
        for (plain, mark), swallowing in _MARKED.items()
        if plain == name and data.startswith(mark)
    )
    return next(marked, name)


def _ours(encoding: str) -> str:
    """Return our name of a codec that goes by another; this loads every codec there is."""
    ours = {codecs.lookup(name).name: name for name in NAMES}
    try:
        return ours[codecs.lookup(encoding).name]
    except (LookupError, ValueError):  # ValueError: a name with a NUL
        raise UnknownEncoding(encoding) from None


def _unicode(data: bytes) -> Decoded | None:
    """Read as UTF-8 where its own structure proves it, damaged places notwithstanding."""
    if _has_wide_nulls(data):
        return None
    if _breaks_utf8(Attempt.of(_sample(data), "utf-8")):
        return None
    attempt = Attempt.of(data, "utf-8")
    broken = attempt.broken
    if attempt.escaped.isascii():
        # Control characters may be halves of UTF-16 hanzi.
        return None if _CONTROL.search(attempt.escaped) else _decoded(attempt, "Nothing but ASCII.")
    long = sum(c > "\u07ff" for c in attempt.escaped) - broken
    if long > broken:
        evidence = f"UTF-8: {long} characters are well-formed sequences of 3 or 4 bytes."
        return _decoded(attempt, evidence, certain=long >= 8 * broken)
    return None if broken or long else _two_byte(attempt)


def _breaks_utf8(sample: Attempt) -> bool:
    """Tell from a part whether the whole is worth reading; each broken byte costs time."""
    return sample.broken > _FEW_BROKEN and sample.broken > len(sample.escaped) // 4


def _two_byte(attempt: Attempt) -> Decoded | None:
    """Judge well-formed UTF-8 without a single hanzi: Latin, Greek, or by chance another code."""
    pairs = sum(c > "\x7f" for c in attempt.escaped)
    evidence = f"UTF-8: all of {pairs} sequences are well formed."
    if pairs >= _ENOUGH_PAIRS:
        return _decoded(attempt, evidence)
    if _BESIDE_LATIN.search(attempt.escaped):
        return _decoded(attempt, evidence, certain=False)
    return None


def _has_wide_nulls(data: bytes) -> bool:
    """Tell whether one of two byte positions is often NUL, as in UTF-16 with ASCII in it."""
    sample = data[:_SAMPLE]
    half = max(1, len(sample) // 2)
    return any(sample[parity::2].count(0) * 5 > half for parity in (0, 1))


def _sample(data: bytes) -> bytes:
    """Return the part that tells most: from just before the first byte that is not ASCII."""
    first = _HIGH.search(data)
    start = max(0, first.start() - 64) & ~1 if first else 0
    return data[start : start + _SAMPLE]


def _ranked(data: bytes) -> Decoded:
    """Read in the encoding in which the text looks most like Chinese."""
    sample = _sample(data)
    attempts = [Attempt.of(sample, name) for name in _CANDIDATES]
    wide = _has_wide_nulls(data)
    ranking = sorted((judge(attempt, with_ascii=wide) for attempt in attempts), reverse=True)
    best, second = ranking[0], ranking[1]
    foreign = _foreign(sample) if best.mean < _READABLE else None
    if foreign is not None:
        return _decoded(
            Attempt.of(data, foreign), f"No Chinese; taken for {foreign}.", certain=False
        )
    lead = best.mean - second.mean
    clear = lead >= _CLEAR_MEAN_LEAD and lead * best.characters >= _CLEAR_LEAD
    certain = clear and best.mean >= _READABLE
    return _decoded(Attempt.of(data, best.encoding), _reasons(best, second), certain=certain)


def _reasons(best: Plausibility, second: Plausibility) -> str:
    return (
        f"Reads best as {best.encoding} ({best.mean:.1f} points a character from {best.characters} "
        f"characters; next {second.encoding} with {second.mean:.1f})."
    )


def _foreign(sample: bytes) -> str | None:
    """Ask charset-normalizer about text that is not Chinese in any encoding."""
    from charset_normalizer import from_bytes

    match = from_bytes(sample[: 1 << 13], cp_isolation=_NARROW).best()
    name = match.encoding.replace("_", "-") if match else ""
    known = {n.replace("_", "-"): n for n in NAMES}
    if name not in known or Attempt.of(sample, known[name]).broken:
        return None
    return known[name]
