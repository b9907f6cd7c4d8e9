"""Failures, explained: which file, what happened, and the way out."""

from __future__ import annotations

import traceback

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget

from models.errors import KnownError
from ui.dialogs.frame import Frame
from ui.dialogs.sentences import explained
from ui.panels.kit import label


class TroubleDialog(Frame):
    """Says what went wrong; an error of ours comes with its report to copy."""

    def __init__(self, parent: QWidget | None, title: str, error: BaseException) -> None:
        super().__init__(parent, title)
        known = isinstance(error, KnownError)
        if isinstance(error, KnownError):
            self._say(self.tr("File"), error.file)
            self._say(self.tr("Place"), error.place)
            words = explained(error)
            self._say(self.tr("Cause"), words.cause)
            self._say(self.tr("Detail"), words.detail)
            self._say(self.tr("Way out"), words.way_out)
        else:
            self._say(self.tr("Cause"), f"{type(error).__name__}: {error}")
            self._say(self.tr("Way out"), self.tr("Your work is kept. This is a mistake of the "
                      "program; the report below helps to mend it."))  # fmt: skip
        self.details = QPlainTextEdit("".join(traceback.format_exception(error)).strip())
        self.details.setReadOnly(True)
        self.details.setFixedHeight(160)
        self.details.setVisible(not known)
        self.body.addWidget(self.details)
        more = self.button(self.tr("Details"), left=True)
        more.clicked.connect(self._toggle)
        self._copy = self.button(self.tr("Copy the report"), left=True)
        self._copy.clicked.connect(
            lambda: QGuiApplication.clipboard().setText(self.details.toPlainText())
        )
        self._copy.setVisible(not known)

    def _toggle(self) -> None:
        shown = not self.details.isVisible()
        self.details.setVisible(shown)
        self._copy.setVisible(shown)
        self.adjustSize()

    def _say(self, name: str, text: str | None) -> None:
        if not text:
            return
        line = label(text)
        line.setWordWrap(True)
        self.field(name, line)


def tell(parent: QWidget | None, title: str, error: BaseException) -> None:
    """Show a failure that needs no decision."""
    dialog = TroubleDialog(parent, title, error)
    dialog.closing_button()
    dialog.exec()


class NotSavedDialog(TroubleDialog):
    """A write failed: try again, go on in a copy, or give the waiting work up."""

    RETRY, COPY, DISCARD = 1, 2, 3

    def __init__(self, parent: QWidget | None, error: BaseException, waiting: int) -> None:
        super().__init__(parent, self.tr("Your last work is not on the disk yet"), error)
        note = label(
            self.tr("{count} changes are kept in memory; you can go on working.").format(
                count=waiting
            ),
            tone="dim",
        )
        note.setWordWrap(True)
        self.body.insertWidget(0, note)
        self.later = self._answer(self.tr("Later"), 0)
        self.discard = self._answer(self.tr("Discard"), self.DISCARD)
        self.discard.setObjectName("danger")
        self.copy = self._answer(self.tr("Save a copy…"), self.COPY)
        self.retry = self._answer(self.tr("Try again"), self.RETRY, primary=True)

    def _answer(self, text: str, code: int, *, primary: bool = False) -> QPushButton:
        button = self.button(text, primary=primary)
        button.clicked.connect(lambda: self.done(code))
        return button
