"""Export a corpus: temporary file, read back and compared, then put in place."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from models.errors import WrongUsage
from models.exchange.atomic import write_file
from models.exchange.formats import Format
from models.exchange.losses import Ledger
from models.exchange.split import PARTS, part_of
from models.exchange.values import Corpus, Document


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What an export wrote, and what the format could not hold.

    Attributes:
        files: the files with the data, then the loss ledger.
        articles, annotations: how many are in the files.
        by_file: articles by file name.
        losses: how many things were lost, by reason.
        warnings: how many articles should be read with care, by reason.
    """

    files: tuple[Path, ...]
    articles: int
    annotations: int
    by_file: Mapping[str, int]
    losses: Mapping[str, int] = field(default_factory=dict)
    warnings: Mapping[str, int] = field(default_factory=dict)


class Cancelled(Exception):
    """The caller's progress function asked to stop; nothing was put in place."""


@dataclass(frozen=True, slots=True)
class Job:
    """One export: what, how and where to."""

    format: Format
    corpus: Corpus
    out: Path
    options: Mapping[str, str]
    shares: tuple[float, ...] = ()
    seed: int = 0
    ledger: Ledger = field(default_factory=Ledger)

    def run(self, step: Callable[[str], None]) -> ExportReport:
        """Write the files; ``step`` is called with each article's id and may raise `Cancelled`.

        Raises:
            WrongUsage: when the format cannot write.
            CannotWrite: when a file cannot be written or does not read back.
        """
        by_file: dict[str, int] = {}
        for out, corpus in self._parts(step):
            self._write(out, corpus)
            by_file[out.name] = len(corpus.ids)
        losses = self.out.with_name(self.out.name + ".losses.json")
        about = {"format": self.format.name, "options": dict(self.options), "articles": by_file}
        write_file(losses, [self.ledger.to_json(**about)])
        files = tuple(self.out.with_name(name) for name in by_file)
        return ExportReport(
            files=(*files, losses),
            articles=len(self.corpus.ids),
            annotations=self.ledger.carried,
            by_file=by_file,
            losses=self.ledger.counts,
            warnings={reason: len(ids) for reason, ids in self.ledger.warnings.items()},
        )

    def _parts(self, step: Callable[[str], None]) -> Iterator[tuple[Path, Corpus]]:
        whole = replace(self.corpus, load=_told(self.corpus, step))
        if not self.shares:
            yield self.out, whole
            return
        for part in PARTS[: len(self.shares)]:
            ids = tuple(i for i in whole.ids if part_of(i, self.shares, self.seed) == part)
            name = f"{self.out.stem}.{part}{self.out.suffix}"
            yield self.out.with_name(name), replace(whole, ids=ids)

    def _write(self, out: Path, corpus: Corpus) -> None:
        write, read_back = self.format.write, self.format.fingerprints
        if write is None or read_back is None:
            raise WrongUsage(f"{self.format.name} can only be read.")
        expected: list[str] = []

        def data() -> Iterator[bytes]:
            for chunk in write(corpus, self.options, self.ledger):
                if chunk.fingerprint:
                    expected.append(chunk.fingerprint)
                yield chunk.data

        def means_the_same(path: Path) -> bool:
            return not expected or list(read_back(path)) == expected

        write_file(out, data(), means_the_same)


def _told(corpus: Corpus, step: Callable[[str], None]) -> Callable[[str], Document]:
    def load(identifier: str) -> Document:
        step(identifier)
        return corpus.load(identifier)

    return load
