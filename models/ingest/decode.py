"""Bytes to text, with the evidence for the encoding.

No byte is guessed away: one that is no character in the chosen encoding becomes U+FFFD and is
listed with its value.
"""

from __future__ import annotations

from models.errors import WrongUsage
from models.ingest.encodings import BOMS, NAMES, Attempt
from models.ingest.plausibility import Plausibility, judge
from models.ingest.values import Decoded

_SAMPLE = 1 << 16  # bytes; more does not change a verdict, only its price
_EAST_ASIAN = ("gb18030", "big5hkscs")
_WIDE = ("utf-16-le", "utf-16-be")
_CLEAR_LEAD = 0.5  # points per character between the best reading and the next
_READABLE = 0.0  # below this mean a reading looks like noise


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
        if encoding.lower() not in NAMES:
            raise UnknownEncoding(encoding)
        return _decoded(Attempt.of(data, encoding.lower()), "Encoding named by the caller.")
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


def _unicode(data: bytes) -> Decoded | None:
    """Read as UTF-8 where its own structure proves it, damaged places notwithstanding."""
    if _alternating_nulls(data):
        return None
    attempt = Attempt.of(data, "utf-8")
    broken = attempt.broken
    if attempt.escaped.isascii():
        return _decoded(attempt, "Nothing but ASCII.")
    long = sum(1 for c in attempt.escaped if c > "\u07ff") - broken
    if long > broken:
        total = len(attempt.escaped) - broken
        evidence = f"UTF-8: {long} of {total} characters are well-formed sequences of 3 or 4 bytes."
        return _decoded(attempt, evidence, certain=long >= 8 * broken)
    return None


def _alternating_nulls(data: bytes) -> bool:
    """Tell whether one of the two byte positions is mostly NUL, as UTF-16 has it for ASCII."""
    sample = data[:_SAMPLE]
    half = max(1, len(sample) // 2)
    return any(sample[parity::2].count(0) * 5 > half for parity in (0, 1))


def _ranked(data: bytes) -> Decoded:
    """Read in the encoding in which the text looks most like Chinese."""
    sample = data[:_SAMPLE]
    names = ["utf-8", *_EAST_ASIAN, *_WIDE]
    ranking = sorted((judge(Attempt.of(sample, name)) for name in names), reverse=True)
    best, second = ranking[0], ranking[1]
    foreign = _foreign(sample) if best.mean < _READABLE else None
    if foreign is not None:
        return _decoded(
            Attempt.of(data, foreign), f"No Chinese; taken for {foreign}.", certain=False
        )
    certain = best.mean >= _READABLE and best.mean - second.mean >= _CLEAR_LEAD
    return _decoded(Attempt.of(data, best.encoding), _reasons(best, second), certain=certain)


def _reasons(best: Plausibility, second: Plausibility) -> str:
    return (
        f"Reads best as {best.encoding} ({best.mean:.1f} points a character from {best.characters} "
        f"characters; next {second.encoding} with {second.mean:.1f})."
    )


def _foreign(sample: bytes) -> str | None:
    """Ask charset-normalizer about text that is not Chinese in any encoding."""
    from charset_normalizer import from_bytes

    match = from_bytes(sample[: 1 << 13], cp_isolation=[n for n in NAMES if n not in _WIDE]).best()
    name = match.encoding.replace("_", "-") if match else ""
    known = {n.replace("_", "-"): n for n in NAMES}
    if name not in known or Attempt.of(sample, known[name]).broken:
        return None
    return known[name]
