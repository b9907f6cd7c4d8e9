"""Verbs on what the articles say together: figures side by side, and events along time."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from models.knowledge.figures import VERDICTS, FigureGroup, FigureRow, Pair, figure_groups
from models.knowledge.filtering import Wanted
from models.knowledge.showing import period_shown, value_shown
from models.knowledge.tables import (
    figures_document,
    figures_sheet,
    first_day,
    names,
    timeline_document,
    timeline_sheet,
    who,
)
from models.knowledge.timeline import By, Happening, Timeline, timeline
from models.moments.display import show as show_moment
from models.project import Project
from models.schema.values import Meaning, Schema
from ui.cli import output
from ui.cli.verbs.common import (
    PATH,
    F,
    json_option,
    opened,
    project_argument,
    since_option,
    spare_project,
    until_option,
)

_SIGNS = {"conflict": "≠", "agree": "=", "not_understood": "?", "unrelated": "~", "single": "·"}
_WHY = {
    "same": "the same value",
    "overlap": "their intervals share values",
    "apart": "their intervals share no value",
    "before-apart": "what it was before shares no value",
}


def _filters(verb: F) -> F:
    """Give a verb the options by which records are chosen."""
    for option in (
        click.option("--csv", "csv_out", type=PATH, metavar="OUT", help="Write a table as well."),
        click.option("--article", multiple=True, metavar="ARTICLE", help="Only of this article."),
        until_option,
        since_option,
        click.option("--entity", multiple=True, metavar="NAME", help="Only where it fills a role."),
        click.option("--label", multiple=True, metavar="LABEL", help="Only with this label."),
    ):
        verb = option(verb)
    return verb


@click.command()
@project_argument
@click.option(
    "--verdict", multiple=True, type=click.Choice(VERDICTS), help="Only groups of this verdict."
)
@_filters
@json_option
def figures(project: Path, verdict: tuple[str, ...], as_json: bool, **options: Any) -> None:
    """Set the figures of all articles on one thing side by side: do they agree?

    A group holds the figures of claims with one label, about one thing, in one unit and scope. A
    filter keeps whole groups: those that have a wanted claim.
    """
    csv_out = _spared(options["csv_out"], project)
    with opened(project) as source:
        meaning = source.schema.meaning
        groups = [
            group
            for group in _groups(source, _wanted(options))
            if not verdict or group.verdict in verdict
        ]
    if csv_out is not None:
        _write(csv_out, figures_sheet(groups, meaning))
    output.result(
        as_json,
        lambda: {"groups": figures_document(groups, meaning)},
        lambda: _show_groups(groups, meaning),
    )


@click.command("timeline")
@project_argument
@click.option(
    "--by",
    type=click.Choice(["label", "entity"]),
    default="label",
    show_default=True,
    help="A lane for each label, or for each who takes part.",
)
@_filters
@json_option
def timeline_(project: Path, by: By, as_json: bool, **options: Any) -> None:
    """Lay events and dated claims along time, in lanes.

    An event without a date that could be read stands on the day of its article, as reported.
    """
    csv_out = _spared(options["csv_out"], project)
    with opened(project) as source:
        schema = source.schema
        line = _line(source, by, _wanted(options))
    if csv_out is not None:
        _write(csv_out, timeline_sheet(line, schema.meaning))
    output.result(
        as_json,
        lambda: {"by": by, **timeline_document(line, schema.meaning)},
        lambda: _show_line(line, schema, by),
    )


# -- asking -------------------------------------------------------------------------------------


def _groups(source: Project, wanted: Wanted) -> list[FigureGroup]:
    claims = source.knowledge.claims()
    links = ((x.first, x.second) for x in source.knowledge.links() if x.is_accepted)
    kept = {record.id for record in wanted.of(claims)}
    groups = figure_groups(claims, source.schema.meaning, links)
    return [group for group in groups if any(row.record.id in kept for row in group.rows)]


def _line(source: Project, by: By, wanted: Wanted) -> Timeline:
    knowledge, schema = source.knowledge, source.schema
    claims = (claim for claim in knowledge.claims() if claim.dates)
    records = wanted.of((*knowledge.events(), *claims))
    same = {record.id: one.id for one in knowledge.clusters() for record in one.members}
    labels = [label.name for label in schema.labels]
    return timeline(records, schema.meaning, by=by, labels=labels, same=same)


def _wanted(options: dict[str, Any]) -> Wanted:
    return Wanted(
        labels=frozenset(options["label"]),
        entities=frozenset(options["entity"]),
        articles=frozenset(options["article"]),
        since=options["since"],
        until=options["until"],
    )


def _spared(out: Path | None, project: Path) -> Path | None:
    if out is not None:
        spare_project(out, project)
    return out


def _write(out: Path, table: bytes) -> None:
    from models.exchange.atomic import write_file

    write_file(out, (table,))
    output.say(f"written: {out}")


# -- figures for people -------------------------------------------------------------------------


def _show_groups(groups: list[FigureGroup], meaning: Meaning) -> None:
    for group in groups:
        about = "、".join(group.about) or f"({group.label})"
        scope = f" / {'、'.join(group.scope)}" if group.scope else ""
        unit = f" [{group.unit or group.kind}]" if group.unit or group.kind != group.label else ""
        output.line(f"{_SIGNS[group.verdict]} {about}{scope}  {group.label}{unit}")
        output.table([_cells(row, meaning) for row in group.rows])
        for pair in group.pairs:
            output.line(f"  {_pair(pair, group)}")
        if group.is_partial:
            output.line("  only the first values are compared")
    if not groups:
        output.line("no figures")


def _cells(row: FigureRow, meaning: Meaning) -> tuple[str, ...]:
    record, article = row.record, row.record.article
    value = value_shown(row) if row.quantity else f"? {row.figure.evidence.quote}"
    where = " ".join(part for part in (article.outlet, article.published[:10]) if part)
    return (
        f"    {value}",
        period_shown(row) or "–",
        str(article.number),
        where or "–",
        names(record, meaning.source) or "–",
        record.evidence.quote,
    )


def _pair(pair: Pair, group: FigureGroup) -> str:
    one, other = (value_shown(group.rows[n]) for n in (pair.first, pair.second))
    numbers = [group.rows[n].record.article.number for n in (pair.first, pair.second)]
    sign = "≠" if pair.verdict == "conflict" else "="
    doubt = "; one states no period" if pair.assumed else ""
    why = _WHY.get(pair.why, pair.why)
    return f"{one} ({numbers[0]}) {sign} {other} ({numbers[1]}): {why}{doubt}"


# -- the time line for people -------------------------------------------------------------------


def _show_line(line: Timeline, schema: Schema, by: By) -> None:
    for lane in line.lanes:
        output.line(f"{lane.name or '(no entity)'}  {len(lane.happenings)}")
        output.table([_happening(one, schema, by) for one in lane.happenings])
    if line.undated:
        output.line(f"{len(line.undated)} without a date")
    if not line.lanes and not line.undated:
        output.line("nothing in time")


def _happening(one: Happening, schema: Schema, by: By) -> tuple[str, ...]:
    when = f"reported {first_day(one)}" if one.moment is None else show_moment(one.moment)
    status = " → ".join(mark.status for mark in one.marks) or one.record.status
    numbers = dict.fromkeys(str(record.article.number) for record in one.records)
    return (
        f"    {when}",
        status or "–",
        ",".join(numbers),
        one.label if by == "entity" else who(one.record, schema.meaning) or "–",
        one.record.evidence.quote,
    )
