"""The verb that tells who works together with whom."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import click

from models.errors import WrongUsage
from models.knowledge.filters import Filter
from models.knowledge.network import Network, Wish
from ui.cli import output
from ui.cli.verbs.common import (
    PATH,
    json_option,
    opened,
    project_argument,
    since_option,
    spare_project,
    until_option,
)


@click.command()
@project_argument
@click.option(
    "--format",
    "format_name",
    type=click.Choice(["table", "graphml", "csv", "json"]),
    default="table",
    show_default=True,
)
@click.option("--out", type=PATH, metavar="FILE", help="Write there; CSV becomes two files.")
@click.option("--part", type=click.Choice(["ties", "nodes"]), default="ties", show_default=True,
              help="Which of the two CSV prints on stdout.")  # fmt: skip
@click.option(
    "--label",
    "labels",
    multiple=True,
    metavar="NAME",
    help="Only events with this label; repeatable.",
)
@click.option(
    "--type",
    "types",
    multiple=True,
    metavar="NAME",
    help="Only participants of this type; repeatable.",
)
@click.option(
    "--status",
    "statuses",
    multiple=True,
    metavar="NAME",
    help="Only events of this status; repeatable.",
)
@click.option(
    "--region",
    "regions",
    multiple=True,
    metavar="NAME",
    help="Only what happens there, or who lies there.",
)
@click.option("--article", "articles", multiple=True, metavar="ARTICLE",
              help="Only events of this article; repeatable.")  # fmt: skip
@since_option
@until_option
@click.option("--words", default="", help="Only events with these words, in either script.")
@click.option("--minimum", type=click.IntRange(1), default=1, help="Only ties of so many events.")
@click.option("--strongest", type=click.IntRange(1), help="Only so many participants.")
@click.option("--events-as-nodes", is_flag=True, help="Every event is a node of its own.")
@click.option("--expand-groups", is_flag=True, help="Members in the place of their group.")
@click.option("--fold-departments", is_flag=True, help="What a department belongs to, for it.")
@click.option("--negated", is_flag=True, help="Also events that are said not to take place.")
@click.option("--single", is_flag=True, help="Also who is tied to nobody.")
@json_option
def network(
    project: Path,
    format_name: str,
    out: Path | None,
    part: str,
    labels: tuple[str, ...],
    types: tuple[str, ...],
    statuses: tuple[str, ...],
    regions: tuple[str, ...],
    articles: tuple[str, ...],
    since: date | None,
    until: date | None,
    words: str,
    minimum: int,
    strongest: int | None,
    events_as_nodes: bool,
    expand_groups: bool,
    fold_departments: bool,
    negated: bool,
    single: bool,
    as_json: bool,
) -> None:
    """Tell who works together: participants as nodes, events of cooperation as ties.

    Every tie carries the ids of its events. GraphML and CSV are read by Gephi, yEd and Cytoscape.
    """
    from models.knowledge.weaving import weave

    if out is not None:
        spare_project(out, project)
    with opened(project) as source:
        here = frozenset(source.articles.find(ref).id for ref in articles)
        records = Filter(text=words, labels=frozenset(labels), articles=here, since=since,
                         until=until)  # fmt: skip
        entities = source.registry.entities()
        wish = Wish(
            records=records, types=frozenset(types), statuses=frozenset(statuses),
            regions=frozenset(source.registry.get(name).id for name in regions), minimum=minimum,
            with_negated=negated, events_as_nodes=events_as_nodes, expand_groups=expand_groups,
            fold_departments=fold_departments, with_single=single,
        )  # fmt: skip
        clusters = {r.id: one.id for one in source.knowledge.clusters() for r in one.members}
        made = weave(source.knowledge.events(), entities, source.schema, wish, clusters)
    if strongest is not None:
        made = made.strongest(strongest)
    _write(made, "json" if as_json else format_name, out, part)


def _write(made: Network, format_name: str, out: Path | None, part: str) -> None:
    from models.knowledge.networkfiles import as_json, graphml, nodes_csv, ties_csv

    if format_name == "csv":
        tables = {"nodes": nodes_csv(made), "ties": ties_csv(made)}
        if out is None:
            output.exact(tables[part])
            return
        for name, text in tables.items():
            _save(_beside(out, name), text.encode())
    elif format_name == "graphml":
        _save(out, graphml(made))
    elif format_name == "json" and out is None:
        output.document(as_json(made))
    elif format_name == "json":
        _save(out, (json.dumps(as_json(made), ensure_ascii=False, indent=2) + "\n").encode())
    elif out is not None:
        raise WrongUsage("a table is for reading.", way_out="Say --format graphml, csv or json.")
    else:
        _show(made)


def _show(made: Network) -> None:
    names = {node.id: node.hans for node in made.nodes}
    rows = [
        (str(tie.weight), names[tie.first], names[tie.second], _articles(made, tie.events))
        for tie in made.ties
    ]
    if rows:
        output.table([("events", "one", "other", "articles"), *rows])
    output.say(f"{len(made.nodes)} nodes, {len(made.ties)} ties, {len(made.events)} events")


def _articles(made: Network, events: tuple[str, ...]) -> str:
    return ", ".join(map(str, sorted({made.events[event].article.number for event in events})))


def _save(out: Path | None, data: bytes) -> None:
    if out is None:
        output.exact(data.decode())
        return
    from models.exchange.atomic import write_file

    write_file(out, (data,))
    output.line(str(out))


def _beside(out: Path, name: str) -> Path:
    return out.with_name(f"{out.stem}-{name}{out.suffix or '.csv'}")
