"""Bytes that were read in another encoding, in whole texts or in single runs."""

from __future__ import annotations

import random
from collections.abc import Callable
from functools import partial

from tests.damage.values import Builder, Damaged, Kind

Read = Callable[[bytes], str]
_LOST = ("\ufffd", "?")


def _plain(codec: str) -> Read:
    return lambda data: data.decode(codec, "replace")


def _cp1252(data: bytes) -> str:
    """Read as browsers do: the five bytes without a sign are control characters."""
    return "".join(bytes((b,)).decode("cp1252", "ignore") or chr(b) for b in data)


def _windows_gbk(data: bytes) -> str:
    """Read as Windows does: a lead byte without a trail becomes “?”, and takes ASCII with it."""
    out: list[str] = []
    at = 0
    while at < len(data):
        if data[at] < 0x80:
            out.append(chr(data[at]))
            at += 1
            continue
        if data[at] == 0x80:
            out.append("€")
            at += 1
            continue
        pair = data[at : at + 2]
        try:
            shown = pair.decode("gb18030")
        except UnicodeDecodeError:
            shown = "?"
        out.append(shown)
        at += 2
    return "".join(out)


def _misread(text: str, written: str, read: Read) -> str | None:
    """Return what becomes of ``text``; None where it cannot be written so."""
    try:
        return read(text.encode(written))
    except UnicodeEncodeError:
        return None


def _put(builder: Builder, clean: str, written: str, read: Read) -> None:
    wrong = _misread(clean, written, read)
    if wrong is None:
        builder.keep(clean)
        return
    is_lost = any(wrong.count(sign) > clean.count(sign) for sign in _LOST)
    builder.put(wrong, clean, is_lost=is_lost)


def whole(text: str, chance: random.Random, *, written: str, read: Read) -> Damaged:
    """Misread every line."""
    builder = Builder()
    for number, line in enumerate(text.split("\n")):
        builder.keep("\n" if number else "")
        _put(builder, line, written, read)
    return builder.damaged()


def runs(text: str, chance: random.Random, *, written: str, read: Read) -> Damaged:
    """Misread a run of 8 to 40 characters in every third line or so."""
    builder = Builder()
    for number, line in enumerate(text.split("\n")):
        builder.keep("\n" if number else "")
        if len(line) < 24 or chance.random() < 0.6:
            builder.keep(line)
            continue
        start = chance.randrange(len(line) - 12)
        end = start + chance.randint(8, 40)
        builder.keep(line[:start])
        _put(builder, line[start:end], written, read)
        builder.keep(line[end:])
    return builder.damaged()


def twice(text: str, chance: random.Random, *, written: str, read: Read) -> Damaged:
    """Misread every line, write it as UTF-8, and misread that as cp1252, as old databases do."""
    builder = Builder()
    for number, line in enumerate(text.split("\n")):
        builder.keep("\n" if number else "")
        once = _misread(line, written, read)
        if once is None:
            builder.keep(line)
        else:
            is_lost = any(once.count(sign) > line.count(sign) for sign in _LOST)
            builder.put(_cp1252(once.encode()), line, is_lost=is_lost)
    return builder.damaged()


_PAIRS: tuple[tuple[str, str, Read, str | None], ...] = (
    ("utf8-as-gbk", "utf-8", _plain("gb18030"), None),
    ("utf8-as-gbk-windows", "utf-8", _windows_gbk, None),
    ("utf8-as-cp1252", "utf-8", _cp1252, None),
    ("utf8-as-latin1", "utf-8", _plain("latin-1"), None),
    ("utf8-as-big5", "utf-8", _plain("big5hkscs"), None),
    ("gbk-as-cp1252", "gbk", _cp1252, None),
    ("gbk-as-latin1", "gbk", _plain("latin-1"), None),
    ("gbk-as-utf8", "gbk", _plain("utf-8"), None),
    ("gbk-as-big5", "gbk", _plain("big5hkscs"), "hans"),
    ("big5-as-gbk", "big5hkscs", _plain("gb18030"), "hant"),
    ("big5-as-cp1252", "big5hkscs", _cp1252, "hant"),
)

KINDS: tuple[Kind, ...] = (
    *(Kind(k, partial(whole, written=w, read=r), script=s) for k, w, r, s in _PAIRS),  # type: ignore[arg-type]
    *(Kind(f"{k}-runs", partial(runs, written=w, read=r), script=s) for k, w, r, s in _PAIRS),  # type: ignore[arg-type]
    Kind("utf8-twice", partial(twice, written="utf-8", read=_cp1252)),
    Kind("gbk-twice", partial(twice, written="gbk", read=_cp1252)),
    Kind("utf8-as-gbk-twice", partial(twice, written="utf-8", read=_plain("gb18030"))),
)
