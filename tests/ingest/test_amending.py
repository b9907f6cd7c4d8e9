"""What a person does to an article by hand is on record, can be taken back, and keeps the rest."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from models.errors import WrongUsage
from models.ingest.amending import Amended, amended
from models.ingest.amendments import (
    Amendment,
    Choose,
    Correct,
    Hide,
    Join,
    SetField,
    SetRole,
    SetState,
    Show,
    Split,
)
from models.ingest.anchoring import roles_of
from models.ingest.assemble import assemble
from models.ingest.damage import damage_of
from models.ingest.draft import replacements
from models.ingest.pipeline import read
from models.ingest.stating import FIELDS, credits_text, parsed, with_field
from models.ingest.values import (
    HIDE,
    JOIN,
    ROLES,
    SPLIT,
    ArticleData,
    Credit,
    Edit,
    RoleRange,
    Roles,
)
from models.text import apply
from tests.annotate.made import edits

NEWS = """瀾江三市共建中試基地
瀾江日報 2025-03-18 09:42
瀾江兩岸的三座城市昨天在臨瀾簽署協議，共建一個面向全省開放的中試基地。
基地開放
基地將於明年建成。首批設備已經運抵，預計可以服務上百家企業，其中一半是船廠。
圖為簽約現場。
"""

LINES = st.sampled_from(["甲乙丙", "丁 戊", "己庚辛壬", "ab cd", "癸", "(x)子丑", "  寅"])


def as_imported(raw: str) -> Amended:
    """Return a first reading, with where its roles are from."""
    reading = read(raw)
    return Amended(reading, roles_of(reading))


def with_hand(one: Amended, *amendments: Amendment) -> Amended:
    return amended(one.reading, one.roles, amendments)


def lines(one: Amended) -> list[str]:
    return one.reading.text.split("\n")


def roles(one: Amended) -> list[str]:
    return [paragraph.role for paragraph in one.reading.paragraphs]


def rules(one: Amended) -> list[str]:
    return [edit.rule for edit in one.reading.edits if edit.state == "applied"]


@st.composite
def articles(draw: st.DrawFn) -> Amended:
    """Draw a text with repairs, some of them hiding lines, and roles that some lines have."""
    raw = "\n".join(draw(st.lists(LINES, min_size=1, max_size=6)))
    found: list[Edit] = [
        replace(edit, rule=draw(st.sampled_from([edit.rule, f"navigation{n}"])))
        for n, edit in enumerate(draw(edits(len(raw))))
    ]
    bare = assemble(raw, (), Roles(), ArticleData(), 1)
    given_ = [
        RoleRange(p.span.start, p.span.end, draw(st.sampled_from(ROLES))) for p in bare.paragraphs
    ]
    reading = assemble(raw, found, Roles(tuple(given_)), ArticleData(), 1)
    return Amended(reading, Roles(tuple(given_)))


@st.composite
def amendments(draw: st.DrawFn, one: Amended) -> Amendment | None:
    """Draw something that can be done to an article as it stands; None where nothing can."""
    reading = one.reading
    count = len(reading.paragraphs)
    number = draw(st.integers(1, max(1, count)))
    which = draw(st.sampled_from([Hide, Split, Join, SetRole, Show, SetState, Correct, SetField]))
    if which is SetField:
        return SetField("title", draw(st.sampled_from(["題", None])))
    if which is Correct:
        at = draw(st.integers(0, len(reading.text)))
        return Correct(at, at, draw(st.sampled_from(["新", "新\n行"])))
    if which in (Show, SetState):
        named = [e for e in reading.edits if which is SetState or e.rule == HIDE]
        named = [e for e in named if which is SetState or e.state == "applied"]
        if not named:
            return None
        edit = draw(st.sampled_from(named))
        state = draw(st.sampled_from(["applied", "dismissed"]))
        return Show(edit.id) if which is Show else SetState((edit.id,), state)
    if not count or (which is Hide and count == 1) or (which is Join and number == count):
        return None
    if which is Split:
        span = reading.paragraphs[number - 1].span
        return Split(draw(st.integers(span.start, span.end)))
    if which is SetRole:
        return SetRole(number, draw(st.sampled_from(ROLES)))
    return Hide(number, number) if which is Hide else Join(number)


def assert_sound(before: Amended, after: Amended) -> None:
    """What stands is what raw, its edits and its roles give, and raw is what it was."""
    reading = after.reading
    assert reading.raw == before.reading.raw
    assert after.roles.found == before.roles.found
    assert apply(reading.raw, replacements(reading.edits)) == (reading.text, reading.map)
    made = assemble(reading.raw, reading.edits, after.roles, reading.data, reading.revision)
    assert made == reading
    ids = [edit.id for edit in reading.edits]
    assert len(ids) == len(set(ids))


@given(articles(), st.data())
@settings(max_examples=400)
def test_any_sequence_is_what_raw_its_edits_and_its_roles_give(
    one: Amended, data: st.DataObject
) -> None:
    for _ in range(6):
        wanted = data.draw(amendments(one))
        if wanted is None:
            continue
        try:
            after = with_hand(one, wanted)
        except (WrongUsage, ValueError):  # no text on both sides of a split; edits that overlap
            continue
        assert_sound(one, after)
        same = [e for e in after.reading.edits if e.state == "applied"]
        changed = same != [e for e in one.reading.edits if e.state == "applied"]
        assert after.reading.revision == one.reading.revision + changed
        one = after


@given(articles(), st.data())
@settings(max_examples=400)
def test_what_is_hidden_goes_with_its_line_and_comes_back_as_it_was(
    one: Amended, data: st.DataObject
) -> None:
    for number in data.draw(st.lists(st.integers(1, 6), max_size=2)):  # something was done before
        if number < len(one.reading.paragraphs):
            one = with_hand(one, SetRole(number, "caption"), Join(number))
    count = len(one.reading.paragraphs)
    assume(all(lines(one)))  # a line without characters has no place in raw to tell its role
    first = data.draw(st.integers(1, count))
    last = data.draw(st.integers(first, count))
    assume(lines(one)[: first - 1] + lines(one)[last:])
    hidden = with_hand(one, Hide(first, last))
    assert_sound(one, hidden)
    assert lines(hidden) == lines(one)[: first - 1] + lines(one)[last:]
    (made,) = [e for e in hidden.reading.edits if e not in one.reading.edits]
    assert made.rule == HIDE
    if not made.replacement:  # it cut no repair that holds more than these lines
        assert roles(hidden) == roles(one)[: first - 1] + roles(one)[last:]
    dismissed = with_hand(hidden, SetState((made.id,), "dismissed"))
    assert dismissed.reading.text == one.reading.text  # no rule is asked about a hand's work
    assert roles(dismissed) == roles(one)
    shown = with_hand(hidden, Show(made.id))
    assert shown == (replace(one.reading, revision=shown.reading.revision), one.roles)


@given(articles(), st.data())
@settings(max_examples=300)
def test_split_and_join_change_a_line_break_and_take_one_another_back(
    one: Amended, data: st.DataObject
) -> None:
    reading = one.reading
    assume(len(reading.text) > 1)
    at = data.draw(st.integers(1, len(reading.text) - 1))
    try:
        split = with_hand(one, Split(at))
    except WrongUsage:
        assume(False)
        return
    number = reading.text[:at].count("\n") + 1
    before, behind = lines(split)[number - 1 : number + 1]
    assert (before + behind).replace(" ", "") == lines(one)[number - 1].replace(" ", "")
    assert roles(split)[:number] == roles(one)[:number]
    assert roles(split)[number + 1 :] == roles(one)[number:]
    joined = with_hand(split, Join(number))
    if SPLIT in (e.rule for e in split.reading.edits):  # no repair was in the way
        assert joined == (replace(reading, revision=joined.reading.revision), one.roles)
    assert joined.reading.text.replace(" ", "") == reading.text.replace(" ", "")


@given(articles(), st.data())
def test_a_role_by_hand_changes_its_paragraph_alone_and_outlasts_later_edits(
    one: Amended, data: st.DataObject
) -> None:
    count = len(one.reading.paragraphs)
    # A repair that puts several lines into one place has no place in raw for each of them.
    assume(all(lines(one)) and not any("\n" in e.replacement for e in one.reading.edits))
    number = data.draw(st.integers(1, count))
    role = data.draw(st.sampled_from(sorted({*ROLES} - {"title"})))
    named = with_hand(one, SetRole(number, role))
    expected = roles(one)
    expected[number - 1] = role
    assert roles(named) == expected
    for other in range(count, 0, -1):
        if other != number:
            hidden = with_hand(named, Hide(other, other))
            number -= other < number
            assert roles(hidden)[number - 1] == role
            named = hidden


def test_the_structure_of_an_article_is_mended_by_hand() -> None:
    one = as_imported(NEWS)
    assert roles(one) == ["title", "body", "subhead", "body", "caption"]
    count = len(roles(one))
    at = one.reading.text.index("首批")
    done = with_hand(one, Split(at), Hide(count, count), SetRole(2, "deck"))
    assert lines(done)[-2:] == [
        "基地將於明年建成。",
        "首批設備已經運抵，預計可以服務上百家企業，其中一半是船廠。",
    ]
    assert roles(done)[1] == "deck"
    assert roles(done)[-2:] == ["body", "body"]
    assert done.reading.deck == lines(one)[1]
    assert done.reading.revision == 2
    assert {SPLIT, HIDE} <= set(rules(done))
    assert damage_of(done.reading).hidden > damage_of(one.reading).hidden
    assert damage_of(done.reading).level == damage_of(one.reading).level


def test_what_a_rule_has_hidden_is_shown_and_hidden_again_with_its_roles() -> None:
    one = as_imported(NEWS)
    dateline = next(e for e in one.reading.edits if e.rule == "dateline")
    shown = with_hand(one, Show(dateline.id), SetRole(1, "deck"))
    assert "瀾江日報 2025-03-18 09:42" in lines(shown)
    again = with_hand(shown, SetState((dateline.id,), "applied"))
    assert lines(again) == lines(one)
    assert roles(again)[0] == "deck"


@pytest.mark.parametrize(
    ("above", "below", "whole"),
    [
        ("合作", "協議", "合作協議"),
        ("the new", "port", "the new port"),
        ("20", "25年", "2025年"),
        ("新港", "port", "新港port"),
        ("ports,", "rails", "ports, rails"),
    ],
)
def test_lines_become_one_without_a_space_in_chinese(above: str, below: str, whole: str) -> None:
    reading = assemble(f"{above}\n{below}", (), Roles(), ArticleData(), 1)
    assert with_hand(Amended(reading, Roles()), Join(1)).reading.text == whole


def test_what_was_joined_by_hand_is_split_as_it_was() -> None:
    raw = "the new\nport"
    one = Amended(assemble(raw, (), Roles(), ArticleData(), 1), Roles())
    joined = with_hand(one, Join(1))
    assert rules(joined) == [JOIN]
    assert with_hand(joined, Split(8)).reading == replace(one.reading, revision=3)


def test_one_title_at_a_time_and_the_article_follows_it() -> None:
    one = as_imported(NEWS)
    assert one.reading.data.title == "瀾江三市共建中試基地"
    other = with_hand(one, SetRole(2, "title"))
    assert roles(other)[:2] == ["body", "title"]
    assert other.reading.data.title == lines(one)[1]
    hidden = with_hand(other, Hide(2, 2))
    assert hidden.reading.data.title == lines(one)[1]
    none = with_hand(other, SetRole(2, "subhead"))
    assert none.reading.data.title is None


def test_what_a_person_says_of_an_article_is_not_overwritten_by_its_text() -> None:
    one = with_hand(as_imported(NEWS), SetField("title", " 三市共建基地 "))
    assert (one.reading.data.title, one.reading.data.own) == ("三市共建基地", ("title",))
    assert one.reading.revision == 1
    after = with_hand(one, Correct(0, 2, "清江"), SetRole(2, "title"))
    assert after.reading.data.title == "三市共建基地"
    assert with_hand(one, SetField("deck", "甲\n乙")).reading.deck == "甲\n乙"


def test_several_at_once_count_in_the_text_as_it_stood_and_are_one_revision() -> None:
    raw = "甲乙\n丙丁\n戊己\n庚辛\n壬癸"
    one = Amended(assemble(raw, (), Roles(), ArticleData(), 1), Roles())
    done = with_hand(
        one, Hide(4, 4), Hide(5, 5), Join(2), Correct(0, 1, "子"), Split(1), SetRole(3, "caption")
    )
    assert lines(done) == ["子", "乙", "丙丁戊己"]
    assert done.reading.revision == 2
    assert len([e for e in done.reading.edits if e.rule == HIDE]) == 1


@pytest.mark.parametrize(
    ("wanted", "named"),
    [
        ((Hide(9, 9),), "no paragraph 9"),
        ((Hide(0, 1),), "no paragraph 0"),
        ((Hide(2, 1),), "2-1"),
        ((Hide(1, 3),), "whole text"),
        ((Hide(1, 2), Hide(3, 3)), "whole text"),
        ((Hide(1, 2), Hide(2, 2)), "overlap"),
        ((Split(0),), "both sides of 0"),
        ((Split(2),), "both sides of 2"),
        ((Split(-1),), "both sides of -1"),
        ((Split(1), Split(1)), "overlap"),
        ((Split(1), Hide(1, 1)), "overlap"),
        ((Join(3),), "behind 3"),
        ((Join(1), Hide(2, 2)), "overlap"),
        ((SetRole(1, "ad"),), "'ad'"),
        ((SetRole(1, "body"), SetRole(1, "deck")), "two roles"),
        ((Show("hide@0-1"),), "hide@0-1"),
        ((Show("gloss@0-1"),), "hides nothing"),
        ((SetState(("x@0-1",), "applied"),), "x@0-1"),
        ((Choose("x@0-1", ""),), "x@0-1"),
        ((Correct(0, 99, ""),), "99"),
        ((Correct(0, 1, "\x1b"),), "U+001B"),
        ((SetField("colour", "red"),), "colour"),
    ],
)
def test_what_cannot_be_done_is_said_with_its_place_and_way_out(
    wanted: tuple[Amendment, ...], named: str
) -> None:
    gloss = Edit(0, 1, "", "gloss", state="proposed")
    one = Amended(assemble("甲乙\n丙丁\n戊己", [gloss], Roles(), ArticleData(), 1), Roles())
    with pytest.raises(WrongUsage) as caught:
        with_hand(one, *wanted)
    assert named in str(caught.value)
    assert caught.value.way_out


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("2025", "year"),
        ("2025-06", "month"),
        ("2025-06-07", "day"),
        ("2025-06-07T10:15", "minute"),
        ("2025-06-07 10:15:20", "second"),
    ],
)
def test_a_date_is_taken_as_precisely_as_it_is_given(text: str, precision: str) -> None:
    data = with_field(ArticleData(), "published", text)
    assert (data.published, data.precision) == (text.replace(" ", "T"), precision)
    assert (data.basis, data.own) == ("person", ("published",))


@pytest.mark.parametrize(
    "text",
    ["25-06-07", "2025-13", "2025-02-30", "2025-06-07T24:00", "2025/06/07", "2025年", "昨天",
     "2025-06-07T10:15Z", "2025-06-07T10:15+08:00", "٢٠٢٥", "0000"],
)  # fmt: skip
def test_what_is_no_date_is_refused_at_its_field(text: str) -> None:
    with pytest.raises(WrongUsage) as caught:
        with_field(ArticleData(), "published", text)
    assert caught.value.place == "published"
    assert caught.value.way_out


def test_credits_are_read_as_they_are_written() -> None:
    credits_ = (Credit("责编", ("虞清", "沈砚秋")), Credit("审校", ("林一",)))
    assert credits_text(credits_) == "责编：虞清、沈砚秋；审校：林一"
    assert parsed("credits", credits_text(credits_)) == credits_
    assert parsed("credits", "") == ()
    for wrong in ("虞清", "责编：", "：虞清", "责编：、"):
        with pytest.raises(WrongUsage):
            parsed("credits", wrong)


@pytest.mark.parametrize("name", FIELDS)
def test_a_field_is_emptied_and_takes_neither_control_characters_nor_a_book(name: str) -> None:
    assert not parsed(name, " ")
    for wrong in ("上\x07海", "上\u2028海", "\ud800", "上" * 1001):
        with pytest.raises(WrongUsage):
            parsed(name, wrong)
