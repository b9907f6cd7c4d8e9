"""Schema files: what they may say, and how a mistake in one is explained."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.errors import InputRefused
from models.schema.errors import (
    BadCardinality,
    BadKey,
    BadName,
    DuplicateKey,
    DuplicateLabel,
    MissingEntry,
    MissingLanguage,
    NotToml,
    SchemaRefused,
    UnknownAttribute,
    UnknownEntry,
    UnknownMeaning,
    UnknownTable,
    UnknownTarget,
    Unreadable,
    WrongType,
)
from models.schema.load import load, loads

WORDS = '{ en = "e", hans = "简", hant = "繁" }'
HEAD = f"""
[schema]
id = "tiny"
version = "3"
name = {WORDS}
description = {WORDS}
[group]
actor = ["firm", "span"]
[attribute.mood]
name = {WORDS}
type = "choice"
default = "good"
values.good = {WORDS}
values.bad = {WORDS}
[role.who]
name = {WORDS}
targets = ["actor", "event"]
key = "a"
[mention.firm]
name = {WORDS}
description = {WORDS}
key = "1"
colour = 13
"""


def event(more: str = "", name: str = "deal") -> str:
    return f"{HEAD}[event.{name}]\nname = {WORDS}\ndescription = {WORDS}\n{more}\n"


def test_labels_come_out_by_kind_and_in_the_order_of_the_file() -> None:
    schema = loads(event() + f"[mention.boat]\nname = {WORDS}\ndescription = {WORDS}\n")
    assert [(label.kind, label.name) for label in schema.labels] == [
        ("mention", "firm"),
        ("mention", "boat"),
        ("event", "deal"),
    ]
    assert (schema.name, schema.version) == ("tiny", "3")
    assert (schema.by_name["firm"].key, schema.by_name["firm"].colour) == ("1", 13)


def test_a_label_may_have_a_short_name_for_where_room_is_small() -> None:
    firm = loads(HEAD + 'short = { en = "s", hans = "短", hant = "短" }\n').by_name["firm"]
    assert (firm.brief.en, firm.words.en) == ("s", "e")
    plain = loads(HEAD).by_name["firm"]
    assert plain.brief == plain.words


def test_a_shared_attribute_is_named_once_and_used_by_labels() -> None:
    attribute = loads(event('attributes = ["mood"]')).by_name["deal"].attribute("mood")
    assert attribute is not None
    assert (attribute.default, [name for name, _ in attribute.values]) == ("good", ["good", "bad"])


def test_a_cardinality_alone_takes_the_rest_from_the_shared_role() -> None:
    role = loads(event('roles.who = "1..*"')).by_name["deal"].role("who")
    assert role is not None
    assert (role.minimum, role.maximum, role.key) == (1, None, "a")
    assert role.targets == ("firm", "span", "event"), "the group stands for its members"


def test_a_label_may_bend_a_shared_role_to_its_needs() -> None:
    more = 'roles.who = { count = "2", targets = ["firm"], key = "z" }'
    role = loads(event(more)).by_name["deal"].role("who")
    assert role is not None
    assert (role.minimum, role.maximum, role.key, role.targets) == (2, 2, "z", ("firm",))
    assert role.words.hant == "繁"


@pytest.mark.parametrize(
    ("text", "minimum", "maximum"),
    [("1", 1, 1), ("0..1", 0, 1), ("2..4", 2, 4), ("0..*", 0, None), ("3..*", 3, None)],
)
def test_every_cardinality_reads_as_written(text: str, minimum: int, maximum: int | None) -> None:
    role = loads(event(f'roles.who = "{text}"')).by_name["deal"].roles[0]
    assert (role.minimum, role.maximum) == (minimum, maximum)


MISTAKES = [
    (event(name="firm"), DuplicateLabel, "[event.firm]", "mention.firm"),
    (event('key = "1"'), DuplicateKey, "[event.deal] key", "[mention.firm]"),
    (event('roles.who = { count = "1", key = "1" }'), DuplicateKey, "roles.who", "'1'"),
    (
        event(f'roles.who = "1"\nroles.whom = {{ count = "1", key = "a", name = {WORDS} }}'),
        DuplicateKey,
        "[event.deal.roles.whom] key",
        "[event.deal.roles.who]",
    ),
    (event('key = "Ctrl+S"'), BadKey, "[event.deal] key", "Shift+"),
    (HEAD + "[xyzzy.deal]", UnknownTable, "[xyzzy]", "event"),
    (HEAD + "[evnt.deal]", UnknownTable, "[evnt]", "Did you mean 'event'?"),
    (event('roles.who = "many"'), BadCardinality, "[event.deal.roles.who] count", "'many'"),
    (event('roles.who = "2..1"'), BadCardinality, "[event.deal.roles.who] count", "'2..1'"),
    (event('roles.who = "0"'), BadCardinality, "[event.deal.roles.who] count", "'0'"),
    (event("roles.who = 1"), WrongType, "[event.deal.roles] who", "1 is not"),
    (event("roles.who = { }"), MissingEntry, "[event.deal.roles.who]", "'count'"),
    (event('roles.whoo = "1"'), MissingEntry, "[event.deal.roles.whoo]", "'name'"),
    (
        event('roles.who = { count = "1", targets = ["frm"] }'),
        UnknownTarget,
        "[event.deal.roles.who] targets",
        "Did you mean 'firm'?",
    ),
    (event('attributes = ["mod"]'), UnknownAttribute, "[event.deal] attributes", "'mood'"),
    (event('attributes = "mood"'), WrongType, "[event.deal] attributes", "a list of texts"),
    (event("color = 3"), UnknownEntry, "[event.deal]", "Did you mean 'colour'?"),
    (event("colour = 14"), WrongType, "[event.deal] colour", "from 0 to 13"),
    (event("colour = true"), WrongType, "[event.deal] colour", "from 0 to 13"),
    (HEAD + "[tag.x]\nname = 'x'", WrongType, "[tag.x] name", "a table"),
    (HEAD + "[tag.x]\nname.en = 'x'\nname.hant = ' '", MissingLanguage, "[tag.x.name]", "hans, ha"),
    (HEAD + f"[tag.x]\nname = {WORDS}", MissingEntry, "[tag.x]", "'description'"),
    (HEAD + f'[tag."x y"]\nname = {WORDS}', BadName, "[tag]", "'x y'"),
    (HEAD + "[role.x]\ntarget = []", UnknownEntry, "[role.x]", "'targets'"),
    (
        HEAD + f"[attribute.x]\nname = {WORDS}\ntype = 'colour'",
        WrongType,
        "[attribute.x] type",
        "one of choice",
    ),
    (
        HEAD + f"[attribute.x]\nname = {WORDS}\ntype = 'choice'",
        WrongType,
        "[attribute.x] values",
        "at least one value",
    ),
    (
        HEAD.replace('default = "good"', 'default = "so"'),
        WrongType,
        "[attribute.mood] default",
        "'so'",
    ),
    (HEAD.replace('version = "3"', ""), MissingEntry, "[schema]", "'version'"),
    (HEAD + "[mention.firm]", NotToml, "line ", "line "),
    ("[schema\n", NotToml, "line 1", "column"),
]


@pytest.mark.parametrize(("text", "kind", "place", "detail"), MISTAKES)
def test_a_mistake_is_explained_with_file_and_place(
    tmp_path: Path, text: str, kind: type[SchemaRefused], place: str, detail: str
) -> None:
    file = tmp_path / "方案.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(kind) as caught:
        load(file)
    message = str(caught.value)
    assert isinstance(caught.value, InputRefused)
    assert str(file) in message
    assert place in message
    assert detail in message
    assert caught.value.way_out


def test_a_file_that_is_not_there_or_not_utf8_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match=r"none\.toml"):
        load(tmp_path / "none.toml")
    (tmp_path / "gbk.toml").write_bytes("[方案]".encode("gbk"))
    with pytest.raises(Unreadable, match=r"gbk\.toml"):
        load(tmp_path / "gbk.toml")


def test_a_meaning_names_labels_or_groups_of_them_roles_and_attributes() -> None:
    deal = event('attributes = ["mood"]\nroles.who = "1..*"')
    groups = '[meaning]\nentity = ["party"]\nparticipant = ["who"]\ncertainty = ["mood"]\n'
    schema = loads(deal.replace("[attribute.mood]", 'party = ["firm"]\n[attribute.mood]') + groups)
    assert schema.meaning.entity == ("firm",)
    assert schema.meaning.participant == ("who",)
    assert schema.meaning.certainty == ("mood",)
    assert schema.meaning.source == ()


@pytest.mark.parametrize(
    ("entry", "error"),
    [
        ('entity = ["frim"]', UnknownMeaning),
        ('participant = ["firm"]', UnknownMeaning),
        ('status = ["who"]', UnknownMeaning),
        ('nonsense = ["who"]', UnknownEntry),
    ],
)
def test_a_meaning_of_something_else_is_refused(entry: str, error: type[SchemaRefused]) -> None:
    with pytest.raises(error, match="meaning"):
        loads(event('roles.who = "1..*"') + f"[meaning]\n{entry}\n")
