"""The list of a project's articles."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from models.project import ArticleRow
from ui.cli import output
from ui.cli.verbs.common import json_option, opened, project_argument


@click.command("list")
@project_argument
@click.option("--wording", is_flag=True, help="Read every text, and tell which look spun.")
@json_option
def list_(project: Path, wording: bool, as_json: bool) -> None:
    """List the articles of a project."""
    with opened(project) as source:
        rows = source.articles.list()
        spun = frozenset(source.wordings.spun()) if wording else None
    output.result(
        as_json, lambda: {"articles": [_row(r, spun) for r in rows]}, lambda: _table(rows)
    )
    for row in rows:
        if spun and row.id in spun:
            output.say(f"article {row.number} looks spun: its words were exchanged by a program")


def _row(row: ArticleRow, spun: frozenset[str] | None) -> dict[str, Any]:
    return asdict(row) if spun is None else {**asdict(row), "spun": row.id in spun}


def _table(rows: tuple[ArticleRow, ...]) -> None:
    head = ("no.", "id", "published", "script", "chars", "annotations", "source", "title")
    output.table([head, *(_cells(row) for row in rows)])


def _cells(row: ArticleRow) -> tuple[str, ...]:
    return (
        str(row.number),
        row.id,
        row.published or "–",
        row.script,
        str(row.characters),
        str(sum(row.counts.values())),
        row.source or "–",
        row.title or f"({row.name})",
    )
