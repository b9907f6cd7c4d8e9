"""A reading text as a view in one script.

Each paragraph is looked at by itself: one that is written in the view's script is shown as it
stands, one in the other script is converted, one that nothing decides follows its article. A
Traditional paragraph is never put through a conversion from Simplified, which would damage it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from models.script.conversion import convert
from models.script.detect import script_of
from models.script.matching import DESCRIPTION
from models.script.overrides import Override, Term, places, splice
from models.script.profiles import DEFAULTS, Profile, profile_named
from models.script.values import Paragraphed, Script, View
from models.text import Block, EditMap, Span

PART = 20_000
"""Code points converted at a time: OpenCC lets nothing else run meanwhile (some 10 ms)."""

_MARKS = "\n。"
_LINES = re.compile(r"[^\n]+|\n")


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the reading text in the view, and the map of just this stretch.

    ``profile`` is "" where the reading text is shown as it stands.
    """

    span: Span
    text: str
    map: EditMap
    profile: str = ""


def make_view(
    reading: Paragraphed,
    script: Script,
    profile: str = "",
    overrides: Iterable[Override | Term] = (),
) -> View:
    """Return ``reading`` in ``script``.

    Args:
        profile: OpenCC's name of the conversion; "" for the default one.
        overrides: chosen forms; they change converted paragraphs only.

    Raises:
        WrongUsage: when there is no such profile.
        ValueError: when the profile leads elsewhere, or an override leaves its paragraph.
    """
    return joined(parts(reading, script, profile, overrides), script)


def parts(
    reading: Paragraphed,
    script: Script,
    profile: str = "",
    overrides: Iterable[Override | Term] = (),
    *,
    size: int = PART,
) -> Iterator[Part]:
    """Make a view piece by piece, in order and without gaps, so that a window stays alive.

    Takes what :func:`make_view` takes, and ``size``, the code points to convert at a time.
    """
    chosen = _profile(script, profile)
    wanted = list(overrides)
    for override in wanted:
        _check_place(override, reading.text)
    for span, to_convert in _runs(reading, script, size):
        text = span.of(reading.text)
        if not to_convert:
            yield Part(span, text, EditMap.identity(len(span)))
            continue
        fixed = places(text, _within(wanted, span))
        for start, end in _cuts(text, fixed, size):
            yield _converted(text, Span(start, end), fixed, chosen, span.start)


def joined(pieces: Iterable[Part], script: Script) -> View:
    """Put the parts of a view together."""
    texts: list[str] = []
    blocks: list[Block] = []
    profile = ""
    s = d = 0
    for part in pieces:
        texts.append(part.text)
        blocks += (Block(s + s0, s + s1, d + d0, d + d1) for s0, s1, d0, d1 in part.map.blocks)
        s, d = s + len(part.span), d + len(part.text)
        profile = profile or part.profile
    return View(script, profile, "".join(texts), EditMap(s, d, tuple(blocks)))


def is_converted(paragraph: str, own: Script | None, article: Script, script: Script) -> bool:
    """Tell whether a view in ``script`` converts ``paragraph``; ``own`` is its script if known."""
    return (own or script_of(paragraph) or article) != script


def _profile(script: Script, name: str) -> Profile:
    chosen = profile_named(name or DEFAULTS[script])
    if chosen.target != script:
        raise ValueError(f"{chosen.name} does not lead to {script}")
    return chosen


def _runs(reading: Paragraphed, script: Script, size: int) -> Iterator[tuple[Span, bool]]:
    """Yield stretches of paragraphs that are treated alike, of about ``size``, without gaps.

    The newline before a paragraph goes with it; no conversion touches newlines.
    """
    text, article = reading.text, reading.data.script
    start = end = 0
    treatment = False
    for paragraph in reading.paragraphs:
        span = paragraph.span
        if span.is_empty:
            continue
        wanted = is_converted(span.of(text), paragraph.script, article, script)
        if start < end and (wanted != treatment or span.end - start > size):
            yield Span(start, end), treatment
            start = end
        treatment, end = wanted, span.end
    if start < len(text):
        yield Span(start, len(text)), treatment


def _check_place(override: Override | Term, text: str) -> None:
    if isinstance(override, Override) and (
        override.end > len(text) or "\n" in override.span.of(text)
    ):
        raise ValueError(f"{override!r} leaves its paragraph")


def _within(wanted: Iterable[Override | Term], span: Span) -> Iterator[Override | Term]:
    """Yield the terms, and the places inside ``span`` counted from its start."""
    for override in wanted:
        if isinstance(override, Term):
            yield override
        elif span.contains(override.span):
            yield Override(
                override.start - span.start, override.end - span.start, override.replacement
            )


def _cuts(text: str, fixed: Sequence[Override], size: int) -> Iterator[tuple[int, int]]:
    """Yield consecutive ranges of about ``size`` code points that convert as the whole would.

    No key of OpenCC holds a newline or a full stop, so both are safe to cut at. A description
    sequence can swallow even those; a text with one is cut into lines.
    """
    if DESCRIPTION.search(text):
        yield from (line.span() for line in _LINES.finditer(text))
        return
    start = 0
    while start < len(text):
        end = _cut(text, start, start + size)
        while any(o.start < end < o.end for o in fixed):
            end = _after_mark(text, end)
        yield start, end
        start = end


def _cut(text: str, start: int, wanted: int) -> int:
    before = max(text.rfind(mark, start, wanted) for mark in _MARKS)
    return before + 1 if wanted < len(text) and before >= 0 else _after_mark(text, wanted)


def _after_mark(text: str, start: int) -> int:
    found = [at for at in (text.find(mark, start) for mark in _MARKS) if at >= 0]
    return min(found) + 1 if found else len(text)


def _converted(
    text: str, span: Span, fixed: Sequence[Override], profile: Profile, offset: int
) -> Part:
    piece = span.of(text)
    converted, found = convert(piece, profile)
    here = [
        Override(o.start - span.start, o.end - span.start, o.replacement)
        for o in fixed
        if span.contains(o.span)
    ]
    if here:
        converted, found = splice(piece, converted, found, here)
    return Part(span.shifted(offset), converted, found, profile.name)
