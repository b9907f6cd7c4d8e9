"""The lines that a page shows: texts that no block and no line break parts."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from models.ingest.files.page.tree import BLOCKS, Element, Tree

_ODD = re.compile(r"[ \t\r\n\f]+|&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});")
_NARROW = re.compile("[\x21-\x7e\u00c0-\u024f]")
_LONGEST_LINK = 5_000  # characters of markup
_BLANK = " \t\r\n\f"


@dataclass(frozen=True, eq=False)
class Line:
    """One line: ranges of the page's text, and the block that they stand in.

    Attributes:
        runs: ``(start, end, element)``, in order; the edges of the whole are no space.
        block: the innermost block around the first run.
    """

    raw: str = field(repr=False)
    runs: tuple[tuple[int, int, Element], ...]
    block: Element = field(repr=False)

    @property
    def start(self) -> int:
        return self.runs[0][0]

    @property
    def end(self) -> int:
        return self.runs[-1][1]

    @cached_property
    def text(self) -> str:
        """What is read: entities as characters, space as browsers show it."""
        return text_of(self.raw, self)

    @cached_property
    def linked(self) -> float:
        """The share of its characters that stand in links."""
        total = sum(end - start for start, end, _ in self.runs)
        return sum(e - s for s, e, element in self.runs if _in_link(element)) / max(1, total)


def lines_of(tree: Tree) -> list[Line]:
    """Return the lines of a page in order; what it hides from its own readers is left out."""
    out: list[Line] = []
    runs: list[tuple[int, int, Element]] = []
    block: Element | None = None
    for start, end, element in tree.shown:
        home = block_of(element)
        if home is not block or start == end:
            _add(out, tree.raw, runs)
            runs, block = [], home
        if start < end:
            runs.append((start, end, element))
    _add(out, tree.raw, runs)
    return out


def _add(out: list[Line], raw: str, runs: list[tuple[int, int, Element]]) -> None:
    filled = [n for n, (start, end, _) in enumerate(runs) if raw[start:end].strip(_BLANK)]
    if not filled:
        return
    kept = runs[filled[0] : filled[-1] + 1]
    start, end, element = kept[0]
    kept[0] = (start + _leading(raw[start:end]), end, element)
    start, end, element = kept[-1]
    kept[-1] = (start, end - _trailing(raw[start:end]), element)
    out.append(Line(raw, tuple(kept), block_of(kept[0][2])))


def _leading(text: str) -> int:
    return len(text) - len(text.lstrip(_BLANK))


def _trailing(text: str) -> int:
    return len(text) - len(text.rstrip(_BLANK))


def block_of(element: Element) -> Element:
    """Return the innermost block around an element, itself included."""
    while element.name not in BLOCKS and element.parent is not None:
        element = element.parent
    return element


def ancestors(element: Element) -> Iterator[Element]:
    """Yield an element and those around it, innermost first."""
    at: Element | None = element
    while at is not None:
        yield at
        at = at.parent


def _in_link(element: Element) -> bool:
    # One that was never closed would take in the whole page.
    return any(a.name == "a" and a.end - a.inner < _LONGEST_LINK for a in ancestors(element))


def changes(raw: str, line: Line, is_head: bool = False) -> Iterator[tuple[int, int, str]]:
    """Yield ``(start, end, replacement)`` in order: what turns the page's range into the line.

    Tags between its texts go, entities become characters, space is as browsers show it. In a head,
    date, source and buttons stand side by side, parted by styles alone: there each end of an
    element parts.
    """
    before, last = "", line.start
    for start, end, _ in line.runs:
        if last < start:
            parts = is_head and not before.isspace() and not raw[start].isspace()
            before = " " if parts else before
            yield last, start, " " if parts else ""
        at = start
        for match in _ODD.finditer(raw, start, end):
            before = raw[match.start() - 1] if match.start() > at else before
            piece = match.group()
            new = html.unescape(piece) if piece[0] == "&" else _space(raw, match, before)
            if new != piece:
                yield match.start(), match.end(), new
            before, at = (new or before)[-1:], match.end()
        before = raw[end - 1] if end > at else before
        last = end


def _space(raw: str, match: re.Match[str], before: str) -> str:
    """Return what a run of space reads as; a line end between hanzi is none."""
    if "\n" not in match.group() and "\r" not in match.group():
        return "" if before in (" ", "") else " "
    after = raw[match.end() : match.end() + 1]
    return " " if _NARROW.match(before) and (_NARROW.match(after) and after not in "<&") else ""


def text_of(raw: str, line: Line) -> str:
    """Return what a line reads as."""
    out: list[str] = []
    at = line.start
    for start, end, new in changes(raw, line):
        out += (raw[at:start], new)
        at = end
    return "".join((*out, raw[at : line.end]))


def shown_text(line: Line, runs: list[tuple[int, int]]) -> str:
    """Return what a part of a line reads as: some of its runs, space at the edges left out."""
    text = html.unescape("".join(line.raw[start:end] for start, end in runs))
    return " ".join(text.split())
