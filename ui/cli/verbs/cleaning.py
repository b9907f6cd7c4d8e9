"""The verb on what was repaired in a text: seeing it, taking it back, doing it otherwise."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import click

from models.annotate import Annotation
from models.errors import WrongUsage
from models.ingest.values import Edit, EditState, Reading
from models.project import Project
from models.text import Replacement
from ui.cli import output
from ui.cli.verbs.common import (
    annotator_option,
    article_argument,
    json_option,
    opened,
    project_argument,
)

_WIDEST = 30  # code points of a text in the table; JSON has all of it
_REPLACE = re.compile(r"([0-9]{1,18}):([0-9]{1,18})=(.*)", re.DOTALL)

Action = Callable[[], object]


@dataclass(frozen=True, slots=True)
class _Seen:
    """An article at one moment: its reading, and which of its annotations have lost their place."""

    reading: Reading
    detached: frozenset[str]


@click.command()
@project_argument
@article_argument
@click.option("--list", "listing", is_flag=True, help="List the edits, as without any option.")
@click.option("--replace", "replaced", multiple=True, metavar="START:END=TEXT")
@click.option("--dismiss", "dismissed", multiple=True, metavar="ID|RULE")
@click.option("--restore", "restored", multiple=True, metavar="ID|RULE")
@click.option("--apply", "applied", multiple=True, metavar="ID|RULE")
@click.option("--choose", "chosen", multiple=True, metavar="ID=TEXT")
@annotator_option
@json_option
def clean(
    project: Path,
    article: str,
    listing: bool,
    replaced: tuple[str, ...],
    dismissed: tuple[str, ...],
    restored: tuple[str, ...],
    applied: tuple[str, ...],
    chosen: tuple[str, ...],
    annotator: str | None,
    as_json: bool,
) -> int:
    """List the edits that made the reading text of an article, or change them.

    --replace corrects the reading text by hand, START and END in code points of it as it stands
    before the call. --dismiss takes edits back, --restore undoes that, --apply puts proposed ones
    into effect; the name of a rule means all its edits. --choose applies an edit with another
    text. They are done in this order, whichever way they are written, all of them or none.
    """
    changing = any((replaced, dismissed, restored, applied, chosen))
    if listing and changing:
        raise WrongUsage("--list changes nothing.", way_out="Leave it out, or the other options.")
    with opened(project, annotator, write=changing) as target:
        row = target.articles.find(article)
        before = _seen(target, row.id)
        if changing:
            edits = before.reading.edits
            actions = [
                *_corrected(target, row.id, replaced),
                *_stated(target, row.id, edits, dismissed, "dismissed", ("applied", "proposed")),
                *_stated(target, row.id, edits, restored, "applied", ("dismissed",)),
                *_stated(target, row.id, edits, applied, "applied", ("proposed",)),
                *_chosen(target, row.id, edits, chosen),
            ]
            _do(target, actions)
        after = _seen(target, row.id)
    if not changing:
        return _listed(after.reading, as_json)
    return _changed(before, after, as_json)


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


def _corrected(project: Project, article: str, wanted: Sequence[str]) -> Iterable[Action]:
    """Make all replacements one step, so that their places count in the same text."""
    if wanted:
        made = [_replacement(one) for one in wanted]
        yield partial(project.articles.correct, article, made)


def _replacement(wanted: str) -> Replacement:
    match = _REPLACE.fullmatch(wanted)
    if match is None:
        raise WrongUsage(f"--replace {wanted}: this is no START:END=TEXT.", way_out="Try 0:2=上海.")
    return Replacement(int(match[1]), int(match[2]), match[3])


def _stated(
    project: Project,
    article: str,
    edits: Sequence[Edit],
    names: Sequence[str],
    state: EditState,
    origins: tuple[EditState, ...],
) -> Iterable[Action]:
    """Make one step of all edits that are to be in one state, and come from one of ``origins``."""
    ids = [edit.id for name in names for edit in _meant(edits, name, state, origins)]
    if ids:
        yield partial(project.articles.set_edit_states, article, tuple(dict.fromkeys(ids)), state)


def _meant(
    edits: Sequence[Edit], name: str, state: EditState, origins: tuple[EditState, ...]
) -> list[Edit]:
    named = [e for e in edits if e.id == name] or [e for e in edits if e.rule == name]
    if not named:
        raise _unknown(name)
    found = [edit for edit in named if edit.state in origins]
    if not found and all(edit.state != state for edit in named):
        raise WrongUsage(
            f"{name} is {named[0].state}, not {origins[0]}.",
            way_out="Use --apply for what is proposed, --restore for what was dismissed.",
        )
    return found


def _chosen(
    project: Project, article: str, edits: Sequence[Edit], wanted: Sequence[str]
) -> Iterable[Action]:
    for one in wanted:
        edit_id, equals, text = one.partition("=")
        if not equals:
            raise WrongUsage(f"--choose {one}: this is no ID=TEXT.", way_out="See “clean”.")
        if all(edit.id != edit_id for edit in edits):
            raise _unknown(edit_id)
        yield partial(project.articles.choose, article, edit_id, text)


def _unknown(name: str) -> WrongUsage:
    return WrongUsage(
        f"the article has no edit and no rule {name}.",
        way_out="“clean” without options lists them.",
    )


def _do(project: Project, actions: Sequence[Action]) -> None:
    """Do one after the other; where one fails, those before it are taken back."""
    done = 0
    try:
        for action in actions:
            done += bool(action())
    except BaseException:
        for _ in range(done):
            project.history.undo()
        raise


def _listed(reading: Reading, as_json: bool) -> int:
    edits = reading.edits
    about = {"revision": reading.revision, "edits": [about_edit(e, reading.raw) for e in edits]}
    output.result(as_json, about, lambda: _table(reading, edits))
    return 0


def _changed(before: _Seen, after: _Seen, as_json: bool) -> int:
    old, reading = set(before.reading.edits), after.reading
    touched = [edit for edit in reading.edits if edit not in old]
    lost = sorted(after.detached - before.detached)
    about = {
        "revision": reading.revision,
        "edits": [about_edit(edit, reading.raw) for edit in touched],
        "detached": lost,
    }
    output.result(as_json, about, lambda: _table(reading, touched))
    for one in lost:
        output.say(f"{one}: this annotation has lost its place; “undo” gives it back.")
    return 1 if lost else 0


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
