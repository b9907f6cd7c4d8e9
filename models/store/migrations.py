"""Bringing a project file to the tables of this release, each step a transaction of its own."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from models.registry.codec import KIND as ENTITY
from models.store import ddl, derive, tables

if TYPE_CHECKING:
    from sqlite_utils import Migrations
    from sqlite_utils.db import Database


def _migrations() -> Migrations:
    from sqlite_utils import Migrations

    migrations = Migrations("shuangjian")

    @migrations(name="0001-ground")
    def ground(db: Database) -> None:
        """Make the tables of the newest format; the later steps find nothing to do."""
        for statement in ddl.STATEMENTS:
            db.execute(statement)
        db.execute(f"PRAGMA application_id = {ddl.APPLICATION_ID}")
        db.execute(f"PRAGMA user_version = {ddl.VERSION}")

    @migrations(name="0002-entities")
    def entities(db: Database) -> None:
        if db.execute("PRAGMA user_version").fetchone()[0] >= 2:
            return
        db.execute("DROP VIEW v_mentions")
        for statement in ddl.SINCE_2:
            db.execute(statement)
        _derive_entities(db.conn)
        db.execute("PRAGMA user_version = 2")

    return migrations


def apply(connection: sqlite3.Connection) -> None:
    """Run what is pending. The caller holds the project's lock and has made a backup."""
    from sqlite_utils.db import Database

    _migrations().apply(Database(connection, execute_plugins=False))


def bring_up(connection: sqlite3.Connection, path: Path) -> Path:
    """Bring the project at ``path`` up, after a backup beside it, whose path is returned.

    Raises:
        CannotWrite: when the backup cannot be made; the file is as it was then.
    """
    from models.store import backup

    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
    out = path.with_name(f"{path.stem}-before-format-{ddl.VERSION}-{stamp}.shuangjian")
    backup.backup(connection, path, out)
    apply(connection)
    return out


def _derive_entities(connection: sqlite3.Connection) -> None:
    """Fill the tables that are new; what is malformed is left to ``check``."""
    connection.execute(
        "INSERT INTO pointer SELECT a.object, json_extract(v.body, '$.entity')"
        " FROM annotation a JOIN current c ON c.object = a.object"
        " JOIN revision v ON v.id = c.revision WHERE json_type(v.body, '$.entity') = 'text'"
    )
    rows = connection.execute(
        "SELECT o.id, o.uid FROM current c JOIN object o ON o.id = c.object"
        " JOIN scope s ON s.id = c.scope WHERE s.kind = ?",
        (ENTITY,),
    )
    owners = dict(rows.fetchall())
    for owner, heads in tables.heads(connection, owners).items():
        made = derive.empty()
        try:
            derive.add(made, owner, owners[owner], heads)
        except derive.MALFORMED:
            continue
        made["head"], made["current"] = [], []
        tables.insert_derived(connection, made)
