"""Tables of entities going out and coming in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from models.changes import Step
from models.errors import InputRefused, WrongUsage
from models.exchange.atomic import write_file
from models.identity import new_id
from models.project.registry import Registry
from models.registry import merging, table
from models.registry.codec import put
from models.registry.matching import Index
from models.registry.naming import completed, key
from models.registry.values import Entity


@dataclass(frozen=True, slots=True)
class TableReport:
    """What a table brought: how many entities are new, changed, as they were, and what was not
    taken, by line and reason.
    """

    added: int
    changed: int
    same: int
    refused: tuple[tuple[int, str], ...]


def export(registry: Registry, out: Path) -> int:
    """Write all entities, merged ones too, as a table; return how many.

    Raises:
        WrongUsage: when it would take the place of a project.
        CannotWrite: when it cannot be written.
    """
    if out.suffix.lower() == ".shuangjian":
        raise WrongUsage(
            "a table cannot take the place of a project.", file=out, way_out="Choose another name."
        )
    entities = registry.entities().values()
    write_file(out, [table.write(entities)])
    return len(entities)


def take(registry: Registry, path: Path) -> TableReport:
    """Take in a table as one step. Rows with a known id change that entity, others are new.

    Raises:
        InputRefused: when the file cannot be read or is no table of entities.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputRefused(
            f"it cannot be read: {error.strerror or error}.", file=path, way_out="Check the name."
        ) from error
    try:
        rows = list(table.read(data))
    except InputRefused as error:
        error.file = str(path)
        raise
    return _Intake(registry.entities()).report(rows, registry)


class _Intake:
    def __init__(self, known: Mapping[str, Entity]) -> None:
        self._known = known
        self._refused: list[tuple[int, str]] = []

    def report(self, rows: Iterable[table.Row], registry: Registry) -> TableReport:
        taken = self._named(self._identified(rows))
        taken = self._sound(taken)
        wanted = {e.id: e for _, e in taken}
        new = {i for i in wanted if i not in self._known}
        same = {i for i in wanted if i not in new and wanted[i] == self._known[i]}
        ops = tuple(put(e) for i, e in wanted.items() if i not in same)
        registry.write(Step("entity.import", ops))
        changed = len(wanted) - len(new) - len(same)
        return TableReport(len(new), changed, len(same), tuple(sorted(self._refused)))

    def _identified(self, rows: Iterable[table.Row]) -> list[tuple[int, Entity]]:
        """Give new rows an id, and refuse those that are there already."""
        twins = {(key(e.name), e.type): e.id for e in self._known.values()}
        taken: list[tuple[int, Entity]] = []
        seen: set[str] = set()
        for row in rows:
            entity, reason = row.entity, row.reason
            if entity is not None and entity.id in seen:
                reason = f"the id {entity.id} stands above already"
            elif entity is not None and not entity.id:
                entity = replace(entity, id=new_id())
                twin = twins.setdefault((key(entity.name), entity.type), entity.id)
                if twin != entity.id:
                    reason = f"there is one of that name and type; to change it give its id {twin}"
            if entity is None or reason:
                self._refused.append((row.line, reason))
                continue
            seen.add(entity.id)
            taken.append((row.line, completed(entity)))
        return taken

    def _named(self, taken: list[tuple[int, Entity]]) -> list[tuple[int, Entity]]:
        """Put ids where members, parents and mergers are given by name."""
        after = {**self._known, **{e.id: e for _, e in taken}}
        index = Index.of(after)
        out = []
        for line, entity in taken:
            try:
                out.append((line, _by_id(entity, after, index)))
            except WrongUsage as error:
                self._refused.append((line, error.cause))
        return out

    def _sound(self, taken: list[tuple[int, Entity]]) -> list[tuple[int, Entity]]:
        """Refuse what points to what was refused, or would belong to itself, until none is left."""
        while True:
            after = {**self._known, **{e.id: e for _, e in taken}}
            kept = []
            for line, entity in taken:
                try:
                    if entity != self._known.get(entity.id):
                        merging.verify(after, entity)
                    kept.append((line, entity))
                except WrongUsage as error:
                    self._refused.append((line, error.cause))
            if len(kept) == len(taken):
                return kept
            taken = kept


def _by_id(entity: Entity, known: Mapping[str, Entity], index: Index) -> Entity:
    def found(ref: str) -> str:
        if ref in known:
            return ref
        named = index.named(ref)
        if len(named) > 1:
            raise WrongUsage(f"{len(named)} entities are called {ref!r}.")
        if not named:
            raise merging.UnknownEntity(ref)
        return named[0]

    return replace(
        entity,
        members=tuple(map(found, entity.members)),
        parents=tuple((relation, found(ref)) for relation, ref in entity.parents),
        merged_into=found(entity.merged_into) if entity.merged_into else None,
    )
