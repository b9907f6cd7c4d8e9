"""Verbs on the history of a project."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

import click

from models.changes import Changes
from models.project import Project, StepRow
from ui.cli import output
from ui.cli.verbs.common import annotator_option, json_option, opened, project_argument


@click.command()
@project_argument
@annotator_option
@json_option
def undo(project: Path, annotator: str | None, as_json: bool) -> int:
    """Take the last step back."""
    with opened(project, annotator, write=True) as target:
        return _turned(target, target.history.undo_name, target.history.undo, as_json)


@click.command()
@project_argument
@annotator_option
@json_option
def redo(project: Path, annotator: str | None, as_json: bool) -> int:
    """Do the step again that was taken back last."""
    with opened(project, annotator, write=True) as target:
        return _turned(target, target.history.redo_name, target.history.redo, as_json)


def _turned(target: Project, name: str | None, turn: Callable[[], Changes], as_json: bool) -> int:
    changes = turn() if name is not None else Changes()
    about = {
        "step": name,
        "objects": sorted(changes.objects),
        "articles": sorted(changes.articles),
        "skipped": list(changes.skipped),
        "next_undo": target.history.undo_name,
        "next_redo": target.history.redo_name,
    }
    words = "there is nothing to do" if name is None else f"{name}: {len(changes.objects)} objects"
    output.result(as_json, about, lambda: output.line(words))
    for obj in changes.skipped:
        output.say(f"{obj}: left as it is, since somebody changed it afterwards.")
    return 1 if changes.skipped else 0


@click.command()
@project_argument
@click.option("--limit", type=click.IntRange(1, 2**31), default=100, show_default=True)
@json_option
def history(project: Path, limit: int, as_json: bool) -> None:
    """List the steps of a project, the newest first."""
    with opened(project) as source:
        steps = source.history.steps(limit)
    output.result(as_json, lambda: {"steps": [asdict(s) for s in steps]}, lambda: _table(steps))


def _table(steps: tuple[StepRow, ...]) -> None:
    head = ("step", "at", "by", "objects", "what")
    output.table([head, *(_cells(step) for step in steps)])


def _cells(step: StepRow) -> tuple[str, ...]:
    undoes = f" (takes back {step.undoes})" if step.undoes is not None else ""
    what = f"{step.name}{undoes} {step.detail}".rstrip()
    return str(step.id), step.at, step.author or "–", str(step.changes), what
