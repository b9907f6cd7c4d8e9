"""Entities in options, in tables and as JSON."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any

from models.errors import WrongUsage
from models.project import Project
from models.registry.values import RELATIONS, Alike, Entity, Proposal
from ui.cli import output

if TYPE_CHECKING:
    from models.project.registry import Registry
    from models.store import MentionRow


def called(identifier: str, name: str) -> Entity:
    """Return a new entity of that name, in both scripts."""
    from models.registry.naming import in_scripts

    hans, hant = in_scripts(name)
    return Entity(id=identifier, hans=hans, hant=hant)


def changed(target: Project, entity: Entity, parts: dict[str, Any]) -> Entity:
    """Return an entity with what the options say."""
    registry = target.registry
    given = {k: v for k in ("hans", "hant", "pinyin", "note") if (v := parts.get(k)) is not None}
    if (type_ := parts.get("type_")) is not None:
        if type_ and type_ not in {x.name for x in target.schema.of_kind("mention")}:
            raise WrongUsage(f"the schema has no mention {type_!r}.", way_out="See “stats”.")
        given["type"] = type_
    if "hans" in given and "pinyin" not in given:
        given["pinyin"] = ""  # that of the new name
    parents = tuple(_parent(registry, text) for text in parts.get("parents", ()))
    external = tuple(_external(text) for text in parts.get("external", ()))
    members = tuple(registry.get(ref).id for ref in parts.get("members", ()))
    return replace(
        entity,
        **given,
        aliases=_joined(entity.aliases, parts.get("aliases", ())),
        short_names=_joined(entity.short_names, parts.get("short_names", ())),
        members=_joined(entity.members, members),
        parents=_joined(entity.parents, parents),
        external=_joined(entity.external, external),
    )


def _joined(first: Sequence[Any], more: Sequence[Any]) -> tuple[Any, ...]:
    return tuple(dict.fromkeys((*first, *more)))


def reduced(target: Project, entity: Entity, without: tuple[str, ...]) -> Entity:
    """Return an entity without what is named."""
    known = target.registry.entities()
    gone = set(without)

    def goes(identifier: str) -> bool:
        other = known.get(identifier)
        return bool(gone & {identifier, *((other.hans, other.hant) if other else ())})

    return replace(
        entity,
        aliases=tuple(a for a in entity.aliases if a not in gone),
        short_names=tuple(s for s in entity.short_names if s not in gone),
        members=tuple(m for m in entity.members if not goes(m)),
        parents=tuple(p for p in entity.parents if not goes(p[1])),
        external=tuple(e for e in entity.external if not gone & {e[1], f"{e[0]}={e[1]}"}),
    )


def _parent(registry: Registry, text: str) -> tuple[str, str]:
    relation, colon, ref = text.partition(":")
    if not colon or relation not in RELATIONS:
        raise WrongUsage(
            f"--parent {text}: this is no RELATION:ENTITY.",
            way_out=f"Relations: {', '.join(RELATIONS)}.",
        )
    return relation, registry.get(ref).id


def _external(text: str) -> tuple[str, str]:
    scheme, equals, value = text.partition("=")
    if not equals:
        raise WrongUsage(f"--external {text}: this is no SCHEME=ID.", way_out="Try wikidata=Q8686.")
    return scheme, value


def tell(target: Project, identifier: str, as_json: bool) -> None:
    """Tell what an entity is now."""
    entity = target.registry.get(identifier)
    count = target.registry.counts().get(entity.id, 0)
    output.result(as_json, about_entity(entity, count), lambda: table([entity], {entity.id: count}))


def about_entity(entity: Entity, mentions: int) -> dict[str, Any]:
    """Return an entity as JSON tells it."""
    return asdict(entity) | {
        "parents": [{"relation": r, "entity": i} for r, i in entity.parents],
        "external": dict(entity.external),
        "mentions": mentions,
    }


def about_mention(mention: MentionRow, numbers: dict[str, int]) -> dict[str, Any]:
    """Return a mention as JSON tells it."""
    about = mention._asdict()
    return about | {"article": {"number": numbers.get(mention.article), "id": mention.article}}


def table(entities_: Sequence[Entity], counts: Mapping[str, int]) -> None:
    """Print entities, one a line."""
    head = ("id", "mentions", "type", "hans", "hant", "pinyin", "other names")
    output.table([head, *(_cells(e, counts.get(e.id, 0)) for e in entities_)])


def _cells(entity: Entity, count: int) -> tuple[str, ...]:
    others = [*entity.aliases, *entity.short_names]
    merged = [f"→ {entity.merged_into}"] if entity.merged_into else []
    names = (entity.hans or "–", entity.hant or "–", entity.pinyin or "–")
    return entity.id, str(count), entity.type or "–", *names, ", ".join([*others, *merged]) or "–"


def show_whole(
    entity: Entity,
    merged: Sequence[Entity],
    known: Mapping[str, Entity],
    mentions: Sequence[MentionRow],
    numbers: dict[str, int],
) -> None:
    """Print all that is known of an entity, and its mentions."""

    def name(identifier: str) -> str:
        return known[identifier].name if identifier in known else identifier

    facts = (
        ("id", entity.id),
        ("type", entity.type),
        ("hans", entity.hans),
        ("hant", entity.hant),
        ("pinyin", entity.pinyin),
        *(("alias", alias) for alias in entity.aliases),
        *(("short", short) for short in entity.short_names),
        *(("member", name(member)) for member in entity.members),
        *((relation, name(parent)) for relation, parent in entity.parents),
        *(("external", f"{scheme}={value}") for scheme, value in entity.external),
        ("note", entity.note),
        *(("merged", f"{one.name} ({one.id})") for one in merged),
    )
    output.table([fact for fact in facts if fact[1]])
    output.line(f"{len(mentions)} mentions")
    for m in mentions:
        output.line(
            f"  {m.id}  article {numbers.get(m.article, '–')}, {m.start}–{m.end}  {m.quote}"
        )


def proposed(proposal: Proposal | None, name: str) -> tuple[str, str, str]:
    """Return the cells of a proposal."""
    if proposal is None:
        return "–", "–", "–"
    return name, proposal.reason, f"{proposal.score:.2f}"


def show_pairs(pairs: Sequence[Alike]) -> None:
    """Print pairs, one a line."""
    for pair in pairs:
        first, second = pair.names
        output.line(
            f"{pair.score:.2f}  {pair.reason:8}  {first} ({pair.first})  {second} ({pair.second})"
        )
    if not pairs:
        output.line("no entity looks like another")
