"""The list of a project's articles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from models.annotate.problems import Problem
from models.insight.wording import Wording
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
        spun = source.wordings.spun() if wording else None
        warned = {i: source.wordings.warned(i) for i in spun or ()}
    output.result(
        as_json, lambda: {"articles": [_row(r, spun, warned) for r in rows]}, lambda: _table(rows)
    )
    for row in rows:
        if spun and row.id in spun:
            output.say(f"article {row.number} looks spun: {_spun_in_words(spun[row.id])}")


def _row(
    row: ArticleRow, spun: Mapping[str, Wording] | None, warned: Mapping[str, tuple[Problem, ...]]
) -> dict[str, Any]:
    if spun is None:
        return asdict(row)
    found = spun.get(row.id)
    about = {
        "density": found.density if found else 0.0,
        "hits": len(found.hits) if found else 0,
        "hard": sum(hit.is_hard for hit in found.hits) if found else 0,
        "warned": {one.annotation: one.code for one in warned.get(row.id, ())},
    }
    return {**asdict(row), "spun": found is not None, "wording": about}


def _spun_in_words(found: Wording) -> str:
    hard = sum(hit.is_hard for hit in found.hits)
    return (
        f"a program has exchanged words, {found.density:g} in 1,000 characters;"
        f" {len(found.hits)} likely places, {hard} of them turn the meaning round"
    )


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
