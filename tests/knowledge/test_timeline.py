"""Events and dated claims along time: where they stand, how sure that is, in which lanes."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.knowledge.spreading import SIGN, Spread, View
from models.knowledge.timeline import Happening, Lane, timeline
from models.knowledge.values import Record
from tests.knowledge.told import (
    MEANING,
    article,
    claim,
    event,
    filler,
    moment,
    number,
    unread,
    year,
)

JUNE = date(2025, 6, 7)


def only(*records: Record, same: dict[str, str] | None = None) -> Happening:
    ((lane,), ()) = (line := timeline(records, MEANING, same=same)).lanes, line.undated
    (happening,) = lane.happenings
    return happening


def test_an_event_stands_on_its_day() -> None:
    found = only(event(moment(JUNE)))
    assert (found.start, found.end) == (JUNE.toordinal(), JUNE.toordinal() + 1)
    assert (found.precision, found.vague) == ("day", False)


@pytest.mark.parametrize(
    ("dated", "vague"),
    [
        (year(2019), True),
        (moment(date(2023, 1, 1), date(2026, 1, 1), "year"), False),
        (moment(JUNE, approximate=True), True),
        (moment(date(2025, 5, 1), date(2025, 6, 1), "month"), True),
    ],
    ids=["somewhere in a year", "three years long", "about a day", "somewhere in a month"],
)
def test_somewhere_in_a_stretch_is_told_from_all_along_it(dated: object, vague: bool) -> None:
    assert only(event(dated)).vague is vague  # type: ignore[arg-type]


def test_an_event_without_a_date_stands_where_it_was_reported_and_says_so() -> None:
    found = only(event(unread(), told=article(1, published="2025-06-09")))
    assert (found.start, found.precision) == (date(2025, 6, 9).toordinal(), "reported")


def test_what_nothing_places_in_time_is_counted_and_not_guessed() -> None:
    line = timeline([event(), claim(number(3), told=article(1, published="2025-06-09"))], MEANING)
    assert line.lanes == ()
    assert len(line.undated) == 2
    assert line.hull is None


def test_an_open_stretch_keeps_its_one_end() -> None:
    found = only(event(moment(date(2019, 1, 1), None, "year")))
    assert found.end is None
    assert found.hull == (date(2019, 1, 1).toordinal(), date(2019, 1, 1).toordinal() + 1)


def test_records_of_one_event_make_one_line_with_its_statuses() -> None:
    told = [article(n, published=f"2025-0{n}-01") for n in (1, 2, 3, 4)]
    records = [
        event(unread(), told=told[0], status="proposed", id="e-a"),
        event(moment(JUNE), told=told[1], status="signed", id="e-b"),
        event(moment(JUNE), told=told[2], status="signed", id="e-c"),
        event(told=told[3], status="launched", id="e-d"),
    ]
    found = only(*records, same=dict.fromkeys(("e-a", "e-b", "e-c", "e-d"), "one"))
    assert found.key == "e-b"
    assert [(mark.day, mark.status) for mark in found.marks] == [
        (date(2025, 1, 1).toordinal(), "proposed"),
        (date(2025, 2, 1).toordinal(), "signed"),
        (date(2025, 4, 1).toordinal(), "launched"),
    ]
    assert found.hull == (date(2025, 1, 1).toordinal(), JUNE.toordinal() + 1)


def test_one_status_is_no_change() -> None:
    assert (
        only(event(moment(JUNE), status="signed", told=article(1, published="2025-06-09"))).marks
        == ()
    )


def test_the_surest_date_of_several_records_is_taken() -> None:
    found = only(event(year(2025), id="e-x"), event(moment(JUNE), id="e-y"),
                 same={"e-x": "one", "e-y": "one"})  # fmt: skip
    assert found.precision == "day"


def test_lanes_by_type_follow_the_schema() -> None:
    records = [event(moment(JUNE), label=label) for label in ("signed", "founded", "odd")]
    line = timeline(records, MEANING, labels=("founded", "signed"))
    assert [lane.key for lane in line.lanes] == ["founded", "signed", "odd"]


def test_lanes_by_entity_have_an_event_once_for_each_and_the_busiest_first() -> None:
    def member(name: str, entity: str | None = None) -> object:
        return filler("member", name, entity=entity, label="company")

    one = event(moment(JUNE), fillers=(member("启衡", "q"), member("遠棹")))  # type: ignore[arg-type]
    two = event(moment(JUNE), fillers=(member("启衡机器人", "q"), member("远棹")))  # type: ignore[arg-type]
    three = event(moment(JUNE), fillers=(member("啟衡"),))  # type: ignore[arg-type]
    nobody = event(moment(JUNE))
    line = timeline([one, two, three, nobody], MEANING, by="entity")
    assert [(lane.name, len(lane.happenings)) for lane in line.lanes] == [
        ("启衡", 3), ("遠棹", 2), ("", 1),
    ]  # fmt: skip


# -- on a strip of pixels -----------------------------------------------------------------------

FIRST = date(2000, 1, 1).toordinal()


def lane_of(extents: list[tuple[int, int]]) -> Lane:
    """A lane of events that are (day, length) long."""
    records = [
        event(
            moment(date.fromordinal(FIRST + at), date.fromordinal(FIRST + at + length), "day"),
            id=f"e{n:04}",
        )
        for n, (at, length) in enumerate(extents)
    ]
    (lane,) = timeline(records, MEANING).lanes
    return lane


extents = st.lists(
    st.tuples(st.integers(0, 9000), st.sampled_from([1, 1, 1, 9, 31, 365, 3000])),
    min_size=1, max_size=60,
)  # fmt: skip
views = st.builds(
    lambda days, scale, width: View(FIRST + days, scale, width),
    st.floats(-400, 9000), st.floats(0.01, 60), st.floats(100, 2000),
)  # fmt: skip


@given(extents, views, st.integers(1, 5))
def test_whatever_touches_the_view_is_shown_once(
    given_: list[tuple[int, int]], view: View, rows: int
) -> None:
    lane = lane_of(given_)
    shown = [item for one in Spread(lane).shown(view, rows) for item in one.items]
    assert len(shown) == len(set(shown))
    visible = {
        number for number, happening in enumerate(lane.happenings)
        if happening.hull[1] > view.since and happening.hull[0] < view.until
    }  # fmt: skip
    assert visible <= set(shown)


@given(extents, views, st.integers(1, 5))
def test_nothing_covers_anything_in_its_row(
    given_: list[tuple[int, int]], view: View, rows: int
) -> None:
    by_row: dict[int, list[tuple[float, float]]] = {}
    for one in Spread(lane_of(given_)).shown(view, rows):
        assert 0 <= one.row < rows
        assert one.right - one.left >= SIGN * 0.99
        by_row.setdefault(one.row, []).append((one.left, one.right))
    for boxes in by_row.values():
        boxes.sort()
        assert all(left[1] <= right[0] for left, right in pairwise(boxes))


@given(extents, st.floats(0.01, 60), st.floats(0, 500))
def test_panning_moves_clusters_and_changes_none(
    given_: list[tuple[int, int]], scale: float, by: float
) -> None:
    spread = Spread(lane_of(given_))
    here, there = View(FIRST - 9000, scale, 1e7), View(FIRST - 9000 - by, scale, 1e7)
    first = [one.items for one in spread.shown(here, 3)]
    assert [one.items for one in spread.shown(there, 3)] == first


def test_enlarging_takes_clusters_apart() -> None:
    spread = Spread(lane_of([(n, 1) for n in range(40)]))
    far = spread.shown(View(FIRST, 0.1, 1000), 2)
    near = spread.shown(View(FIRST, 40, 2000), 2)
    assert len(far) == 1 and far[0].is_cluster
    assert len(near) == 40 and not any(one.is_cluster for one in near)


def test_a_view_of_very_many_costs_what_it_shows() -> None:
    spread = Spread(lane_of([(n % 7000, 1) for n in range(5000)]))
    assert len(spread.shown(View(FIRST, 1000 / 7000, 1000), 4)) < 80
