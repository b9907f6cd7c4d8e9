"""Taking articles in: progress while it runs, a report for each file, and stopping half-way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from models.insight.duplicates import Repeat
from models.project import FileReport, ImportReport, NewArticle
from models.project.files import import_formats
from ui.cli import output
from ui.cli.stopping import stoppable
from ui.cli.verbs.common import PATH, annotator_option, json_option, opened, project_argument
from ui.cli.verbs.insight import about_repeat, repeat_in_words

Numbers = dict[str, int]
"""The number of each article, by id."""

_INTERRUPTED = 130


def _columns(_: click.Context, __: click.Parameter, given: Sequence[str]) -> dict[str, str]:
    """Read ``field=column``, as often as it comes."""
    pairs = [value.partition("=") for value in given]
    if not all(sign and name for _, sign, name in pairs):
        raise click.BadParameter("write it as FIELD=NAME, such as text=正文.")
    return {field: name for field, _, name in pairs}


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
@click.option("--encoding", metavar="NAME", help="How all files are encoded, if you know better.")
@click.option(
    "--column",
    "columns",
    multiple=True,
    callback=_columns,
    metavar="FIELD=NAME",
    help="Which column of a table or key of a record holds text, title, published, source, byline.",
)
@annotator_option
@json_option
def import_(
    project: Path,
    paths: tuple[Path, ...],
    format_name: str,
    recursive: bool,
    encoding: str | None,
    columns: dict[str, str],
    annotator: str | None,
    as_json: bool,
) -> int:
    """Take in articles or annotated data, as one step that can be undone.

    PATH is a file, a folder or a pattern such as *.txt. An article whose content is in the
    project already is recognised and not taken twice. Ctrl+C stops: what has come in stays.
    """
    with opened(project, annotator, write=True) as target:
        with stoppable() as progress:
            report = target.articles.import_paths(
                paths,
                format=format_name,
                recursive=recursive,
                encoding=encoding,
                column=columns,
                progress=progress,
            )
        numbers = {row.id: row.number for row in target.articles.list()}
        repeats = target.duplicates.repeats(report.articles)
    output.result(
        as_json,
        lambda: _report(report, numbers, repeats),
        lambda: _show(report, numbers),
    )
    for repeat in repeats.values():
        output.say(repeat_in_words(repeat, numbers))
    for refused in report.refused:
        place = f", line {refused.line}" if refused.line else ""
        output.say(f"{refused.file}{place}: {refused.reason}")
    if report.cancelled:
        output.say("Interrupted. What is reported here is in the project; undo takes it back.")
    return _code(report)


def _code(report: ImportReport) -> int:
    """Return 3 when nothing of any file could be used, 1 when some of it could not."""
    if report.cancelled:
        return _INTERRUPTED
    if not report.refused:
        return 0
    used = any(file.articles or file.known or file.annotations for file in report.files)
    return 1 if used else 3


def _report(report: ImportReport, numbers: Numbers, repeats: dict[str, Repeat]) -> dict[str, Any]:
    return {
        "articles": len(report.articles),
        "annotations": sum(file.annotations for file in report.files),
        "cancelled": report.cancelled,
        "files": [_file(file, numbers) for file in report.files],
        "repeats": [about_repeat(repeat, numbers) for repeat in repeats.values()],
    }


def _file(file: FileReport, numbers: Numbers) -> dict[str, Any]:
    return {
        "file": str(file.file),
        "format": file.format,
        "articles": [_article(article, numbers) for article in file.details],
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


def _article(article: NewArticle, numbers: Numbers) -> dict[str, Any]:
    said = asdict(article)
    damage = {"edits": said.pop("edits"), "lost": said.pop("lost")}
    return {"number": numbers[article.id], **said, "damage": damage}


def _show(report: ImportReport, numbers: Numbers) -> None:
    for file in report.files:
        output.line(f"{file.file}: {_words(file, numbers)}")
        for note in (*_doubts(file), *file.notes):
            output.line(f"  {note}")
    output.line(f"{len(report.articles)} articles imported")


def _words(file: FileReport, numbers: Numbers) -> str:
    said = []
    if file.articles:
        said.append("article " + ", ".join(str(numbers[i]) for i in file.articles))
    if file.known:
        said.append("already here as " + ", ".join(str(numbers.get(i, "new")) for i in file.known))
    if file.annotations:
        said.append(f"{file.annotations} annotations")
    if file.edits:
        said.append(f"{sum(file.edits.values())} edits ({output.counts(file.edits)})")
    lost = sum(article.lost for article in file.details)
    if lost:
        said.append(f"{lost} characters lost")
    if file.refused:
        said.append(f"{len(file.refused)} refused")
    return "; ".join(said) or "nothing to take"


def _doubts(file: FileReport) -> list[str]:
    doubtful = file.encoding and (not file.certain or file.undecodable)
    return [f"read as {file.encoding}. {file.evidence}"] if doubtful else []
