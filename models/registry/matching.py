"""Which entities a text may mean: script-blind, by any of their names, then by likeness and sound.

All of it is looked up in an index of names, which takes a tenth of a second to make for ten
thousand entities and a few milliseconds to ask.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Final

from models.registry.merging import resolve
from models.registry.naming import initials, is_latin, key, toneless
from models.registry.values import Entity, Proposal, Reason

EXACT: Final[Mapping[str, tuple[Reason, float]]] = {
    "canonical": ("exact", 1.0),
    "alias": ("alias", 0.97),
    "short": ("short", 0.94),
}
_LONGEST = 40  # code points; longer texts are no names, and their parts are not looked up
_LEAST_ALIKE = 70.0  # of 100: one in four characters may differ
_ENOUGH = 8


@dataclass(frozen=True, slots=True)
class _Name:
    """One name, and id and type of the entity that stands for its owner."""

    entity: str
    type: str
    name: str
    reason: Reason
    score: float


@dataclass(slots=True)
class Index:
    """The names of a registry, ready to be searched."""

    _names: dict[str, list[_Name]] = field(default_factory=dict)
    _spoken: list[tuple[str, str, _Name]] = field(default_factory=list)
    _keys: list[str] = field(default_factory=list)
    _text: str = ""
    _starts: list[int] = field(default_factory=list)

    @classmethod
    def of(cls, entities: Mapping[str, Entity]) -> Index:
        """Index all names; those of merged entities lead to what they were merged into."""
        index = cls()
        for entity in entities.values():
            stands = entity.id if entity.merged_into is None else resolve(entities, entity.id)
            type_ = entities[stands].type if stands in entities else entity.type
            for kind, name in entity.names():
                reason, score = EXACT[kind]
                entry = _Name(stands, type_, name, reason, score)
                index._names.setdefault(key(name), []).append(entry)
            if entity.pinyin:
                spoken = toneless(entity.pinyin).replace(" ", "")
                entry = _Name(stands, type_, entity.name, "pinyin", 0.0)
                index._spoken.append((spoken, initials(entity.pinyin), entry))
        index._keys = list(index._names)
        # All keys in one text: finding what contains a text is one search, not ten thousand.
        index._text = "\n".join(index._keys)
        index._starts = list(accumulate((len(k) + 1 for k in index._keys[:-1]), initial=0))
        return index

    def propose(self, text: str, label: str = "", limit: int = _ENOUGH) -> tuple[Proposal, ...]:
        """Return the entities that ``text`` may mean, the likeliest first.

        Those whose type is ``label`` come before all others; among them the score decides.
        """
        wanted = key(text)
        best: dict[str, Proposal] = {}
        for entry, reason, score in self._found(text, wanted):
            fits = not label or not entry.type or entry.type == label
            known = best.get(entry.entity)
            if known is None or known.score < score:
                best[entry.entity] = Proposal(entry.entity, score, reason, entry.name, fits)
        ordered = sorted(best.values(), key=lambda p: (not p.fits, -p.score, p.entity))
        return tuple(ordered[:limit])

    def named(self, text: str) -> tuple[str, ...]:
        """Return the entities that bear ``text`` as a name, in any script."""
        return tuple(dict.fromkeys(e.entity for e in self._names.get(key(text), ())))

    def _found(self, text: str, wanted: str) -> Iterator[tuple[_Name, Reason, float]]:
        if not wanted:
            return
        for entry in self._names.get(wanted, ()):
            yield entry, entry.reason, entry.score
        if is_latin(text):
            yield from self._sounding(toneless(text).replace(" ", ""))
        if len(wanted) <= _LONGEST:
            for name in {*self._inside(wanted), *self._around(wanted)} - {wanted}:
                score = _contained(min(name, wanted, key=len), max(name, wanted, key=len))
                yield from ((e, "contains", score * e.score) for e in self._names[name])
            yield from self._alike(wanted)

    def _inside(self, wanted: str) -> Iterator[str]:
        """Yield names that are a part of the text."""
        length = len(wanted)
        for start in range(length):
            for end in range(start + 2, length + 1):
                if wanted[start:end] in self._names:
                    yield wanted[start:end]

    def _around(self, wanted: str) -> Iterator[str]:
        """Yield names that the text is a part of."""
        at = self._text.find(wanted)
        while at >= 0 and len(wanted) > 1:
            number = bisect_right(self._starts, at) - 1
            yield self._keys[number]
            if number + 1 == len(self._starts):
                return
            at = self._text.find(wanted, self._starts[number + 1])

    def _alike(self, wanted: str) -> Iterator[tuple[_Name, Reason, float]]:
        if len(wanted) < 3:
            return
        from rapidfuzz import fuzz, process

        found = process.extract(
            wanted, self._keys, scorer=fuzz.ratio, score_cutoff=_LEAST_ALIKE, limit=4 * _ENOUGH
        )
        for name, likeness, _ in found:
            if name != wanted and numerals(name) == numerals(wanted):
                for entry in self._names[name]:
                    yield entry, "fuzzy", weighed(likeness, name, wanted) * entry.score

    def _sounding(self, wanted: str) -> Iterator[tuple[_Name, Reason, float]]:
        for spoken, first, entry in self._spoken:
            if spoken == wanted:
                yield entry, "pinyin", 0.9
            elif first == wanted and len(wanted) > 1:
                yield entry, "pinyin", 0.8
            elif spoken.startswith(wanted) or (len(wanted) > 1 and first.startswith(wanted)):
                yield entry, "pinyin", 0.6 + 0.1 * len(wanted) / max(len(spoken), 1)


def _contained(part: str, whole: str) -> float:
    """Return how sure a name is when one is a part of the other; a common beginning tells more."""
    share = len(part) / len(whole)
    return 0.45 + 0.4 * share + (0.08 if whole.startswith(part) else 0.0)


def weighed(likeness: float, first: str, second: str) -> float:
    """Return the score for a likeness of 0 to 100; offices of two towns differ at their head."""
    return likeness / 100 * (0.9 if first[:1] == second[:1] else 0.75)


_NUMERALS: Final = frozenset("0123456789零〇一二三四五六七八九十百千万萬甲乙丙丁东南西北東")


def numerals(name: str) -> tuple[str, ...]:
    """Return what tells things of a kind apart: 第一 and 第二, 东区 and 西区 are not alike."""
    return tuple(c for c in name if c in _NUMERALS)
