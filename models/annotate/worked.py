"""Worked annotations: written by hand, by quote, and resolved against whatever the text is now.

The sample's annotations are kept so. They survive every change of the cleaning rules that leaves
the quoted words alone, which offsets would not.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from models.annotate.quotes import QuoteNotFound, resolve
from models.annotate.values import Anchor, Annotation, Argument, AttributeValue
from models.errors import InputRefused
from models.identity import new_id
from models.schema.kinds import KINDS, Kind
from models.schema.values import Schema

SAMPLE: Final = Path(__file__).resolve().parents[2] / "resources" / "sample"

_PLACE = ("quote", "occurrence", "within")
_ENTRY = ("id", "label", "roles", "attributes", "note", "entity", *_PLACE)


class WorkedRefused(InputRefused):
    """A file of worked annotations that contradicts itself or the schema."""


@dataclass(frozen=True, slots=True)
class SampleArticle:
    """One article that comes with the program, and what was annotated in it, if anything."""

    article: Path
    annotations: Path | None


def sample() -> tuple[SampleArticle, ...]:
    """List the sample's articles in the order in which they are meant to be read."""
    articles = sorted((SAMPLE / "articles").glob("*.txt"))
    worked = [SAMPLE / "annotations" / f"{path.stem}.toml" for path in articles]
    return tuple(
        SampleArticle(article, file if file.exists() else None)
        for article, file in zip(articles, worked, strict=True)
    )


def load_worked(
    file: Path,
    reading_text: str,
    article: str,
    layer: str,
    schema: Schema,
    *,
    revision: int = 1,
    entities: Mapping[str, str] | None = None,
) -> tuple[Annotation, ...]:
    """Read worked annotations onto a reading text; every one gets a fresh id.

    Args:
        entities: ids of the registry's entities by name; without them no mention points to one.

    Raises:
        WorkedRefused: for a label, id or entry that is wrong, naming file and place.
        QuoteNotFound: for a quote that the text does not hold, naming file and place.
    """
    import tomllib

    try:
        data = tomllib.loads(file.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise WorkedRefused(f"this is not valid TOML: {error}.", file=file) from error
    entries = tuple(_entries(file, data))
    ids = _ids(entries)
    return tuple(
        _Builder(entry, ids, reading_text, revision, schema, entities).annotation(article, layer)
        for entry in entries
    )


@dataclass(frozen=True, slots=True)
class _Entry:
    file: Path
    place: str
    kind: Kind
    id: str
    body: Mapping[str, Any]

    def refused(self, cause: str, way_out: str | None = None) -> WorkedRefused:
        return WorkedRefused(cause, file=self.file, place=self.place, way_out=way_out)


def _entries(file: Path, data: Mapping[str, Any]) -> Iterator[_Entry]:
    for name in data:
        if name not in KINDS:
            raise WorkedRefused(
                f"{name!r} is no kind of annotation.",
                file=file,
                place=f"[[{name}]]",
                way_out=f"Known: {', '.join(KINDS)}.",
            )
    for kind in KINDS:
        for number, body in enumerate(data.get(kind, ()), 1):
            place = f"[[{kind}]] number {number} ({body.get('quote', body.get('label', ''))})"
            entry = _Entry(file, place, kind, str(body.get("id", "")), body)
            unknown = sorted(set(body) - set(_ENTRY))
            if unknown:
                raise entry.refused(f"{unknown[0]!r} means nothing here.")
            yield entry


def _ids(entries: tuple[_Entry, ...]) -> dict[str, str]:
    """Give every name that the file uses for an annotation a fresh id."""
    ids: dict[str, str] = {}
    for entry in entries:
        if entry.id in ids:
            raise entry.refused(f"the id {entry.id!r} is used twice.")
        if entry.id:
            ids[entry.id] = new_id()
    return ids


@dataclass(frozen=True, slots=True)
class _Builder:
    entry: _Entry
    ids: Mapping[str, str]
    text: str
    revision: int
    schema: Schema
    entities: Mapping[str, str] | None

    def annotation(self, article: str, layer: str) -> Annotation:
        body = self.entry.body
        label = self._label(str(body.get("label", "")))
        return Annotation(
            id=self.ids.get(self.entry.id) or new_id(),
            kind=self.entry.kind,
            article=article,
            layer=layer,
            label=label,
            anchor=self._anchor(body) if "quote" in body else None,
            arguments=tuple(self._arguments(body.get("roles", {}))),
            attributes=tuple((k, _value(v)) for k, v in body.get("attributes", {}).items()),
            note=str(body.get("note", "")),
            entity=self._entity(body.get("entity")),
        )

    def _entity(self, name: str | None) -> str | None:
        if name is None or self.entities is None:
            return None
        if name not in self.entities:
            raise self.entry.refused(f"the registry has no entity {name!r}.")
        return self.entities[name]

    def _label(self, name: str) -> str:
        of_kind = [label.name for label in self.schema.of_kind(self.entry.kind)]
        if name not in of_kind:
            raise self.entry.refused(
                f"the schema has no {self.entry.kind} {name!r}.", f"Known: {', '.join(of_kind)}."
            )
        return name

    def _anchor(self, body: Mapping[str, Any]) -> Anchor:
        place = {name: body[name] for name in _PLACE if name in body}
        try:
            return resolve(self.text, **place, revision=self.revision)
        except QuoteNotFound as error:
            error.file, error.place = str(self.entry.file), self.entry.place
            raise

    def _arguments(self, roles: Mapping[str, Any]) -> Iterator[Argument]:
        for role, fillers in roles.items():
            for filler in fillers if isinstance(fillers, list) else [fillers]:
                if not isinstance(filler, str):
                    yield Argument(role, anchor=self._anchor(filler))
                elif filler in self.ids:
                    yield Argument(role, target=self.ids[filler])
                else:
                    raise self.entry.refused(f"no annotation here has the id {filler!r}.")


def _value(value: Any) -> AttributeValue:
    if isinstance(value, list):
        return tuple(str(v) for v in value)
    if isinstance(value, bool | str):
        return value
    return float(value)
