"""The exchange formats, as data: dialogs, help and documentation are made from this."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from models.errors import WrongUsage
from models.exchange import conll, jsonl
from models.exchange.losses import Ledger
from models.exchange.values import Chunk, Corpus, Item
from models.schema.values import Words

Writer = Callable[[Corpus, Mapping[str, str], Ledger], Iterator[Chunk]]
Reader = Callable[[Path], Iterator[Item]]
Fingerprints = Callable[[Path], Iterator[str]]


@dataclass(frozen=True, slots=True)
class Option:
    """One setting of an export; ``values`` empty means free text."""

    name: str
    words: Words
    default: str
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Format:
    """One exchange format.

    Attributes:
        extensions: with their dots; the first one is used for new files.
        read, write: None where the format goes only one way.
        fingerprints: reads a file back for `write`.
        unit: what its offsets count.
        views: the texts that can be exported.
        losses: sentences, what the format cannot hold.
        is_article: True for plain texts, which go through the cleaning rules instead of `read`.
        several_layers: False where the annotations of two layers could not be told apart.
    """

    name: str
    words: Words
    extensions: tuple[str, ...]
    unit: str
    views: tuple[str, ...]
    losses: tuple[str, ...]
    options: tuple[Option, ...] = ()
    is_article: bool = False
    several_layers: bool = False
    read: Reader | None = None
    write: Writer | None = None
    fingerprints: Fingerprints | None = None

    @property
    def reads(self) -> bool:
        return self.is_article or self.read is not None

    @property
    def writes(self) -> bool:
        return self.write is not None

    def settings(self, given: Mapping[str, str], view: str) -> dict[str, str]:
        """Complete the options that were given by the defaults.

        Raises:
            WrongUsage: for an unknown option, value or view.
        """
        known = {option.name: option for option in self.options}
        for name, value in given.items():
            self._prove(known.get(name), name, value)
        if view not in self.views:
            raise WrongUsage(
                f"{self.name} cannot carry the view {view!r}.",
                way_out=f"It carries: {', '.join(self.views)}.",
            )
        return {name: option.default for name, option in known.items()} | dict(given, view=view)

    def _prove(self, option: Option | None, name: str, value: str) -> None:
        if option is None:
            known = ", ".join(o.name for o in self.options) or "none"
            raise WrongUsage(f"{self.name} has no option {name!r}.", way_out=f"It has: {known}.")
        if option.values and value not in option.values:
            raise WrongUsage(
                f"{name} cannot be {value!r}.", way_out=f"It can be: {', '.join(option.values)}."
            )


FORMATS: tuple[Format, ...] = (
    Format(
        "text",
        Words("Plain text, one article a file", "纯文本，每个文件一篇", "純文字，每個檔案一篇"),
        (".txt", ".text", ".md"),
        "none",
        (),
        (),
        is_article=True,
    ),
    Format(
        "jsonl",
        Words("Native, lossless: one article a line", "原生无损格式", "原生無損格式"),
        (".jsonl",),
        "code points",
        ("reading",),
        ("The history of steps: who did what when, and how it was before.",),
        several_layers=True,
        read=jsonl.read,
        write=jsonl.chunks,
        fingerprints=jsonl.fingerprints,
    ),
    Format(
        "conll",
        Words("CoNLL, one character a row", "CoNLL，每行一字", "CoNLL，每行一字"),
        (".conll", ".bio", ".bioes", ".bmes"),
        "rows: one code point each",
        ("reading", "hans", "hant"),
        (
            "Discontinuous annotations, and those that reach over the end of a paragraph.",
            "Nested and overlapping annotations beyond the number of columns.",
            "Arguments, attributes, notes, relations, article-level tags and ids.",
            "Raw text, edits, overrides, paragraph roles, and the data of the article.",
        ),
        options=(
            Option(
                "scheme", Words("Tags", "标注体系", "標註體系"), "bio", ("bio", "bioes", "bmes")
            ),
            Option("columns", Words("Tag columns", "标签列数", "標籤欄數"), "1"),
            Option("kinds", Words("Kinds of annotation", "标注种类", "標註種類"), "mention"),
            Option(
                "comments",
                Words("Comment before each article", "文章前加注释行", "文章前加註解行"),
                "yes",
                ("yes", "no"),
            ),
        ),
        read=conll.read,
        write=conll.chunks,
        fingerprints=conll.fingerprints,
    ),
)
"""All formats, in the order in which they are offered."""


def format_named(name: str) -> Format:
    """Return the format ``name``.

    Raises:
        WrongUsage: when there is none of that name.
    """
    found = next((f for f in FORMATS if f.name == name), None)
    if found is None:
        known = ", ".join(f.name for f in FORMATS)
        raise WrongUsage(f"there is no format {name!r}.", way_out=f"There are: {known}.")
    return found


def format_of(path: Path) -> Format | None:
    """Return the format that a file's extension belongs to, if any can read it."""
    suffix = path.suffix.lower()
    return next((f for f in FORMATS if f.reads and suffix in f.extensions), None)
