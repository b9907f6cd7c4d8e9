"""Verbs on the articles of a project: taking them in, listing them."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from models.project import ArticleRow, FileReport, ImportReport
from models.project.files import import_formats
from ui.cli import output
from ui.cli.verbs.common import PATH, annotator_option, json_option, opened, project_argument
from ui.cli.verbs.insight import about_repeat, repeat_in_words


@click.command("import")
@project_argument
@click.argument("paths", nargs=-1, required=True, type=PATH, metavar="PATH...")
@click.option(
    "--format",
    "format_name",
    type=click.Choice(import_formats()),
    default="auto",
    show_default=True,
    help="auto goes by what the file holds, then by its name's ending.",
)
@click.option("--recursive", is_flag=True, help="Take subfolders in too.")
@annotator_option
@json_option
def import_(
    project: Path,
    paths: tuple[Path, ...],
    format_name: str,
    recursive: bool,
    annotator: str | None,
    as_json: bool,
) -> int:
    """Take in articles or annotated data, as one step that can be undone.

    PATH is a file, a folder or a pattern such as *.txt. An article whose content is in the
    project already is recognised and not taken twice.
    """
    with opened(project, annotator, write=True) as target:
        report = target.articles.import_paths(paths, format=format_name, recursive=recursive)
        numbers = {row.id: row.number for row in target.articles.list()}
        repeats = target.duplicates.repeats(report.articles)
    output.result(
        as_json,
        lambda: {
            **_report(report, numbers),
            "repeats": [about_repeat(r, numbers) for r in repeats.values()],
        },
        lambda: _show(report, numbers),
    )
    for repeat in repeats.values():
        output.say(repeat_in_words(repeat, numbers))
    for refused in report.refused:
        place = f", line {refused.line}" if refused.line else ""
        output.say(f"{refused.file}{place}: {refused.reason}")
    return _code(report)


def _code(report: ImportReport) -> int:
    """Return 3 when nothing of any file could be used, 1 when some of it could not."""
    if not report.refused:
        return 0
    used = any(file.articles or file.known or file.annotations for file in report.files)
    return 1 if used else 3


def _report(report: ImportReport, numbers: dict[str, int]) -> dict[str, Any]:
    return {
        "articles": len(report.articles),
        "annotations": sum(file.annotations for file in report.files),
        "files": [_file(file, numbers) for file in report.files],
    }


def _file(file: FileReport, numbers: dict[str, int]) -> dict[str, Any]:
    return {
        "file": str(file.file),
        "format": file.format,
        "articles": [{"number": numbers[i], "id": i} for i in file.articles],
        "known": [{"number": numbers.get(i), "id": i} for i in file.known],
        "annotations": file.annotations,
        "edits": dict(file.edits),
        "reader": file.reader,
        "encoding": file.encoding,
        "evidence": file.evidence,
        "certain": file.certain,
        "undecodable": file.undecodable,
        "refused": [asdict(refused) for refused in file.refused],
        "notes": list(file.notes),
    }


def _show(report: ImportReport, numbers: dict[str, int]) -> None:
    for file in report.files:
        output.line(f"{file.file}: {_words(file, numbers)}")
        for note in (*_doubts(file), *file.notes):
            output.line(f"  {note}")
    output.line(f"{len(report.articles)} articles imported")


def _words(file: FileReport, numbers: dict[str, int]) -> str:
    said = []
    if file.articles:
        said.append("article " + ", ".join(str(numbers[i]) for i in file.articles))
    if file.known:
        said.append("already here as " + ", ".join(str(numbers.get(i, "new")) for i in file.known))
    if file.annotations:
        said.append(f"{file.annotations} annotations")
    if file.edits:
        said.append(f"{sum(file.edits.values())} edits ({output.counts(file.edits)})")
    if file.refused:
        said.append(f"{len(file.refused)} refused")
    return "; ".join(said) or "nothing to take"


def _doubts(file: FileReport) -> list[str]:
    doubtful = file.encoding and (not file.certain or file.undecodable)
    return [f"read as {file.encoding}. {file.evidence}"] if doubtful else []


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
