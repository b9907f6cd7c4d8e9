"""Write a native file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from models.exchange.jsonl.encode import document_line, header_line
from models.exchange.jsonl.read import fingerprint
from models.exchange.losses import Ledger
from models.exchange.values import Chunk, Corpus


def chunks(corpus: Corpus, options: Mapping[str, str], ledger: Ledger) -> Iterator[Chunk]:
    """Yield the header and one line for each article; nothing is lost but the history."""
    line = header_line(corpus.header)
    yield Chunk(line, fingerprint(line))
    for identifier in corpus.ids:
        document = corpus.load(identifier)
        ledger.carried += len(document.annotations)
        line = document_line(document)
        yield Chunk(line, fingerprint(line))
