"""Starting the window: nothing heavy before its first paint, the rest warmed up behind it."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from PySide6.QtCore import QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from models.paths import home
from ui.crash import CrashLog
from ui.language import Translation
from ui.preferences import Preferences
from ui.window import MainWindow

_ICONS = Path(__file__).resolve().parent.parent / "resources" / "icons" / "app"
_PAUSE = 30  # ms between two pieces of warming up, so that the window answers in between


def run(argv: Sequence[str]) -> NoReturn:
    """Open the window, stay until it is closed, and end the process.

    Args:
        argv: nothing for the last project, ``--sample`` for the sample, or a project file.
    """
    app = application()
    log = CrashLog(home() / "crash.log")
    log.start()
    window = MainWindow(app, Preferences(home() / "window.json"), Translation())
    log.tell(lambda error, _: window.files.report_bug(error))
    window.first_paint = lambda: warm_up(window)
    open_at_start(window, argv)
    window.show()
    leave(app.exec())


def leave(code: int) -> NoReturn:
    """End the process here and now; the window is closed, and what was to be saved is.

    A spare thread may still be computing. While Python takes the program apart it would meet
    objects of Qt that are half gone, and the process would end in a crash.
    """
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:  # a bundle without a console has none
            stream.flush()
    os._exit(code)


def application() -> QApplication:
    """Make the application object of this process."""
    app = QApplication(sys.argv[:1])
    app.setStyle("Fusion")
    app.setApplicationName("Shuangjian")
    app.setDesktopFileName("shuangjian")
    app.setWindowIcon(QIcon(str(_ICONS / "shuangjian-256.png")))
    return app


def open_at_start(window: MainWindow, argv: Sequence[str]) -> None:
    """Open what the arguments or the last session ask for; the welcome page otherwise."""
    files = [Path(a) for a in argv if not a.startswith("-")]
    if "--sample" in argv:
        window.files.sample()
    elif files:
        window.open_or_explain(files[0].absolute())
    elif window.preferences.get("reopen"):
        last = window.preferences.recent[:1]
        if last and last[0].is_file():
            window.open_or_explain(last[0])
    if window.session is None:
        window.build()


def warm_up(window: MainWindow) -> None:
    """Load what is needed later, piece by piece, behind the first paint."""
    pieces: list[Callable[[], object]] = [
        _import_conversion,
        _import_readings,
        _import_words,
        window.reading.show_ruby,
        gc.freeze,  # what is loaded by now stays; opening a long article need not look through it
    ]

    def next_piece() -> None:
        if pieces:
            pieces.pop(0)()
            QTimer.singleShot(_PAUSE, window, next_piece)

    QTimer.singleShot(_PAUSE, window, next_piece)


def _import_conversion() -> None:
    import opencc  # noqa: F401


def _import_readings() -> None:
    import pypinyin  # noqa: F401


def _import_words() -> None:
    import regex  # noqa: F401
    import rjieba  # noqa: F401
