"""Places given by what stands there, as people give them: a quote, and which one of several."""

from __future__ import annotations

from collections.abc import Sequence

from models.annotate.values import Anchor
from models.errors import InputRefused
from models.text import Span, normalised


class QuoteNotFound(InputRefused):
    """A quote that does not stand in the text, or not so often."""

    def __init__(self, quote: str, found: int, occurrence: int, within: str = "") -> None:
        where = f"in “{within}”" if within else "in the text"
        if found:
            cause = f"“{quote}” stands {found}× {where}, place {occurrence} was asked for."
        else:
            cause = f"“{quote}” does not stand {where}."
        super().__init__(cause, way_out="Quote the reading text exactly, fragments in their order.")


def resolve(
    text: str,
    quote: str | Sequence[str],
    *,
    occurrence: int = 1,
    within: str = "",
    revision: int = 1,
) -> Anchor:
    """Return the place of ``quote`` in ``text``.

    Args:
        text: the reading text of ``revision``.
        quote: what stands there; several fragments, in order, for a discontinuous place (those
            that touch become one).
        occurrence: which one counts, from 1, of the (first) fragment.
        within: a longer quote; only its first place is searched.

    Raises:
        QuoteNotFound: saying what was searched for and how often it stands there.
    """
    window = _nth(text, within, 1, Span(0, len(text))) if within else Span(0, len(text))
    fragments = [quote] if isinstance(quote, str) else list(quote)
    spans: list[Span] = []
    for index, fragment in enumerate(fragments):
        spans.append(_nth(text, fragment, 1 if index else occurrence, window, within))
        window = Span(spans[-1].end, window.end)
    return Anchor.on(text, *normalised(spans), revision=revision)


def _nth(text: str, quote: str, occurrence: int, window: Span, within: str = "") -> Span:
    """Return the place number ``occurrence`` of ``quote``, overlapping places counted."""
    at, found = window.start - 1, 0
    while quote and (at := text.find(quote, at + 1, window.end)) >= 0:
        found += 1
        if found == occurrence:
            return Span(at, at + len(quote))
    raise QuoteNotFound(quote, found, occurrence, within)
