"""Characters that are forms of one another, in whichever script, region or print.

The classes are the closure over every pair of characters that OpenCC's dictionaries put in each
other's place, so a text and its conversion have the same key, character by character. They are
compiled into ``resources/lexicons/script/variants.txt``, one class a line, its key first;
``python -m models.script.variants`` writes that file anew after an upgrade of OpenCC.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache

from models.script.dictionaries import LEXICONS, entries, lexicon

_CHARACTERS = (
    "STCharacters",
    "TSCharacters",
    "TSCharactersExt",
    "TWVariants",
    "TWVariantsRev",
    "HKVariants",
    "HKVariantsRev",
    "CJK_Compatibility_Ideographs",
)
_PHRASES = (
    "STPhrases",
    "STPhrases_GeneratedFromRegionalPhrases",
    "TSPhrases",
    "TWVariantsPhrases",
    "TWVariantsRevPhrases",
    "HKVariantsPhrases",
    "HKVariantsRevPhrases",
)
# Pairs that OpenCC leaves alone, since both are in use on one side, but that a reader who
# searches takes for one.
_OWN = (("著", "着"), ("妳", "你"), ("祂", "他"), ("牠", "它"))

_HEADER = """\
# Forms of one character, one class a line, the key first.
# Derived from the dictionaries of OpenCC (Apache-2.0) by: python -m models.script.variants
"""


@cache
def keys() -> dict[str, str]:
    """Return the key of every character that has other forms."""
    return {c: group[0] for (group,) in lexicon("variants") for c in group}


def are_variants(one: str, other: str) -> bool:
    """Tell whether two characters are forms of one."""
    known = keys()
    return one == other or known.get(one, one) == known.get(other, other)


def classes() -> list[str]:
    """Compute the classes from OpenCC's dictionaries, each with its key first."""
    parents: dict[str, str] = {}
    for one, other in _pairs():
        parents.setdefault(one, one)
        parents.setdefault(other, other)
        parents[_root(parents, one)] = _root(parents, other)
    groups: dict[str, list[str]] = defaultdict(list)
    for character in parents:
        groups[_root(parents, character)].append(character)
    return sorted("".join(_key_first(group)) for group in groups.values() if len(group) > 1)


def _pairs() -> Iterator[tuple[str, str]]:
    for name in _CHARACTERS + _PHRASES:
        for key, values in entries(name).items():
            for value in values:
                yield from zip(key, value, strict=True)
    yield from _OWN


def _root(parents: dict[str, str], character: str) -> str:
    while parents[character] != character:
        parents[character] = parents[parents[character]]
        character = parents[character]
    return character


def _key_first(group: Iterable[str]) -> list[str]:
    # A character of the Simplified side in the basic plane: keys then stay readable.
    simplified = entries("STCharacters")
    return sorted(group, key=lambda c: (ord(c) > 0xFFFF, c not in simplified, ord(c)))


if __name__ == "__main__":
    target = LEXICONS / "variants.txt"
    target.write_text(_HEADER + "\n".join(classes()) + "\n", encoding="utf-8", newline="\n")
