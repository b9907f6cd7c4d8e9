"""Steps on annotations: what the window paints at once is what the store will hold."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.annotate import codec, steps
from models.annotate.values import Anchor, Annotation, Argument
from models.changes import Delete, Put, Step
from models.schema.kinds import Kind
from models.text import Span
from tests.annotate.made import LABELS, NAMES, TEXT, VALUES, anchors, any_annotation, layers

Made = dict[str, Annotation]


def committed(step: Step, before: Made) -> Made:
    """What a store holds after ``step``: bodies by id, written and read back."""
    stored: dict[str, tuple[Kind, str, str, dict[str, Any]]] = {
        a.id: (a.kind, a.article, a.layer, codec.to_body(a)) for a in before.values()
    }
    for op in step.ops:
        if isinstance(op, Delete):
            del stored[op.object]
        else:
            stored[op.object] = (cast(Kind, op.kind), op.article, op.layer, dict(op.body))
    return {i: codec.from_body(i, *row) for i, row in stored.items()}


@st.composite
def actions(draw: st.DrawFn) -> tuple[Made, Step]:
    """A layer, and any step that a person could take on it."""
    made = draw(layers())
    new = draw(any_annotation("new", tuple(made)))
    if not made:
        return made, steps.add(made, new)
    some = draw(st.lists(st.sampled_from(sorted(made)), min_size=1))
    one = some[0]
    builders: tuple[Callable[[], Step], ...] = (
        lambda: steps.add(made, new),
        lambda: steps.change(made, replace(new, id=one)),
        lambda: steps.remove(made, some),
        lambda: steps.relabel(made, some, draw(LABELS)),
        lambda: steps.set_attribute(made, some, draw(NAMES), draw(st.none() | VALUES)),
        lambda: steps.set_anchor(made, one, draw(st.none() | anchors())),
        lambda: steps.set_note(made, one, "note"),
        lambda: steps.add_argument(made, one, Argument(draw(NAMES), target=some[-1])),
        lambda: steps.remove_argument(made, one, *made[one].arguments[:1]),
    )
    return made, draw(st.sampled_from(builders))()


@given(actions())
def test_applying_a_step_equals_committing_it(action: tuple[Made, Step]) -> None:
    before, step = action
    copy = dict(before)
    assert steps.apply(step, before) == committed(step, before)
    assert before == copy, "the caller's annotations are left alone"
    assert step.name in steps.NAMES, "the interface has a text for it"


@given(layers(), st.data())
def test_removal_leaves_no_argument_that_points_to_nothing_new(
    made: Made, data: st.DataObject
) -> None:
    gone = set(data.draw(st.lists(st.sampled_from(sorted(made))) if made else st.just([])))
    after = steps.apply(steps.remove(made, gone), made)
    assert after.keys() == made.keys() - gone
    for a in after.values():
        assert [x for x in made[a.id].arguments if x.target not in gone] == list(a.arguments)


@given(layers(), LABELS, NAMES)
def test_steps_made_one_are_as_good_as_one_after_the_other(
    made: Made, label: str, name: str
) -> None:
    first = steps.relabel(made, made, label)
    middle = steps.apply(first, made)
    second = steps.set_attribute(middle, middle, name, "x")
    both = steps.together("annotation.change", [first, second])
    assert steps.apply(both, made) == steps.apply(second, middle)
    assert len({op.object for op in both.ops}) == len(both.ops)


def mention(identifier: str = "m") -> Annotation:
    anchor = Anchor.on(TEXT, Span(0, 2))
    return Annotation(
        id=identifier, kind="mention", article="a", layer="l", label="company", anchor=anchor
    )


def test_a_step_is_named_for_what_is_done() -> None:
    m = mention()
    claim = replace(m, id="c", kind="claim")
    assert steps.add({}, m).name == "mention.add"
    assert steps.remove({"m": m}, ["m"]).name == "mention.remove"
    assert steps.remove({"m": m, "c": claim}, ["m", "c"]).name == "annotation.remove"
    assert steps.relabel({"m": m}, ["m"], "place").detail == "place"


def test_what_changes_nothing_writes_nothing() -> None:
    current = {"m": mention()}
    assert steps.relabel(current, ["m"], "company").ops == ()
    assert steps.set_note(current, "m", "").ops == ()
    assert steps.set_attribute(current, ["m"], "status", None).ops == ()


def test_a_role_is_not_filled_twice_by_the_same_participant() -> None:
    event = replace(mention("e"), kind="event", arguments=(Argument("who", target="m"),))
    current = {"e": event, "m": mention()}
    assert steps.add_argument(current, "e", Argument("who", target="m")).ops == ()
    after = steps.apply(steps.add_argument(current, "e", Argument("at", target="m")), current)
    assert after["e"].arguments == (Argument("who", target="m"), Argument("at", target="m"))


def test_an_attribute_keeps_its_place_and_can_be_taken_away() -> None:
    current = {"m": replace(mention(), attributes=(("a", "1"), ("b", True)))}
    changed = steps.apply(steps.set_attribute(current, ["m"], "a", 2.0), current)
    assert changed["m"].attributes == (("a", 2.0), ("b", True))
    cleared = steps.apply(steps.set_attribute(changed, ["m"], "a", None), changed)
    assert cleared["m"].attributes == (("b", True),)


def test_objects_of_other_kinds_are_passed_over() -> None:
    step = Step("article.remove", (Put("x", "article", {"title": "t"}), Delete("y")))
    assert steps.apply(step, {"m": mention()}) == {"m": mention()}


def test_a_slip_of_the_caller_is_an_error() -> None:
    with pytest.raises(ValueError, match="nothing to add"):
        steps.add({})
    with pytest.raises(ValueError, match="taken"):
        steps.add({"m": mention()}, mention())
    with pytest.raises(KeyError):
        steps.change({}, mention())
    with pytest.raises(KeyError):
        steps.remove({}, ["m"])
