"""The command table, fuzzy search and keys."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.annotate.steps import NAMES
from models.schema.load import bundled, names
from ui.commands.fuzzy import initials, match
from ui.commands.registry import BY_ID, COMMANDS, clashes
from ui.commands.steps import STEPS
from ui.icons import FOLDER
from ui.views.finding import hits


def test_no_two_commands_claim_one_key() -> None:
    assert clashes() == []
    assert len(BY_ID) == len(COMMANDS)


def test_no_command_claims_a_key_of_a_label() -> None:
    plain = {key for command in COMMANDS for key in command.keys if "+" not in key}
    labels = {la.key for name in names() for la in bundled(name).labels if la.key}
    assert not plain & {key.upper() for key in labels}


def test_every_icon_of_a_command_exists() -> None:
    wanted = {command.icon for command in COMMANDS if command.icon}
    assert {name for name in wanted if not (FOLDER / f"{name}.svg").is_file()} == set()


def test_every_annotation_step_has_a_name_for_people() -> None:
    assert set(NAMES) <= set(STEPS)


@pytest.mark.parametrize(
    ("query", "text"),
    [("cx", "撤销"), ("dcwd", "导出文档"), ("und", "Undo"), ("xsz", "显示注音")],
)
def test_letters_and_pinyin_initials_find_a_text(query: str, text: str) -> None:
    assert match(query, text) is not None


def test_a_better_match_scores_higher() -> None:
    whole, scattered = match("export", "Export…"), match("export", "Explain support")
    assert whole is not None
    assert scattered is None or whole.score > scattered.score


@given(st.text(max_size=30), st.text(max_size=8))
def test_a_match_points_at_characters_of_the_text(text: str, query: str) -> None:
    assert len(initials(text)) == len(text)
    found = match(query, text)
    if found is not None:
        assert all(0 <= place < len(text) for place in found.places)
        assert list(found.places) == sorted(found.places)


def test_finding_needs_a_query_and_a_view() -> None:
    assert hits("", (None,)) == []
