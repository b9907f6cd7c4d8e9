"""A second engine: OpenCC's configurations carried out in Python, alignment included.

It takes over where OpenCC's own marks cannot be read, and the tests hold the two against each
other, since an equal text is no proof of a right alignment.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from models.script.alignment import block
from models.script.dictionaries import (
    Entries,
    configuration,
    dictionaries_in,
    dictionary_of,
    entries,
)
from models.script.matching import Match, Matcher, rewritten
from models.script.profiles import Profile
from models.text import Block, EditMap


def convert(text: str, profile: Profile) -> tuple[str, EditMap]:
    """Convert ``text``; return it with the map to it."""
    engine = _engine(profile)
    prepared = text
    for matcher in engine.normalisation:
        prepared = matcher.replaced(prepared)
    pieces: list[str] = []
    blocks: list[Block] = []
    s = d = 0
    for segment in engine.segments(prepared):
        piece = segment
        for matcher, is_marked in engine.chain:
            matches = list(matcher.matches(piece))
            if is_marked:
                blocks += _blocks(piece, matches, s, d)
            piece = rewritten(piece, matches)
        pieces.append(piece)
        s, d = s + len(segment), d + len(piece)
    return "".join(pieces), EditMap(s, d, tuple(blocks))


def _blocks(text: str, matches: list[Match], s: int, d: int) -> Iterator[Block]:
    shift = d - s
    for start, end, values in matches:
        found = block(text[start:end], values[0], s + start, s + start + shift)
        if found is not None:
            yield found
        shift += len(values[0]) - (end - start)


class _Engine:
    def __init__(self, profile: Profile) -> None:
        found = configuration(profile.name)
        self.normalisation = [_matcher(stage["dict"]) for stage in found.get("normalization", ())]
        self.chain = [
            (_matcher(stage["dict"]), profile.phrases in dictionaries_in(stage))
            for stage in found["conversion_chain"]
        ]
        segmentation = found.get("segmentation")
        self._words = _matcher(segmentation["dict"]) if segmentation else None

    def segments(self, text: str) -> Iterator[str]:
        """Cut before and after every word; what lies between two words stays in one piece."""
        at = 0
        for start, end, _ in self._words.matches(text) if self._words else ():
            if at < start:
                yield text[at:start]
            yield text[start:end]
            at = end
        if at < len(text):
            yield text[at:]


@cache
def _engine(profile: Profile) -> _Engine:
    return _Engine(profile)


def _matcher(node: Mapping[str, Any]) -> Matcher:
    return Matcher(list(_dictionaries(node)))


def _dictionaries(node: Mapping[str, Any]) -> Iterator[Entries]:
    """Yield the dictionaries under a node in order; a union is one dictionary of all its keys."""
    if node["type"] != "group":
        yield entries(dictionary_of(node))
        return
    members = [found for child in node["dicts"] for found in _dictionaries(child)]
    if node.get("match_policy") == "union":
        yield {key: values for found in reversed(members) for key, values in found.items()}
    else:
        yield from members
