"""The verb on text and structure of an article: seeing what was repaired, doing it otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from models.annotate import Annotation
from models.errors import WrongUsage
from models.ingest.stating import FIELDS
from models.ingest.values import ArticleData, Edit, Reading
from models.project import Project
from ui.cli import output
from ui.cli.verbs.amending import Wishes
from ui.cli.verbs.common import (
    annotator_option,
    article_argument,
    json_option,
    opened,
    project_argument,
)

_WIDEST = 30  # code points of a text in the table; JSON has all of it


@dataclass(frozen=True, slots=True)
class _Seen:
    """An article at one moment: its reading, and which of its annotations have lost their place."""

    reading: Reading
    detached: frozenset[str]


@click.command()
@project_argument
@article_argument
@click.option("--list", "listing", is_flag=True, help="List the edits, as without any option.")
@click.option("--replace", multiple=True, metavar="START:END=TEXT")
@click.option("--hide", multiple=True, metavar="N[-M]", help="Paragraphs, by number.")
@click.option("--split", multiple=True, metavar="OFFSET")
@click.option("--join", multiple=True, metavar="N", help="A paragraph with the next.")
@click.option("--role", multiple=True, metavar="N=ROLE")
@click.option("--show", multiple=True, metavar="ID", help="What an edit hides.")
@click.option("--dismiss", multiple=True, metavar="ID|RULE")
@click.option("--restore", multiple=True, metavar="ID|RULE")
@click.option("--apply", multiple=True, metavar="ID|RULE")
@click.option("--choose", multiple=True, metavar="ID=TEXT")
@click.option("--set", multiple=True, metavar="FIELD=VALUE", help="Title, published, byline …")
@annotator_option
@json_option
def clean(
    project: Path,
    article: str,
    listing: bool,
    annotator: str | None,
    as_json: bool,
    **wanted: tuple[str, ...],
) -> int:
    """List the edits that made the reading text of an article, or amend it by hand.

    Offsets and numbers of paragraphs count in the reading text as it stands before the call; "text
    --json" tells both. --dismiss takes edits back, --restore undoes that, --apply puts proposed
    ones into effect; the name of a rule means all its edits. --choose applies an edit with another
    text. All of a call is done or none, and is one step for "undo".
    """
    wishes = Wishes(**wanted)
    changing = wishes != Wishes()
    if listing and changing:
        raise WrongUsage("--list changes nothing.", way_out="Leave it out, or the other options.")
    with opened(project, annotator, write=changing) as target:
        row = target.articles.find(article)
        before = _seen(target, row.id)
        if changing:
            target.articles.amend(row.id, wishes.amendments(before.reading.edits))
        after = _seen(target, row.id)
    if not changing:
        return _listed(after.reading, as_json)
    return _changed(before, after, as_json)


def about_data(data: ArticleData, deck: str | None) -> dict[str, Any]:
    """Return what an article says of itself, as JSON tells it."""
    return {
        "title": data.title,
        "deck": deck,
        "published": data.published,
        "precision": data.precision,
        "basis": data.basis,
        "source": data.source,
        "outlet": data.outlet,
        "byline": data.byline,
        "credits": [{"task": c.task, "names": list(c.names)} for c in data.credits],
        "script": data.script,
        "own": [name for name in FIELDS if name in data.own],
    }


def about_edit(edit: Edit, raw: str) -> dict[str, Any]:
    """Return what there is to say about an edit, as JSON tells it."""
    return {
        "id": edit.id,
        "start": edit.start,
        "end": edit.end,
        "raw": raw[edit.start : edit.end],
        "replacement": edit.replacement,
        "rule": edit.rule,
        "confidence": edit.confidence,
        "state": edit.state,
        "alternatives": list(edit.alternatives),
        **({"chosen": True} if edit.chosen else {}),
    }


def _seen(project: Project, article: str) -> _Seen:
    annotations = project.annotations.of(article).values()
    lost = frozenset(one.id for one in annotations if _is_detached(one))
    return _Seen(project.articles.reading(article), lost)


def _is_detached(annotation: Annotation) -> bool:
    anchors = (annotation.anchor, *(argument.anchor for argument in annotation.arguments))
    return any(anchor is not None and anchor.detached for anchor in anchors)


def _listed(reading: Reading, as_json: bool) -> int:
    edits = reading.edits
    about = {"revision": reading.revision, "edits": [about_edit(e, reading.raw) for e in edits]}
    output.result(as_json, about, lambda: _table(reading, edits))
    return 0


def _changed(before: _Seen, after: _Seen, as_json: bool) -> int:
    old, reading = set(before.reading.edits), after.reading
    known = {one.id for edit in reading.edits for one in (edit, *edit.absorbed)}
    touched = [edit for edit in reading.edits if edit not in old]
    gone = [edit for edit in before.reading.edits if edit.id not in known]
    lost = sorted(after.detached - before.detached)
    about = {
        "revision": reading.revision,
        "edits": [about_edit(edit, reading.raw) for edit in touched],
        "removed": [edit.id for edit in gone],
        "roles": [p.role for p in reading.paragraphs],
        "data": about_data(reading.data, reading.deck),
        "detached": lost,
    }
    output.result(as_json, about, lambda: _tell(before, after, touched, gone))
    for one in lost:
        output.say(f"{one}: this annotation has lost its place; “undo” gives it back.")
    return 1 if lost else 0


def _tell(before: _Seen, after: _Seen, touched: Sequence[Edit], gone: Sequence[Edit]) -> None:
    """Print what a call has changed: edits, paragraphs that are something else now, fields."""
    told = (*_roles_told(before.reading, after.reading), *_fields_told(before, after))
    if touched or not (gone or told):
        _table(after.reading, touched)
    for edit in gone:
        output.line(f"{edit.id}: taken out")
    for words in told:
        output.line(words)


def _roles_told(old: Reading, new: Reading) -> list[str]:
    if old.revision != new.revision:
        return []
    pairs = enumerate(zip(old.paragraphs, new.paragraphs, strict=True), 1)
    return [f"{n}: {one.role} -> {other.role}" for n, (one, other) in pairs if one != other]


def _fields_told(before: _Seen, after: _Seen) -> list[str]:
    old, new = (about_data(s.reading.data, s.reading.deck) for s in (before, after))
    changed = (name for name in new["own"] if old[name] != new[name])
    return [f"{name}: {_short(_said(old[name]))} -> {_short(_said(new[name]))}" for name in changed]


def _said(value: Any) -> str:
    if isinstance(value, list):
        return "；".join(f"{one['task']}：{'、'.join(one['names'])}" for one in value)
    return value or ""


def _table(reading: Reading, edits: Sequence[Edit]) -> None:
    if not edits:
        output.line("no edits")
        return
    head = ("id", "state", "rule", "confidence", "what")
    output.table([head, *(_cells(edit, reading.raw) for edit in edits)])


def _cells(edit: Edit, raw: str) -> tuple[str, ...]:
    what = f"{_short(raw[edit.start : edit.end])} -> {_short(edit.replacement)}"
    return edit.id, edit.state, edit.rule, f"{edit.confidence:.2f}", what


def _short(text: str) -> str:
    cut = text if len(text) <= _WIDEST else f"{text[: _WIDEST - 1]}…"
    return f"“{cut}”"
