"""Find out how a CoNLL file is written; there are as many ways as there are corpora."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from models.exchange.conll.rows import chars
from models.exchange.conll.schemes import is_tag

_SAMPLE = 2000
_SPACES = re.compile(" +")
_CHAR_AND_INDEX = re.compile(r".[0-9]", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Dialect:
    """How rows are to be read.

    Attributes:
        separator: ``"\\t"`` or ``" "`` (then any number of spaces).
        width: fields in a row.
        tags: indexes of the fields that hold tags, the outermost first.
        form: ``char``, ``word``, or ``index`` (a character and a digit, as in ``口0``).
    """

    separator: str
    width: int
    tags: tuple[int, ...]
    form: str

    def fields(self, line: str) -> list[str]:
        """Split a row; the first field may be any character, a space too."""
        if self.separator == "\t":
            return line.split("\t")
        if line.startswith(" "):
            return [" ", *_SPACES.split(line[1:].strip(" "))]
        return _SPACES.split(line.rstrip(" "))

    def token(self, text: str) -> str:
        """Return the characters that the first field of a row stands for."""
        return text[0] if self.form == "index" else chars(text)


def is_comment(line: str) -> bool:
    """Tell a comment from the row of the character ``#``."""
    return line.startswith("# ") and "\t" not in line and not is_tag(line.split(" ")[-1])


def is_border(line: str) -> bool:
    """Tell whether a line says that a new document begins."""
    return line.startswith(("-DOCSTART-", "# newdoc"))


def sniffed(lines: Sequence[str]) -> Dialect | str:
    """Return the dialect of a file, or a sentence that says why there is none."""
    inked = (x for x in lines if x.strip(" ") and not is_comment(x) and not is_border(x))
    rows = list(islice(inked, _SAMPLE))
    if not rows:
        return "no row with a character and a tag was found"
    tabs = sum("\t" in row for row in rows)
    separator = "\t" if tabs * 2 > len(rows) else " "
    plain = Dialect(separator, 0, (), "char")
    split = [plain.fields(row) for row in rows]
    width = Counter(len(fields) for fields in split).most_common(1)[0][0]
    split = [fields for fields in split if len(fields) == width]
    tags = tuple(c for c in range(1, width) if _holds_tags([fields[c] for fields in split]))
    if not tags or tags[-1] != width - 1:
        return "the last field of the rows is not a tag such as O, B-x or S_x"
    if len(tags) != width - 1:
        tags = tags[-1:]  # parts of speech, chunks and the like stand between
    return Dialect(separator, width, tags, _form([fields[0] for fields in split]))


def _holds_tags(column: Sequence[str]) -> bool:
    # One misspelt tag must not hide the column; its line is refused later, by number.
    return sum(is_tag(text) for text in column) * 10 > len(column) * 9


def _form(tokens: Sequence[str]) -> str:
    if all(len(chars(token)) == 1 for token in tokens):
        return "char"
    return "index" if all(_CHAR_AND_INDEX.fullmatch(token) for token in tokens) else "word"
