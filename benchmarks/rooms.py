"""Measure the rooms of figures and time: ``python benchmarks/rooms.py`` (off screen).

A project of 1,000 articles with 20,000 claims and events. CPU time of the process, which counts
what is read on other threads too. Who asks first for claims pays for reading all records, once.
Exits with 1 when one is over its limit.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks.annotated import write
from models.knowledge.filters import Filter
from models.project import Project
from ui.app import application
from ui.language import TONGUES
from ui.look import Look
from ui.rooms.figures.room import FiguresRoom
from ui.rooms.figures.state import FiguresState
from ui.rooms.frame import Room
from ui.rooms.state import RoomState
from ui.rooms.timeline.room import TimelineRoom
from ui.rooms.timeline.state import TimelineState
from ui.session import Session
from ui.style import finish
from ui.theme import LIGHT

_ANNOTATIONS = 100_000
_ENTITIES = 10_000
_FRAMES = 40
_FRAME, _OPEN = 16.0, 1000.0  # ms


def main() -> int:
    """Print each figure with its limit; return 1 when one is over."""
    with tempfile.TemporaryDirectory() as name:
        os.environ["SHUANGJIAN_HOME"] = name
        path = Path(name) / "bench.shuangjian"
        write(path, _ANNOTATIONS, entities=_ENTITIES)
        app = application()
        session = Session(Project.open(path))
        finish(app, LIGHT)
        reading = _cpu(session.project.knowledge.claims)
        rows = [("all records are read, before any room", reading, 10_000.0)]
        rows += [*_timeline(session), *_figures(session)]
        for words, found, limit in rows:
            print(f"{words:58} {found:8.1f} ms  limit {limit:6.0f}  ratio {found / limit:.2f}")
        sys.stdout.flush()
        session.close()
    return 1 if any(found > limit for _, found, limit in rows) else 0


Row = tuple[str, float, float]


def _timeline(session: Session) -> list[Row]:
    opening, room = _opened(TimelineState(session))
    if not isinstance(room, TimelineRoom):
        raise SystemExit("the time line did not open")
    strip = room.strip
    print(f"{room.sum.whole()}; {len(strip._spreads.boxes)} lanes by type")
    rows = [
        ("the time line opens", opening, _OPEN),
        ("a frame at full view, by type", _frame(strip), _FRAME),
        ("a frame while it is enlarged", _frame(strip, lambda: strip.zoom(1.05)), _FRAME),
        ("a frame while it is moved", _frame(strip, lambda: strip.pan(7)), _FRAME),
        ("a frame under a moving mouse", _hovered(strip), _FRAME),
    ]
    strip.fit()
    entities = _cpu(lambda: room.by.picked.emit("entity"))
    rows.append(("lanes by entity", entities, _OPEN))
    print(f"{len(strip._spreads.boxes)} lanes by entity")
    rows.append(("a frame at full view, by entity", _frame(strip), _FRAME))
    rows.append(("a filter by words", _filtered(room), _OPEN))
    return rows


def _figures(session: Session) -> list[Row]:
    opening, room = _opened(FiguresState(session))
    if not isinstance(room, FiguresRoom):
        raise SystemExit("the figures did not open")
    print(room.sum.whole())
    largest = max(room.state.found.groups, key=lambda group: len(group.rows))
    showing = _cpu(lambda: room._choose(largest.key))
    return [
        ("the figures open", opening, _OPEN),
        (f"the largest group, {len(largest.rows)} figures, is shown", showing, _OPEN),
        ("a frame of its plot", _frame(room.plot), _FRAME),
        ("a frame of the list of groups", _frame(room.groups.viewport()), _FRAME),
        ("a filter by words", _filtered(room), _OPEN),
    ]


def _opened(state: RoomState) -> tuple[float, Room]:
    """Open a room; return the CPU time until everything is painted, and the room."""
    made: list[Room] = []

    def run() -> None:
        room = state.make_room(Look(LIGHT, TONGUES[0]))
        made.append(room)
        room.resize(1440, 830)
        room.show()
        room.take_focus()
        while not state.is_loaded:
            QApplication.processEvents()
            time.sleep(0.001)
        room.grab()

    return _cpu(run), made[0]


def _frame(widget: QWidget, before: Callable[[], object] = lambda: None) -> float:
    found = []
    for _ in range(_FRAMES):

        def run() -> None:
            before()
            widget.repaint()

        found.append(_cpu(run))
    return median(found)


def _hovered(strip: QWidget) -> float:
    found = []
    for number in range(_FRAMES):
        point = QPointF(300 + number * 17, 120 + number * 9)

        def run(point: QPointF = point) -> None:
            strip.hover(point)  # type: ignore[attr-defined]
            strip.repaint()

        found.append(_cpu(run))
    return median(found)


def _filtered(room: Room) -> float:
    took = _cpu(lambda: room.filters.changed.emit(Filter(text="联盟")))
    room.filters.changed.emit(Filter())
    return took


def _cpu(run: Callable[[], object]) -> float:
    start = time.process_time()
    run()
    return (time.process_time() - start) * 1e3


if __name__ == "__main__":
    sys.exit(main())
