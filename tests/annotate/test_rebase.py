"""Annotations follow their text from revision to revision, or say that they cannot."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.annotate.rebase import rebase, rebase_annotation, rebased
from models.annotate.values import Anchor, Annotation, Argument
from models.ingest.values import Edit, Reading
from models.text import Span
from tests.annotate.made import anchors, reading, revisions

Pair = tuple[Reading, Reading]


def followed(raw: str, old: list[Edit], new: list[Edit], quote: str) -> Anchor:
    """Follow the first place of ``quote`` from one revision of ``raw`` to another."""
    before, after = reading(raw, old), reading(raw, new, 2)
    start = before.text.index(quote)
    anchor = Anchor.on(before.text, Span(start, start + len(quote)))
    return rebase(anchor, before, after)


def raw_origins(text: Reading, span: Span) -> list[int | None]:
    """For each character of ``span`` the raw character it is, None where an edit wrote it."""
    kept = {
        run.d0 + i: run.s0 + i
        for run in text.map.runs()
        if run not in text.map.blocks
        for i in range(run.d1 - run.d0)
    }
    return [kept.get(i) for i in range(span.start, span.end)]


@given(revisions(), st.data())
def test_what_follows_quotes_the_new_text_and_what_cannot_is_kept(
    pair: Pair, data: st.DataObject
) -> None:
    old, new = pair
    anchor = data.draw(anchors(old.text))
    after = rebase(anchor, old, new)
    if after.detached:
        assert replace(after, detached=False) == anchor
    else:
        assert after == Anchor.on(new.text, *after.spans, revision=2)
        assert len(after.spans) == len(anchor.spans)


@given(revisions(), st.data())
def test_nothing_is_moved_silently(pair: Pair, data: st.DataObject) -> None:
    """A character that both texts have from raw is never marked in one and not in the other."""
    old, new = pair
    anchor = data.draw(anchors(old.text))
    after = rebase(anchor, old, new)
    if after.detached:
        return
    for before_span, after_span in zip(anchor.spans, after.spans, strict=True):
        was = {i for i in raw_origins(old, before_span) if i is not None}
        now = {i for i in raw_origins(new, after_span) if i is not None}
        kept_in_old = {i for i in raw_origins(old, Span(0, len(old.text))) if i is not None}
        kept_in_new = {i for i in raw_origins(new, Span(0, len(new.text))) if i is not None}
        assert was & kept_in_new == now & kept_in_old


@given(revisions(), st.data())
def test_an_unchanged_text_changes_no_place(pair: Pair, data: st.DataObject) -> None:
    old = pair[0]
    anchor = data.draw(anchors(old.text))
    assert rebase(anchor, old, replace(old, revision=2)) == replace(anchor, revision=2)


@given(revisions(), st.data())
def test_taking_an_edit_back_brings_the_place_back(pair: Pair, data: st.DataObject) -> None:
    old, new = pair
    anchor = data.draw(anchors(old.text))
    there = rebase(anchor, old, new)
    again = replace(old, revision=3)
    home = rebase(there, old, again) if there.detached else rebase(there, new, again)
    if there.detached:
        assert home == replace(anchor, revision=3)
    elif not home.detached:
        assert home.spans == anchor.spans


def test_a_place_moves_with_its_text() -> None:
    raw = "網(wǎng)上的瀾江"
    gloss = Edit(1, 7, "", "gloss")
    kept = replace(gloss, state="dismissed")
    after = followed(raw, [gloss], [kept], "瀾江")
    assert after == Anchor((Span(9, 11),), ("瀾江",), revision=2)


def test_a_gloss_that_is_shown_again_inside_a_name_becomes_part_of_it() -> None:
    raw = "瀾(lán)江"
    gloss = Edit(1, 6, "", "gloss")
    after = followed(raw, [gloss], [replace(gloss, state="dismissed")], "瀾江")
    assert after == Anchor((Span(0, 7),), ("瀾(lán)江",), revision=2)


def test_a_place_inside_a_repair_stays_while_the_repair_stays() -> None:
    raw = "設備?!鄙虾J薪?說"
    repair = Edit(2, 10, "。”上海市經", "shift")
    space = Edit(0, 1, "设", "fold")
    after = followed(raw, [repair], [space, repair], "上海市")
    assert after == Anchor((Span(4, 7),), ("上海市",), revision=2)


def test_a_place_inside_a_repair_is_detached_when_the_repair_is_taken_back() -> None:
    raw = "設備?!鄙虾J薪?說"
    repair = Edit(2, 10, "。”上海市經", "shift")
    after = followed(raw, [repair], [replace(repair, state="dismissed")], "上海市")
    assert after == Anchor((Span(4, 7),), ("上海市",), revision=1, detached=True)


def test_a_place_inside_a_repair_follows_to_another_repair_that_holds_it() -> None:
    raw = "設備?!鄙虾J薪?說"
    repair = Edit(2, 10, "。”上海市經", "shift")
    after = followed(raw, [repair], [replace(repair, replacement="”上海市经委")], "上海市")
    assert after == Anchor((Span(3, 6),), ("上海市",), revision=2)


def test_of_two_equal_words_in_a_run_none_is_guessed() -> None:
    raw = "江岸江橋"
    edit = Edit(0, 4, "岸江", "repair")
    after = followed(raw, [replace(edit, state="dismissed")], [edit], "江")
    assert after.detached, "the first one may be the one that is gone"


def test_a_part_of_a_run_does_not_become_the_whole_of_it() -> None:
    raw = "松江岸"
    edit = Edit(0, 2, "江", "repair")
    after = followed(raw, [replace(edit, state="dismissed")], [edit], "江")
    assert after.detached, "whoever came back from here would mark 松江"


def test_a_neighbouring_repair_may_come_and_go() -> None:
    raw = "?!鄙虾?]海"
    first, second = Edit(0, 3, "上海岸", "shift"), Edit(3, 6, "新岸口", "shift")
    after = followed(raw, [first, second], [first], "岸")
    assert after == Anchor((Span(2, 3),), ("岸",), revision=2)


def test_text_that_an_edit_inserted_is_followed_by_its_neighbours() -> None:
    raw = "x瀾江"
    mark = Edit(2, 2, "、", "mark")
    noise = Edit(0, 1, "", "control")
    assert followed(raw, [mark], [noise, mark], "、") == Anchor((Span(1, 2),), ("、",), revision=2)
    assert followed(raw, [mark], [noise], "、").detached


def test_a_place_in_a_removed_copy_is_detached() -> None:
    raw = "聯盟成立。聯盟成立。"
    copy = Edit(0, 5, "", "repeat", state="dismissed")
    before, after = reading(raw, [copy]), reading(raw, [replace(copy, state="applied")], 2)
    first = rebase(Anchor.on(before.text, Span(0, 2)), before, after)
    second = rebase(Anchor.on(before.text, Span(5, 7)), before, after)
    assert first.detached, "the same words elsewhere are not the same place"
    assert second == Anchor((Span(0, 2),), ("聯盟",), revision=2)


def test_a_quote_that_does_not_fit_its_text_is_detached() -> None:
    text = reading("瀾江兩岸", [])
    anchor = Anchor((Span(0, 2),), ("松岐",))
    assert rebase(anchor, text, replace(text, revision=2)).detached


def test_one_lost_fragment_detaches_the_whole() -> None:
    raw = "臨瀾、雲渡市政府"
    before = reading(raw, [])
    after = reading(raw, [Edit(0, 3, "", "repeat")], 2)
    anchor = Anchor.on(before.text, Span(0, 2), Span(5, 8))
    assert rebase(anchor, before, after) == replace(anchor, detached=True)


def test_arguments_follow_with_their_annotation() -> None:
    raw = "x瀾江船廠x成立"
    before, after = reading(raw, []), reading(raw, [Edit(0, 1, "", "control")], 2)
    texts = {1: before, 2: after}
    event = Annotation(
        id="e",
        kind="event",
        article="a",
        layer="l",
        label="deal",
        anchor=Anchor.on(before.text, Span(6, 8)),
        arguments=(
            Argument("who", anchor=Anchor.on(before.text, Span(1, 5))),
            Argument("at", target="m"),
        ),
    )
    tag = replace(event, id="t", anchor=None, arguments=())
    (moved,) = rebased([event, tag], texts.__getitem__, after)
    assert rebase_annotation(event, texts.__getitem__, after) == moved
    assert moved.anchor == Anchor((Span(5, 7),), ("成立",), 2)
    assert moved.arguments[0].anchor == Anchor((Span(0, 4),), ("瀾江船廠",), 2)
    assert moved.arguments[1] == Argument("at", target="m")


def test_a_wrong_revision_is_a_mistake_of_the_caller() -> None:
    text = reading("瀾江", [])
    with pytest.raises(ValueError, match="revision 7"):
        rebase(Anchor.on(text.text, Span(0, 1), revision=7), text, text)
    with pytest.raises(ValueError, match="same raw text"):
        rebase(Anchor.on(text.text, Span(0, 1)), text, reading("松岐", [], 2))
