"""Entities as JSON bodies, and back. Empty parts are left out; the order of keys is fixed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from models.changes import Put
from models.registry.values import RELATIONS, Entity, Relation

KIND: Final = "entity"
"""The kind of object that an entity is; it belongs to no article and no layer."""

_TEXTS = ("type", "hans", "hant")
_LISTS = ("aliases", "short_names", "members")
_MORE = ("pinyin", "note")
_KEYS = frozenset((*_TEXTS, *_LISTS, *_MORE, "parents", "external", "merged_into"))


def to_body(entity: Entity) -> dict[str, Any]:
    """Return an entity as JSON, without its id (the store keeps that)."""
    body: dict[str, Any] = {key: getattr(entity, key) for key in _TEXTS}
    body |= {key: list(getattr(entity, key)) for key in _LISTS}
    body["parents"] = [list(parent) for parent in entity.parents]
    body |= {key: getattr(entity, key) for key in _MORE}
    body["external"] = [list(one) for one in entity.external]
    body["merged_into"] = entity.merged_into or ""
    return {key: value for key, value in body.items() if value}


def from_body(identifier: str, body: Mapping[str, Any]) -> Entity:
    """Read an entity back.

    Raises:
        ValueError: when the body is not of that shape, or names nothing.
    """
    unknown = sorted(set(body) - _KEYS)
    if unknown:
        raise ValueError(f"an entity has no {unknown[0]!r}")
    texts = {key: _text(key, body.get(key, "")) for key in (*_TEXTS, *_MORE)}
    lists = {key: tuple(_texts(key, body.get(key, []))) for key in _LISTS}
    if not texts["hans"] and not texts["hant"]:
        raise ValueError("an entity has a name in one script at least")
    return Entity(
        id=identifier,
        type=texts["type"],
        hans=texts["hans"],
        hant=texts["hant"],
        aliases=lists["aliases"],
        short_names=lists["short_names"],
        members=lists["members"],
        pinyin=texts["pinyin"],
        note=texts["note"],
        parents=tuple((_relation(r), i) for r, i in _pairs("parents", body.get("parents", []))),
        external=tuple(_pairs("external", body.get("external", []))),
        merged_into=_text("merged_into", body.get("merged_into", "")) or None,
    )


def put(entity: Entity) -> Put:
    """Return the write that stores ``entity``."""
    return Put(entity.id, KIND, to_body(entity))


def _text(key: str, value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError(f"{key} is a text")
    return value


def _texts(key: str, value: Any) -> list[str]:
    if not isinstance(value, list):
        raise ValueError(f"{key} is a list")
    return [_text(key, one) for one in value]


def _pairs(key: str, value: Any) -> list[tuple[str, str]]:
    if not isinstance(value, list):
        raise ValueError(f"{key} is a list")
    pairs = []
    for one in value:
        texts = _texts(key, one)
        if len(texts) != 2:
            raise ValueError(f"{key} holds pairs")
        pairs.append((texts[0], texts[1]))
    return pairs


def _relation(name: str) -> Relation:
    for relation in RELATIONS:
        if relation == name:
            return relation
    raise ValueError(f"{name!r} is no relation to a parent")
