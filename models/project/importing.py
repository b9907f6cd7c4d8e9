"""Importing files: each is read by itself, all of them are written as one step."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from models.annotate import Layer
from models.changes import Changes, Step
from models.errors import InputRefused, KnownError
from models.exchange.formats import Format
from models.exchange.values import Document, Header, Refusal, Remark
from models.identity import new_id
from models.ingest.files.reading import reading_of
from models.ingest.files.registry import read_file
from models.ingest.files.values import Found, Missed
from models.project.batch import Batch
from models.project.core import Core
from models.project.files import (
    TEXT,
    data_of,
    display_name,
    exchange_format,
    files,
)
from models.project.intake import Intake, Taken
from models.project.origins import origin_of
from models.project.texts import Texts
from models.project.values import FileReport, ImportReport, OnFile, Pasted, Progress, Refused
from models.project.wishes import Wishes

_LONGEST_REASON = 500


class Import:
    """One import: paths in, one step out."""

    def __init__(self, core: Core, texts: Texts, layer: Layer, wishes: Wishes) -> None:
        self._core = core
        self._wishes = wishes
        self._batch = Batch()
        self._intake = Intake(core, texts, layer, self._batch)
        self._originals: set[bytes] = set()  # files that hold more than the text taken from them

    def run(
        self,
        paths: Iterable[str | os.PathLike[str] | Pasted],
        *,
        recursive: bool = False,
        progress: Progress | None = None,
        on_file: OnFile | None = None,
    ) -> ImportReport:
        """Read all files, then write what they gave; nothing at all when cancelled."""
        wanted = list(files(paths, recursive))
        reports: list[FileReport] = []
        for done, file in enumerate(wanted):
            if progress and not progress(done, len(wanted), _name(file)):
                return ImportReport(tuple(reports), cancelled=True)
            reports.append(self._report(file))
        changes = self._write(reports)
        if on_file:
            for report in reports:
                on_file(report)
        if progress:
            progress(len(wanted), len(wanted), "")
        return ImportReport(tuple(reports), changes)

    def _write(self, reports: list[FileReport]) -> Changes:
        if not self._batch.ops:
            return Changes()
        named = [
            display_name(report.file) for report in reports if report.articles or report.annotations
        ]
        detail = ", ".join(named[:3]) + (" …" if len(named) > 3 else "")
        batch = self._batch
        return self._core.write(
            Step("import", tuple(batch.ops), detail),
            sources=[*batch.sources, *self._originals],
            texts=batch.texts,
            views=batch.views,
        )

    def _report(self, file: Path | Pasted | InputRefused) -> FileReport:
        wanted = self._wishes.format
        if isinstance(file, InputRefused):
            path = Path(file.file or "")
            return FileReport(path, wanted, refused=(_refused(path, file),))
        path = Path(file.name) if isinstance(file, Pasted) else file
        try:
            format = exchange_format(file, wanted)
            if format is None or isinstance(file, Pasted):
                return self._articles(file, path)
            return self._exchange(file, format)
        except KnownError as error:
            return FileReport(path, wanted, refused=(_refused(path, error),))

    def _articles(self, file: Path | Pasted, path: Path) -> FileReport:
        taken = Taken()
        refused: list[Refused] = []
        first: Found | None = None
        given = self._wishes.file(file, display_name(file), data_of(file))
        for item in read_file(given, self._wishes.format):
            if isinstance(item, Missed):
                refused.append(Refused(str(path), 0, _short(f"{item.place}: {item.reason}")))
                continue
            first = first or item
            self._intake.take(_document(item), taken)
            if item.original is not None:
                self._originals.add(item.original)
        report = _reported(path, TEXT, taken, refused)
        return report if first is None else _with_evidence(report, first)

    def _exchange(self, file: Path, format: Format) -> FileReport:
        data_of(file)
        taken = Taken()
        refused: list[Refused] = []
        if format.read is None:
            raise InputRefused(f"{format.name} cannot be read.", file=file)
        for item in format.read(file):
            if isinstance(item, Header):
                self._intake.take_header(item, taken)
            elif isinstance(item, Refusal):
                refused.append(Refused(str(file), item.line, _short(item.reason)))
            elif isinstance(item, Remark):
                taken.notes.append(item.text)
            else:
                self._intake.take(item, taken)
        return _reported(file, format.name, taken, refused)


def _document(found: Found) -> Document:
    decoded = found.decoded
    return Document(
        id=new_id(),
        name=found.name,
        source=found.source,
        encoding=decoded.encoding,
        evidence=decoded.evidence,
        certain=decoded.certain,
        undecodable=decoded.undecodable,
        readings=(reading_of(found),),
        objects=origin_of(found),
    )


def _with_evidence(report: FileReport, found: Found) -> FileReport:
    """Say how a file was read; of many articles in one, the first stands for all."""
    decoded = found.decoded
    return replace(
        report,
        reader=found.reader,
        encoding=decoded.encoding,
        evidence=decoded.evidence,
        undecodable=len(decoded.undecodable),
        certain=decoded.certain,
    )


def _reported(file: Path, format: str, taken: Taken, refused: list[Refused]) -> FileReport:
    refused += [Refused(str(file), 0, _short(problem)) for problem in taken.problems]
    return FileReport(
        file,
        format,
        articles=tuple(taken.articles),
        known=tuple(taken.known),
        annotations=taken.annotations,
        edits=dict(taken.edits),
        refused=tuple(refused),
        notes=tuple(taken.notes),
    )


def _refused(file: Path, error: KnownError) -> Refused:
    reason = " ".join(part for part in (error.place, error.cause, error.way_out) if part)
    return Refused(str(file), 0, _short(reason))


def _short(reason: str) -> str:
    """Cut a reason that quotes half of the file."""
    return reason if len(reason) <= _LONGEST_REASON else f"{reason[:_LONGEST_REASON]} …"


def _name(file: Path | Pasted | InputRefused) -> str:
    return str(file.file) if isinstance(file, InputRefused) else file.name
