"""A registry written by hand, by name, as the sample's is. The notation: ``docs/schema.md``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from models.errors import InputRefused, WrongUsage
from models.identity import new_id
from models.registry.codec import from_body
from models.registry.merging import verify
from models.registry.naming import completed
from models.registry.values import RELATIONS, Entity

SAMPLE: Final = Path(__file__).resolve().parents[2] / "resources" / "sample" / "registry.toml"


def load_registry(file: Path = SAMPLE) -> dict[str, Entity]:
    """Read a registry; every entity gets a fresh id and stands under its name.

    Raises:
        InputRefused: for an entry that is wrong, naming file and place.
    """
    import tomllib

    try:
        entries = tomllib.loads(file.read_text(encoding="utf-8")).get("entity", [])
    except tomllib.TOMLDecodeError as error:
        raise InputRefused(f"this is not valid TOML: {error}.", file=file) from error
    bare = {}
    for number, body in enumerate(entries, 1):
        name = str(body.get("hans") or body.get("hant") or "")
        if name in bare:
            raise _refused(file, number, f"{name!r} stands above already.")
        bare[name] = _bare(file, number, body)
    known = {e.id: e for e in bare.values()}
    for number, (name, body) in enumerate(zip(list(bare), entries, strict=True), 1):
        try:
            bare[name] = whole = _tied(bare, bare[name], body)
            known[whole.id] = whole
            verify(known, whole)
        except KeyError as error:
            raise _refused(file, number, f"there is no entity {error.args[0]!r}.") from error
        except WrongUsage as error:
            raise _refused(file, number, error.cause) from error
    return bare


def _bare(file: Path, number: int, body: Mapping[str, Any]) -> Entity:
    """Return an entity without its ties, whose names may stand further below."""
    own = {k: v for k, v in body.items() if k not in ("members", "parents")}
    own["external"] = [list(one) for one in body.get("external", {}).items()]
    try:
        return completed(from_body(new_id(), own))
    except ValueError as error:
        raise _refused(file, number, f"{error}.") from error


def _tied(known: Mapping[str, Entity], entity: Entity, body: Mapping[str, Any]) -> Entity:
    parents = body.get("parents", {})
    return replace(
        entity,
        members=tuple(known[name].id for name in body.get("members", ())),
        parents=tuple(
            (relation, known[parents[relation]].id) for relation in RELATIONS if relation in parents
        ),
    )


def _refused(file: Path, number: int, cause: str) -> InputRefused:
    return InputRefused(cause, file=file, place=f"entity number {number}")
