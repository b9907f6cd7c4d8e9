"""Virtualisation and anchor scrolling."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.text import Span
from tests.reader.conftest import document_of, mark
from ui.reader import ReaderDocument, ReaderWidget

Show = Callable[[ReaderDocument], ReaderWidget]

LONG = tuple(f"第{n}段。" + "很长的一段话，" * (n * 7 % 23) for n in range(3000))


def grabbed(widget: ReaderWidget) -> QImage:
    return widget.viewport().grab().toImage()


def tops(widget: ReaderWidget) -> dict[int, int]:
    return {row.number: y for row, y in widget.visible_rows()}


def test_only_rows_that_were_on_screen_are_laid_out(reader: Show) -> None:
    widget = reader(document_of(LONG))
    assert widget.page is not None
    grabbed(widget)
    assert widget.page.rows_laid_out < 60
    widget.scroll_to(widget.page.document.span(2900))
    grabbed(widget)
    assert 2900 in tops(widget)
    assert widget.page.rows_laid_out < 150


def test_scrolling_moves_every_row_by_exactly_the_distance(reader: Show) -> None:
    widget = reader(document_of(LONG))
    widget.scroll_to(Span(40_000, 40_001))
    bar = widget.verticalScrollBar()
    for step in (57, 120, -40, 300, -333):
        before = tops(widget)
        bar.setValue(bar.value() + step)
        after = tops(widget)
        shared = before.keys() & after.keys()
        assert shared
        assert {before[n] - after[n] for n in shared} == {step}


def test_the_first_row_stays_when_the_width_and_the_type_change(reader: Show) -> None:
    widget = reader(document_of(LONG))
    widget.scroll_to(Span(60_000, 60_001))
    first = min(tops(widget))
    widget.resize(900, 860)
    assert min(tops(widget)) == first
    widget.set_zoom(26)
    assert min(tops(widget)) == first
    widget.set_mode("hant")
    assert min(tops(widget)) == first


def test_the_ends_of_the_bar_are_the_ends_of_the_article(reader: Show) -> None:
    widget = reader(document_of(LONG))
    bar = widget.verticalScrollBar()
    bar.setValue(bar.maximum())
    rows = widget.visible_rows()
    assert rows[-1][0].number == len(LONG) - 1
    assert rows[-1][1] + rows[-1][0].height <= widget.viewport().height()
    bar.setValue(0)
    assert tops(widget)[0] == 0


def test_a_shifted_page_equals_a_page_painted_anew(reader: Show, qtbot: QtBot) -> None:
    document = document_of(LONG)
    text = document.reading.text
    for number in range(0, 4000, 9):
        document.put(
            mark(
                f"a{number}",
                ("ORG", "CLAIM", "COOP")[number // 9 % 3],
                text,
                Span(number, number + 6),
            )
        )
    widget = reader(document)
    QApplication.processEvents()
    bar = widget.verticalScrollBar()
    for step in (31, 200, 57, -18):
        bar.setValue(bar.value() + step)
        QApplication.processEvents()
    window = widget.windowHandle()
    assert window is not None
    page = QRect(10, 10, 690, 770)  # without the frame, and the ruler that is drawn in its own time
    shifted = window.screen().grabWindow(0).toImage().copy(page)
    widget.viewport().update()
    QApplication.processEvents()
    fresh = window.screen().grabWindow(0).toImage().copy(page)
    assert fresh == shifted


@pytest.mark.parametrize("scale", ["1.25", "1.5", "2"])
def test_so_it_does_on_screens_of_other_densities(scale: str) -> None:
    here = Path(__file__)
    name = test_a_shifted_page_equals_a_page_painted_anew.__name__
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", f"{here}::{name}"],
        cwd=here.parents[2],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": scale},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


def test_a_first_mark_on_a_line_does_not_move_the_page(reader: Show) -> None:
    document = document_of(LONG)
    widget = reader(document)
    before = tops(widget)
    widget.update_annotations(document.put(mark("a", "ORG", document.reading.text, Span(0, 3))))
    assert tops(widget) == before


def test_another_state_of_an_article_is_shown_where_it_stood(reader: Show) -> None:
    widget = reader(document_of(LONG))
    widget.scroll_to(Span(60_000, 60_001))
    before = tops(widget)
    widget.set_document(document_of(LONG), keep_place=True)
    assert tops(widget) == before
    widget.set_document(document_of(LONG))
    assert tops(widget)[0] == 0


def test_nothing_heavy_is_loaded_before_the_first_paint() -> None:
    code = (
        "import sys\n"
        "from PySide6.QtWidgets import QApplication\n"
        "app = QApplication([])\n"
        "from tests.reader.conftest import document_of\n"
        "from ui.reader import ReaderWidget\n"
        "for name in ('regex', 'rjieba', 'opencc', 'pypinyin'):\n"
        "    sys.modules.pop(name, None)\n"
        "widget = ReaderWidget()\n"
        "widget.set_document(document_of())\n"
        "widget.show()\n"
        "app.processEvents()\n"
        "print(*({'regex', 'rjieba', 'opencc', 'pypinyin'} & sys.modules.keys()))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=Path(__file__).resolve().parents[2],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == ""


def test_void_calls_cost_no_reference_of_none(reader: Show) -> None:
    widget = reader(document_of())
    before = sys.getrefcount(None)
    for _ in range(1000):
        widget.viewport().update()
    assert abs(sys.getrefcount(None) - before) < 100


def test_marks_come_and_go_at_the_bottom_of_a_long_article(reader: Show) -> None:
    document = document_of(LONG)
    widget = reader(document)
    span = document.span(2990)
    widget.scroll_to(span)
    rows = document.put(mark("a", "ORG", document.reading.text, Span(span.start, span.start + 3)))
    widget.update_annotations(rows)
    widget.set_current("a")
    grabbed(widget)
    widget.update_annotations(document.remove("a"))
    assert all(
        not line.pieces for row, _ in widget.visible_rows() for line in row.cells["hans"].lines
    )
    QApplication.sendEvent(widget, QEvent(QEvent.Type.Leave))
