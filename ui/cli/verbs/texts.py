"""Verbs on texts: printing one, and carrying a span from one view to another."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from models.errors import WrongUsage
from models.ingest.damage import damage_of
from models.ingest.values import Paragraph, Reading, Script
from models.insight.wording import wording
from models.project import ArticleRow, Project
from models.script.profiles import profile_named
from models.script.projection import FORMS, Form, Projection, form_named
from models.text import Span
from ui.cli import output
from ui.cli.verbs.cleaning import about_data, about_edit
from ui.cli.verbs.common import article_argument, json_option, opened, project_argument
from ui.cli.verbs.insight import about_wording

VIEW = click.Choice(FORMS)

profile_option = click.option(
    "--profile", metavar="P", help="OpenCC's name of the conversion, such as s2twp or tw2s."
)


@click.command()
@project_argument
@article_argument
@click.option("--view", "view", type=VIEW, default="reading", show_default=True)
@profile_option
@json_option
def text(project: Path, article: str, view: str, profile: str | None, as_json: bool) -> None:
    """Print a text of an article: exactly, with nothing added at its end.

    ARTICLE is an id or the number that "list" shows. raw is the decoded source, reading the text
    that people read and annotate, hans and hant are its two script views.
    """
    with opened(project) as source:
        row = source.articles.find(article)
        forms = _projection(source, row.id, profile)
        form = form_named(view)
        used = {"hans": forms.hans.profile, "hant": forms.hant.profile}.get(view, "")
        reading = source.articles.reading(row.id)
    output.result(
        as_json,
        lambda: _about(row, reading, forms, form, used),
        lambda: output.exact(forms.text(form)),
    )


@click.command("project-span")
@project_argument
@article_argument
@click.argument("start", type=int)
@click.argument("end", type=int)
@click.option("--from", "origin", type=VIEW, required=True, help="The text START and END count in.")
@click.option("--to", "target", type=VIEW, required=True)
@profile_option
@json_option
def project_span(
    project: Path,
    article: str,
    start: int,
    end: int,
    origin: str,
    target: str,
    profile: str | None,
    as_json: bool,
) -> None:
    """Carry the span [START, END) of one text of an article over to another.

    Positions are code points. "back" is the span that the answer stands for in the first text; it
    is wider than what was asked for where one of the maps knows a run only as a whole.
    """
    with opened(project) as source:
        forms = _projection(source, source.articles.find(article).id, profile)
    if not 0 <= start <= end:
        raise WrongUsage(f"[{start}, {end}) is no span.")
    asked, first, last = Span(start, end), form_named(origin), form_named(target)
    there = forms.project(asked, first, last)
    back = forms.project(there, last, first)
    answer = {
        "from": _place(forms, first, asked),
        "to": _place(forms, last, there),
        "back": _place(forms, first, back),
        "exact": back == asked,
    }
    output.result(
        as_json,
        answer,
        lambda: output.line(f"{there.start} {there.end} {there.of(forms.text(last))}"),
    )


def _projection(source: Project, article: str, profile: str | None) -> Projection:
    """Return all texts of an article; a profile that is named makes the view it leads to."""
    aim = profile_named(profile).target if profile else None

    def chosen(script: Script) -> str | None:
        return profile if script == aim else None

    articles = source.articles
    return Projection(
        articles.reading(article),
        articles.view(article, "hans", chosen("hans")),
        articles.view(article, "hant", chosen("hant")),
    )


def _about(
    row: ArticleRow, reading: Reading, forms: Projection, form: Form, profile: str
) -> dict[str, Any]:
    return {
        "id": row.id,
        "number": row.number,
        "name": row.name,
        **about_data(reading.data, reading.deck),
        "status": row.status,
        "revision": row.revision,
        "view": form,
        "profile": profile,
        "text": forms.text(form),
        "paragraphs": [
            {"number": number, **_paragraph(paragraph, reading, forms, form)}
            for number, paragraph in enumerate(reading.paragraphs, 1)
        ],
        "edits": [about_edit(edit, reading.raw) for edit in reading.edits],
        "damage": asdict(damage_of(reading)),
        "wording": about_wording(wording(reading.text)),
    }


def _paragraph(
    paragraph: Paragraph, reading: Reading, forms: Projection, form: Form
) -> dict[str, Any]:
    span = forms.project(paragraph.span, "reading", form)
    raw = reading.map.back(paragraph.span)
    return {
        "role": paragraph.role,
        "start": span.start,
        "end": span.end,
        "raw_start": raw.start,
        "raw_end": raw.end,
        "script": paragraph.script,
        "text": span.of(forms.text(form)),
    }


def _place(forms: Projection, form: Form, span: Span) -> dict[str, Any]:
    about = {"view": form, "start": span.start, "end": span.end}
    return {**about, "text": span.of(forms.text(form))}
