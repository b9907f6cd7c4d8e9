"""What mentions point to, resolved once, and which of it an entity's change has made another."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from threading import Lock

from models.registry.merging import resolve
from models.registry.values import Entity

Entities = Callable[[], Mapping[str, Entity]]


class Pointing:
    """Names of entities as records show them; any thread may ask."""

    def __init__(self, entities: Entities) -> None:
        self._entities = entities
        self._lock = Lock()
        self._known: dict[tuple[str, str], tuple[str | None, str]] = {}

    def name(self, pointer: str, script: str) -> tuple[str | None, str]:
        """Return the entity that stands for a pointer, and its canonical name in a script.

        A pointer to nothing is kept as it is, without a name.
        """
        found = self._known.get((pointer, script))
        if found is None:
            found = _resolved(self._entities(), pointer, script)
            with self._lock:
                self._known[pointer, script] = found
        return found

    def renewed(self) -> set[str]:
        """Look everything up again, and return the pointers that mean another thing now."""
        entities = self._entities()
        with self._lock:
            old = self._known
            self._known = {(p, script): _resolved(entities, p, script) for p, script in old}
            return {key[0] for key, found in self._known.items() if found != old[key]}


def _resolved(entities: Mapping[str, Entity], pointer: str, script: str) -> tuple[str | None, str]:
    entity = entities.get(resolve(entities, pointer))
    if entity is None:
        return pointer, ""
    first, second = (entity.hant, entity.hans) if script == "hant" else (entity.hans, entity.hant)
    return entity.id, first or second
