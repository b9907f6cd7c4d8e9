"""An import from the first look to its report; it outlives the widgets that show it."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from os import PathLike
from typing import TYPE_CHECKING, Any, Literal

from PySide6.QtCore import QObject, Signal

from models.project import FileReport, ImportReport
from models.project.files import files
from models.project.looking import Given, Glance, glance
from ui.rooms.importing.entries import SEVERAL, Entry, entry_of
from ui.session import Session
from ui.tasks import Background

if TYPE_CHECKING:
    from models.insight.duplicates import Repeat
    from models.insight.wording import Wording

Phase = Literal["looking", "ready", "running", "done"]
_BATCH = 12  # glances that are told together
_FEW = 10  # files that are taken in without a question


class Importing(QObject):
    """The files of one import, in their order.

    Signals:
        listed: files came or went.
        entriesChanged: the keys of those of which more is known now.
        phaseChanged: it looks, waits for a word, runs, or is done.
        progressed: how many files of how many, and which is at hand.
        looked: every file has been glanced at.
        compared: what only shows beside the other articles is known.
        finished: an `ImportReport`.
        failed: an exception; what came in before stays.
    """

    listed = Signal()
    entriesChanged = Signal(list)
    phaseChanged = Signal()
    progressed = Signal(int, int, str)
    looked = Signal()
    compared = Signal()
    finished = Signal(object)
    failed = Signal(object)
    _found = Signal(int, object)
    _glanced = Signal(int, object)
    _came = Signal(object)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self.session = session
        self.phase: Phase = "looking"
        self.report: ImportReport | None = None
        self.repeats: Mapping[str, Repeat] = {}
        self.spun: Mapping[str, Wording] = {}
        self.done = (0, 0, "")
        self._entries: dict[str, Entry] = {}
        self._background = Background(self)
        self._ticket = 0  # of the search that counts; an older one is told to end
        self._stop = threading.Event()
        self._found.connect(self._take_found)
        self._glanced.connect(self._take_glances)
        self._came.connect(self._take_report)

    # -- files ------------------------------------------------------------------------------

    @property
    def entries(self) -> tuple[Entry, ...]:
        return tuple(self._entries.values())

    def entry(self, key: str) -> Entry | None:
        return self._entries.get(key)

    @property
    def is_plain(self) -> bool:
        """Tell whether all of it can come in without a question."""
        entries = self._entries.values()
        return 0 < len(entries) <= _FEW and not any(
            e.glance is None or e.is_doubtful or e.glance.kind in SEVERAL for e in entries
        )

    def add(self, givens: Iterable[Given]) -> None:
        """Look for the files that ``givens`` mean and glance at each."""
        self._ticket += 1
        ticket, wanted = self._ticket, tuple(givens)
        unseen = [e for e in self._entries.values() if e.glance is None]
        self._phase_is("looking")
        self._background.run(
            lambda: self._search(ticket, wanted, unseen), lambda _: self._all_seen(ticket),
            self.failed.emit,
        )  # fmt: skip

    def remove(self, key: str) -> None:
        """Leave a file out."""
        if self.phase in ("looking", "ready") and self._entries.pop(key, None) is not None:
            self.listed.emit()

    def choose_encoding(self, keys: Sequence[str], encoding: str) -> None:
        """Read files in ``encoding``; "" leaves it to their bytes."""
        self._replace(keys, lambda e: replace(e, encoding=encoding))

    def choose_columns(self, key: str, columns: Mapping[str, str]) -> None:
        """Say which column of a table holds what."""
        self._replace([key], lambda e: replace(e, columns=dict(columns)))

    def _replace(self, keys: Sequence[str], change: Callable[[Entry], Entry]) -> None:
        known = [key for key in keys if key in self._entries]
        for key in known:
            self._entries[key] = change(self._entries[key])
        if known:
            self.entriesChanged.emit(known)

    def _search(self, ticket: int, wanted: Sequence[Given], unseen: Sequence[Entry]) -> None:
        """Find and glance, on a thread of its own."""
        found = [entry_of(given) for given in files(wanted, True)]
        self._tell(self._found, ticket, found)
        batch: list[tuple[str, Glance]] = []
        waiting = [e for e in (*unseen, *found) if e.glance is None]
        for entry in waiting:
            if ticket != self._ticket:
                return
            batch.append((entry.key, glance(entry.given)))
            if len(batch) >= _BATCH:
                self._tell(self._glanced, ticket, batch)
                batch = []
        self._tell(self._glanced, ticket, batch)

    def _tell(self, signal: Any, *what: object) -> None:
        with contextlib.suppress(RuntimeError):  # the window may have been closed meanwhile
            signal.emit(*what)

    def _take_found(self, ticket: int, found: Sequence[Entry]) -> None:
        if self.phase == "looking":
            for entry in found:
                self._entries.setdefault(entry.key, entry)
            self.listed.emit()

    def _take_glances(self, ticket: int, glances: Sequence[tuple[str, Glance]]) -> None:
        known = dict(glances)
        self._replace(list(known), lambda e: replace(e, glance=known[e.key]))

    def _all_seen(self, ticket: int) -> None:
        if ticket == self._ticket and self.phase == "looking":
            self._phase_is("ready")
            self.looked.emit()

    # -- the import -------------------------------------------------------------------------

    def start(self) -> None:
        """Import everything, with what was chosen and otherwise with the guesses."""
        if self.phase not in ("looking", "ready") or not self._entries:
            return
        self._ticket += 1  # ends the search
        entries = self.entries
        encodings: dict[str | PathLike[str], str] = {
            e.key: e.encoding for e in entries if e.encoding
        }
        columns: dict[str | PathLike[str], Mapping[str, str]] = {
            e.key: e.columns for e in entries if e.columns
        }
        articles = self.session.project.articles
        self._stop.clear()
        self.done = (0, len(entries), "")
        self._phase_is("running")
        self.session.run(
            lambda: articles.import_paths(
                [e.given for e in entries], encodings=encodings, columns=columns,
                progress=self._progress, on_file=lambda r: self._tell(self._came, r),
            ),
            self._finish, self._fail,
        )  # fmt: skip

    def stop(self) -> None:
        """End the import behind the file at hand; what is in stays."""
        self._stop.set()

    @property
    def is_stopping(self) -> bool:
        return self.phase == "running" and self._stop.is_set()

    def _progress(self, done: int, total: int, what: str) -> bool:
        self._tell(self.progressed, done, total, what)
        return not self._stop.is_set()

    def _take_report(self, report: FileReport) -> None:
        self._replace([str(report.file)], lambda e: replace(e, report=report))

    def _finish(self, report: object) -> None:
        if not isinstance(report, ImportReport):
            return
        self.report = report
        for file in report.files:  # a reader that tells nothing on the way has told it here
            self._take_report(file)
        self.session.landed(report.changes)
        self._phase_is("done")
        self.finished.emit(report)
        self._compare(report)

    def _fail(self, error: BaseException) -> None:
        self._phase_is("ready")
        self.failed.emit(error)

    # -- what only shows beside the other articles ------------------------------------------

    def _compare(self, report: ImportReport) -> None:
        """Look for repeats and spun wording behind the import, writing nothing."""
        wanted, project = report.articles, self.session.project
        if not wanted:
            return

        def found() -> tuple[Mapping[str, Repeat], Mapping[str, Wording]]:
            judged = ((i, project.wordings.of(i)) for i in wanted)
            spun = {i: wording for i, wording in judged if wording.is_spun}
            return project.duplicates.repeats(wanted), spun

        # A project that was closed, or an import taken back meanwhile, has nothing to be said of.
        self._background.run(found, self._take_comparison, lambda _: None)

    def _take_comparison(
        self, found: tuple[Mapping[str, Repeat], Mapping[str, Wording]]
    ) -> None:  # fmt: skip
        self.repeats, self.spun = found
        for entry in self.entries:
            own = entry.report.articles if entry.report else ()
            repeats, spun = (sum(i in told for i in own) for told in (self.repeats, self.spun))
            if repeats or spun:
                self._entries[entry.key] = replace(entry, repeats=repeats, spun=spun)
        self.compared.emit()

    def _phase_is(self, phase: Phase) -> None:
        if phase != self.phase:
            self.phase = phase
            self.phaseChanged.emit()
