"""Verbs on what can be seen across texts without anybody's tagging."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from models.insight.carried import hit_body
from models.insight.duplicates import THRESHOLD, Group, Repeat
from models.insight.wording import Wording
from models.project import ArticleRow
from ui.cli import output
from ui.cli.verbs.common import json_option, opened, project_argument


@click.command()
@project_argument
@click.option(
    "--threshold",
    type=click.FloatRange(0, 1, min_open=True),
    default=THRESHOLD,
    show_default=True,
    help="The share of the shorter text that must stand in the longer one.",
)
@json_option
def duplicates(project: Path, threshold: float, as_json: bool) -> None:
    """Group the articles that repeat one another; nothing is removed.

    Told are the same text, nearly the same, the same in the other script, and the same story in the
    words of another outlet, which is never certain.
    """
    with opened(project) as source:
        groups = source.duplicates.groups(threshold)
        rows = {row.id: row for row in source.articles.list()}
    output.result(
        as_json,
        lambda: {"threshold": threshold, "groups": [_group(g, rows) for g in groups]},
        lambda: _show(groups, rows),
    )


def about_wording(found: Wording) -> dict[str, Any]:
    """Return what the wording of an article says, as JSON tells it."""
    return {
        "spun": found.is_spun,
        "density": found.density,
        "hits": [hit_body(hit) for hit in found.hits],
    }


def about_repeat(repeat: Repeat, numbers: dict[str, int]) -> dict[str, Any]:
    """Return what an article repeats, as JSON tells it."""
    about = asdict(repeat)
    for name in ("article", "of"):
        about[name] = {"number": numbers[about[name]], "id": about[name]}
    return about


def repeat_in_words(repeat: Repeat, numbers: dict[str, int]) -> str:
    """Return what an article repeats, in words."""
    how = "" if repeat.kind == "exact" else f", {repeat.share:.0%}"
    of = numbers[repeat.of]
    if repeat.kind == "outlet":
        return (
            f"article {numbers[repeat.article]} tells the story of article {of} in other words"
            f" ({repeat.confidence:.0%} sure)"
        )
    return f"article {numbers[repeat.article]} repeats article {of} ({repeat.kind}{how})"


def _group(group: Group, rows: dict[str, ArticleRow]) -> dict[str, Any]:
    numbers = {row.id: row.number for row in rows.values()}
    return {
        "first": {"number": numbers[group.first], "id": group.first},
        "repeats": [about_repeat(repeat, numbers) for repeat in group.repeats],
    }


def _show(groups: tuple[Group, ...], rows: dict[str, ArticleRow]) -> None:
    numbers = {row.id: row.number for row in rows.values()}
    for group in groups:
        first = rows[group.first]
        output.line(f"{first.number}  {first.title or first.name}")
        for repeat in group.repeats:
            output.line(f"  {repeat_in_words(repeat, numbers)}")
    if not groups:
        output.line("no article repeats another")
