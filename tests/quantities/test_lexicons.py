"""The word lists of figures and dates are whole, and know either script."""

from __future__ import annotations

import pytest

from models.quantities.folding import fold
from models.quantities.lexicon import LEXICONS, rows
from models.quantities.units import signs, unit_named, units
from models.script.conversion import convert

LISTS = sorted(path.stem for path in LEXICONS.glob("*.tsv") if path.stem != "forms")


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("profile", ["s2t", "s2tw", "s2hk"])
def test_traditional_forms_of_the_words_are_folded_to_them(name: str, profile: str) -> None:
    words = [word for row in rows(name) for word in row[0].split(" ")]
    converted, _ = convert("\n".join(words), profile)
    lost = [
        word
        for word, form in zip(words, converted.split("\n"), strict=True)
        if fold(word).text != fold(form).text
    ]
    assert lost == []


@pytest.mark.parametrize("name", LISTS)
def test_a_word_stands_once_in_its_list(name: str) -> None:
    # 人民币 may stand before and behind a number: what tells them apart is the second column.
    seen = [(word, row[1:2]) for row in rows(name) for word in row[0].split(" ")]
    assert sorted(word for word in set(seen) if seen.count(word) > 1) == []


def test_units_of_one_dimension_convert_by_exact_factors() -> None:
    area = {name: unit_named(name).factor for name in ("mu", "ha", "km2", "m2")}
    assert area["ha"] == 15 * area["mu"]
    assert area["km2"] == 100 * area["ha"] == 10**6 * area["m2"]
    assert unit_named("GW").factor == 10**6 * unit_named("kW").factor
    assert (
        unit_named("t").factor == 1000 * unit_named("kg").factor == 2000 * unit_named("jin").factor
    )


def test_every_sign_belongs_to_a_currency() -> None:
    codes = {unit.name for unit in units().senses.values() if unit.kind == "money"}
    assert set(signs()) <= codes


def test_a_word_before_a_number_has_one_sense() -> None:
    listed = [
        fold(word).text
        for name in ("scopes", "frames", "changes", "approximations")
        for row in rows(name)
        if "after" not in row and not {"times", "open"} & set(row)
        for word in row[0].split(" ")
    ]
    assert sorted(word for word in set(listed) if listed.count(word) > 1) == []
