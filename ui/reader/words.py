"""Words and sentences around a position."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from models.text import Span
from ui.reader.document import ReaderDocument
from ui.reader.values import Pane

WordProvider = Callable[[str], Sequence[tuple[int, int]]]
"""Cut a text into words: sorted ``(start, end)`` in code points."""

_STOPS = frozenset("。！？；!?;\u2028")
_CLOSING = frozenset("”’」』）》)\"'")


def dictionary_words(text: str) -> list[tuple[int, int]]:
    """Cut a text with jieba's dictionary, loaded at the first call."""
    import rjieba

    return [(start, end) for _, start, end in rjieba.tokenize(text)]


def words_of(document: ReaderDocument, row: int, pane: Pane, provider: WordProvider) -> list[Span]:
    """Return the words of a row in a pane, in code points of the row's text there.

    The dictionary knows Simplified words best, so words are found in that script where it is at
    hand and carried over.
    """
    text = document.pane(pane)
    basis = document.pane("hans") or text
    if text is None or basis is None:
        return []
    found = [Span(a, b) for a, b in provider(basis.row(row))]
    if basis is text:
        return found
    shift = basis.span(row).start
    carried = (text.local(row, basis.back(word.shifted(shift))) for word in found)
    return [word for word in carried if word is not None]


def word_at(words: Sequence[Span], at: int, length: int) -> Span:
    """Return the word that holds position ``at``, or the one character there."""
    for word in words:
        if word.start <= at < word.end:
            return word
    return Span(min(at, length), min(at + 1, length))


def sentence_at(text: str, at: int) -> Span:
    """Return the sentence around ``at`` with its closing marks, without outer space."""
    start = min(at, max(0, len(text) - 1))
    while start > 0 and not _ends(text, start):
        start -= 1
    end = at + 1
    while end < len(text) and not _ends(text, end):
        end += 1
    end = min(end, len(text))
    while start < end and text[start].isspace():
        start += 1
    return Span(start, end)


def _ends(text: str, at: int) -> bool:
    """Tell whether a sentence ends right before ``at``."""
    if text[at] in _STOPS or text[at] in _CLOSING:
        return False
    before = at - 1
    while before > 0 and text[before] in _CLOSING:
        before -= 1
    return text[before] in _STOPS
