"""How likely a character is after the two before it, and a run of characters as words.

``resources/lexicons/ingest/ngrams.bin`` is deflated. It holds, little-endian, the number of
characters and their UTF-8 bytes, then four tables: runs of one, two and three characters, and words
of up to four. A table is the number of its entries, their keys in ascending order (a key is the
numbers of the characters, 14 bits each), a byte of log-probability for each, and, for runs of one
and two, a byte of back-off weight. A byte is a negative logarithm in steps of 1/12 nat. The two
halves of a run of three are in the table of two.
``build_ngrams.py`` beside it makes the file.
"""

from __future__ import annotations

import struct
import sys
import zlib
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import repeat
from typing import NamedTuple

from models.ingest.lexicon import FOLDER
from models.ingest.repair.folding import EDGE, fold

__all__ = ["EDGE", "Model", "Table", "fold", "model", "pack"]

_STEPS = 12  # a nat
_BITS = 14
_UNSEEN = -17.0  # log-probability of a character that no source has
_NO_WORD = -16.0  # and of one that is no word by itself
_LONGEST_WORD = 4
_MEMORY = 1 << 17  # answers that are kept
_WEIGHTED = (True, True, False, False)  # which tables have weights


class Table(NamedTuple):
    """Log-probabilities of runs of one length, and the weights of those that can be left."""

    logs: Mapping[str, float]
    weights: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class _Runs:
    keys: array[int]
    logs: bytes
    weights: bytes

    def find(self, key: int) -> int:
        at = bisect_left(self.keys, key)
        return at if at < len(self.keys) and self.keys[at] == key else -1


class Model:
    """The probabilities, with a memory of those that were asked for."""

    def __init__(self, numbers: Mapping[str, int], runs: Sequence[_Runs]) -> None:
        self._numbers = numbers
        self._one, self._two, self._three, self._words = runs
        self._singles = (0.0, *(-log / _STEPS for log in self._one.logs))  # by number
        self._weights = (0.0, *(-weight / _STEPS for weight in self._one.weights))
        self._known: dict[str, float] = {}
        self._known_pairs: dict[int, int] = {}
        self._known_words: dict[str, float] = {}

    def log(self, run: str) -> float:
        """Return the log-probability of the last of three folded characters after the others."""
        known = self._known.get(run)
        if known is None:
            if len(self._known) > _MEMORY:
                self._known.clear()
            known = self._known[run] = self._log(run)
        return known

    def logs(self, text: str) -> list[float]:
        """Return ``log`` of each character of folded ``text``, the first of its line.

        For text that nobody asks about twice: nothing but its pairs is kept in memory.
        """
        pair_of, behind, known = self._pair, self._behind, self._known_pairs
        singles, weights, contexts = self._singles, self._weights, self._two.weights
        a = b = self._numbers.get(EDGE, 0)
        context = pair_of(a, b)
        found = []
        for c in map(self._numbers.get, text, repeat(0)):
            pair = known.get(b << _BITS | c)
            if pair is None:
                pair = pair_of(b, c)
            if pair >= 0 or not c:
                found.append(behind(a, b, c, context, pair))
            elif context < 0:
                found.append(weights[b] + singles[c])
            else:
                found.append(weights[b] + singles[c] - contexts[context] / _STEPS)
            a, b, context = b, c, pair
        return found

    def score(self, text: str, before: str) -> float:
        """Sum ``log`` over folded ``text`` that stands behind folded ``before``."""
        line = (EDGE * 2 + before)[-2:] + text
        return sum(self.log(line[at : at + 3]) for at in range(len(text)))

    def as_words(self, text: str) -> float:
        """Return the log-probability of folded ``text`` as the likeliest sequence of words."""
        known = self._known_words.get(text)
        if known is None:
            if len(self._known_words) > _MEMORY:
                self._known_words.clear()
            known = self._known_words[text] = self._as_words(text)
        return known

    def _as_words(self, text: str) -> float:
        numbers = [self._numbers.get(character, 0) for character in text]
        find, logs = self._words.find, self._words.logs
        best = [0.0]
        for end in range(1, len(text) + 1):
            likeliest = best[end - 1] + _NO_WORD
            key = 0
            for length, start in enumerate(range(end - 1, max(-1, end - 1 - _LONGEST_WORD), -1)):
                key |= numbers[start] << _BITS * length
                at = find(key)
                if at >= 0:
                    likeliest = max(likeliest, best[start] - logs[at] / _STEPS)
            best.append(likeliest)
        return best[-1]

    def _log(self, run: str) -> float:
        a, b, c = (self._numbers.get(character, 0) for character in run)
        return self._behind(a, b, c, self._pair(a, b), self._pair(b, c))

    def _pair(self, a: int, b: int) -> int:
        """Return the place of a run of two in its table, -1 where it is not there."""
        key = a << _BITS | b
        known = self._known_pairs.get(key)
        if known is None:
            if len(self._known_pairs) > _MEMORY:
                self._known_pairs.clear()
            known = self._known_pairs[key] = self._two.find(key)
        return known

    def _behind(self, a: int, b: int, c: int, context: int, pair: int) -> float:
        """Return the log-probability of ``c`` by the places of the runs ``ab`` and ``bc``."""
        if not c:
            return _UNSEEN
        known = pair >= 0
        lower = -self._two.logs[pair] / _STEPS if known else self._weights[b] + self._singles[c]
        if context < 0:
            return lower
        triple = self._three.find((a << _BITS | b) << _BITS | c) if known else -1
        if triple >= 0:
            return -self._three.logs[triple] / _STEPS
        return lower - self._two.weights[context] / _STEPS


@cache
def model() -> Model:
    """Load the model, once."""
    data = zlib.decompress((FOLDER / "ngrams.bin").read_bytes())
    (size,) = struct.unpack_from("<I", data)
    at = 4 + size
    characters = data[4:at].decode("utf-8")
    runs: list[_Runs] = []
    for weighted in _WEIGHTED:
        (count,) = struct.unpack_from("<I", data, at)
        keys = array("Q")
        keys.frombytes(data[at + 4 : at + 4 + 8 * count])
        if sys.byteorder == "big":
            keys.byteswap()
        at += 4 + 8 * count
        logs = data[at : at + count]
        weights = data[at + count : at + 2 * count] if weighted else b""
        at += count + len(weights)
        runs.append(_Runs(keys, logs, weights))
    return Model({c: n for n, c in enumerate(characters, 1)}, runs)


def pack(tables: Sequence[Table]) -> bytes:
    """Return the bytes of a model file.

    Raises:
        ValueError: when a run of three has a half that is no run of two.
    """
    halves = {half for run in tables[2].logs for half in (run[:2], run[1:])}
    if not halves <= tables[1].logs.keys():
        raise ValueError("half of a run of three is not in the table of two")
    characters = "".join(sorted(tables[0].logs))
    numbers = {c: n for n, c in enumerate(characters, 1)}
    encoded = characters.encode("utf-8")
    parts = [struct.pack("<I", len(encoded)), encoded]
    for table, weighted in zip(tables, _WEIGHTED, strict=True):
        ordered = sorted((_joined(numbers[c] for c in run), run) for run in table.logs)
        keys = array("Q", (key for key, _ in ordered))
        if sys.byteorder == "big":
            keys.byteswap()
        parts += [struct.pack("<I", len(keys)), keys.tobytes()]
        parts.append(bytes(_byte(table.logs[run]) for _, run in ordered))
        if weighted:
            parts.append(bytes(_byte(table.weights.get(run, 0.0)) for _, run in ordered))
    return zlib.compress(b"".join(parts), 9)


def _joined(numbers: Iterable[int]) -> int:
    key = 0
    for number in numbers:
        key = key << _BITS | number
    return key


def _byte(log: float) -> int:
    return min(255, max(0, round(-log * _STEPS)))
