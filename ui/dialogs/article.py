"""What an article says of itself, what that is known from, and what a person says instead."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QPlainTextEdit, QWidget

from models.errors import KnownError
from models.ingest.amendments import SetField
from models.ingest.stating import FIELDS, credits_text, parsed
from models.ingest.values import Reading
from ui.dialogs.frame import Frame
from ui.dialogs.sentences import in_a_line
from ui.panels.kit import column, label, plain, set_tone
from ui.views.rolewords import basis_words, field_words

_SEVERAL = ("deck", "credits")  # fields that take more than one line


class ArticleDialog(Frame):
    """Fields with their basis below; what cannot be taken is said beside its field."""

    def __init__(self, parent: QWidget | None, reading: Reading, read_only: bool) -> None:
        super().__init__(
            parent,
            self.tr("About this article"),
            self.tr("The project is open read-only.")
            if read_only
            else self.tr("What you set here is kept, however the text is repaired later."),
        )
        self.setMinimumWidth(600)
        self._reading = reading
        self._before = {name: text_of(reading, name) for name in FIELDS}
        self.editors: dict[str, QLineEdit | _Lines] = {}
        self.notes: dict[str, QLabel] = {}
        form = QFormLayout()
        form.setHorizontalSpacing(18)
        form.setVerticalSpacing(10)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        for name in FIELDS:
            form.addRow(label(field_words(name), tone="dim"), self._field(name, read_only))
        self.body.addLayout(form)
        if read_only:
            self.closing_button()
            return
        self.closing_button(self.tr("Cancel"))
        save = self.button(self.tr("Save"), primary=True)
        save.clicked.connect(self._save)
        QShortcut(QKeySequence("Ctrl+Return"), self, self._save)  # Enter is a field's own

    def changes(self) -> list[SetField]:
        """Return what the person has said otherwise."""
        said = {name: _words(editor) for name, editor in self.editors.items()}
        return [SetField(n, text) for n, text in said.items() if text != self._before[n]]

    def _field(self, name: str, read_only: bool) -> QWidget:
        text = self._before[name]
        editor = _Lines(text) if name in _SEVERAL else QLineEdit(text)
        editor.setReadOnly(read_only)
        editor.setAccessibleName(field_words(name))
        editor.setPlaceholderText(_example(name) or "—")
        editor.textChanged.connect(lambda *_: self._tell(name, complain=False))
        self.editors[name] = editor
        note = self.notes[name] = label("", size=11, tone="faint")
        note.setWordWrap(True)
        self._tell(name)
        return plain(column(editor, note, spacing=2))

    def _tell(self, name: str, *, complain: bool = True) -> bool:
        """Say below a field what it is known from, or what is wrong with it; tell if it is right.

        While somebody types, what is not finished yet is no mistake.
        """
        note, editor = self.notes[name], self.editors[name]
        text = _words(editor)
        problem = "" if text == self._before[name] else _problem(name, text)
        if problem and (complain or note.property("tone") == "danger"):
            self._write(note, problem, "danger")
        elif text == self._before[name]:
            self._write(note, basis_words(self._reading, name), "faint")
        else:
            self._write(note, self.tr("set by hand"), "faint")
        editor.setAccessibleDescription(note.text())
        return not problem

    def _write(self, note: QLabel, words: str, tone: str) -> None:
        note.setText(words)
        if note.property("tone") != tone:
            set_tone(note, tone)

    def _save(self) -> None:
        wrong = [name for name in FIELDS if not self._tell(name)]
        if wrong:
            self.editors[wrong[0]].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.accept()


class _Lines(QPlainTextEdit):
    """A field of a few lines, which Tab leaves."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setTabChangesFocus(True)
        self.setObjectName("lines")  # its height is the style sheet's, which overrides any other


def text_of(reading: Reading, name: str) -> str:
    """Return a field as a person would write it."""
    if name == "credits":
        return credits_text(reading.data.credits)
    return (reading.deck if name == "deck" else getattr(reading.data, name)) or ""


def _words(editor: QLineEdit | _Lines) -> str:
    text = editor.toPlainText() if isinstance(editor, _Lines) else editor.text()
    return text.strip()


def _problem(name: str, text: str) -> str:
    try:
        parsed(name, text)
    except KnownError as error:
        return in_a_line(error)
    return ""


def _example(name: str) -> str:
    if name == "published":
        return "2025-06-07T10:15"
    return "责编：虞清、林一；审校：沈砚秋" if name == "credits" else ""
