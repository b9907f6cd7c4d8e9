"""Exporting through the dialog."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QPushButton

from models.exchange.formats import FORMATS
from tests.window.conftest import Desk
from ui.dialogs.export import ExportDialog, ExportedDialog
from ui.dialogs.formatwords import WORDS

LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier


def test_every_sentence_of_the_formats_is_known_to_the_translators() -> None:
    writing = [f for f in FORMATS if f.writes]
    assert {text for f in writing for text in (f.unit, *f.losses)} <= set(WORDS)


def when_shown(desk: Desk, kind: type[QDialog], then: Callable[[QDialog], object]) -> None:
    """Do something with the next dialog of a kind."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, kind):
            then(dialog)
        else:
            QTimer.singleShot(20, look)

    QTimer.singleShot(20, look)


def test_a_split_export_with_its_losses_told(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.drag("明川公司")
    desk.press(Qt.Key.Key_1)
    desk.saved()
    out = tmp_path / "out.conll"
    # The system's own file dialog cannot be driven by a test; all else is ours and is.
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    told: list[str] = []

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, ExportDialog)
        dialog.format.setFocus()
        desk.qtbot.keyClick(dialog.format, Qt.Key.Key_End)
        dialog.view.setFocus()
        desk.qtbot.keyClick(dialog.view, Qt.Key.Key_End)
        dialog.divide.setFocus()
        desk.qtbot.keyClick(dialog.divide, Qt.Key.Key_Down)
        dialog.seed.setFocus()
        dialog.seed.selectAll()
        desk.qtbot.keyClicks(dialog.seed, "7")
        when_shown(desk, ExportedDialog, read)
        desk.qtbot.mouseClick(dialog.write, LEFT)

    def read(dialog: QDialog) -> None:
        told.extend(found.text() for found in dialog.findChildren(QLabel))
        close = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Close")
        desk.qtbot.mouseClick(close, LEFT)

    when_shown(desk, ExportDialog, fill)
    desk.press(Qt.Key.Key_E, CONTROL)
    desk.qtbot.waitUntil(lambda: bool(told), timeout=8000)
    parts = [tmp_path / f"out.{part}.conll" for part in ("train", "dev", "test")]
    assert all(part.is_file() for part in parts)
    whole = "".join(part.read_text("utf-8") for part in parts)
    assert "B-company" in whole
    assert "瀾" in whole, "the view that was asked for"
    assert any("source, title, date" in text for text in told)
    assert any(str(tmp_path) in text for text in told)
