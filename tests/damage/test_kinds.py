"""The damage itself: each kind knows what stood where, and the same seed damages alike."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from models.ingest.decode import decode
from models.ingest.pipeline import repaired
from tests.damage.registry import KINDS, kind
from tests.damage.values import Kind

SAMPLE = Path(__file__).resolve().parents[2] / "resources/sample/articles"


def clean(name: str) -> str:
    """Return a sample article in which the rules find nothing to repair."""
    return repaired(decode((SAMPLE / name).read_bytes()).text).text


HANS = clean("01-battery-alliance.txt")
HANT = clean("04-deep-sea-connector.txt")
REPAIRED = (
    *("entities", "open-entities", "escapes", "invisible", "width", "compatibility", "newlines"),
    *("private-use", "gloss"),
)


def test_kinds_have_different_keys() -> None:
    assert len({k.key for k in KINDS}) == len(KINDS)
    with pytest.raises(KeyError):
        kind("klingon")


@pytest.mark.parametrize("one", KINDS, ids=lambda k: k.key)
def test_damage_is_done_and_can_be_done_again(one: Kind) -> None:
    done = [one.make(text, random.Random(3)) for text in (HANS, HANT)]
    assert any(d.places for d in done)
    assert done == [one.make(text, random.Random(3)) for text in (HANS, HANT)]


@pytest.mark.parametrize("key", REPAIRED)
@pytest.mark.parametrize("seed", [1, 2])
def test_damage_that_loses_nothing_is_repaired_whole(key: str, seed: int) -> None:
    done = kind(key).make(HANT, random.Random(seed))
    assert done.places
    assert repaired(done.text).text == done.clean


def test_every_loss_shows() -> None:
    done = kind("lost").make(HANS, random.Random(1))
    draft = repaired(done.text)
    assert len([e for e in draft.edits if e.rule == "lost"]) == len(done.places)
    assert "锟" not in draft.text
