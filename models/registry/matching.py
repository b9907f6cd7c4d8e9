"""Which entities a text may mean: script-blind, by any of their names, then by likeness and sound.

All of it is looked up in an index of names, which takes a tenth of a second to make for ten
thousand entities and a few milliseconds to ask.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate
from typing import Final

from models.registry.merging import resolve
from models.registry.naming import initials, is_latin, key, toneless
from models.registry.values import Entity, Naming, Proposal, Reason

EXACT: Final[Mapping[str, tuple[Reason, float]]] = {
    "canonical": ("exact", 1.0),
    "alias": ("alias", 0.97),
    "short": ("short", 0.94),
}
Found = tuple[str, str, Reason, float]
"""The entity that bears a name, that name, why it was found, and its score."""

_LONGEST = 40  # code points; longer texts are no names, and their parts are not looked up
_LEAST_ALIKE = 70.0  # of 100: one in four characters may differ
_ENOUGH = 8


Name = tuple[str, Naming, str]
"""One name: the id of the entity that bears it, what it is to that, and as it is written."""


class Index:
    """The names of a registry, ready to be searched.

    Names belong to the entity that bears them; whom that stands for is looked up when they are
    found, so a merger changes nothing here.
    """

    def __init__(self) -> None:
        self._entities: Mapping[str, Entity] = {}
        self._names: dict[str, list[Name]] = {}
        self._spoken: dict[str, tuple[str, str]] = {}
        self._keys: list[str] = []
        self._text = ""
        self._starts: list[int] = []

    @classmethod
    def of(cls, entities: Mapping[str, Entity]) -> Index:
        """Index all names; those of merged entities lead to what they were merged into."""
        index = cls()
        index.follow(entities, entities)
        return index

    def follow(self, entities: Mapping[str, Entity], changed: Iterable[str]) -> None:
        """Index what entities are now; only ``changed`` ones are others than before."""
        before, self._entities = self._entities, entities
        for identifier in changed:
            if identifier in before:
                self._drop(before[identifier])
            if identifier in entities:
                self._add(entities[identifier])
        self._keys = list(self._names)
        # All keys in one text: finding what contains a text is one search, not ten thousand.
        self._text = "\n".join(self._keys)
        self._starts = list(accumulate((len(k) + 1 for k in self._keys[:-1]), initial=0))

    def _add(self, entity: Entity) -> None:
        for kind, name in entity.names():
            self._names.setdefault(key(name), []).append((entity.id, kind, name))
        if entity.pinyin:
            spoken = toneless(entity.pinyin).replace(" ", "")
            self._spoken[entity.id] = (spoken, initials(entity.pinyin))

    def _drop(self, entity: Entity) -> None:
        for _, name in entity.names():
            found = key(name)
            left = [n for n in self._names.get(found, ()) if n[0] != entity.id]
            if left:
                self._names[found] = left
            else:
                self._names.pop(found, None)
        self._spoken.pop(entity.id, None)

    def propose(self, text: str, label: str = "", limit: int = _ENOUGH) -> tuple[Proposal, ...]:
        """Return the entities that ``text`` may mean, the likeliest first.

        Those whose type is ``label`` come before all others; among them the score decides.
        """
        wanted = key(text)
        best: dict[str, Proposal] = {}
        for identifier, name, reason, score in self._found(text, wanted):
            stands = resolve(self._entities, identifier)
            known = best.get(stands)
            if known is None or known.score < score:
                type_ = self._entities[stands].type
                fits = not label or not type_ or type_ == label
                best[stands] = Proposal(stands, score, reason, name, fits)
        ordered = sorted(best.values(), key=lambda p: (not p.fits, -p.score, p.entity))
        return tuple(ordered[:limit])

    def named(self, text: str) -> tuple[str, ...]:
        """Return the entities that bear ``text`` as a name, in any script."""
        found = (resolve(self._entities, n[0]) for n in self._names.get(key(text), ()))
        return tuple(dict.fromkeys(found))

    def _found(self, text: str, wanted: str) -> Iterator[Found]:
        if not wanted:
            return
        for identifier, kind, name in self._names.get(wanted, ()):
            yield identifier, name, *EXACT[kind]
        if is_latin(text):
            yield from self._sounding(toneless(text).replace(" ", ""))
        if len(wanted) <= _LONGEST:
            for other in {*self._inside(wanted), *self._around(wanted)} - {wanted}:
                score = _contained(min(other, wanted, key=len), max(other, wanted, key=len))
                yield from self._bearing(other, "contains", score)
            yield from self._alike(wanted)

    def _bearing(self, name: str, reason: Reason, score: float) -> Iterator[Found]:
        for identifier, kind, written in self._names[name]:
            yield identifier, written, reason, score * EXACT[kind][1]

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

    def _alike(self, wanted: str) -> Iterator[Found]:
        if len(wanted) < 3:
            return
        from rapidfuzz import fuzz, process

        found = process.extract(
            wanted, self._keys, scorer=fuzz.ratio, score_cutoff=_LEAST_ALIKE, limit=4 * _ENOUGH
        )
        for name, likeness, _ in found:
            if name != wanted and numerals(name) == numerals(wanted):
                yield from self._bearing(name, "fuzzy", weighed(likeness, name, wanted))

    def _sounding(self, wanted: str) -> Iterator[Found]:
        for identifier, (spoken, first) in self._spoken.items():
            if spoken == wanted:
                score = 0.9
            elif first == wanted and len(wanted) > 1:
                score = 0.8
            elif spoken.startswith(wanted) or (len(wanted) > 1 and first.startswith(wanted)):
                score = 0.6 + 0.1 * len(wanted) / max(len(spoken), 1)
            else:
                continue
            yield identifier, self._entities[identifier].name, "pinyin", score


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
