"""Conversion with alignment: OpenCC's text, character for character, and the map to it."""

from __future__ import annotations

import re
from functools import cache
from itertools import chain
from threading import Lock
from typing import Any

from models.script import reference
from models.script.alignment import block
from models.script.marking import NONCHARACTER, aligned, marking_converter
from models.script.profiles import Profile, profile_named
from models.text import EditMap

# OpenCC ends a segment at NUL and loses what follows, and it cannot be given half a surrogate
# pair; noncharacters are what words are marked with.
_UNSAFE = re.compile("[\0\ud800-\udfff\ufdd0-\ufdef]")
# Private use, in the basic plane and beyond: nobody writes in all of them at once.
_STAND_INS = (range(0xE000, 0xF900), range(0xF0000, 0xFFFFE))

_loading = Lock()


def convert(text: str, profile: str | Profile) -> tuple[str, EditMap]:
    """Convert ``text``; return it with the map from ``text`` to it, in code points.

    Characters that OpenCC cannot take (NUL, lone surrogates, noncharacters) stay where they are.

    Raises:
        WrongUsage: when there is no profile of that name.
    """
    chosen = profile_named(profile) if isinstance(profile, str) else profile
    if "\0" in text or (chosen.vocabulary and NONCHARACTER.search(text)):
        return _convert_unsafe(text, chosen)
    try:
        return _convert_safe(text, chosen)
    except UnicodeEncodeError:
        return _convert_unsafe(text, chosen)


def _convert_safe(text: str, profile: Profile) -> tuple[str, EditMap]:
    converted: str = _plain(profile).convert(text)
    found = _alignment(text, converted, profile)
    if found is None:
        again, found = reference.convert(text, profile)
        if again != converted:
            found = _coarse(text, converted)
    return converted, found


def _alignment(text: str, converted: str, profile: Profile) -> EditMap | None:
    if not profile.vocabulary:
        return EditMap.identity(len(text)) if len(text) == len(converted) else None
    marking = _marking(profile)
    return aligned(text, marking.convert(text), converted) if marking else None


def _convert_unsafe(text: str, profile: Profile) -> tuple[str, EditMap]:
    """Convert with one private character in place of all that OpenCC cannot take.

    No dictionary knows that character, so it stays itself and the order tells which is which.
    """
    stand_in = next(c for c in map(chr, chain(*_STAND_INS)) if c not in text)
    converted, found = _convert_safe(_UNSAFE.sub(stand_in, text), profile)
    kept = (*_UNSAFE.findall(text), "")
    pieces = converted.split(stand_in)
    return "".join(p + k for p, k in zip(pieces, kept, strict=True)), found


def _coarse(text: str, converted: str) -> EditMap:
    """Return the map that claims least: all between the common ends is one block."""
    found = block(text, converted, 0, 0) if text and converted else None
    blocks = (found,) if found else ()
    return EditMap(len(text), len(converted), blocks)


def _plain(profile: Profile) -> Any:
    with _loading:
        return _load_plain(profile)


def _marking(profile: Profile) -> Any:
    with _loading:
        return _load_marking(profile)


@cache
def _load_plain(profile: Profile) -> Any:
    import opencc

    from models.script.dictionaries import compiled_folder

    # With a bare name OpenCC would prefer a file of that name in the working folder.
    return opencc.OpenCC(str(compiled_folder() / f"{profile.name}.json"))


@cache
def _load_marking(profile: Profile) -> Any:
    try:
        return marking_converter(profile)
    except (OSError, RuntimeError):
        # No place for temporary files, or OpenCC cannot read there: the second engine answers.
        return None
