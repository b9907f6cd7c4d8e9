"""Appending one step: its revisions, and the derived rows, inside the caller's transaction."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, NamedTuple

from models.annotate.values import Annotation
from models.changes import Changes, Delete, Op, Put
from models.store import actions, derive, tables
from models.store.content import StepContent, body_to_json, revision_hash
from models.store.derive import Head


class Draft(NamedTuple):
    """The next state of one object; ``restores`` is the row and hash of a revision it repeats."""

    uid: str
    kind: str
    article: str
    layer: str
    deleted: bool
    body: str
    restores: tuple[int, bytes] | None = None


@dataclass(frozen=True, slots=True)
class Author:
    """Who writes: a name, and an identity that is new each time a project is opened.

    A fresh identity is what makes copies of a file and restored backups safe: no two openings
    can ever give the same number to different steps.
    """

    name: str
    uid: bytes = field(default_factory=lambda: os.urandom(16))


class Written(NamedTuple):
    """What was appended: the step's row, what it touched, and the annotations as they now are."""

    step: int
    changes: Changes
    annotations: dict[str, Annotation]


def drafts(connection: sqlite3.Connection, ops: Sequence[Op]) -> list[Draft]:
    """Return what ``ops`` change: the last word on each object, and nothing that is so already.

    Raises:
        KeyError: when an object to delete was never there.
    """
    last = {op.object: op for op in ops}
    ids = tables.object_ids(connection, last)
    heads = tables.heads(connection, ids.values())
    scopes = tables.scopes(
        connection, {head.scope for several in heads.values() for head in several}
    )
    out = []
    for uid, op in last.items():
        if isinstance(op, Delete) and uid not in ids:
            raise KeyError(f"no such object: {uid}")
        known = heads[ids[uid]] if uid in ids else []
        draft = _draft(op, known, scopes)
        if draft is not None:
            out.append(draft)
    return out


def _draft(op: Op, heads: list[Head], scopes: dict[int, tuple[str, str, str]]) -> Draft | None:
    shown = derive.winner(heads) if heads else None
    if isinstance(op, Put):
        draft = Draft(op.object, op.kind, op.article, op.layer, False, body_to_json(op.body))
    else:
        if shown is None or shown.deleted:
            return None
        kind, article, layer = scopes[shown.scope]
        draft = Draft(op.object, kind, article, layer, True, "{}")
    if shown is None or len(heads) > 1 or shown.deleted != draft.deleted:
        return draft  # with several heads even the same state says something: it settles them
    same = (*scopes[shown.scope], shown.body) == (*draft[1:4], draft.body)
    return None if same else draft


def append(
    connection: sqlite3.Connection,
    author: Author,
    drafts: Sequence[Draft],
    *,
    name: str,
    detail: str = "",
    undoes: int | None = None,
) -> Written:
    """Append a step with one revision for each draft, and bring the derived rows up to it.

    Raises:
        KeyError, TypeError, ValueError: when a body is not of the shape its kind demands.
    """
    content, replica = _next_step(connection, author, name, detail, undoes, len(drafts))
    digest = content.hash()
    step = insert_step(connection, replica, content, undoes)
    objects = object_rows(connection, [draft.uid for draft in drafts])
    seen = tables.heads(connection, objects.values())
    scopes = _scopes(connection, drafts)
    (first,) = connection.execute("SELECT coalesce(max(id), 0) + 1 FROM revision").fetchone()
    revisions: list[tuple[Any, ...]] = []
    parents: list[tuple[int, int]] = []
    rows = derive.empty()
    annotations: dict[str, Annotation] = {}
    for n, draft in enumerate(drafts):
        owner, scope = objects[draft.uid], scopes[draft.article, draft.layer, draft.kind]
        before = seen.get(owner, ())
        restored, restored_hash = draft.restores or (None, None)
        made = revision_hash(
            digest,
            n,
            (draft.uid, draft.kind, draft.article, draft.layer),
            deleted=draft.deleted,
            parents=[head.hash for head in before],
            restores=restored_hash,
            body=draft.body,
        )
        row = first + n
        state = (int(draft.deleted), restored, draft.body)
        revisions.append((row, made, owner, step, n, scope, *state))
        parents.extend((row, head.revision) for head in before)
        head = Head(
            row, made, content.clock, author.uid, draft.deleted, scope, draft.kind, draft.body
        )
        annotation = derive.add(rows, owner, draft.uid, [head])
        if annotation is not None:
            annotations[draft.uid] = annotation
    insert_revisions(connection, revisions, parents)
    tables.replace_derived(connection, seen, rows)
    return Written(step, _changes(drafts, actions.name_of(name)), annotations)


def insert_revisions(
    connection: sqlite3.Connection,
    revisions: Iterable[tuple[Any, ...]],
    parents: Iterable[tuple[int, int]],
) -> None:
    """Insert rows of the two tables that are the truth about objects."""
    connection.executemany(
        "INSERT INTO revision(id, hash, object, step, n, scope, deleted, restores, body)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        revisions,
    )
    connection.executemany("INSERT INTO revision_parent VALUES (?, ?)", parents)


def _next_step(
    connection: sqlite3.Connection,
    author: Author,
    name: str,
    detail: str,
    undoes: int | None,
    size: int,
) -> tuple[StepContent, int]:
    replica = replica_row(connection, author.uid, author.name)
    (number,) = connection.execute(
        "SELECT coalesce(max(number), 0) + 1 FROM step WHERE replica = ?", (replica,)
    ).fetchone()
    (clock,) = connection.execute("SELECT coalesce(max(clock), 0) + 1 FROM step").fetchone()
    undone = connection.execute("SELECT hash FROM step WHERE id = ?", (undoes,)).fetchone()
    content = StepContent(
        replica=author.uid.hex(),
        author=author.name,
        number=number,
        clock=clock,
        name=name,
        detail=detail,
        undoes=undone[0].hex() if undone else "",
        at=datetime.now(UTC).isoformat(timespec="seconds"),
        size=size,
    )
    return content, replica


def insert_step(
    connection: sqlite3.Connection, replica: int, content: StepContent, undoes: int | None
) -> int:
    """Insert a step and return its row."""
    words = (content.name, content.detail, undoes, content.at, content.size)
    return _insert(
        connection,
        "step(hash, replica, number, clock, name, detail, undoes, at, size)",
        (content.hash(), replica, content.number, content.clock, *words),
    )


def replica_row(connection: sqlite3.Connection, uid: bytes, author: str) -> int:
    """Return the row of a replica, entering it when it is new."""
    found = connection.execute("SELECT id FROM replica WHERE uid = ?", (uid,)).fetchone()
    return int(found[0]) if found else _insert(connection, "replica(uid, author)", (uid, author))


def object_rows(connection: sqlite3.Connection, uids: Sequence[str]) -> dict[str, int]:
    """Return the rows of objects, entering those that are new in the order given."""
    known = tables.object_ids(connection, uids)
    new = [(uid,) for uid in uids if uid not in known]
    if new:
        connection.executemany("INSERT INTO object(uid) VALUES (?)", new)
        known |= tables.object_ids(connection, (uid for (uid,) in new))
    return known


def _scopes(
    connection: sqlite3.Connection, drafts: Iterable[Draft]
) -> dict[tuple[str, str, str], int]:
    wanted = dict.fromkeys((draft.article, draft.layer, draft.kind) for draft in drafts)
    return {scope: scope_row(connection, *scope) for scope in wanted}


def scope_row(connection: sqlite3.Connection, article: str, layer: str, kind: str) -> int:
    """Return the row for one kind of object in one layer of one article."""
    found = connection.execute(
        "SELECT id FROM scope WHERE article = ? AND layer = ? AND kind = ?", (article, layer, kind)
    ).fetchone()
    if found:
        return int(found[0])
    return _insert(connection, "scope(article, layer, kind)", (article, layer, kind))


def _insert(connection: sqlite3.Connection, target: str, values: tuple[Any, ...]) -> int:
    marks = ", ".join("?" * len(values))
    row = connection.execute(f"INSERT INTO {target} VALUES ({marks})", values).lastrowid  # noqa: S608
    if row is None:
        raise RuntimeError(f"nothing was inserted into {target}")
    return row


def _changes(drafts: Iterable[Draft], name: str) -> Changes:
    several = tuple(drafts)
    return Changes(
        kinds=frozenset(draft.kind for draft in several),
        objects=frozenset(draft.uid for draft in several),
        articles=frozenset(
            draft.uid if draft.kind == "article" else draft.article
            for draft in several
            if draft.article or draft.kind == "article"
        ),
        step=name,
    )
