"""Names: the other script's form, the sound, and what is compared instead of the name itself."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from functools import lru_cache
from typing import Literal

from models.registry.values import Entity
from models.script.fold import fold

_APART = re.compile(r"[\s…·•・‧．.，,、\-－—()（）〔〕\[\]《》〈〉“”‘’\"'「」『』]+")
_LATIN = re.compile(r"[a-z ]+")


@lru_cache(maxsize=65536)
def key(name: str) -> str:
    """Return what names are compared by: blind to script, case, width, blanks and dots."""
    folded = fold(unicodedata.normalize("NFKC", name))
    return _APART.sub("", folded) or folded.strip()


def other_script(name: str, wanted: Literal["hans", "hant"]) -> str:
    """Return the name as it is written in the other script, by conversion."""
    from models.script.conversion import convert  # its dictionaries take a while to load

    return convert(name, "t2s" if wanted == "hans" else "s2tw")[0]


def sound(hans: str) -> str:
    """Return the reading of a name in Simplified script: syllables with tone marks.

    Letters and digits stay as they are, so that a name of letters has a sound too.
    """
    from models.script.pinyin import readings

    syllables = zip(hans, readings(hans, "hans"), strict=True)
    spoken = "".join(
        f" {syllable} " if syllable else sign if sign.isalnum() else " "
        for sign, syllable in syllables
    )
    return " ".join(spoken.split())


@lru_cache(maxsize=65536)
def toneless(pinyin: str) -> str:
    """Return pinyin without tones, in lower case: ``shàng hǎi`` is ``shang hai``, ``lǜ`` ``lv``."""
    bare = "".join(c for c in unicodedata.normalize("NFD", pinyin) if c not in _TONES)
    return unicodedata.normalize("NFC", bare).replace("ü", "v").lower()


_TONES = frozenset("\u0300\u0301\u0304\u030c")


def initials(pinyin: str) -> str:
    """Return the first letter of each syllable."""
    return "".join(syllable[0] for syllable in toneless(pinyin).split())


def is_latin(text: str) -> bool:
    """Tell whether a text could be pinyin: nothing but letters of English and blanks."""
    return _LATIN.fullmatch(toneless(text)) is not None


def completed(entity: Entity) -> Entity:
    """Return the entity with the name in the other script and the sound, where they lack.

    Names that are empty are dropped.
    """
    hans = entity.hans or other_script(entity.hant, "hans")
    hant = entity.hant or other_script(entity.hans, "hant")
    return replace(
        entity,
        hans=hans,
        hant=hant,
        pinyin=entity.pinyin or sound(hans),
        aliases=tuple(filter(None, entity.aliases)),
        short_names=tuple(filter(None, entity.short_names)),
    )


def in_scripts(name: str) -> tuple[str, str]:
    """Return a name as it is written in Simplified and in Traditional script.

    It stays as it was typed on the side that it is of; by conversion the other is made.
    """
    hans = other_script(name, "hans")
    return (name, other_script(name, "hant")) if hans == name else (hans, name)


def renamed(entity: Entity, name: str) -> Entity:
    """Return the entity under a new canonical name; the old one stays as an alias."""
    hans, hant = in_scripts(name)
    old = [n for n in (entity.hans, entity.hant) if n and key(n) != key(name)]
    aliases = tuple(dict.fromkeys((*entity.aliases, *old[:1])))
    aliases = tuple(a for a in aliases if key(a) != key(name))
    return replace(entity, hans=hans, hant=hant, aliases=aliases, pinyin=sound(hans))
