"""Make the README's pictures: the real window on the sample project, driven by its own commands.

Run ``python docs/screenshots.py [NAME…]``; they go to ``docs/images``. Needs a Chinese font, but
no display.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_SCALE_FACTOR", "1.5")

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from models.project import Project
from ui.app import application
from ui.language import Translation
from ui.preferences import Preferences
from ui.views.workspace import Workspace
from ui.window import MainWindow

IMAGES = Path(__file__).resolve().parent / "images"
Scene = Callable[[MainWindow, Workspace], None]


def main() -> None:
    """Take every picture anew."""
    IMAGES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["SHUANGJIAN_HOME"] = folder
        path = Path(folder) / "sample.shuangjian"
        Project.sample(path).close()
        app = application()
        wanted = set(sys.argv[1:])
        for name, theme, scene in SCENES:
            if wanted and name not in wanted:
                continue
            preferences = Preferences(Path(folder) / f"{name}.json")
            preferences.set("theme", theme)
            preferences.set("language", "en")
            window = MainWindow(app, preferences, Translation())
            window.resize(1480, 900)
            window.open_or_explain(path)
            window.show()
            QTest.qWait(400)
            if window.workspace is None:
                raise SystemExit(f"{path} did not open")
            scene(window, window.workspace)
            QTest.qWait(900)
            window.grab().save(str(IMAGES / f"{name}.png"))
            print(f"{name}.png")
            window.close()
            QTest.qWait(50)


def _plain(window: MainWindow, workspace: Workspace) -> None:
    _select(workspace, "mention", 3)


def _ruby(window: MainWindow, workspace: Workspace) -> None:
    window.commands["view.pinyin"].trigger()
    _select(workspace, "mention", 5)


def _event(window: MainWindow, workspace: Workspace) -> None:
    annotations = workspace.session.article.annotations if workspace.session.article else {}
    fullest = max(
        (a for a in annotations.values() if a.kind == "event"), key=lambda a: len(a.arguments)
    )
    workspace.room.tagger.select(fullest.id)
    QTest.qWait(200)
    window.commands["annotate.roles"].trigger()


def _figures(window: MainWindow, workspace: Workspace) -> None:
    _room(window, "figures")


def _timeline(window: MainWindow, workspace: Workspace) -> None:
    _room(window, "timeline")


def _room(window: MainWindow, name: str) -> None:
    window.run_command(f"go.{name}")
    room = window.workspace.knowledge_room if window.workspace else None
    while room is not None and not room.state.is_loaded:
        QTest.qWait(100)


def _raw(window: MainWindow, workspace: Workspace) -> None:
    workspace.choose(workspace.session.project.articles.find("5").id)
    QTest.qWait(300)
    window.commands["view.raw"].trigger()


def _repairs(window: MainWindow, workspace: Workspace) -> None:
    workspace.choose(workspace.session.project.articles.find("5").id)
    QTest.qWait(300)
    window.run_command("go.edits")
    QTest.qWait(300)
    for _ in range(4):
        window.run_command("repair.next")


def _select(workspace: Workspace, kind: str, number: int) -> None:
    article = workspace.session.article
    found = [a for a in article.annotations.values() if a.kind == kind] if article else []
    workspace.room.tagger.select(found[number].id)


def _network(window: MainWindow, workspace: Workspace) -> None:
    _room(window, "network")
    QTest.qWait(600)


def _search(window: MainWindow, workspace: Workspace) -> None:
    window.run_command("edit.concordance")
    QTest.qWait(300)
    line = window.focusWidget()
    if isinstance(line, QLineEdit):
        QTest.keyClicks(line, "dianchi")
    while workspace.concorder is not None and not workspace.concorder.panel.model.rowCount():
        QTest.qWait(100)


SCENES: tuple[tuple[str, str, Scene], ...] = (
    ("light", "light", _plain),
    ("dark", "dark", _plain),
    ("ruby", "light", _ruby),
    ("event", "light", _event),
    ("raw", "light", _raw),
    ("repairs", "dark", _repairs),
    ("figures", "light", _figures),
    ("timeline", "dark", _timeline),
    ("network", "light", _network),
    ("search", "dark", _search),
)


if __name__ == "__main__":
    main()
