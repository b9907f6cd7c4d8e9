"""A schema as a JSON body, which the project file and packages carry, and back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from models.schema.values import AttributeType, Label, Meaning, RoleType, Schema, Words


def to_body(schema: Schema) -> dict[str, Any]:
    """Return the whole schema as JSON; nothing is left out that ``from_body`` needs."""
    return {
        "name": schema.name,
        "version": schema.version,
        "words": _words(schema.words),
        "description": _words(schema.description),
        "labels": [_label(label) for label in schema.labels],
        **_meaning(schema.meaning),
    }


def from_body(body: Mapping[str, Any]) -> Schema:
    """Read a schema back.

    Raises:
        KeyError, TypeError, ValueError: when the body is not of that shape.
    """
    return Schema(
        str(body["name"]),
        str(body["version"]),
        _words_from(body["words"]),
        _words_from(body["description"]),
        tuple(_label_from(label) for label in body["labels"]),
        Meaning(
            **{name: tuple(map(str, names)) for name, names in body.get("meaning", {}).items()}
        ),
    )


def _meaning(meaning: Meaning) -> dict[str, dict[str, list[str]]]:
    said = {name: list(names) for name, names in asdict(meaning).items() if names}
    return {"meaning": said} if said else {}


def _words(words: Words) -> list[str]:
    return [words.en, words.hans, words.hant]


def _words_from(body: list[str]) -> Words:
    en, hans, hant = body
    return Words(str(en), str(hans), str(hant))


def _label(label: Label) -> dict[str, Any]:
    return {
        "name": label.name,
        "kind": label.kind,
        "words": _words(label.words),
        "description": _words(label.description),
        "colour": label.colour,
        "key": label.key,
        "attributes": [_attribute(a) for a in label.attributes],
        "roles": [_role(r) for r in label.roles],
        **({"short": _words(label.short)} if label.short else {}),
    }


def _label_from(body: Mapping[str, Any]) -> Label:
    return Label(
        str(body["name"]),
        body["kind"],
        _words_from(body["words"]),
        _words_from(body["description"]),
        int(body["colour"]),
        str(body["key"]),
        tuple(_attribute_from(a) for a in body["attributes"]),
        tuple(_role_from(r) for r in body["roles"]),
        _words_from(body["short"]) if "short" in body else None,
    )


def _attribute(attribute: AttributeType) -> dict[str, Any]:
    return {
        "name": attribute.name,
        "words": _words(attribute.words),
        "type": attribute.type,
        "values": [[value, _words(words)] for value, words in attribute.values],
        "default": attribute.default,
    }


def _attribute_from(body: Mapping[str, Any]) -> AttributeType:
    values = tuple((str(value), _words_from(words)) for value, words in body["values"])
    return AttributeType(
        str(body["name"]), _words_from(body["words"]), body["type"], values, body["default"]
    )


def _role(role: RoleType) -> dict[str, Any]:
    return {
        "name": role.name,
        "words": _words(role.words),
        "targets": list(role.targets),
        "minimum": role.minimum,
        "maximum": role.maximum,
        "key": role.key,
    }


def _role_from(body: Mapping[str, Any]) -> RoleType:
    return RoleType(
        str(body["name"]),
        _words_from(body["words"]),
        tuple(str(t) for t in body["targets"]),
        int(body["minimum"]),
        None if body["maximum"] is None else int(body["maximum"]),
        str(body["key"]),
    )
