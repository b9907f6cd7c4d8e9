"""The registry: which entities there are, and what mentions point to them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from models.errors import WrongUsage
from models.identity import new_id
from models.registry.values import RELATIONS, Entity, Proposal
from ui.cli import output
from ui.cli.verbs import entityparts
from ui.cli.verbs.common import PATH, annotator_option, json_option, opened


class _OnProject(click.Group):
    """A group whose first argument is the project; without a subcommand it lists."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        names = [a for a in args if not a.startswith("-")]
        if names and (len(names) < 2 or names[1] not in self.commands):
            at = args.index(names[0]) + 1
            args = [*args[:at], "list", *args[at:]]
        return super().parse_args(ctx, args)


@click.group(cls=_OnProject, subcommand_metavar="[ACTION] [ARGUMENTS]…")
@click.argument("project", type=PATH, metavar="PROJECT")
@click.pass_context
def entities(context: click.Context, project: Path) -> None:
    """Show and change the entities that mentions point to.

    Every action that changes something is one step, which “undo” takes back; each takes --json.
    ENTITY is an id, or a name in either script that only one entity bears.
    """
    context.obj = project


entity_argument = click.argument("entity", metavar="ENTITY")
_type = click.option("--type", "type_", metavar="LABEL", help="A label of the schema.")


@entities.command("list")
@click.option("--find", metavar="TEXT", default="", help="In either script, or by pinyin.")
@_type
@click.option("--article", metavar="ARTICLE", help="Only those mentioned there.")
@click.option("--merged", is_flag=True, help="Those too that were merged into others.")
@json_option
@click.pass_obj
def list_(
    project: Path,
    find: str,
    type_: str | None,
    article: str | None,
    merged: bool,
    as_json: bool,
) -> None:
    """List entities with the number of their mentions, the most mentioned first."""
    with opened(project) as source:
        registry = source.registry
        counts = registry.counts(source.articles.find(article).id if article else None)
        rows: Iterable[Entity] = registry.entities().values() if merged else registry.standing()
        found = [p.entity for p in registry.propose(find, limit=10_000)] if find else None
        shown = [
            e
            for e in rows
            if (type_ is None or e.type == type_)
            and (article is None or counts.get(e.id, 0))
            and (found is None or registry.resolve(e.id) in found)
        ]
        key = found.index if found else lambda identifier: -counts.get(identifier, 0)
        shown.sort(key=lambda e: key(registry.resolve(e.id)))
    output.result(
        as_json,
        lambda: {"entities": [entityparts.about_entity(e, counts.get(e.id, 0)) for e in shown]},
        lambda: entityparts.table(shown, counts),
    )


@entities.command()
@entity_argument
@json_option
@click.pass_obj
def show(project: Path, entity: str, as_json: bool) -> None:
    """Show all that is known of an entity, and every mention of it."""
    with opened(project) as source:
        registry = source.registry
        found = registry.get(entity)
        known = registry.entities()
        mentions = registry.mentions(found.id)
        merged = [e for e in known.values() if e.id != found.id and e.merged_into is not None
                  and registry.resolve(e.id) == found.id]  # fmt: skip
        numbers = {row.id: row.number for row in source.articles.list()}
    about = entityparts.about_entity(found, len(mentions)) | {
        "merged": [entityparts.about_entity(e, 0) for e in merged],
        "where": [entityparts.about_mention(m, numbers) for m in mentions],
    }
    output.result(
        as_json, about, lambda: entityparts.show_whole(found, merged, known, mentions, numbers)
    )


def _parts(function: Any) -> Any:
    """Give a command the options that say what an entity is."""
    for option in (
        click.option("--external", multiple=True, metavar="SCHEME=ID", help="An id elsewhere."),
        click.option("--note", metavar="TEXT"),
        click.option("--pinyin", metavar="TEXT", help="Where the computed one is wrong."),
        click.option(
            "--parent",
            "parents",
            multiple=True,
            metavar="RELATION:ENTITY",
            help=f"What it belongs to: {', '.join(RELATIONS)}.",
        ),
        click.option(
            "--member", "members", multiple=True, metavar="ENTITY", help="What a group consists of."
        ),
        click.option("--short", "short_names", multiple=True, metavar="NAME", help="A short name."),
        click.option("--alias", "aliases", multiple=True, metavar="NAME", help="Another name."),
        click.option("--hant", metavar="NAME", help="The name in Traditional script."),
        click.option("--hans", metavar="NAME", help="The name in Simplified script."),
        _type,
    ):
        function = option(function)
    return function


@entities.command()
@click.argument("name", metavar="NAME")
@_parts
@annotator_option
@json_option
@click.pass_obj
def add(project: Path, /, name: str, annotator: str | None, as_json: bool, **parts: Any) -> None:
    """Add an entity. The name in the other script and the pinyin are filled in."""
    with opened(project, annotator, write=True) as target:
        entity = entityparts.changed(target, entityparts.called(new_id(), name), parts)
        target.registry.put(entity)
        entityparts.tell(target, entity.id, as_json)


@entities.command()
@entity_argument
@click.option("--rename", metavar="NAME", help="In either script; the old name becomes an alias.")
@_parts
@click.option("--without", multiple=True, metavar="TEXT", help="Take away that alias, short name,"
              " member, parent or external id.")  # fmt: skip
@annotator_option
@json_option
@click.pass_obj
def edit(
    project: Path,
    /,
    entity: str,
    rename: str | None,
    without: tuple[str, ...],
    annotator: str | None,
    as_json: bool,
    **parts: Any,
) -> None:
    """Change an entity. What may be given several times is added to what is there."""
    from models.registry.naming import renamed

    with opened(project, annotator, write=True) as target:
        before = target.registry.get(entity)
        after = renamed(before, rename) if rename else before
        after = entityparts.changed(target, entityparts.reduced(target, after, without), parts)
        name = "entity.rename" if rename else "entity.change"
        target.registry.put(after, name=name)
        entityparts.tell(target, before.id, as_json)


@entities.command()
@click.argument("refs", nargs=-1, required=True, metavar="ENTITY…")
@annotator_option
@json_option
@click.pass_obj
def remove(project: Path, refs: tuple[str, ...], annotator: str | None, as_json: bool) -> None:
    """Remove entities. Their mentions stay, and point to nothing."""
    with opened(project, annotator, write=True) as target:
        changes = target.registry.remove(refs)
    about = {"objects": sorted(changes.objects)}
    output.result(as_json, about, lambda: output.line(f"removed: {', '.join(refs)}"))


@entities.command()
@click.argument("refs", nargs=-1, required=True, metavar="ENTITY…")
@click.option("--into", required=True, metavar="ENTITY", help="The one that stays.")
@annotator_option
@json_option
@click.pass_obj
def merge(
    project: Path, refs: tuple[str, ...], into: str, annotator: str | None, as_json: bool
) -> None:
    """Let entities be one with another; their names and mentions lead to it from then on."""
    with opened(project, annotator, write=True) as target:
        identifier = target.registry.get(into).id
        target.registry.merge(refs, into)
        entityparts.tell(target, identifier, as_json)


@entities.command()
@click.argument("identifier", metavar="ID")
@annotator_option
@json_option
@click.pass_obj
def unmerge(project: Path, identifier: str, annotator: str | None, as_json: bool) -> None:
    """Let an entity that was merged stand for itself again."""
    with opened(project, annotator, write=True) as target:
        target.registry.unmerge(identifier)
        entityparts.tell(target, identifier, as_json)


@entities.command()
@click.argument("mentions", nargs=-1, required=True, metavar="MENTION…")
@click.option("--name", required=True, metavar="NAME", help="What the new entity is called.")
@_type
@annotator_option
@json_option
@click.pass_obj
def split(
    project: Path,
    mentions: tuple[str, ...],
    name: str,
    type_: str | None,
    annotator: str | None,
    as_json: bool,
) -> None:
    """Let mentions point to a new entity of their own; “show” lists the ids of mentions."""
    with opened(project, annotator, write=True) as target:
        entity = entityparts.changed(target, entityparts.called(new_id(), name), {"type_": type_})
        target.registry.split(mentions, entity)
        entityparts.tell(target, entity.id, as_json)


@entities.command()
@click.argument("mention", metavar="MENTION")
@click.argument("entity", metavar="[ENTITY]", required=False)
@click.option(
    "--equal",
    type=click.Choice(("one", "article", "project")),
    default="one",
    show_default=True,
    help="With the mentions of the same words and label there.",
)
@click.option("--none", "to_none", is_flag=True, help="Let it point to nothing.")
@annotator_option
@json_option
@click.pass_obj
def link(
    project: Path,
    mention: str,
    entity: str | None,
    equal: Any,
    to_none: bool,
    annotator: str | None,
    as_json: bool,
) -> None:
    """Let a mention point to ENTITY; without one to what is best proposed, or to a new one."""
    if to_none and entity:
        raise WrongUsage("--none and an entity exclude each other.", way_out="Give one of them.")
    with opened(project, annotator, write=True) as target:
        registry = target.registry
        mentions = [m.id for m in registry.alike(mention, equal)] if equal != "one" else [mention]
        if to_none:
            changes = registry.unpoint(mentions)
        elif entity:
            changes = registry.point(mentions, entity)
        else:
            changes = registry.adopt(mention, equal)
        annotation = target.annotations.get([mention])[mention]
        found = registry.of(annotation) if annotation else None
        count = sum(i not in registry.entities() for i in changes.objects)
    about = {"entity": entityparts.about_entity(found, 0) if found else None, "mentions": count}
    words = found.name if found else "nothing"
    output.result(as_json, about, lambda: output.line(f"{count} mentions point to {words}"))


@entities.command()
@click.option("--article", metavar="ARTICLE", help="Only mentions of that article.")
@json_option
@click.pass_obj
def propose(project: Path, article: str | None, as_json: bool) -> None:
    """List the mentions that point to no entity, each with the best proposal."""
    with opened(project) as source:
        registry = source.registry
        rows = registry.unlinked(source.articles.find(article).id if article else None)
        best = {(m.label, m.quote): registry.best(m.quote, m.label) for m in rows}
        known = registry.entities()
        numbers = {row.id: row.number for row in source.articles.list()}

    def proposal(found: Proposal | None) -> dict[str, Any] | None:
        return asdict(found) | {"hans": known[found.entity].hans} if found else None

    def people() -> None:
        head = ("mention", "article", "label", "words", "proposal", "why", "score")
        cells = ((m, best[m.label, m.quote]) for m in rows)
        output.table([head, *((m.id, str(numbers.get(m.article, "")), m.label, m.quote,
                               *entityparts.proposed(p, known[p.entity].name if p else ""))
                              for m, p in cells)])  # fmt: skip

    about = [
        entityparts.about_mention(m, numbers) | {"proposal": proposal(best[m.label, m.quote])}
        for m in rows
    ]
    output.result(as_json, {"mentions": about}, people)


@entities.command("duplicates")
@click.option("--limit", type=click.IntRange(1, 2**31), default=1000, show_default=True)
@json_option
@click.pass_obj
def duplicates_(project: Path, limit: int, as_json: bool) -> int:
    """List pairs of entities that may be one, the likeliest first."""
    with opened(project) as source:
        pairs = source.registry.duplicates(limit)
    output.result(
        as_json,
        lambda: {"pairs": [asdict(p) for p in pairs]},
        lambda: entityparts.show_pairs(pairs),
    )
    return 0


@entities.command("export")
@click.argument("out", type=PATH, metavar="OUT.csv")
@json_option
@click.pass_obj
def export_(project: Path, out: Path, as_json: bool) -> None:
    """Write all entities as a table that spreadsheets open."""
    from models.project.entitytable import export

    with opened(project) as source:
        count = export(source.registry, out)
    about = {"file": str(out), "entities": count}
    output.result(as_json, about, lambda: output.line(f"{out}  {count} entities"))


@entities.command("import")
@click.argument("table", type=PATH, metavar="TABLE.csv")
@annotator_option
@json_option
@click.pass_obj
def import_(project: Path, table: Path, annotator: str | None, as_json: bool) -> int:
    """Take in a table as one step; a row with an id that is known changes that entity."""
    from models.project.entitytable import take

    with opened(project, annotator, write=True) as target:
        report = take(target.registry, table)
    about = asdict(report) | {
        "refused": [{"line": line, "reason": reason} for line, reason in report.refused]
    }
    words = f"{report.added} new, {report.changed} changed, {report.same} as they were"
    output.result(as_json, about, lambda: output.line(words))
    for line, reason in report.refused:
        output.say(f"{table}, line {line}: {reason}")
    return 1 if report.refused else 0
