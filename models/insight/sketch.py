"""What is kept of a text for finding others like it: a fixed selection of its runs of characters.

The text is folded first, so that script, case, width, punctuation and line breaks do not matter.
"""

from __future__ import annotations

import re
import struct
import sys
from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from zlib import crc32

from models.insight.facts import facts_of
from models.script.fold import fold
from models.script.values import Script

MAKER = 1
"""The way in which sketches are made; one of another way is made anew."""

RUN = 5
"""Characters in a run; shorter ones stand in unrelated news too."""

_DIGEST, _NUMBER = 16, 4  # bytes
_KEPT = 24  # one character of so many begins runs that are kept
_NOISE = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Sketch:
    """What is kept of one text.

    Attributes:
        digest: of the text as it is, to the character.
        runs: hashes of the selected runs.
        script: what its article is written in.
        facts: hashes of its key facts.
    """

    digest: bytes
    runs: frozenset[int]
    script: Script
    facts: frozenset[int] = frozenset()


def sketch_of(text: str, script: Script) -> Sketch:
    """Return the sketch of a text; the same on every machine."""
    found = _beginnings().findall(_key(text))
    digest = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=_DIGEST).digest()
    return Sketch(digest, _hashes(set(found)), script, _hashes(facts_of(text)))


def packed(sketch: Sketch) -> bytes:
    """Return a sketch without its script as bytes, the same on every machine."""
    numbers = (*sorted(sketch.runs), *sorted(sketch.facts))
    counts = (len(sketch.runs), len(sketch.facts))
    return sketch.digest + struct.pack(f"<2I{len(numbers)}I", *counts, *numbers)


def unpacked(data: bytes, script: Script) -> Sketch:
    """Return the sketch that was packed.

    Raises:
        ValueError: when the bytes are no sketch.
    """
    numbers = array("I")
    if numbers.itemsize != _NUMBER or len(data) < _DIGEST + 2 * _NUMBER:
        raise ValueError("no sketch")
    numbers.frombytes(data[_DIGEST:])
    if sys.byteorder == "big":
        numbers.byteswap()
    runs, facts, *rest = numbers
    if len(rest) != runs + facts:
        raise ValueError("no sketch")
    return Sketch(data[:_DIGEST], frozenset(rest[:runs]), script, frozenset(rest[runs:]))


def _hashes(words: Iterable[str]) -> frozenset[int]:
    return frozenset(crc32(word.encode("utf-8", "surrogatepass")) for word in words)


def runs_of(text: str) -> frozenset[str]:
    """Return every run of a text."""
    key = _key(text)
    return frozenset(key[i : i + RUN] for i in range(len(key) - RUN + 1))


def share_of(one: frozenset[str], other: frozenset[str]) -> float:
    """Return how much of the text with fewer runs stands in the other one, 0 to 1."""
    fewer = min(len(one), len(other))
    return len(one & other) / fewer if fewer else 0.0


def _key(text: str) -> str:
    return _NOISE.sub("", fold(text))


@cache
def _beginnings() -> re.Pattern[str]:
    """Return the pattern of the runs that are kept, overlapping ones too.

    Which those are depends on their first character alone, so that the pattern can find them
    without a hash of every run of a text.
    """
    codes = (*range(0x30, 0x3A), *range(0x61, 0x7B), *range(0x3400, 0xA000))
    chosen = "".join(chr(code) for code in codes if crc32(chr(code).encode()) % _KEPT == 0)
    return re.compile(f"(?=([{chosen}].{{{RUN - 1}}}))")
