"""Schema files (TOML) as values. The notation is documented in ``docs/schema.md``."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Final, get_args

from models.schema.errors import (
    BadCardinality,
    DuplicateKey,
    DuplicateLabel,
    File,
    NotToml,
    UnknownAttribute,
    UnknownMeaning,
    UnknownSchema,
    UnknownTable,
    UnknownTarget,
    Unreadable,
    WrongType,
)
from models.schema.kinds import KINDS, Kind
from models.schema.table import Table
from models.schema.values import (
    MEANT_ATTRIBUTES,
    MEANT_LABELS,
    MEANT_ROLES,
    AttributeForm,
    AttributeType,
    Label,
    Meaning,
    RoleType,
    Schema,
)

COLOURS: Final = 14
"""How many label colours the palette of the interface has."""

_BUNDLED = Path(__file__).resolve().parents[2] / "resources" / "schemas"
_PARTS = ("schema", "group", "attribute", "role", "meaning")
_LABEL = ("name", "description", "colour", "key", "attributes", "roles", "short")
_ROLE = ("name", "targets", "count", "key")
_RANGE = re.compile(r"(\d{1,4})(?:\.\.(\d{1,4}|\*))?\Z")


def names() -> tuple[str, ...]:
    """List the schemas that come with the program."""
    return tuple(sorted(path.stem for path in _BUNDLED.glob("*.toml")))


def bundled(name: str) -> Schema:
    """Load a schema that comes with the program.

    Raises:
        UnknownSchema: when there is none of that name.
    """
    if name not in names():
        raise UnknownSchema(name, names())
    return load(_BUNDLED / f"{name}.toml")


def load(path: Path) -> Schema:
    """Load a schema file.

    Raises:
        SchemaRefused: naming the file, the place in it, the cause and the way out.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise Unreadable(path, error.strerror or str(error)) from error
    except UnicodeDecodeError as error:
        raise Unreadable(path, str(error)) from error
    return loads(text, file=path)


def loads(text: str, *, file: File = None) -> Schema:
    """Read a schema from TOML text; ``file`` is what refusals name.

    Raises:
        SchemaRefused: naming the place, the cause and the way out.
    """
    import tomllib  # a stored project carries its schema as JSON; only new ones come here

    try:
        data = tomllib.loads(text)
    except RecursionError:
        raise NotToml(file, "it is nested too deeply") from None
    except ValueError as error:  # TOMLDecodeError, or a number of thousands of digits
        raise NotToml(file, str(error)) from error
    return _Reader.of(Table(data, file)).schema()


@dataclass(frozen=True, slots=True)
class _Reader:
    """The shared parts of a file, to which its labels refer."""

    root: Table
    attributes: Mapping[str, AttributeType]
    groups: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, root: Table) -> _Reader:
        known = (*_PARTS, *KINDS)
        for name in root.data:
            if name not in known:
                raise UnknownTable(root.file, f"[{name}]", name, known)
        group = root.table("group")
        for _, role in root.table("role").tables():
            role.only(_ROLE)
        return cls(
            root,
            {name: _attribute(name, table) for name, table in root.table("attribute").tables()},
            {group.named(name): group.texts(name) for name in group.data},
        )

    def schema(self) -> Schema:
        head = self.root.table("schema").only(("id", "version", "name", "description"))
        labels = tuple(self._label(kind, n, t) for kind in KINDS for n, t in self._tables(kind))
        _refuse_duplicate_labels(labels, self.root)
        _refuse_duplicate_keys(labels, self.root)
        known = {label.name for label in labels} | {*KINDS, "span"}
        labels = tuple(self._with_targets(label, known) for label in labels)
        return Schema(
            name=head.text("id"),
            version=head.text("version"),
            words=head.words("name"),
            description=head.words("description"),
            labels=labels,
            meaning=self._meaning(labels),
        )

    def _meaning(self, labels: tuple[Label, ...]) -> Meaning:
        """Read which labels, roles and attributes knowledge is made of; all of them must exist."""
        table = self.root.table("meaning").only([meant.name for meant in fields(Meaning)])
        roles = {role.name for label in labels for role in label.roles}
        names = {label.name for label in labels}
        known: dict[str, Collection[str]] = dict.fromkeys(MEANT_ROLES, roles)
        known |= dict.fromkeys(MEANT_LABELS, names)
        known |= dict.fromkeys(MEANT_ATTRIBUTES, self.attributes)
        return Meaning(**{name: self._meant(table, name, known[name]) for name in table.data})

    def _meant(self, table: Table, name: str, known: Collection[str]) -> tuple[str, ...]:
        groups = self.groups if name in MEANT_LABELS else {}
        members = [m for one in table.texts(name) for m in groups.get(one, (one,))]
        for member in members:
            if member not in known:
                raise UnknownMeaning(table.file, table.where(name), member, {*known, *groups})
        return tuple(dict.fromkeys(members))

    def _tables(self, kind: str) -> list[tuple[str, Table]]:
        return list(self.root.table(kind).tables())

    def _label(self, kind: Kind, name: str, table: Table) -> Label:
        table.only(_LABEL)
        roles = table.table("roles")
        return Label(
            name=name,
            kind=kind,
            words=table.words("name"),
            description=table.words("description"),
            colour=table.index("colour", COLOURS),
            key=table.key(),
            attributes=tuple(self._attribute(a, table) for a in table.texts("attributes")),
            roles=tuple(self._role(roles.named(r), roles) for r in roles.data),
            short=table.words("short") if "short" in table.data else None,
        )

    def _attribute(self, name: str, table: Table) -> AttributeType:
        if name not in self.attributes:
            where = table.where("attributes")
            raise UnknownAttribute(table.file, where, name, self.attributes)
        return self.attributes[name]

    def _role(self, name: str, roles: Table) -> RoleType:
        """Read a role of a label: a cardinality alone takes the rest from the shared role."""
        own = roles.data[name]
        shared = self.root.table("role").table(name).data
        if isinstance(own, str):
            own = {"count": own}
        if not isinstance(own, dict):
            raise WrongType(roles.file, roles.where(name), own, "a cardinality or a table")
        table = Table({**shared, **own}, roles.file, f"{roles.place}.{name}")
        table.only(_ROLE)
        minimum, maximum = _cardinality(table)
        targets = table.texts("targets")
        return RoleType(name, table.words("name"), targets, minimum, maximum, table.key())

    def _with_targets(self, label: Label, known: set[str]) -> Label:
        """Replace groups in the targets of a label's roles by their members."""
        where = f"[{label.kind}.{label.name}.roles.{{}}] targets"
        return replace(
            label,
            roles=tuple(
                replace(r, targets=self._expanded(r.targets, where.format(r.name), known))
                for r in label.roles
            ),
        )

    def _expanded(self, targets: tuple[str, ...], where: str, known: set[str]) -> tuple[str, ...]:
        members = [m for target in targets for m in self.groups.get(target, (target,))]
        for name in members:
            if name not in known:
                raise UnknownTarget(self.root.file, where, name, known | set(self.groups))
        return tuple(dict.fromkeys(members))


def _attribute(name: str, table: Table) -> AttributeType:
    table.only(("name", "type", "values", "default"))
    form = table.text("type")
    forms: tuple[AttributeForm, ...] = get_args(AttributeForm)
    found = next((f for f in forms if f == form), None)
    if found is None:
        raise WrongType(table.file, table.where("type"), form, f"one of {', '.join(forms)}")
    values = tuple((n, t.as_words()) for n, t in table.table("values").tables())
    if bool(values) != found.startswith("choice"):
        expected = "at least one value for a choice, and none for other types"
        raise WrongType(table.file, table.where("values"), [n for n, _ in values], expected)
    default = table.text("default", "") or None
    if default is not None and default not in (n for n, _ in values):
        raise WrongType(table.file, table.where("default"), default, "one of the values")
    return AttributeType(name, table.words("name"), found, values, default)


def _cardinality(table: Table) -> tuple[int, int | None]:
    text = table.text("count")
    match = _RANGE.match(text)
    if match is None:
        raise BadCardinality(table.file, table.where("count"), text)
    minimum = int(match[1])
    maximum = minimum if match[2] is None else None if match[2] == "*" else int(match[2])
    if maximum is not None and (maximum < minimum or maximum == 0):
        raise BadCardinality(table.file, table.where("count"), text)
    return minimum, maximum


def _refuse_duplicate_labels(labels: tuple[Label, ...], root: Table) -> None:
    seen: dict[str, Label] = {}
    for label in labels:
        other = seen.setdefault(label.name, label)
        if other is not label:
            place = f"[{label.kind}.{label.name}]"
            raise DuplicateLabel(root.file, place, label.name, f"{other.kind}.{other.name}")


def _refuse_duplicate_keys(labels: tuple[Label, ...], root: Table) -> None:
    """Refuse a key with two meanings.

    While an event is built both its roles and new mentions can be tagged, so a role's key may be
    shared with another label's role, but not with a label.
    """
    owners: dict[str, str] = {}
    for label in labels:
        _claim(owners, label.key, f"[{label.kind}.{label.name}]", root)
    for label in labels:
        inside = dict(owners)
        for role in label.roles:
            _claim(inside, role.key, f"[{label.kind}.{label.name}.roles.{role.name}]", root)


def _claim(owners: dict[str, str], key: str, place: str, root: Table) -> None:
    if key and owners.setdefault(key, place) != place:
        raise DuplicateKey(root.file, f"{place} key", key, owners[key])
