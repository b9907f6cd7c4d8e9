"""Importing files: read one after the other, written in portions that are one action together."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path

from models.annotate import Layer
from models.errors import InputRefused, WrongUsage
from models.exchange.formats import Format
from models.exchange.values import Document, Header, Item, Remark
from models.exchange.values import Refusal as LineRefused
from models.ingest.files.values import Missed
from models.project.core import Core
from models.project.errands import Errand, Message, Refusal, Setting, refusal
from models.project.files import TEXT, data_of, display_name, exchange_format, files
from models.project.intake import Intake, Taken
from models.project.portions import Portions
from models.project.prepared import Known, Original
from models.project.readings import Readings
from models.project.reports import refused, reported
from models.project.texts import Texts
from models.project.values import FileReport, ImportReport, OnFile, Pasted, Progress, Refused
from models.project.wishes import Wishes

_STOPPED = "The import was stopped in this file; the rest of it is not in the project."

Planned = Errand | tuple[Path, Format] | InputRefused
"""A file to come: articles to be read, exchanged articles, or nothing."""


class Cancelled(Exception):
    """Somebody has asked to stop."""


class Import:
    """One import: paths in, one action out."""

    def __init__(
        self,
        core: Core,
        texts: Texts,
        layer: Layer,
        wishes: Wishes,
        *,
        progress: Progress | None = None,
        on_file: OnFile | None = None,
    ) -> None:
        self._texts = texts
        self._wishes = wishes
        self._go_on: Progress = progress or (lambda *_: True)
        self._at = (0, 0, "")
        self._portions = Portions(core, on_file or (lambda _: None))
        self._intake = Intake(core, texts, layer, self._portions.batch)

    def run(
        self, paths: Iterable[str | os.PathLike[str] | Pasted], *, recursive: bool = False
    ) -> ImportReport:
        """Read all files and write what they give, a portion at a time."""
        plan = [self._planned(file) for file in files(paths, recursive)]
        cancelled = False
        try:
            self._run(plan)
        except Cancelled:
            cancelled = True
        self._write()
        portions = self._portions
        return ImportReport(tuple(portions.reports), portions.changes, cancelled)

    def _planned(self, file: Path | Pasted | InputRefused) -> Planned:
        if isinstance(file, InputRefused):
            return file
        try:
            format = exchange_format(file, self._wishes.format)
        except InputRefused as error:
            return error
        if format is None or isinstance(file, Pasted):
            return self._wishes.errand(file)
        return file, format

    def _run(self, plan: list[Planned]) -> None:
        setting = Setting(self._texts.profiles(), self._intake.known)
        with ExitStack() as stack:
            errands = [item for item in plan if isinstance(item, Errand)]
            brought = Readings(setting, stack).of(errands, self._tick)
            for done, item in enumerate(plan):
                self._at = (done, len(plan), _name(item))
                self._tick()
                if isinstance(item, Errand):
                    self._take(item.path, TEXT, _Articles(item.path, next(brought)))
                elif isinstance(item, InputRefused):
                    self._portions.done(self._refused(item))
                else:
                    self._take(item[0], item[1].name, _Exchanged(*item))
        self._at = (len(plan), len(plan), "")
        self._go_on(*self._at)

    def _tick(self) -> None:
        """Tell how far this is.

        Raises:
            Cancelled: when the answer is to stop.
        """
        if not self._go_on(*self._at):
            raise Cancelled

    def _refused(self, error: InputRefused) -> FileReport:
        path = Path(error.file or "")
        return FileReport(
            path, self._wishes.format, refused=(refused(path, refusal(error).reason),)
        )

    def _take(self, path: Path, format: str, source: _Articles | _Exchanged) -> None:
        """Take in a file, article by article."""
        taken = Taken()
        try:
            for _ in source.take(self._intake, taken):
                if self._portions.is_due:
                    self._write()
                self._tick()
        except Cancelled:
            if taken.articles or taken.annotations:
                taken.notes.append(_STOPPED)
                self._portions.done(reported(path, format, taken, source.refused))
            raise
        self._portions.done(reported(path, format, taken, source.refused))

    def _write(self) -> None:
        self._portions.write(self._at[2])
        self._intake.forget_written()


class _Articles:
    """A file of articles: what the reading of it brings, taken in one by one."""

    def __init__(self, path: Path, messages: Iterator[Message]) -> None:
        self.refused: list[Refused] = []
        self._path = path
        self._messages = messages

    def take(self, intake: Intake, taken: Taken) -> Iterator[None]:
        original: bytes | None = None
        for message in self._messages:
            if isinstance(message, Refusal):
                self.refused.append(refused(self._path, message.reason))
            elif isinstance(message, Missed):
                self.refused.append(refused(self._path, f"{message.place}: {message.reason}"))
            elif isinstance(message, Original):
                original = message.data
            elif isinstance(message, Known):
                intake.take_known(message, taken)
            elif intake.take_prepared(message, original, taken):
                original = None  # once is enough
            yield


class _Exchanged:
    """A file of articles with annotations, in a format of ours or of others."""

    def __init__(self, path: Path, format: Format) -> None:
        self.refused: list[Refused] = []
        self._path = path
        self._format = format

    def take(self, intake: Intake, taken: Taken) -> Iterator[None]:
        items = self._items()
        while True:
            try:
                item = next(items, None)
            except (InputRefused, WrongUsage) as error:
                self.refused.append(refused(self._path, refusal(error).reason))
                return
            if item is None:
                return
            if isinstance(item, Document):
                intake.take(item, taken)
            elif isinstance(item, Header):
                intake.take_header(item, taken)
            elif isinstance(item, Remark):
                taken.notes.append(item.text)
            elif isinstance(item, LineRefused):
                self.refused.append(refused(self._path, item.reason, item.line))
            yield

    def _items(self) -> Iterator[Item]:
        data_of(self._path)
        if self._format.read is None:
            raise InputRefused(f"{self._format.name} cannot be read.", file=self._path)
        yield from self._format.read(self._path)


def _name(item: Planned) -> str:
    if isinstance(item, InputRefused):
        return str(item.file)
    return display_name(item.path if isinstance(item, Errand) else item[0])
