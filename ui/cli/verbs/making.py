"""Verbs that make a project file."""

from __future__ import annotations

from pathlib import Path

import click

from models.project import Project
from models.project.project import DEFAULT_SCHEMA
from ui.cli import output
from ui.cli.verbs.common import annotator_option, json_option, name_of, project_argument


@click.command()
@project_argument
@click.option(
    "--schema",
    metavar="NAME|FILE",
    default=DEFAULT_SCHEMA,
    show_default=True,
    help="A schema that comes with the program, or a TOML file.",
)
@annotator_option
@json_option
def new(project: Path, schema: str, annotator: str | None, as_json: bool) -> None:
    """Make an empty project."""
    with Project.create(project, schema=schema, annotator=name_of(annotator)) as made:
        _tell(made, as_json)


@click.command()
@project_argument
@annotator_option
@json_option
def sample(project: Path, annotator: str | None, as_json: bool) -> None:
    """Make the sample project: six articles with worked annotations."""
    with Project.sample(project, annotator=name_of(annotator)) as made:
        _tell(made, as_json)


def _tell(made: Project, as_json: bool) -> None:
    stats = made.stats()
    about = {
        "project": str(made.path),
        "schema": made.schema.name,
        "articles": stats.articles,
        "annotations": stats.annotations,
    }
    words = f"{made.path}: {stats.articles} articles, {stats.annotations} annotations"
    output.result(as_json, about, lambda: output.line(f"{words}, schema {made.schema.name}"))
