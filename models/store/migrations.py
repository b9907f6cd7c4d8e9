"""Bringing a project file to the tables of this release, each step a transaction of its own."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from models.store import ddl

if TYPE_CHECKING:
    from sqlite_utils import Migrations
    from sqlite_utils.db import Database


def _migrations() -> Migrations:
    from sqlite_utils import Migrations

    migrations = Migrations("shuangjian")

    @migrations(name="0001-ground")
    def ground(db: Database) -> None:
        for statement in ddl.STATEMENTS:
            db.execute(statement)
        db.execute(f"PRAGMA application_id = {ddl.APPLICATION_ID}")
        db.execute("PRAGMA user_version = 1")

    return migrations


def apply(connection: sqlite3.Connection) -> None:
    """Run what is pending. The caller holds the project's lock and has made a backup."""
    from sqlite_utils.db import Database

    _migrations().apply(Database(connection, execute_plugins=False))
