"""Undo and redo: the stacks, which survive a restart, and the inverse of a step.

The stacks are local to a file; they hold the steps that were made in it, not those that came by
union. An inverse never tramples: it restores an object only if what stands there now is what the
step made (or the same state brought back by an undo or redo).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import Literal, NamedTuple

from models.store import actions, derive
from models.store.derive import Head
from models.store.journal import Author, Draft

Side = Literal["undo", "redo"]


def other(side: Side) -> Side:
    """Return the other stack."""
    return "redo" if side == "undo" else "undo"


def push(connection: sqlite3.Connection, side: Side, step: int) -> None:
    """Lay ``step`` on top of a stack."""
    connection.execute(
        "INSERT INTO stack SELECT ?, coalesce(max(position), 0) + 1, ? FROM stack WHERE side = ?",
        (side, step, side),
    )


def pop(connection: sqlite3.Connection, side: Side) -> list[int]:
    """Take the top action off a stack: its steps, the last one first; none where it is empty."""
    steps: list[int] = []
    for position, step, name in _from_top(connection, side):
        connection.execute("DELETE FROM stack WHERE side = ? AND position = ?", (side, position))
        steps.append(step)
        if not actions.is_part(name):
            break
    return steps


def _from_top(connection: sqlite3.Connection, side: Side) -> Iterator[tuple[int, int, str]]:
    above: int | None = None
    while True:
        row = connection.execute(
            "SELECT k.position, k.step, s.name FROM stack k JOIN step s ON s.id = k.step"
            " WHERE k.side = ?1 AND (?2 IS NULL OR k.position < ?2)"
            " ORDER BY k.position DESC LIMIT 1",
            (side, above),
        ).fetchone()
        if row is None:
            return
        above = row[0]
        yield row[0], row[1], row[2]


def may_continue(connection: sqlite3.Connection, author: Author, name: str) -> bool:
    """Tell whether the last thing that this author wrote was a part of the action ``name``."""
    last = connection.execute(
        "SELECT s.id, s.name FROM step s JOIN replica r ON r.id = s.replica WHERE r.uid = ?"
        " ORDER BY s.number DESC LIMIT 1",
        (author.uid,),
    ).fetchone()
    top = next(_from_top(connection, "undo"), None)
    return bool(last and top and last[0] == top[1] and actions.name_of(last[1]) == name)


def forget_redo(connection: sqlite3.Connection) -> None:
    """Empty the redo stack, as every new step does."""
    connection.execute("DELETE FROM stack WHERE side = 'redo'")


def top_name(connection: sqlite3.Connection, side: Side) -> str | None:
    """Return the name of the top action, or None where the stack is empty."""
    top = next(_from_top(connection, side), None)
    return actions.name_of(top[2]) if top else None


class Inverse(NamedTuple):
    """What takes a step back, and the objects that must be left alone."""

    name: str
    detail: str
    drafts: list[Draft]
    skipped: tuple[str, ...]


_TOUCHED = """
SELECT v.id, o.uid, coalesce(v.restores, v.id), count(h.revision),
  max(coalesce(w.restores, w.id))
FROM revision v JOIN object o ON o.id = v.object
JOIN head h ON h.object = v.object JOIN revision w ON w.id = h.revision
WHERE v.step = ? GROUP BY v.id ORDER BY v.n"""

_BEFORE = """
SELECT v.id, p.id, p.hash, s.clock, r.uid, p.deleted, p.scope, c.kind, p.body,
  c.article, c.layer, p.restores, f.hash
FROM revision v JOIN revision_parent l ON l.revision = v.id JOIN revision p ON p.id = l.parent
JOIN step s ON s.id = p.step JOIN replica r ON r.id = s.replica JOIN scope c ON c.id = p.scope
LEFT JOIN revision f ON f.id = p.restores
WHERE v.step = ?"""

_CREATED = """
SELECT v.id, c.kind, c.article, c.layer FROM revision v JOIN scope c ON c.id = v.scope
WHERE v.step = ?"""


def inverse(connection: sqlite3.Connection, step: int) -> Inverse:
    """Return what takes ``step`` back."""
    name, detail = connection.execute(
        "SELECT name, detail FROM step WHERE id = ?", (step,)
    ).fetchone()
    earlier = _earlier(connection, step)
    origin = {row[0]: row[1:] for row in connection.execute(_CREATED, (step,))}
    drafts: list[Draft] = []
    skipped: list[str] = []
    for revision, uid, state, heads, standing in connection.execute(_TOUCHED, (step,)):
        if heads != 1 or standing != state:
            skipped.append(uid)
        elif revision in earlier:
            drafts.append(earlier[revision]._replace(uid=uid))
        else:
            kind, article, layer = origin[revision]
            drafts.append(Draft(uid, kind, article, layer, True, "{}"))
    return Inverse(actions.name_of(name), detail, drafts, tuple(skipped))


def _earlier(connection: sqlite3.Connection, step: int) -> dict[int, Draft]:
    """Return the state before each revision of ``step``; revisions that made something lack one."""
    states: dict[int, list[tuple[Head, Draft]]] = {}
    for row in connection.execute(_BEFORE, (step,)):
        head = Head._make((*row[1:5], bool(row[5]), *row[6:9]))
        restores = (row[11], row[12]) if row[11] is not None else (head.revision, head.hash)
        draft = Draft("", head.kind, row[9], row[10], head.deleted, head.body, restores)
        states.setdefault(row[0], []).append((head, draft))
    chosen = {}
    for revision, several in states.items():
        best = derive.winner([head for head, _ in several])
        chosen[revision] = next(draft for head, draft in several if head is best)
    return chosen
