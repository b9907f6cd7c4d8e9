"""Objects that two people left in different states, unknown to each other."""

from __future__ import annotations

import json
import sqlite3

from models.store.values import Conflict, Version

_HEADS = """
SELECT o.uid, hex(v.hash), r.author, s.at, c.kind, c.article, c.layer, v.deleted, v.body
FROM current k JOIN object o ON o.id = k.object JOIN head h ON h.object = k.object
JOIN revision v ON v.id = h.revision JOIN step s ON s.id = v.step
JOIN replica r ON r.id = s.replica JOIN scope c ON c.id = v.scope
WHERE k.conflict = 1 ORDER BY k.object, v.id <> k.revision, s.clock DESC"""


def conflicts(connection: sqlite3.Connection) -> tuple[Conflict, ...]:
    """Return the conflicts; a write to the object settles one."""
    versions: dict[str, list[Version]] = {}
    places: dict[str, tuple[str, str]] = {}
    for uid, digest, author, at, kind, article, layer, deleted, body in connection.execute(_HEADS):
        state = None if deleted else json.loads(body)
        versions.setdefault(uid, []).append(Version(digest.lower(), author, at, layer, state))
        places.setdefault(uid, (kind, article))
    return tuple(Conflict(uid, *places[uid], tuple(several)) for uid, several in versions.items())
