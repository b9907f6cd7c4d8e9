"""The store: one file, one connection, one door for writes."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, Any, TypeVar

from models.changes import Body, Changes, Put, Step
from models.collector import without_collector
from models.store import (
    actions,
    caches,
    connection,
    invariants,
    journal,
    mentions,
    pointers,
    read,
    stack,
)
from models.store.conflicts import conflicts
from models.store.faults import Damaged, ReadOnly, Unfinished, explained
from models.store.journal import Author
from models.store.lock import ProjectLock
from models.store.mentions import PlacedMention
from models.store.stack import Side
from models.store.values import (
    Conflict,
    Finding,
    MentionRow,
    SketchPut,
    StepRow,
    StoredObject,
    StoredText,
    StoredView,
    TextPut,
    ViewPut,
)

if TYPE_CHECKING:
    from models.store.tallies import Tallies

Result = TypeVar("Result")


class Store:
    """A project file that is open; any thread may call it, one at a time gets through.

    All failures that are not our own leave the file as it was and are raised as ``KnownError``.
    What few sessions use (making, uniting, checking, backing up) is imported where it is used: the
    window opens a project before its first paint.
    """

    def __init__(
        self, path: Path, link: sqlite3.Connection, lock: ProjectLock | None, author: str
    ) -> None:
        self.path = path
        self.read_only = lock is None
        self._link = link
        self._project_lock = lock
        self._author = Author(author)
        self._turn = RLock()

    @classmethod
    def create(cls, path: Path, *, schema_body: Body, author: str = "") -> Store:
        """Make a project whose object ``schema`` (of kind ``schema``) has that body; open it.

        Raises:
            InputRefused: when the name is taken.
            CannotWrite: when the file cannot be made.
        """
        from models.store import create

        first = Step("project.create", (Put("schema", "schema", schema_body),))
        create.create(path, lambda link: _found(link, Author(author), first))
        return cls.open(path, author=author)

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False, author: str = "") -> Store:
        """Open a project.

        Raises:
            InputRefused: when it is no project.
            MadeByNewerVersion, ProjectDamaged: when it is one that we must leave alone.
            CannotWrite: when it can only be read.
            InUse: when it is open for writing elsewhere.
        """
        connection.refuse_strangers(path)
        lock = None if read_only else ProjectLock(path)
        try:
            return cls(path, _link(path, read_only=read_only), lock, author)
        except BaseException:
            if lock:
                lock.release()
            raise

    def close(self) -> None:
        """Let go of the file; harmless when done twice."""
        with self._turn:
            self._link.close()
            if self._project_lock:
                self._project_lock.release()

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def write(
        self,
        step: Step,
        *,
        sources: Iterable[bytes] = (),
        texts: Iterable[TextPut] = (),
        views: Iterable[ViewPut] = (),
    ) -> Changes:
        """Commit one action; durable when it returns.

        What is so already is no change; a step that changes nothing leaves no trace in the
        history. Sources, texts and views are kept whether or not the step changes anything.

        Raises:
            KnownError: when the file, the disk or another program is in the way.
            BrokenInvariant, KeyError, TypeError, ValueError: when the step itself is wrong.
        """
        with self._transaction() as link:
            for data in sources:
                caches.put_source(link, data)
            drafts = journal.drafts(link, step.ops)
            written = None
            if drafts:
                part = step.continues and stack.may_continue(link, self._author, step.name)
                written = journal.append(
                    link,
                    self._author,
                    drafts,
                    name=actions.part(step.name) if part else step.name,
                    detail=step.detail,
                )
                stack.push(link, "undo", written.step)
                stack.forget_redo(link)
            for text in texts:
                caches.put_text(link, text)
            for view in views:
                caches.put_view(link, view)
            if written is None:
                return Changes()
            invariants.verify_step(link, written.step, written.changes, written.annotations)
        return written.changes

    def undo(self) -> Changes:
        """Take back the last action that was made in this file, as a new step."""
        return self._invert("undo")

    def redo(self) -> Changes:
        """Take back the last undo, unless something was written since."""
        return self._invert("redo")

    def _invert(self, side: Side) -> Changes:
        """Take back an action, part by part from its end; the inverses are one action too."""
        changes = Changes()
        with self._transaction() as link:
            for step in stack.pop(link, side):
                changes |= self._inverted(link, side, step, continues=bool(changes))
        return changes

    def _inverted(
        self, link: sqlite3.Connection, side: Side, step: int, *, continues: bool
    ) -> Changes:
        inverse = stack.inverse(link, step)
        skipped = Changes(step=inverse.name, skipped=inverse.skipped)
        if not inverse.drafts:
            return skipped
        written = journal.append(
            link,
            self._author,
            inverse.drafts,
            name=actions.part(inverse.name) if continues else inverse.name,
            detail=inverse.detail,
            undoes=step,
        )
        stack.push(link, stack.other(side), written.step)
        invariants.verify_step(link, written.step, written.changes, written.annotations)
        return written.changes | skipped

    @property
    def undo_name(self) -> str | None:
        """The name of the step that ``undo`` would take back."""
        return self._read(stack.top_name, "undo")

    @property
    def redo_name(self) -> str | None:
        """The name of the step that ``redo`` would bring back."""
        return self._read(stack.top_name, "redo")

    def history(self, limit: int = 100) -> tuple[StepRow, ...]:
        """Return the last steps, the newest first."""
        return self._read(read.history, limit)

    def objects(
        self, *, kind: str | None = None, article: str | None = None, layer: str | None = None
    ) -> tuple[StoredObject, ...]:
        """Return the objects there are, in the order in which they came into this file."""
        return self._read(read.objects, kind=kind, article=article, layer=layer)

    def counts(self, *, article: str | None = None) -> dict[tuple[str, str], int]:
        """Return how many objects there are, of one article or of all, by article and kind."""
        return self._read(read.counts, article=article)

    def mentions(self, article: str | None = None) -> tuple[PlacedMention, ...]:
        """Return the mentions of an article, or of all, without decoding their bodies."""
        return self._read(mentions.mentions, article)

    def tallies(self) -> Tallies:
        """Count the annotations of all articles, by label, layer and day, and what they cover."""
        from models.store import tallies

        return self._read(tallies.tallies)

    def get(self, ids: Iterable[str]) -> dict[str, StoredObject]:
        """Return those of ``ids`` that exist now."""
        return self._read(read.get, ids)

    def version(self) -> int:
        """Return a number that changes when another program has written to the file."""
        return self._read(read.version)

    def pointed(self, article: str | None = None) -> dict[str, int]:
        """Return how many mentions point to each entity, in one article or in all."""
        return self._read(pointers.counts, article)

    def mentions_of(self, entities: Iterable[str]) -> tuple[MentionRow, ...]:
        """Return the mentions that point to one of ``entities``, in the order of the texts."""
        return self._read(pointers.of_entities, entities)

    def unlinked(self, labels: Sequence[str], article: str | None = None) -> tuple[MentionRow, ...]:
        """Return the mentions of those labels that point to no entity that exists."""
        return self._read(pointers.unlinked, labels, article)

    def quotes(self, label: str, article: str | None = None) -> tuple[str, ...]:
        """Return the different words of mentions of a label."""
        return self._read(pointers.quotes, label, article)

    def quoting(
        self, label: str, words: Iterable[str], article: str | None = None
    ) -> tuple[MentionRow, ...]:
        """Return the mentions of a label that are one of ``words``."""
        return self._read(pointers.quoting, label, words, article)

    def put_source(self, data: bytes) -> str:
        """Keep the bytes of a file once, and return their SHA-256 in hex."""
        with self._transaction() as link:
            return caches.put_source(link, data)

    def source(self, digest: str) -> bytes:
        """Return the bytes with that SHA-256 (hex).

        Raises:
            KeyError: when there are none.
            ProjectDamaged: when the file no longer holds the bytes that were put.
        """
        try:
            return self._read(caches.source, digest)
        except ValueError as error:
            raise Damaged(self.path, f"A source is damaged ({digest[:12]}).") from error

    def put_text(self, text: TextPut) -> None:
        """Keep a reading text outside of any step: it can be computed again."""
        with self._transaction() as link:
            caches.put_text(link, text)

    def get_text(self, article: str, revision: int) -> StoredText | None:
        """Return the kept reading text of a revision, or None where it has to be computed."""
        return self._read(caches.text, article, revision)

    def put_view(self, view: ViewPut) -> None:
        """Keep a conversion of a kept text."""
        with self._transaction() as link:
            caches.put_view(link, view)

    def get_view(self, article: str, revision: int, profile: str) -> StoredView | None:
        """Return a kept conversion, or None where it has to be computed."""
        return self._read(caches.view, article, revision, profile)

    def put_sketches(self, sketches: Iterable[SketchPut], maker: int) -> None:
        """Keep sketches of articles as they stand now; ``maker`` says how they were made."""
        with self._transaction() as link:
            caches.put_sketches(link, sketches, maker)

    def sketches(self, maker: int) -> dict[str, bytes]:
        """Return the kept sketches of that making that are still of their article's text."""
        return self._read(caches.sketches, maker)

    def setting(self, key: str) -> Any:
        """Return the JSON value of a setting, or None; settings stand outside of undo and union."""
        return self._read(read.setting, key)

    def set_setting(self, key: str, value: Any) -> None:
        """Set a setting to a JSON value."""
        with self._transaction() as link:
            read.set_setting(link, key, value)

    def union(self, path: Path) -> Changes:
        """Take over every step that another copy of this project has more; conflicts are kept.

        Raises:
            InputRefused: when it is no sound copy of this project; nothing is taken then.
            InUse: when that file is open.
        """
        from models.store import union
        from models.store.received import received

        if path.exists() and path.samefile(self.path):
            raise union.NotAUnion(path, "This is the project itself.")
        here = self._read(union.holdings)
        with received(path) as there:
            incoming = union.collect(there, here, path)
        with self._transaction() as link:
            return union.take(link, incoming, path)

    def conflicts(self) -> tuple[Conflict, ...]:
        """Return what two people left in different states; a write to the object settles it."""
        return self._read(conflicts)

    def check(self, *, repair: bool = False) -> tuple[Finding, ...]:
        """Return every broken invariant, and rebuild what can be rebuilt if asked to.

        A repair starts with a backup beside the project and touches derived rows only.
        """
        from models.store import check

        found = self._read(check.check)
        if not repair or not any(finding.repairable for finding in found):
            return found
        stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
        self.backup(self.path.with_name(f"{self.path.stem}-before-repair-{stamp}.shuangjian"))
        with self._transaction() as link:
            check.repair(link)
        left = set(self._read(check.check))
        return tuple(replace(finding, repaired=finding not in left) for finding in found)

    def backup(self, out: Path) -> None:
        """Write a verified copy to ``out``, in one move in the place of what stood there.

        Raises:
            CannotWrite: when it cannot be written; what stood there before is untouched.
            InUse: when ``out`` is a project that is open.
        """
        from models.store import backup

        with self._turn, explained(self.path):
            backup.backup(self._link, self.path, out)

    def digest(self) -> str:
        """Return a SHA-256 over all that was ever written: equal digests, equal projects."""
        from models.store import backup

        return self._read(backup.digest)

    def _read(self, query: Callable[..., Result], *args: Any, **named: Any) -> Result:
        with self._turn, explained(self.path):
            try:
                return query(self._link, *args, **named)
            except read.Illegible as error:
                raise Damaged(self.path, "An object in it cannot be read.") from error

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        """The one door for writes: all of the block is durable at its end, or nothing of it."""
        if self.read_only:
            raise ReadOnly(self.path)
        with (
            self._turn,
            without_collector(),
            explained(self.path),
            connection.transaction(self._link),
        ):
            yield self._link


def _found(link: sqlite3.Connection, author: Author, step: Step) -> None:
    with connection.transaction(link):
        journal.append(link, author, journal.drafts(link, step.ops), name=step.name)


def _link(path: Path, *, read_only: bool) -> sqlite3.Connection:
    """Open a project; what a crash cut off is taken back first, for a reader too."""
    try:
        return connection.open_project(path, read_only=read_only)
    except Unfinished as unfinished:
        # SQLite takes it back when somebody opens who may write, and nobody else has it open.
        try:
            connection.open_project(path, read_only=False, bring_up=False).close()
        except ReadOnly:
            raise unfinished from None
    return connection.open_project(path, read_only=read_only)
