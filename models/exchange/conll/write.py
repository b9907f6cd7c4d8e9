"""Write CoNLL."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from models.annotate import Annotation
from models.errors import WrongUsage
from models.exchange.conll.levels import levels
from models.exchange.conll.rows import escaped_label, field
from models.exchange.conll.schemes import SCHEMES, Labelled, Scheme, tagged
from models.exchange.losses import Ledger
from models.exchange.values import Chunk, Corpus, Document
from models.text import EditMap, Span


@dataclass(frozen=True, slots=True)
class Settings:
    """The options of one export, read and proved."""

    scheme: Scheme
    columns: int
    kinds: frozenset[str]
    comments: bool
    view: str


class _Whole:
    """All articles as the one text that they are to a reader who sees no borders."""

    def __init__(self, columns: int) -> None:
        self.texts: list[str] = []
        self.columns: list[list[Labelled]] = [[] for _ in range(columns)]
        self._end = 0

    def add(self, text: str, columns: list[list[Labelled]]) -> None:
        for column, more in zip(self.columns, columns, strict=True):
            column += [(span.shifted(self._end), label) for span, label in more]
        self.texts.append(text)
        self._end += len(text) + 1  # the empty line behind an article


def chunks(corpus: Corpus, options: Mapping[str, str], ledger: Ledger) -> Iterator[Chunk]:
    """Yield the rows of one article after the other."""
    settings = _settings(options)
    whole = _Whole(settings.columns)
    for identifier in corpus.ids:
        document = corpus.load(identifier)
        text, to_view = _text(corpus, document, settings.view)
        if not text:
            ledger.lose("article without text", document.id)
            continue
        columns = _columns(document, text, to_view, settings, ledger)
        _lose_the_rest(document, settings, ledger)
        data = _rows(document.id, text, columns, settings).encode()
        if settings.comments:
            yield Chunk(data, fingerprint(text, columns))
        else:
            whole.add(text, columns)
            yield Chunk(data)
    if whole.texts:
        yield Chunk(b"", fingerprint("\n".join(whole.texts), whole.columns))


def fingerprint(text: str, columns: list[list[Labelled]]) -> str:
    """Return a hash of what the rows of one article mean."""
    meaning = [[(s.start, s.end, label) for s, label in sorted(column)] for column in columns]
    return hashlib.sha256(repr((text, meaning)).encode()).hexdigest()


def _settings(options: Mapping[str, str]) -> Settings:
    scheme = next(s for s in SCHEMES if s.name == options["scheme"])
    try:
        columns = int(options["columns"])
    except ValueError:
        columns = 0
    if not 1 <= columns <= 16:
        raise WrongUsage("columns must be a number from 1 to 16.")
    kinds = frozenset(options["kinds"].split(","))
    unknown = kinds - {"mention", "claim", "event"}
    if unknown:
        raise WrongUsage(
            f"no rows can be made of {', '.join(sorted(unknown))}.",
            way_out="kinds takes mention, claim and event, with commas between them.",
        )
    return Settings(scheme, columns, kinds, options["comments"] == "yes", options["view"])


def _text(corpus: Corpus, document: Document, view: str) -> tuple[str, EditMap]:
    if view == "reading":
        text = document.reading.text
        return text, EditMap.identity(len(text))
    shown = corpus.view(document.id, "hans" if view == "hans" else "hant")
    return shown.text, shown.map


def _columns(
    document: Document, text: str, to_view: EditMap, settings: Settings, ledger: Ledger
) -> list[list[Labelled]]:
    """Choose what fits into columns and write down what does not."""
    fitting: list[tuple[Span, Annotation]] = []
    for annotation in document.annotations:
        if annotation.kind not in settings.kinds:
            continue
        span, reason = _place(annotation, document, text, to_view)
        if span is None:
            ledger.lose(reason, annotation.id)
        else:
            fitting.append((span, annotation))
    found = levels(sorted(fitting, key=lambda item: item[1].id))
    for column in found[settings.columns :]:
        for _, annotation in column:
            ledger.lose("nested or overlapping, no column left", annotation.id)
    kept = [[(span, a.label) for span, a in column] for column in found[: settings.columns]]
    ledger.carried += sum(map(len, kept))
    return kept + [[] for _ in range(settings.columns - len(kept))]


def _place(
    annotation: Annotation, document: Document, text: str, to_view: EditMap
) -> tuple[Span | None, str]:
    anchor = annotation.anchor
    if anchor is None or not anchor.spans:
        return None, "without a place in the text"
    if anchor.detached or anchor.revision != document.reading.revision:
        return None, "detached from the text"
    if len(anchor.spans) > 1:
        return None, "discontinuous"
    span = to_view.forth(anchor.spans[0])
    if span.is_empty:
        return None, "empty in this view"
    if "\n" in span.of(text):
        return None, "reaches over the end of a paragraph"
    return span, ""


def _lose_the_rest(document: Document, settings: Settings, ledger: Ledger) -> None:
    """Write down what rows of characters never hold."""
    for annotation in document.annotations:
        if annotation.kind not in settings.kinds:
            ledger.lose(f"{annotation.kind} as a whole", annotation.id)
            continue
        ledger.lose("argument in a role", annotation.id, len(annotation.arguments))
        ledger.lose("attribute", annotation.id, len(annotation.attributes))
        ledger.lose("note", annotation.id, bool(annotation.note))
        ledger.lose("link to an entity", annotation.id, annotation.entity is not None)
    ledger.lose("edit and the raw text under it", count=len(document.reading.edits))
    ledger.lose("override and other object", count=len(document.objects))
    ledger.lose("source, title, date, byline and paragraph roles of an article", document.id)
    if not settings.comments:
        ledger.lose("border between articles", document.id)


def _rows(identifier: str, text: str, columns: list[list[Labelled]], settings: Settings) -> str:
    tags = [
        tagged(len(text), [(s, escaped_label(label)) for s, label in column], settings.scheme)
        for column in columns
    ]
    escapes = {char: field(char) for char in set(text)}
    lines = [f"# newdoc id = {identifier}\n"] if settings.comments else []
    for row in zip(text, *tags, strict=True):
        char = row[0]
        lines.append("\n" if char == "\n" else "\t".join((escapes[char], *row[1:])) + "\n")
    lines.append("\n")
    return "".join(lines)
