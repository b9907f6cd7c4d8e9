"""A real window on a real project file in a folder of the test's own."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from models.annotate import Annotation
from models.project import Project
from models.text import Span
from ui.language import Translation
from ui.preferences import Preferences
from ui.session import SAVED
from ui.window import MainWindow

TEXT = (
    "澜江联盟在临澜成立\n"
    "3月18日，明川公司与澜江大学签署协议，共建实验室。\n"
    "𠮷野家与🧔🏾‍♂️代表出席，葛󠄀城区政府表示支持。\n"
    "全年产值占全省的三成。\n"
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
    for desk in desks:
        if desk.window.session is not None:
            desk.window.session.discard()
        desk.window.close()
        desk.window.deleteLater()
    QApplication.processEvents()


@pytest.fixture
def desk(make_window: Callable[[Path | None], Desk], project_file: Path) -> Desk:
    """The window with the project open and the reader focused."""
    made = make_window(project_file)
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
