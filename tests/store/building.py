"""Small projects for the tests of the store."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from models.changes import Put, Step
from models.store import Store, TextPut, ViewPut

TEXT = "長三角科技創新共同體聯合攻關𠮷林企業😊合作\n第二段"
ARTICLE = "a1"
LAYER = "lin"


def article(identifier: str = ARTICLE, **body: Any) -> Put:
    """Return an article whose reading text is ``TEXT``."""
    return Put(identifier, "article", {"title": "共同體", "revision": 1, **body}, identifier)


def mention(
    identifier: str, start: int = 0, end: int = 3, label: str = "place", text: str = TEXT
) -> Put:
    """Return a mention of ``text[start:end]``."""
    anchor = {"spans": [[start, end]], "quotes": [text[start:end]], "revision": 1}
    return Put(identifier, "mention", {"label": label, "anchor": anchor}, ARTICLE, LAYER)


def event(identifier: str, target: str) -> Put:
    """Return an event with a trigger, one role for ``target`` and one for a bare span."""
    body = {
        "label": "joint_research",
        "anchor": {"spans": [[10, 12], [12, 14]], "quotes": [TEXT[10:12], TEXT[12:14]]},
        "arguments": [
            {"role": "participant", "target": target},
            {"role": "place", "anchor": {"spans": [[0, 3]], "quotes": [TEXT[:3]]}},
        ],
        "attributes": {"status": "signed", "topics": ["芯片", "算力"], "share": 12.5, "new": True},
        "note": "見第二段",
    }
    return Put(identifier, "event", body, ARTICLE, LAYER)


def project(path: Path, author: str = "林") -> Store:
    """Make a project with one article, its source, text and one view."""
    store = Store.create(path, schema_body={"name": "regional"}, author=author)
    digest = store.put_source(TEXT.encode())
    store.write(
        Step("article.import", (article(source_sha256=digest),)),
        texts=[TextPut(ARTICLE, 1, TEXT, '{"paragraphs":2}')],
        views=[ViewPut(ARTICLE, 1, "t2s", TEXT, "[]")],
    )
    return store


def outside(path: Path, change: Callable[[sqlite3.Connection], object]) -> None:
    """Change a closed project as no program of ours would."""
    with closing(sqlite3.connect(path)) as connection, connection:
        change(connection)


def rows(path: Path, sql: str) -> list[tuple[Any, ...]]:
    """Ask a project as an analyst would, in a tool that knows nothing of us."""
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql).fetchall()
