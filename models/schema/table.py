"""One table of a schema file, read with its place at hand so that every refusal can name it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from models.schema.errors import (
    BadKey,
    BadName,
    File,
    MissingEntry,
    MissingLanguage,
    UnknownEntry,
    WrongType,
)
from models.schema.values import Words

_NAME = re.compile(r"[a-z][a-z0-9_]*\Z")
_KEY = re.compile(r"(?:[0-9a-z]|Shift\+[A-Z])\Z")
_LANGUAGES = ("en", "hans", "hant")


@dataclass(frozen=True, slots=True)
class Table:
    """A TOML table with the file and the dotted place it came from."""

    data: Mapping[str, Any]
    file: File
    place: str = ""

    def only(self, allowed: Collection[str]) -> Table:
        """Return this table.

        Raises:
            UnknownEntry: when it holds anything else than ``allowed``.
        """
        for name in self.data:
            if name not in allowed:
                raise UnknownEntry(self.file, self.where(), name, allowed)
        return self

    def where(self, name: str = "") -> str:
        """Return the place of this table, or of its entry ``name``, as messages show it."""
        return " ".join(p for p in (f"[{self.place}]" if self.place else "", name) if p)

    def table(self, name: str) -> Table:
        """Return the table below ``name``; an empty one where there is none."""
        value = self.data.get(name, {})
        if not isinstance(value, dict):
            raise WrongType(self.file, self.where(name), value, "a table")
        return Table(value, self.file, f"{self.place}.{name}" if self.place else name)

    def tables(self) -> Iterator[tuple[str, Table]]:
        """Yield every entry as a named table.

        Raises:
            BadName: when a name could not be carried by exports.
        """
        for name in self.data:
            self.named(name)
            yield name, self.table(name)

    def named(self, name: str) -> str:
        """Return ``name`` where it is fit to be a name in a schema."""
        if not _NAME.match(name):
            raise BadName(self.file, self.where(), name)
        return name

    def text(self, name: str, default: str | None = None) -> str:
        """Return a text, or ``default``; without a default the entry is required."""
        value = self.data.get(name, default)
        if value is None:
            raise MissingEntry(self.file, self.where(), name)
        if not isinstance(value, str):
            raise WrongType(self.file, self.where(name), value, "a text")
        return value

    def texts(self, name: str) -> tuple[str, ...]:
        """Return a list of texts; none where the entry is absent."""
        value = self.data.get(name, [])
        if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
            raise WrongType(self.file, self.where(name), value, "a list of texts")
        return tuple(value)

    def index(self, name: str, below: int) -> int:
        """Return a number from 0 up to, not including, ``below``; 0 where it is absent."""
        value = self.data.get(name, 0)
        if type(value) is not int or not 0 <= value < below:
            raise WrongType(self.file, self.where(name), value, f"a number from 0 to {below - 1}")
        return value

    def key(self) -> str:
        """Return the key for tagging, "" for none."""
        value = self.text("key", "")
        if value and not _KEY.match(value):
            raise BadKey(self.file, self.where("key"), value)
        return value

    def words(self, name: str) -> Words:
        """Return one text in all three languages."""
        if name not in self.data:
            raise MissingEntry(self.file, self.where(), name)
        return self.table(name).as_words()

    def as_words(self) -> Words:
        """Return this table read as one text in all three languages."""
        self.only(_LANGUAGES)
        missing = [lang for lang in _LANGUAGES if not self.text(lang, "").strip()]
        if missing:
            raise MissingLanguage(self.file, self.where(), missing)
        en, hans, hant = (" ".join(self.text(lang).split()) for lang in _LANGUAGES)
        return Words(en, hans, hant)
