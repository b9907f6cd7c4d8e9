"""Arguments that many verbs share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from models.errors import WrongUsage
from models.paths import settings_file
from models.project import Project
from models.settings import Settings

F = TypeVar("F", bound=Callable[..., Any])

PATH = click.Path(path_type=Path, readable=False)  # we say ourselves what is wrong with it

json_option = click.option("--json", "as_json", is_flag=True, help="One JSON document on stdout.")

project_argument = click.argument("project", type=PATH, metavar="PROJECT")

article_argument = click.argument("article", metavar="ARTICLE")

annotator_option = click.option(
    "--annotator", metavar="NAME", help="Whose work this is; by default the name in the settings."
)


def spare_project(out: Path, project: Path) -> None:
    """Refuse to write a file in the place of a project.

    Raises:
        WrongUsage: when ``out`` is the project, or has the name of one.
    """
    same = out.exists() and project.exists() and out.samefile(project)
    if same or out.suffix.lower() == ".shuangjian":
        raise WrongUsage(
            "a table cannot take the place of a project.", file=out, way_out="Choose another name."
        )


def _bound(*, end: bool) -> Callable[[click.Context, click.Parameter, str], date | None]:
    """Return what reads a day, month or year as its first day, or as the day behind its ``end``."""

    def read(_context: click.Context, _option: click.Parameter, text: str) -> date | None:
        from models.knowledge.filters import read_bound

        try:
            return read_bound(text, end=end)
        except (ValueError, OverflowError):
            raise WrongUsage(
                f"{text!r} is no day.", way_out="Write 2024, 2024-06 or 2024-06-07."
            ) from None

    return read


since_option = click.option(
    "--since",
    default="",
    metavar="DAY",
    callback=_bound(end=False),
    help="From 2024, 2024-06 or 2024-06-07 on.",
)
until_option = click.option(
    "--until",
    default="",
    metavar="DAY",
    callback=_bound(end=True),
    help="Up to the end of that day, month or year.",
)


def opened(path: Path, annotator: str | None = None, *, write: bool = False) -> Project:
    """Open a project; only to read, unless ``write``, so that a window may have it open too."""
    return Project.open(path, read_only=not write, annotator=name_of(annotator))


def name_of(annotator: str | None) -> str:
    """Return the annotator's name, from the settings where the call does not say it."""
    return str(Settings(settings_file()).get("annotator")) if annotator is None else annotator
