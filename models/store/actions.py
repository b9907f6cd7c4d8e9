"""Actions of several steps: what is long is written in portions and is one thing to a person.

The first step of an action bears its name, every further one the name with a mark. An action's
steps follow one another in one replica, so that any copy can tell them from the steps alone.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace

from models.store.values import StepRow

_MARK = "+"


def part(name: str) -> str:
    """Return what a step is called that carries on the action of that name."""
    return name + _MARK


def is_part(step_name: str) -> bool:
    """Tell whether a step carries on the one before it."""
    return step_name.endswith(_MARK)


def name_of(step_name: str) -> str:
    """Return the name of the action that a step belongs to."""
    return step_name.removesuffix(_MARK)


_STEPS = """
SELECT s.id, s.name, s.detail, r.author, s.at, s.size, s.undoes, s.replica
FROM step s JOIN replica r ON r.id = s.replica
ORDER BY s.clock DESC, r.uid DESC"""

_OPENING = """
SELECT o.id FROM step s JOIN step o ON o.replica = s.replica AND o.number <= s.number
WHERE s.id = ? AND o.name NOT LIKE '%+' ORDER BY o.number DESC LIMIT 1"""


def newest(connection: sqlite3.Connection) -> Iterator[StepRow]:
    """Yield the actions, the newest first, each as the step that began it.

    A part without its beginning, which no copy of ours holds, is shown by itself.
    """
    parts: dict[int, StepRow] = {}  # the parts met so far of each replica's action, as one
    for *fields, replica in connection.execute(_STEPS):
        row = StepRow(*fields)
        whole = replace(row, name=name_of(row.name), undoes=_opening(connection, row.undoes))
        later = parts.pop(replica, None)
        if later and later.name == whole.name:
            whole = replace(whole, changes=whole.changes + later.changes)
        elif later:
            yield later
        if is_part(row.name):
            parts[replica] = whole
        else:
            yield whole
    yield from parts.values()


def _opening(connection: sqlite3.Connection, step: int | None) -> int | None:
    """Return the step that began the action of ``step``."""
    found = connection.execute(_OPENING, (step,)).fetchone()
    return int(found[0]) if found else step
