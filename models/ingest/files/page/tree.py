"""The elements of a page as a tree, as far as reading needs it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property

from models.ingest.files import limits
from models.ingest.files.page.tokens import SILENT, attributes, tokens

VOID = frozenset(
    {
        *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param"),
        *("source", "track", "wbr"),
    }
)
BLOCKS = frozenset(
    {
        *("address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "dialog"),
        *("details", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer"),
        *("form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hgroup", "hr", "html"),
        *("legend", "li", "main", "menu", "nav", "ol", "option", "p", "pre", "section", "select"),
        *("summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "title"),
    }
)
_CLOSES: dict[str, frozenset[str]] = {
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "tr": frozenset({"tr", "td", "th"}),
    "td": frozenset({"td", "th"}),
    "th": frozenset({"td", "th"}),
    "option": frozenset({"option"}),
    "body": frozenset({"head"}),
}
_WALLS = frozenset({"table", "ul", "ol", "dl", "select", "body", "html"})
"""A new item does not end one outside these."""


@dataclass(eq=False)
class Element:
    """One element: its start tag is ``raw[start:inner]``, it ends at ``end``."""

    page: str = field(repr=False)
    name: str
    start: int
    inner: int
    parent: Element | None = field(repr=False)
    end: int = 0
    texts: list[tuple[int, int]] = field(default_factory=list, repr=False)

    @cached_property
    def attributes(self) -> dict[str, str]:
        return attributes(self.page[self.start : self.inner])

    @property
    def label(self) -> str:
        """Class and id, by which pages name what a block is for."""
        return f"{self.attributes.get('class', '')} {self.attributes.get('id', '')}".lower()


@dataclass(frozen=True)
class Tree:
    """A page: its elements in order, and what is shown, in order.

    Attributes:
        shown: ``(start, end, element)`` of each text, and of each ``br`` as an empty text.
    """

    raw: str = field(repr=False)
    elements: tuple[Element, ...]
    shown: tuple[tuple[int, int, Element], ...] = field(repr=False)


class _Builder:
    def __init__(self, raw: str) -> None:
        self.raw = raw
        root = Element(raw, "", 0, 0, None)
        self.stack = [root]
        self.open: Counter[str] = Counter()
        self.elements = [root]
        self.shown: list[tuple[int, int, Element]] = []

    def start(self, name: str, start: int, end: int) -> None:
        if name in VOID:
            element = Element(self.raw, name, start, end, self.stack[-1], end)
            self.elements.append(element)
            if name in ("br", "hr"):
                self.shown.append((start, start, element))
            return
        self._imply_ends(name, start)
        if len(self.stack) >= limits.DEPTH:
            self._pop(start)
        element = Element(self.raw, name, start, end, self.stack[-1])
        self.elements.append(element)
        self.stack.append(element)
        self.open[name] += 1

    def end(self, name: str, start: int, end: int) -> None:
        if not self.open[name]:
            return
        while self.stack[-1].name != name:
            self._pop(start)
        self._pop(end)

    def text(self, start: int, end: int) -> None:
        holder = self.stack[-1]
        holder.texts.append((start, end))
        if holder.name not in SILENT:
            self.shown.append((start, end, holder))

    def finish(self) -> Tree:
        while len(self.stack) > 1:
            self._pop(len(self.raw))
        self.stack[0].end = len(self.raw)
        return Tree(self.raw, tuple(self.elements), tuple(self.shown))

    def _imply_ends(self, name: str, at: int) -> None:
        if name in BLOCKS and self.open["p"]:
            self._pop_to(frozenset({"p"}), at)
        if name == "a" and self.open["a"]:
            self._pop_to(frozenset({"a"}), at)
        if name in _CLOSES:
            self._pop_to(_CLOSES[name], at)

    def _pop_to(self, names: frozenset[str], at: int) -> None:
        """End the outermost open element of these names this side of a wall."""
        last = None
        for place in range(len(self.stack) - 1, 0, -1):
            if self.stack[place].name in names:
                last = place
            elif self.stack[place].name in _WALLS:
                break
        while last is not None and len(self.stack) > last:
            self._pop(at)

    def _pop(self, at: int) -> None:
        element = self.stack.pop()
        element.end = at
        self.open[element.name] -= 1


def parse(raw: str) -> Tree:
    """Read a page into its elements."""
    builder = _Builder(raw)
    for token in tokens(raw):
        if not token.name:
            builder.text(token.start, token.end)
        elif token.name == "!":
            continue
        elif token.is_end:
            builder.end(token.name, token.start, token.end)
        else:
            builder.start(token.name, token.start, token.end)
            if raw.endswith("/>", token.start, token.end) and token.name in SILENT:
                builder.end(token.name, token.end, token.end)
    return builder.finish()
