"""Random edits of random texts."""

from __future__ import annotations

from hypothesis import strategies as st

from models.text import EditMap, Replacement, Span, apply

ALPHABET = "ab中文\n"


@st.composite
def replacements(draw: st.DrawFn, length: int, *, keep: bool = False) -> list[Replacement]:
    """Sorted replacements within ``length`` code points; with ``keep`` no side is empty."""
    cuts = sorted(draw(st.lists(st.integers(0, length), max_size=8)))
    out = []
    for start, end in zip(cuts[::2], cuts[1::2], strict=False):
        if keep and start == end:
            continue
        out.append(Replacement(start, end, draw(st.text(ALPHABET, min_size=keep, max_size=3))))
    return out


@st.composite
def edited(draw: st.DrawFn, *, keep: bool = False) -> tuple[str, list[Replacement], str, EditMap]:
    """A text, replacements in it, the new text and the map."""
    text = draw(st.text(ALPHABET, max_size=25))
    made = draw(replacements(len(text), keep=keep))
    return (text, made, *apply(text, made))


@st.composite
def chained(draw: st.DrawFn, *, keep: bool = False) -> tuple[EditMap, EditMap]:
    """Two maps that meet in a middle text."""
    _, _, middle, first = draw(edited(keep=keep))
    _, later = apply(middle, draw(replacements(len(middle), keep=keep)))
    return first, later


def spans(length: int) -> st.SearchStrategy[Span]:
    """Every span of a text of ``length`` code points."""
    return st.tuples(st.integers(0, length), st.integers(0, length)).map(
        lambda pair: Span(min(pair), max(pair))
    )
