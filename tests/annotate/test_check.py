"""Annotations held against the schema: everything is listed, nothing is refused."""

from __future__ import annotations

import string
from dataclasses import replace

import pytest
from hypothesis import given

from models.annotate.check import problems
from models.annotate.problems import TEXTS, Problem
from models.annotate.values import Anchor, Annotation, Argument
from models.schema.load import bundled, loads
from models.schema.values import Schema
from models.text import Span
from tests.annotate.made import layers

W = '{ en = "E", hans = "简", hant = "繁" }'
SCHEMA: Schema = loads(
    f"""
[schema]
id = "t"
version = "1"
name = {W}
description = {W}
[attribute.mood]
name = {W}
type = "choice"
values.good = {W}
[attribute.fields]
name = {W}
type = "choices"
values.one = {W}
values.two = {W}
[attribute.size]
name = {W}
type = "number"
[attribute.sure]
name = {W}
type = "flag"
[attribute.word]
name = {W}
type = "text"
[mention.firm]
name = {{ en = "Firm", hans = "企业", hant = "企業" }}
description = {W}
[mention.town]
name = {{ en = "Town", hans = "城市", hant = "城市" }}
description = {W}
[event.deal]
name = {{ en = "Deal", hans = "交易", hant = "交易" }}
description = {W}
attributes = ["mood", "fields", "size", "sure", "word"]
roles.buyer = {{ count = "1..2", targets = ["firm"], name = {W} }}
roles.object = {{ count = "0..*", targets = ["mention", "event", "span"], name = {W} }}
[tag.genre]
name = {W}
description = {W}
"""
)
REGIONAL = bundled("regional-cooperation")
TEXT = "遠棹買下海鷂，地點在雲渡"


def firm(identifier: str = "f", start: int = 0) -> Annotation:
    anchor = Anchor.on(TEXT, Span(start, start + 2))
    return Annotation(
        id=identifier, kind="mention", article="a", layer="l", label="firm", anchor=anchor
    )


def deal(*arguments: Argument, **more: object) -> Annotation:
    base = Annotation(
        id="d",
        kind="event",
        article="a",
        layer="l",
        label="deal",
        anchor=Anchor.on(TEXT, Span(2, 4)),
        arguments=arguments or (Argument("buyer", target="f"),),
    )
    return replace(base, **more)  # type: ignore[arg-type]


def found(*annotations: Annotation) -> list[tuple[str, str]]:
    return [(p.code, p.annotation) for p in problems(annotations, SCHEMA)]


BUYER = Argument("buyer", target="f")
EMPTY = Anchor((Span(2, 2),), ("",))


def test_sound_annotations_have_no_problem() -> None:
    good = deal(attributes=(("mood", "good"), ("fields", ("one",)), ("size", 2.0), ("sure", True)))
    assert found(firm(), good) == []


@pytest.mark.parametrize(
    ("code", "wrong"),
    [
        ("unknown-label", deal(label="fair")),
        ("wrong-kind", deal(label="firm")),
        ("no-place", deal(anchor=None)),
        ("needless-place", deal(kind="tag", label="genre", arguments=())),
        ("empty-span", deal(anchor=EMPTY)),
        ("empty-span", deal(anchor=Anchor((), ()))),
        ("empty-span", deal(BUYER, Argument("object", anchor=EMPTY))),
        ("detached", deal(anchor=replace(Anchor.on(TEXT, Span(2, 4)), detached=True))),
        ("unknown-role", deal(BUYER, Argument("seller", target="f"))),
        ("too-few", deal(Argument("object", target="f"))),
        ("too-many", deal(BUYER, Argument("buyer", target="g"), Argument("buyer", target="h"))),
        ("wrong-target", deal(Argument("buyer", target="t"))),
        ("wrong-target", deal(Argument("buyer", anchor=Anchor.on(TEXT, Span(0, 2))))),
        ("dangling-target", deal(Argument("buyer", target="nobody"))),
        ("foreign-target", deal(Argument("buyer", target="other"))),
        ("self-target", deal(BUYER, Argument("object", target="d"))),
        ("repeated-argument", deal(BUYER, BUYER)),
        ("unknown-attribute", deal(attributes=(("taste", "sour"),))),
        ("attribute-value", deal(attributes=(("mood", "sour"),))),
        ("attribute-value", deal(attributes=(("mood", ("good",)),))),
        ("attribute-value", deal(attributes=(("fields", ("one", "three")),))),
        ("attribute-value", deal(attributes=(("size", "big"),))),
        ("attribute-value", deal(attributes=(("sure", 1.0),))),
        ("attribute-value", deal(attributes=(("word", 1.0),))),
    ],
)
def test_each_fault_is_listed_alone_and_in_three_languages(code: str, wrong: Annotation) -> None:
    around = [
        firm(),
        firm("g", 4),
        firm("h", 10),
        replace(firm("t", 10), label="town"),
        replace(firm("other"), layer="x"),
    ]
    assert found(*around, wrong) == [(code, "d")]
    (problem,) = problems([*around, wrong], SCHEMA)
    texts = {problem.text(language) for language in ("en", "zh-Hans", "zh-Hant")}
    assert len(texts) == 3
    assert not any("{" in text for text in texts)


def test_the_same_said_twice_of_a_place_is_listed_once() -> None:
    assert found(firm(), firm("g")) == [("duplicate", "g")]
    assert found(firm(), replace(firm("g"), layer="x")) == [], "two people may agree"
    assert found(firm(), replace(firm("g"), label="town")) == [], "a place may have two labels"


def test_nested_overlapping_and_discontinuous_mentions_are_no_problem() -> None:
    nested = replace(firm("n"), anchor=Anchor.on(TEXT, Span(0, 1)))
    crossing = replace(firm("c"), anchor=Anchor.on(TEXT, Span(1, 3)))
    split = replace(firm("s"), anchor=Anchor.on(TEXT, Span(0, 1), Span(4, 5)))
    assert found(firm(), nested, crossing, split) == []


def test_events_may_stand_in_events_but_not_in_a_circle() -> None:
    inner = deal(BUYER, id="inner")
    outer = deal(BUYER, Argument("object", target="inner"))
    assert found(firm(), inner, outer) == []
    circle = deal(BUYER, Argument("object", target="d"), id="inner")
    assert found(firm(), circle, outer) == [("self-target", "inner"), ("self-target", "d")]


def test_a_problem_speaks_of_labels_in_the_language_of_the_reader() -> None:
    (problem,) = problems([deal(Argument("buyer", target="t")), town()], SCHEMA)
    assert problem.text("en") == "E cannot be filled by Town."
    assert problem.text("zh-Hant") == "角色「繁」不能由「城市」擔任。"
    assert problem.argument == 0


def town() -> Annotation:
    return replace(firm("t", 10), label="town")


def test_every_text_takes_the_same_words_in_every_language() -> None:
    for code, words in TEXTS.items():
        fields = [
            {name for _, name, _, _ in string.Formatter().parse(text) if name}
            for text in (words.en, words.hans, words.hant)
        ]
        assert fields[0] == fields[1] == fields[2], code


@given(layers())
def test_whatever_is_there_can_be_listed_and_shown(made: dict[str, Annotation]) -> None:
    for problem in problems(made.values(), REGIONAL):
        assert isinstance(problem, Problem)
        assert problem.annotation in made
        assert problem.text("en")
