"""Characters cut in halves, strewn with what nobody sees, or half of them widened."""

from __future__ import annotations

import random
import re
from functools import partial

from models.ingest.rules import private
from tests.damage.values import Builder, Damaged, Kind

_HANZI = re.compile("[\u4e00-\u9fff]")
_ASTRAL = "𠮷𪚥😀👍🚄𫚉𬱖"
_NAMED = {
    sign: name
    for name, sign in (
        *(("ldquo", "“"), ("rdquo", "”"), ("lsquo", "‘"), ("rsquo", "’"), ("mdash", "—")),
        *(("hellip", "…"), ("middot", "·"), ("times", "×"), ("deg", "°"), ("amp", "&")),
        *(("lt", "<"), ("gt", ">"), ("ndash", "–")),
    )
}


def strewn(text: str, chance: random.Random, *, signs: str) -> Damaged:
    """Put one of ``signs`` behind every tenth hanzi that another follows."""
    builder = Builder()
    for at, character in enumerate(text):
        builder.keep(character)
        inside = _HANZI.match(character) and _HANZI.match(text, at + 1)
        if inside and chance.random() < 0.1:
            builder.put(chance.choice(signs), "")
    return builder.damaged()


def surrogates(text: str, chance: random.Random) -> Damaged:
    """Put astral characters in, written as two halves; of some, one half only."""
    builder = Builder()
    for at, character in enumerate(text):
        builder.keep(character)
        if _HANZI.match(character) and _HANZI.match(text, at + 1) and chance.random() < 0.03:
            _put_halves(builder, chance.choice(_ASTRAL), chance)
    return builder.damaged()


def _put_halves(builder: Builder, character: str, chance: random.Random) -> None:
    units = character.encode("utf-16-be")
    numbers = [int.from_bytes(units[at : at + 2], "big") for at in (0, 2)]
    write = chance.choice(("&#{};", "&#x{:x};", "&amp;#{};"))
    halves = [write.format(number) for number in numbers]
    if chance.random() < 0.3:
        builder.put(chance.choice(halves), character, is_lost=True)
    else:
        builder.put("".join(halves), character)


def named_entities(text: str, chance: random.Random) -> Damaged:
    """Write signs that have a name as entities, escaped up to three times."""
    builder = Builder()
    for character in text:
        if character in _NAMED and chance.random() < 0.7:
            escaped = chance.choice(("&", "&amp;", "&amp;amp;")) + _NAMED[character] + ";"
            builder.put(escaped, character)
        else:
            builder.keep(character)
    return builder.damaged()


def mixed_width(text: str, chance: random.Random) -> Damaged:
    """Widen some characters of words of letters and figures, and leave others."""
    builder = Builder()
    for piece in re.split("([0-9A-Za-z]{2,100}(?!％))", text):
        if not (piece.isascii() and piece.isalnum()):
            builder.keep(piece)
            continue
        widened = "".join(chr(ord(c) + 0xFEE0) if chance.random() < 0.5 else c for c in piece)
        builder.put(widened, piece)
    return builder.damaged()


def private_gb(text: str, chance: random.Random) -> Damaged:
    """Put characters under the private numbers that GBK had for them into a Simplified text."""
    known = sorted((n, c) for n, c in private._of_gb().items() if _HANZI.match(c))
    builder = Builder()
    for at, character in enumerate(text):
        builder.keep(character)
        inside = _HANZI.match(character) and _HANZI.match(text, at + 1)
        if inside and chance.random() < 0.02:
            number, meant = chance.choice(known)
            builder.put(chr(number), meant)
    return builder.damaged()


KINDS: tuple[Kind, ...] = (
    Kind("soft-hyphens", partial(strewn, signs="\xad")),
    Kind("zero-width", partial(strewn, signs="\u200b\u200c\u200d\u2060\ufeff")),
    Kind("control", partial(strewn, signs="\x00\x01\x02\x07\x08\x0b\x0e\x1b\x1f\x7f")),
    Kind("named-entities", named_entities),
    Kind("surrogates", surrogates),
    Kind("mixed-width", mixed_width),
    Kind("private-use-gbk", private_gb, script="hans"),
)
