"""Ways in which a schema file can be wrong; each says where, why, and what to write instead."""

from __future__ import annotations

import os
from collections.abc import Iterable
from difflib import get_close_matches

from models.errors import InputRefused

File = str | os.PathLike[str] | None


def nearest(name: str, known: Iterable[str]) -> str:
    """Return the sentence that offers what was probably meant, or what there is."""
    names = sorted(known)
    close = get_close_matches(name, names, n=1)
    if close:
        return f"Did you mean {close[0]!r}?"
    return f"Known here: {', '.join(names)}." if names else "None is declared."


class SchemaRefused(InputRefused):
    """A schema file that cannot be used."""


class NotToml(SchemaRefused):
    """The file is not TOML at all."""

    def __init__(self, file: File, reason: str) -> None:
        super().__init__(
            f"this is not valid TOML: {reason}.",
            file=file,
            way_out="Correct the line and try again; https://toml.io shows the notation.",
        )


class Unreadable(SchemaRefused):
    """The file cannot be opened, or is not UTF-8."""

    def __init__(self, file: File, reason: str) -> None:
        super().__init__(
            f"the schema cannot be read: {reason}.",
            file=file,
            way_out="Name a schema file in UTF-8, or one of the bundled schemas.",
        )


class UnknownTable(SchemaRefused):
    """A top-level table that is no kind of annotation and no shared part."""

    def __init__(self, file: File, place: str, name: str, known: Iterable[str]) -> None:
        super().__init__(
            f"{name!r} is no kind of annotation and no shared part.",
            file=file,
            place=place,
            way_out=nearest(name, known),
        )


class UnknownEntry(SchemaRefused):
    """A word before an equals sign that means nothing in this table."""

    def __init__(self, file: File, place: str, name: str, known: Iterable[str]) -> None:
        super().__init__(
            f"{name!r} means nothing here.", file=file, place=place, way_out=nearest(name, known)
        )


class MissingEntry(SchemaRefused):
    """A table lacks something it must have."""

    def __init__(self, file: File, place: str, name: str) -> None:
        super().__init__(f"{name!r} is missing.", file=file, place=place, way_out="Add it.")


class MissingLanguage(SchemaRefused):
    """A text is not given in all three languages of the interface."""

    def __init__(self, file: File, place: str, languages: Iterable[str]) -> None:
        super().__init__(
            f"the text is missing in {', '.join(languages)}.",
            file=file,
            place=place,
            way_out="Give it as en, hans and hant.",
        )


class WrongType(SchemaRefused):
    """A value of the wrong type, such as a number where a text belongs."""

    def __init__(self, file: File, place: str, value: object, expected: str) -> None:
        super().__init__(
            f"{value!r} is not {expected}.", file=file, place=place, way_out=f"Write {expected}."
        )


class BadName(SchemaRefused):
    """A name that exports and queries could not carry."""

    def __init__(self, file: File, place: str, name: str) -> None:
        super().__init__(
            f"{name!r} cannot be a name.",
            file=file,
            place=place,
            way_out="Use small Latin letters, digits and underscores, and begin with a letter.",
        )


class BadCardinality(SchemaRefused):
    """A role's cardinality that cannot be read or cannot be met."""

    def __init__(self, file: File, place: str, value: str) -> None:
        super().__init__(
            f"{value!r} is no cardinality.",
            file=file,
            place=place,
            way_out='Write one number ("1") or a range ("0..1", "2..4", "1..*").',
        )


class DuplicateLabel(SchemaRefused):
    """Two labels of one name; a name stands for one label whatever its kind."""

    def __init__(self, file: File, place: str, name: str, other: str) -> None:
        super().__init__(
            f"the label {name!r} is also declared as [{other}].",
            file=file,
            place=place,
            way_out="Rename one of the two.",
        )


class DuplicateKey(SchemaRefused):
    """One key for two things that can be meant at the same time."""

    def __init__(self, file: File, place: str, key: str, other: str) -> None:
        super().__init__(
            f"the key {key!r} already belongs to {other}.",
            file=file,
            place=place,
            way_out="Give one of the two another key, or none.",
        )


class BadKey(SchemaRefused):
    """A key that the reader cannot offer."""

    def __init__(self, file: File, place: str, key: str) -> None:
        super().__init__(
            f"{key!r} cannot be a key for tagging.",
            file=file,
            place=place,
            way_out="Write a digit or a small letter, or Shift+ and a capital letter.",
        )


class UnknownTarget(SchemaRefused):
    """A role that admits something the schema does not have."""

    def __init__(self, file: File, place: str, name: str, known: Iterable[str]) -> None:
        super().__init__(
            f"the target {name!r} names no label, kind or group.",
            file=file,
            place=place,
            way_out=nearest(name, known),
        )


class UnknownMeaning(SchemaRefused):
    """A meaning given to something the schema does not have."""

    def __init__(self, file: File, place: str, name: str, known: Iterable[str]) -> None:
        super().__init__(
            f"{name!r} is nothing in this schema that can have this meaning.",
            file=file,
            place=place,
            way_out=nearest(name, known),
        )


class UnknownAttribute(SchemaRefused):
    """A label that refers to an attribute nobody declared."""

    def __init__(self, file: File, place: str, name: str, known: Iterable[str]) -> None:
        super().__init__(
            f"the attribute {name!r} is not declared.",
            file=file,
            place=place,
            way_out=nearest(name, known),
        )


class UnknownSchema(SchemaRefused):
    """A bundled schema was asked for that does not exist."""

    exit_code = 2

    def __init__(self, name: str, known: Iterable[str]) -> None:
        super().__init__(f"there is no bundled schema {name!r}.", way_out=nearest(name, known))
