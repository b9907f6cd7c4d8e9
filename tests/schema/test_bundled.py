"""The schema that comes with the program."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from itertools import pairwise

import pytest

from models.schema.body import from_body, to_body
from models.schema.errors import UnknownSchema
from models.schema.kinds import KINDS
from models.schema.load import COLOURS, bundled, names
from models.schema.values import Label, Schema, Words


@pytest.fixture(scope="module")
def schema() -> Schema:
    return bundled("regional-cooperation")


def every_text(schema: Schema) -> list[Words]:
    texts = [schema.words, schema.description]
    for label in schema.labels:
        texts += [label.words, label.brief, label.description, *(r.words for r in label.roles)]
        for attribute in label.attributes:
            texts += [attribute.words, *(words for _, words in attribute.values)]
    return texts


def test_it_is_listed_by_name() -> None:
    assert "regional-cooperation" in names()
    with pytest.raises(UnknownSchema, match="regional-cooperation"):
        bundled("regional-coperation")


def test_it_has_labels_of_every_kind(schema: Schema) -> None:
    counted = Counter(label.kind for label in schema.labels)
    assert counted == {"mention": 14, "claim": 8, "event": 11, "relation": 4, "tag": 4}


@pytest.mark.parametrize("language", ["en", "zh-Hans", "zh-Hant"])
def test_short_names_are_short_and_tell_the_labels_of_a_kind_apart(
    schema: Schema, language: str
) -> None:
    for kind in KINDS:
        labels = schema.of_kind(kind)
        said = [label.brief.in_language(language) for label in labels]
        assert len(set(said)) == len(said), said
        assert all(
            len(label.short.in_language(language)) <= len(label.words.in_language(language))
            for label in labels
            if label.short
        )


def test_its_texts_stand_in_their_own_script(schema: Schema) -> None:
    from opencc import OpenCC

    to_simplified, to_traditional = OpenCC("tw2s"), OpenCC("s2tw")
    in_both_scripts = set("台占")  # right in Taiwan too, in 平台, 300台, 占比
    for words in every_text(schema):
        assert to_simplified.convert(words.hans) == words.hans
        doubtful = {c for c in words.hant if to_traditional.convert(c) != c}
        assert doubtful <= in_both_scripts, words.hant


def test_its_traditional_texts_use_taiwan_quotation_marks(schema: Schema) -> None:
    for words in every_text(schema):
        assert not set("“”") & set(words.hant)
        assert not set("「」") & set(words.hans)


def test_every_label_but_the_tags_has_a_key_of_its_own(schema: Schema) -> None:
    keys = [label.key for label in schema.labels if label.kind != "tag"]
    assert all(keys)
    assert len(set(keys)) == len(keys)


def test_entities_need_one_plain_key(schema: Schema) -> None:
    assert all(len(label.key) == 1 for label in schema.of_kind("mention"))


def test_roles_leave_the_keys_of_entities_free(schema: Schema) -> None:
    taken = {label.key for label in schema.labels}
    for label in schema.labels:
        keys = [role.key for role in label.roles]
        assert len(set(keys)) == len(keys) and all(keys), label.name
        assert not taken & set(keys), label.name


def test_entities_differ_in_colour_and_neighbours_always_do(schema: Schema) -> None:
    assert {label.colour for label in schema.of_kind("mention")} == set(range(COLOURS))
    for kind in KINDS:
        row: tuple[Label, ...] = schema.of_kind(kind)
        assert all(a.colour != b.colour for a, b in pairwise(row)), kind


def test_events_have_status_polarity_certainty_and_a_date_to_correct(schema: Schema) -> None:
    for label in schema.of_kind("event"):
        assert [a.name for a in label.attributes] == ["status", "polarity", "certainty", "when"]
        assert label.roles


def test_claims_have_a_source_a_cue_and_a_figure(schema: Schema) -> None:
    for label in schema.of_kind("claim"):
        assert {"source", "cue", "figure"} <= {role.name for role in label.roles}


def test_every_event_role_can_be_filled(schema: Schema) -> None:
    for label in schema.labels:
        for role in label.roles:
            assert role.targets, f"{label.name}.{role.name}"
            assert role.maximum is None or role.maximum >= 1


def test_a_schema_survives_the_way_through_json(schema: Schema) -> None:
    assert from_body(json.loads(json.dumps(to_body(schema), ensure_ascii=False))) == schema


def test_reading_a_stored_schema_needs_no_toml() -> None:
    code = "import sys, models.schema.body; sys.exit('tomllib' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)
