"""The labels above the text: two lines, whatever the schema and the width."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from tests.window.conftest import Desk
from ui.panels.chipfit import Group, fit, width

GROUPS = st.lists(
    st.builds(
        Group,
        st.floats(20, 80),
        st.lists(st.floats(40, 300), min_size=1, max_size=20).map(tuple),
    ),
    min_size=1,
    max_size=3,
)


@given(GROUPS, st.floats(400, 2500))
def test_what_is_shown_fits_and_all_is_shown_that_can_be(groups: list[Group], room: float) -> None:
    found = fit(groups, room)
    whole = all(n == len(g.chips) for n, g in zip(found.counts, groups, strict=True))
    assert width(groups, found) <= room or not any(found.counts)
    for at, group in enumerate(groups):
        more = tuple(n + (i == at) for i, n in enumerate(found.counts))
        if not whole and more[at] <= len(group.chips):
            assert width(groups, type(found)(found.cap, more)) > room


@pytest.mark.parametrize("window", [1000, 1600])
@pytest.mark.parametrize("language", ["en", "zh-Hans", "zh-Hant"])
def test_the_strip_has_two_lines_and_no_label_is_lost(
    desk: Desk, window: int, language: str
) -> None:
    desk.window.set_preference("language", language)
    desk.qtbot.waitUntil(lambda: desk.window.look.tongue.code == language)
    desk.window.resize(window, 800)
    desk.qtbot.wait(20)
    strip = desk.workspace.room.strip
    desk.qtbot.waitUntil(lambda: bool(strip.chips))
    lines = {chip.box.y() for chip in strip.chips}
    assert len(lines) == 2
    assert all(chip.box.right() <= strip.width() for chip in strip.chips)
    reached = [c.label.name for c in strip.chips if c.label]
    reached += [label.name for c in strip.chips for label in c.hidden]
    schema = desk.session.project.schema
    assert sorted(reached) == sorted(la.name for la in schema.labels if la.kind != "tag")


def test_a_click_on_a_chip_tags_what_is_selected(desk: Desk) -> None:
    desk.drag("明川公司")
    strip = desk.workspace.room.strip
    chip = next(c for c in strip.chips if c.label and c.label.name == "company")
    desk.qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=chip.box.center().toPoint())
    assert [a.label for a in desk.annotations()] == ["company"]
    assert desk.reader.hasFocus()
