"""The scores themselves: what counts as found, restored, marked and right."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.ingest.decode import decode
from models.ingest.pipeline import read
from models.ingest.values import Edit
from tests.damage.registry import kind
from tests.damage.score import distance, is_told, islands, scored
from tests.damage.test_kinds import SAMPLE
from tests.damage.values import Damaged, Kind, Place

HANS, HANT = (
    read(decode((SAMPLE / name).read_bytes()).text).text
    for name in ("01-battery-alliance.txt", "04-deep-sea-connector.txt")
)


@pytest.mark.parametrize("key", ["entities", "invisible", "utf8-as-cp1252", "escapes"])
def test_a_reading_that_is_the_clean_text_scores_whole(key: str) -> None:
    done = kind(key).make(HANS, random.Random(1))
    score, wrong = scored(kind(key), done, read(done.text))
    assert wrong == []
    assert score.places == score.found == score.exact == len(done.places) > 0
    assert score.edits == score.true
    assert score.applied == score.right > 0
    assert score.distance == 0


def test_what_no_rule_finds_scores_nothing() -> None:
    unknown = Kind("typo", lambda text, _: Damaged("的" + text, text, (Place(0, 1, ""),)))
    done = unknown.make(HANT, random.Random(1))
    score, wrong = scored(unknown, done, read(done.text))
    assert (score.places, score.found, score.exact, score.edits) == (1, 0, 0, 0)
    assert score.distance == 1
    assert [w.by for w in wrong] == ["place"]


def test_a_lost_character_has_to_show() -> None:
    done = kind("lost").make(HANS, random.Random(1))
    score, _ = scored(kind("lost"), done, read(done.text))
    assert score.lost == score.marked == len(done.places) > 0
    silent, _ = scored(kind("lost"), done, read(HANS))
    assert silent.silent > 0


@pytest.mark.parametrize(
    ("got", "truth", "told"),
    [
        ("签□约", "签了约", True),
        ("签□约", "签约", False),
        ("签□□", "签了约", True),
        ("□约□", "签约了", True),
        ("签□约", "立了约", False),
        ("签约", "签约", True),
    ],
)
def test_a_sign_stands_for_something_and_for_nothing_else(got: str, truth: str, told: bool) -> None:
    assert is_told(got, truth) is told


def test_places_and_edits_that_overlap_are_one_island() -> None:
    places = [Place(0, 3, "甲"), Place(5, 6, "乙")]
    edits = [Edit(2, 4, "", "html"), Edit(4, 5, "", "html")]
    found = [(low, high) for low, high, _, _ in islands(places, edits)]
    assert found == [(0, 4), (4, 5), (5, 6)]


@given(st.text("甲乙丙", max_size=12), st.text("甲乙丙", max_size=12))
def test_the_distance_is_that_of_the_textbook(one: str, other: str) -> None:
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        above, row = row, [i]
        for j, b in enumerate(other, 1):
            row.append(min(above[j] + 1, row[-1] + 1, above[j - 1] + (a != b)))
    assert distance(one, other) == row[-1]
