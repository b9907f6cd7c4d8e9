"""A real window on a real project file in a folder of the test's own."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from models.annotate import Annotation
from models.project import Project
from models.text import Span
from tests.reader.conftest import Hand
from ui.language import Translation
from ui.preferences import Preferences
from ui.session import SAVED
from ui.window import MainWindow

TEXT = (
    "澜江联盟在临澜成立\n"
    "3月18日，明川公司与澜江大学签署协议，共建实验室。\n"
    "𠮷野家与🧔🏾‍♂️代表出席，葛󠄀城区政府表示支持。\n"
    "全年产值占全省的三成。\n"
    "𫫇村的😊合作：caf\u0065\u0301一期\u00a0二期与三\u2028四线，合作项目落在台州。\n"
)
"""Short, of our own making, with characters outside the basic plane and joined ones."""


@pytest.fixture(scope="session")
def made_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with one article, made once and never opened."""
    folder = tmp_path_factory.mktemp("made")
    source = folder / "article.txt"
    source.write_text(TEXT, "utf-8")
    path = folder / "made.shuangjian"
    with Project.create(path, annotator="LW") as project:
        project.articles.import_paths([source])
    return path


@pytest.fixture
def project_file(tmp_path: Path, made_project: Path) -> Path:
    """A project with one article, closed."""
    return Path(shutil.copy(made_project, tmp_path / "项目 one.shuangjian"))


@pytest.fixture
def preferences(own_home: Path) -> Preferences:
    chosen = Preferences(own_home / "window.json")
    chosen.set("language", "en")
    chosen.set("theme", "light")
    return chosen


@pytest.fixture
def make_window(
    qtbot: QtBot, qapp: QApplication, preferences: Preferences
) -> Iterator[Callable[[Path | None], Desk]]:
    qapp.setStyle("Fusion")
    interval = qapp.doubleClickInterval()
    qapp.setDoubleClickInterval(40)  # what counts as a second click, so that tests wait less
    desks: list[Desk] = []

    def make(path: Path | None) -> Desk:
        window = MainWindow(qapp, preferences, Translation())
        desks.append(Desk(window, qtbot))
        if path is not None:
            window.open_or_explain(path)
        if window.session is None:
            window.build()
        window.resize(1300, 860)
        window.show()
        qtbot.waitExposed(window)
        return desks[-1]

    yield make
    qapp.setDoubleClickInterval(interval)
    for desk in desks:
        if desk.window.session is not None:
            desk.window.session.discard()
        desk.window.close()
        desk.window.speech.use("en")  # what a test installed would speak in the next one
        desk.window.deleteLater()
    QApplication.processEvents()


@pytest.fixture
def desk(make_window: Callable[[Path | None], Desk], project_file: Path) -> Desk:
    """The window with the project open and the reader focused."""
    made = make_window(project_file)
    made.focus()
    return made


@pytest.fixture(scope="session")
def made_sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample project, made once and never opened."""
    path = tmp_path_factory.mktemp("sample") / "sample.shuangjian"
    Project.sample(path, annotator="LW").close()
    return path


@pytest.fixture
def sample_desk(
    make_window: Callable[[Path | None], Desk], made_sample: Path, tmp_path: Path
) -> Desk:
    """The window with the sample project open and the reader focused."""
    made = make_window(Path(shutil.copy(made_sample, tmp_path / "s.shuangjian")))
    made.focus()
    return made


class Desk:
    """What a person sees and does, for tests: select, press keys, look at the file."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window = window
        self.qtbot = qtbot

    @property
    def workspace(self):  # type: ignore[no-untyped-def]
        assert self.window.workspace is not None
        return self.window.workspace

    @property
    def reader(self):  # type: ignore[no-untyped-def]
        return self.workspace.room.reader

    @property
    def session(self):  # type: ignore[no-untyped-def]
        assert self.window.session is not None
        return self.window.session

    @property
    def text(self) -> str:
        return str(self.session.article.reading.text)

    def focus(self) -> None:
        self.window.activateWindow()
        self.reader.setFocus()
        self.qtbot.waitUntil(lambda: bool(self.reader.hasFocus()))

    def span(self, words: str) -> Span:
        at = self.text.index(words)
        return Span(at, at + len(words))

    def place(self, words: str, pane: str = "hans") -> Span:
        """Return where words of the reading text stand in a pane's own text."""
        found: Span = self.reader.text_of(pane).forth(self.span(words))
        return found

    def point(self, pane: str, at: int, *, dx: int = 0) -> QPoint:
        """Return the point of the viewport where position ``at`` of a pane's text stands."""
        return Hand(self.reader).point(pane, at, dx=dx)

    def show(self, words: str) -> None:
        """Scroll until words of the reading text are on screen."""
        self.reader.scroll_to(self.span(words))
        QApplication.processEvents()

    def drag(self, words: str, pane: str = "hans", *, adding: bool = False) -> None:
        """Draw a selection over words with the mouse."""
        self.show(words)
        place = self.place(words, pane)
        self.drag_over(pane, place.start, place.end, adding=adding)

    def drag_over(self, pane: str, start: int, end: int, *, adding: bool = False) -> None:
        """Press at one position of a pane's text, move in steps, release at another."""
        keys = Qt.KeyboardModifier.ControlModifier if adding else Qt.KeyboardModifier.NoModifier
        port, left = self.reader.viewport(), Qt.MouseButton.LeftButton
        first, last = self.point(pane, start, dx=1), self.point(pane, end, dx=-1)
        self.pause()
        QTest.mousePress(port, left, keys, first)
        QTest.mouseMove(port, (first + last) / 2)
        QTest.mouseMove(port, last)
        QTest.mouseRelease(port, left, keys, last)

    def pause(self) -> None:
        """Wait until the next press is no second click."""
        self.qtbot.wait(QApplication.doubleClickInterval() + 5)

    def click(self, words: str, pane: str = "hans", *, inside: int = 0) -> None:
        """Click on the middle of a character of ``words``: on the mark, where there is one."""
        self.show(words)
        place = self.place(words, pane)
        here, there = (self.point(pane, place.start + inside + n) for n in (0, 1))
        self.pause()
        self.qtbot.mouseClick(self.reader.viewport(), Qt.MouseButton.LeftButton,
                              pos=(here + there) / 2)  # fmt: skip

    def double_click(self, words: str, pane: str = "hans") -> None:
        self.show(words)
        place = self.place(words, pane)
        at = self.point(pane, place.start, dx=6)
        port, left = self.reader.viewport(), Qt.MouseButton.LeftButton
        self.pause()
        QTest.mouseClick(port, left, pos=at)
        QTest.mouseDClick(port, left, pos=at)

    def select(self, *words: str, pane: str = "hans") -> None:
        self.reader.select(*(self.span(w) for w in words), pane=pane)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
              on: QWidget | None = None) -> None:  # fmt: skip
        QApplication.processEvents()  # a person's next key comes behind the events of the last one
        self.qtbot.keyClick(on or self.reader, key, modifiers)

    def annotations(self) -> list[Annotation]:
        return list(self.session.article.annotations.values())

    def saved(self) -> None:
        self.qtbot.waitUntil(lambda: bool(self.session.state == SAVED), timeout=5000)

    def stored(self, query: str) -> list[tuple[object, ...]]:
        """Ask the file itself, by another connection."""
        with sqlite3.connect(f"file:{self.session.project.path}?mode=ro", uri=True) as connection:
            return connection.execute(query).fetchall()
