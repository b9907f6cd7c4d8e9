"""Lines of printed pages put together to paragraphs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

_ENDS = "。！？!?：:；;”』」）)…"
_INDENT = ("\u3000", "  ")
_WIDE = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’—…]")
_PAGE_NUMBER = re.compile(
    r"[-–—\s]{0,5}(?:第?\s?\d{1,4}\s?[页頁]?|\d{1,4}\s?/\s?\d{1,4})[-–—\s]{0,5}"
)
_FULL = 0.8  # of the usual width: a shorter line ends its paragraph
_SHORTEST = 12  # characters of a line that can be a full one
_REPEATED = 3  # pages with the same first or last line: a running head


def joined(pages: Sequence[str]) -> str:
    """Join the lines of pages to paragraphs, one a line; running heads and page numbers go."""
    lines = [line for page in _without_heads(pages) for line in page]
    width = _width(lines)
    out: list[str] = []
    is_open = False
    for line in lines:
        text = line.strip()
        if not text:
            is_open = False
            continue
        if is_open and not line.startswith(_INDENT):
            out[-1] = _glued(out[-1], text)
        else:
            out.append(text)
        is_open = len(text) >= width * _FULL and not _is_end(text, width)
    return "\n".join(out)


def _is_end(text: str, width: int) -> bool:
    """Tell whether a line ends its paragraph: a closing mark before the edge of the column."""
    return text[-1] in _ENDS and len(text) < width - 1


def _width(lines: Iterable[str]) -> int:
    """Return the length of a full line: the ninth decile of those that can be one."""
    lengths = sorted(len(line.strip()) for line in lines if len(line.strip()) >= _SHORTEST)
    return lengths[len(lengths) * 9 // 10] if lengths else 1 << 30


def _glued(before: str, text: str) -> str:
    if _WIDE.match(before[-1]) or _WIDE.match(text[0]):
        return before + text
    return f"{before[:-1]}{text}" if before.endswith("\xad") else f"{before} {text}"


def _without_heads(pages: Sequence[str]) -> list[list[str]]:
    split = [page.split("\n") for page in pages]
    edges = Counter(edge for page in split for edge in {*_edges(page)})
    heads = {edge for edge, count in edges.items() if count >= _REPEATED}
    return [
        [
            line
            for line in page
            if not _PAGE_NUMBER.fullmatch(line.strip() or "x") and line.strip() not in heads
        ]
        for page in split
    ]


def _edges(page: list[str]) -> Iterable[str]:
    shown = [line.strip() for line in page if line.strip()]
    return (shown[0], shown[-1]) if shown else ()
