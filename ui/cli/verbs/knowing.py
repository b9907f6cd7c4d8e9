"""Verbs on claims and events across articles, and on the links between them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import click

from models.errors import WrongUsage
from models.knowledge.clusters import Cluster, Told
from models.knowledge.filtering import Wanted
from models.knowledge.links import RELATIONS, Link
from models.knowledge.proposing import Proposal
from models.knowledge.telling import (
    COLUMNS,
    cluster_body,
    link_body,
    proposal_body,
    record_body,
    rows_of,
)
from models.knowledge.values import ClaimRecord, Dated, EventRecord, Figure, Record
from models.moments.values import Moment
from models.project import Project
from models.quantities.values import Quantity
from models.schema.values import Meaning
from models.sheets import csv_sheet
from ui.cli import output
from ui.cli.verbs.common import (
    PATH,
    F,
    annotator_option,
    json_option,
    opened,
    project_argument,
    since_option,
    spare_project,
    until_option,
)

_SHORTEST = 6  # characters of an id that may stand for it


def _filters(verb: F) -> F:
    """Give a verb the options by which records are chosen."""
    for option in (
        click.option("--csv", "csv_out", type=PATH, metavar="OUT", help="Write a table as well."),
        click.option("--clusters", is_flag=True, help="Put together what links call the same."),
        click.option("--article", multiple=True, metavar="ARTICLE", help="Only of this article."),
        until_option,
        since_option,
        click.option("--status", multiple=True, metavar="STATUS", help="Only of this status."),
        click.option("--entity", multiple=True, metavar="NAME", help="Only where it fills a role."),
        click.option("--label", multiple=True, metavar="LABEL", help="Only with this label."),
    ):
        verb = option(verb)
    return verb


@click.command()
@project_argument
@_filters
@json_option
def claims(project: Path, **options: Any) -> None:
    """List the claims of all articles: who says what, with which figure."""
    _list(project, "claims", lambda source: source.knowledge.claims(), options)


@click.command()
@project_argument
@_filters
@json_option
def events(project: Path, **options: Any) -> None:
    """List the events of all articles: who did what with whom, when and where."""
    _list(project, "events", lambda source: source.knowledge.events(), options)


def _list(
    project: Path,
    name: str,
    records_of: Callable[[Project], Iterable[ClaimRecord | EventRecord]],
    options: Mapping[str, Any],
) -> None:
    if options["csv_out"] is not None:
        spare_project(options["csv_out"], project)
    with opened(project) as source:
        found = _wanted(options).of(records_of(source))
        clusters, meaning = source.knowledge.clusters(), source.schema.meaning
    inside = {record.id: one.id for one in clusters for record in one.members}
    ids = {record.id for record in found}
    shown = [one for one in clusters if any(record.id in ids for record in one.members)]
    if options["csv_out"] is not None:
        _write_csv(options["csv_out"], found, inside)
    together = bool(options["clusters"])

    def body() -> dict[str, Any]:
        about: dict[str, Any] = {name: [record_body(r, inside.get(r.id, "")) for r in found]}
        return about | ({"clusters": [cluster_body(one) for one in shown]} if together else {})

    output.result(
        options["as_json"],
        body,
        lambda: _show_clusters(shown) if together else _show(found, meaning),
    )


def _wanted(options: Mapping[str, Any]) -> Wanted:
    return Wanted(
        labels=frozenset(options["label"]),
        entities=frozenset(options["entity"]),
        statuses=frozenset(options["status"]),
        articles=frozenset(options["article"]),
        since=options["since"],
        until=options["until"],
    )


def _write_csv(out: Path, records: Iterable[Record], clusters: Mapping[str, str]) -> None:
    from models.exchange.atomic import write_file
    from models.quantities.display import show

    write_file(out, [csv_sheet(COLUMNS, rows_of(records, clusters, show))])
    output.say(f"written: {out}")


def _show(records: Iterable[Record], meaning: Meaning) -> None:
    besides = frozenset((*meaning.figure, *meaning.amount, *meaning.date, *meaning.place))
    rows = [
        (str(r.article.number), r.id, r.label, _figures(r), _dates(r), r.status, _who(r, besides),
         r.evidence.quote)
        for r in records
    ]  # fmt: skip
    if not rows:
        output.line("none")
        return
    output.table([("no.", "id", "label", "figure", "date", "status", "who", "words"), *rows])


def _show_clusters(clusters: Iterable[Cluster]) -> None:
    several = False
    for one in clusters:
        several = True
        numbers = {record.id: record.article.number for record in one.members}
        output.line(f"{one.kind} {one.id}, told in {len(one.articles)} articles")
        for field in one.fields:
            for told in field.told:
                where = ", ".join(dict.fromkeys(str(numbers[i]) for i in told.records))
                sign = "≠ " if field.conflict else ""
                output.line(f"  {field.name}: {sign}{_told(told)}  [{where}]")
        if one.history:
            stages = " → ".join(
                f"{stage.status} {stage.published[:10]}".strip() for stage in one.history
            )
            output.line(f"  status: {stages}")
    if not several:
        output.line("none")


def _told(told: Told) -> str:
    value = told.value
    if isinstance(value, Figure):
        return _figure(value)
    return _date(value) if isinstance(value, Dated) else value


def _figures(record: Record) -> str:
    return "; ".join(_figure(figure) for figure in record.figures)


def _figure(figure: Figure) -> str:
    from models.quantities.display import show

    known = isinstance(figure.quantity, Quantity)
    return show(figure.quantity) if known else f"? {figure.evidence.quote}"  # type: ignore[arg-type]


def _dates(record: Record) -> str:
    return "; ".join(_date(dated) for dated in record.dates)


def _date(dated: Dated) -> str:
    from models.moments.display import show

    known = dated.moment
    return show(known) if isinstance(known, Moment) else f"? {dated.evidence.quote}"


def _who(record: Record, besides: frozenset[str]) -> str:
    chain = getattr(record, "chain", ())
    if chain:
        return " → ".join(filler.name for filler in chain)
    named = [f.name for f in record.fillers if f.annotation and f.name and f.role not in besides]
    return "、".join(dict.fromkeys(named))


# -- links ------------------------------------------------------------------------------------


@click.command()
@project_argument
@click.option("--proposals", is_flag=True, help="List the undecided pairs, likeliest first.")
@click.option("--limit", type=click.IntRange(1), default=50, show_default=True, help="So many.")
@click.option("--accept", multiple=True, metavar="ID", help="Accept a proposal or a decision.")
@click.option("--reject", multiple=True, metavar="ID", help="Reject a proposal or a decision.")
@click.option("--remove", multiple=True, metavar="ID", help="Take a decision back.")
@click.option(
    "--link",
    "by_hand",
    nargs=3,
    multiple=True,
    metavar="RELATION FIRST SECOND",
    help="Link two records by hand.",
)
@annotator_option
@json_option
def links(
    project: Path,
    proposals: bool,
    limit: int,
    accept: tuple[str, ...],
    reject: tuple[str, ...],
    remove: tuple[str, ...],
    by_hand: tuple[tuple[str, str, str], ...],
    annotator: str | None,
    as_json: bool,
) -> None:
    """List the links between claims and events, propose new ones, and decide.

    ID is that of a proposal or link, or its beginning. Each of --accept, --reject, --remove and
    --link is one step for all that it names.
    """
    writes = bool(accept or reject or remove or by_hand)
    with opened(project, annotator, write=writes) as source:
        linked = source.knowledge.linked
        if writes:
            _decide(source, accept, reject, remove, by_hand)
        known = linked.links()
        found = linked.proposals()[:limit] if proposals else ()
        numbers = {r.id: r for r in source.knowledge.records()}

    def body() -> dict[str, Any]:
        about: dict[str, Any] = {"links": [link_body(one) for one in known]}
        return about | ({"proposals": [proposal_body(p) for p in found]} if proposals else {})

    def people() -> None:
        if proposals:
            _show_proposals(found, numbers)
        else:
            _show_links(known, numbers)

    output.result(as_json, body, people)


def _decide(
    source: Project,
    accept: tuple[str, ...],
    reject: tuple[str, ...],
    remove: tuple[str, ...],
    by_hand: tuple[tuple[str, str, str], ...],
) -> None:
    """Decide all of it, or nothing where an id is unknown."""
    linked = source.knowledge.linked
    known = {link.id: link for link in linked.links()}
    named = {**known}
    if set(accept + reject) - known.keys():
        named |= {p.link.id: p.link for p in linked.proposals()}
    accepted = [_named(ref, named) for ref in accept]
    accepted += [_made(source, *one) for one in by_hand]
    rejected = [_named(ref, named) for ref in reject]
    removed = [_named(ref, known) for ref in remove]
    if accepted:
        linked.decide(accepted)
    if rejected:
        linked.decide(rejected, "rejected")
    if removed:
        linked.forget(removed)


def _named(ref: str, links: Mapping[str, Link]) -> Link:
    found = [links[ref]] if ref in links else []
    if not found and len(ref) >= _SHORTEST:
        found = [link for identifier, link in links.items() if identifier.startswith(ref)]
    if len(found) != 1:
        raise WrongUsage(
            f"there is no link or proposal {ref!r}." if not found else f"{ref!r} names several.",
            way_out="See “links --proposals” for the ids.",
        )
    return found[0]


def _made(source: Project, relation: str, first: str, second: str) -> Link:
    if relation not in RELATIONS:
        raise WrongUsage(
            f"there is no relation {relation!r}.", way_out=f"Use {', '.join(RELATIONS)}."
        )
    ends = [source.knowledge.get(end) for end in (first, second)]
    for end, record in zip((first, second), ends, strict=True):
        if record is None:
            raise WrongUsage(
                f"there is no claim or event {end!r}.", way_out="See “claims” and “events”."
            )
    if first == second or type(ends[0]) is not type(ends[1]):
        raise WrongUsage("a link joins two claims or two events.")
    if relation in ("same_event", "same_claim") and (
        (relation == "same_event") != isinstance(ends[0], EventRecord)
    ):
        raise WrongUsage(f"{relation} is for the other kind of record.")
    return Link.of(relation, first, second)


def _show_proposals(found: Iterable[Proposal], records: Mapping[str, Record]) -> None:
    rows = [
        (p.link.id[:10], f"{p.score:.2f}", p.relation, _end(p.first, records),
         _end(p.second, records), ", ".join(_reason(r.code, r.words) for r in p.reasons))
        for p in found
    ]  # fmt: skip
    if not rows:
        output.line("nothing to propose")
        return
    output.table([("id", "score", "relation", "first", "second", "reasons"), *rows])


def _show_links(known: Iterable[Link], records: Mapping[str, Record]) -> None:
    rows = [
        (x.id[:10], x.state, x.relation, _end(x.first, records), _end(x.second, records))
        for x in known
    ]
    if not rows:
        output.line("no links")
        return
    output.table([("id", "state", "relation", "first", "second"), *rows])


def _end(identifier: str, records: Mapping[str, Record]) -> str:
    record = records.get(identifier)
    if record is None:
        return "(gone)"
    return f"{record.article.number}: {record.evidence.quote[:16]}"


def _reason(code: str, words: str) -> str:
    return f"{code} {words}" if words else code
