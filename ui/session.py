"""The open project and the article at hand: one place that changes, one signal that tells.

Annotation steps are applied in memory at once, so that the mark is painted with the key press, and
committed on the writer thread in order. Nothing is shown as saved before the disk has it.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from models.annotate import Annotation
from models.annotate.steps import apply
from models.changes import Changes, Delete, Put, Step
from models.collector import without_collector
from models.ingest.values import Reading
from models.project import ArticleRow, Project
from models.schema.kinds import KINDS
from models.script.values import View
from ui.tasks import Job, Writer

BESIDE_THE_TEXT = frozenset((*KINDS, "entity", "link"))
"""Kinds of object that no text is computed from: a change of them lets the page stand."""

SAVED, SAVING, FAILED, READ_ONLY, NOTHING = "saved", "saving", "failed", "read-only", ""

Landed = Callable[[Changes], None]


@dataclass(frozen=True, slots=True)
class OpenArticle:
    """Everything the reader shows of one article; views are None until they have been made."""

    row: ArticleRow
    reading: Reading
    hans: View | None
    hant: View | None
    annotations: Mapping[str, Annotation]


class Session(QObject):
    """One project in one window.

    Signals:
        changed: `Changes`, painted already, whether or not on the disk yet.
        opened: another article (or none) is at hand, or its text is another.
        saveStateChanged: one of the five states above.
        failed: an exception; what it kept from the disk is still in memory.
    """

    changed = Signal(object)
    opened = Signal()
    saveStateChanged = Signal(str)
    failed = Signal(object)

    def __init__(self, project: Project, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.project = project
        self.article: OpenArticle | None = None
        self.undo_name: str | None = None
        self.redo_name: str | None = None
        self.last_error: BaseException | None = None
        self.is_closed = False
        self._pending: list[Step] = []
        self._state = READ_ONLY if project.read_only else SAVED
        self._writer = Writer(self)
        self._read_history()

    @property
    def state(self) -> str:
        return self._state

    @property
    def unsaved(self) -> int:
        """How many writes are not on the disk yet."""
        return self._writer.outstanding

    # -- articles ---------------------------------------------------------------------------

    def open_article(self, ref: str) -> None:
        """Bring an article to hand.

        Raises:
            KnownError: when the project has no such article or cannot be read.
        """
        row = self.project.articles.find(ref)
        self.article = self._load(row)
        self.opened.emit()

    def close_article(self) -> None:
        self.article = None
        self.opened.emit()

    def _load(self, row: ArticleRow) -> OpenArticle:
        with without_collector():  # a hundred thousand small objects, and no cycle among them
            pages = self.project.articles.pages(row.id)
            return OpenArticle(row, *pages, self.project.annotations.of(row.id))

    # -- writing ----------------------------------------------------------------------------

    def perform(self, step: Step) -> None:
        """Apply an annotation step in memory at once and send it to the disk."""
        if not step.ops or self.project.read_only:
            return
        before = self.article.annotations if self.article else {}
        changes = _announced(step, before)
        if self.article is not None:
            annotations = apply(step, dict(before))
            self.article = replace(self.article, annotations=annotations)
        self._pending.append(step)
        self.undo_name, self.redo_name = step.name, None
        self._submit(lambda: self.project.commit(step), lambda _: self._committed(step))
        self.changed.emit(changes)

    def write(self, work: Callable[[], Changes], landed: Landed | None = None) -> None:
        """Run another kind of write behind those that wait; show it when it is on the disk."""
        if self.project.read_only:
            return

        def done(changes: Changes) -> None:
            self._settle(changes)
            if landed is not None:
                landed(changes)

        self._submit(work, done)

    def run(
        self,
        work: Callable[[], object],
        done: Callable[[object], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        """Run long work on the project in turn with the writes; a failure is the caller's."""

        def gave_up(error: BaseException) -> None:
            self._finished(failed, error)

        self._busy()
        self._writer.submit(Job(work, lambda r: self._finished(done, r), gave_up, keep=False))

    def undo(self) -> None:
        self.write(self.project.history.undo)

    def redo(self) -> None:
        self.write(self.project.history.redo)

    def retry(self) -> None:
        """Try again what failed; what waits behind it follows."""
        self._state_is(SAVING)
        self._writer.retry()

    def discard(self) -> None:
        """Give up everything that waits and show what the disk holds."""
        self._writer.take_back()
        self._pending.clear()
        self._state_is(READ_ONLY if self.project.read_only else SAVED)
        if self.article is not None:
            self._reload(self.article)
        self._read_history()
        self.changed.emit(Changes(frozenset(KINDS), frozenset(), frozenset(), "discard"))

    def save_copy(self, out: Path) -> Project:
        """Write the project with everything that waits into a new file, and open that.

        Raises:
            KnownError: when the copy cannot be written; nothing is lost by that.
        """
        self.project.backup(out)
        copy = Project.open(out, annotator=self.project.layers.current.annotator)
        for step in self._pending:
            copy.commit(step)
        self._writer.take_back()
        self._pending.clear()
        return copy

    def landed(self, changes: Changes) -> None:
        """Show what long work on the project has changed."""
        self._settle(changes)

    def settle(self, seconds: float = 30.0) -> bool:
        """Wait until everything is on the disk; False when it could not be."""
        return self._writer.wait(seconds)

    def close(self) -> None:
        """End the writer behind its work and let go of the file."""
        self._writer.wait(30.0)
        self._writer.close()
        self.is_closed = True  # timers of the window may ask once more
        self.project.close()

    def _submit(self, work: Callable[[], Changes], done: Landed) -> None:
        self._busy()
        self._writer.submit(Job(work, lambda c: self._finished(done, c), self._write_failed))

    def _finished(self, done: Callable[[Any], None], result: Any) -> None:
        done(result)
        if not self._writer.outstanding:
            self._read_history()
            self._state_is(READ_ONLY if self.project.read_only else SAVED)

    def _write_failed(self, error: BaseException) -> None:
        self.last_error = error
        self._state_is(FAILED)
        self.failed.emit(error)

    def _committed(self, step: Step) -> None:
        with contextlib.suppress(ValueError):
            self._pending.remove(step)

    def _settle(self, changes: Changes) -> None:
        """Read back what a write of the store's own making touched, and tell."""
        article = self.article
        if article is None:
            self._read_history()
            self.changed.emit(changes)
            return
        touched = not changes.articles or article.row.id in changes.articles
        if touched and changes.kinds - BESIDE_THE_TEXT:
            self._reload(article)
        elif touched:
            self.article = replace(article, annotations=self._current(article, changes))
        self._read_history()
        self.changed.emit(changes)

    def _reload(self, article: OpenArticle) -> None:
        rows = {row.id: row for row in self.project.articles.list()}
        row = rows.get(article.row.id)
        if row is None:
            self.close_article()
            return
        self.article = self._replayed(self._load(row))
        self.opened.emit()

    def _current(self, article: OpenArticle, changes: Changes) -> Mapping[str, Annotation]:
        annotations = dict(article.annotations)
        for identifier, annotation in self.project.annotations.get(changes.objects).items():
            if annotation is None:
                annotations.pop(identifier, None)
            elif annotation.article == article.row.id:
                annotations[identifier] = annotation
        return self._replayed(replace(article, annotations=annotations)).annotations

    def _replayed(self, article: OpenArticle) -> OpenArticle:
        annotations = dict(article.annotations)
        for step in self._pending:  # made since, not on the disk yet
            annotations = apply(step, annotations)
        return replace(article, annotations=annotations)

    def _read_history(self) -> None:
        self.undo_name = self.project.history.undo_name
        self.redo_name = self.project.history.redo_name

    def _busy(self) -> None:
        if self._state != FAILED:  # what comes behind a failed write waits with it
            self._state_is(SAVING)

    def _state_is(self, state: str) -> None:
        if state != self._state:
            self._state = state
            self.saveStateChanged.emit(state)


def _announced(step: Step, before: Mapping[str, Annotation]) -> Changes:
    kinds, articles = set(), set()
    for op in step.ops:
        if isinstance(op, Put):
            kinds.add(op.kind)
            articles.add(op.article)
        elif isinstance(op, Delete) and op.object in before:
            kinds.add(before[op.object].kind)
            articles.add(before[op.object].article)
    return Changes(
        frozenset(kinds), frozenset(op.object for op in step.ops), frozenset(articles), step.name
    )
