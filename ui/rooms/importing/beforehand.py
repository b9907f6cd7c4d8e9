"""The right side before an import: one file as it will be read, and what can be chosen for it."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from models.errors import KnownError
from models.project.looking import Look as Seen
from models.project.looking import look as look_at
from ui.look import Look
from ui.panels.kit import ElidedLabel, box, column, label, link_button, plain, row
from ui.rooms.importing.encodings import EncodingChooser
from ui.rooms.importing.entries import SEVERAL, Entry
from ui.rooms.importing.mapper import ColumnMapper
from ui.rooms.importing.prose import said
from ui.rooms.importing.sample import ArticleCard
from ui.rooms.importing.words import kind_words, size_words
from ui.tasks import Background

_PATIENCE = 90  # ms; who runs down a list with the arrow keys does not look at every file


class Beforehand(QWidget):
    """Shows one file; a task looks at it, so that a large one holds nothing up."""

    encodingChosen = Signal(str, bool)  # for all uncertain files when True
    columnsChosen = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._entry: Entry | None = None
        self._ticket = 0
        self._background = Background(self)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PATIENCE)
        self._soon.timeout.connect(self._ask)
        self.name = ElidedLabel(size=15, bold=True)
        self.facts = ElidedLabel(size=12, tone="faint")
        self.trouble = self._make_trouble()
        self.encodings = EncodingChooser(look)
        self.encodings.chosen.connect(lambda e: self.encodingChosen.emit(e, False))
        self.for_all = link_button()
        self.for_all.clicked.connect(lambda: self.encodingChosen.emit(self.encodings.taken, True))
        self.others = link_button(self.tr("Other encodings…"))
        self.others.clicked.connect(lambda: self._open_choices(is_open=True))
        parts = column(spacing=5)
        parts.addLayout(row(self._caption(self.tr("Encoding")), None, self.others))
        parts.addWidget(self.encodings)
        parts.addWidget(self.for_all)
        self._encoding_part = plain(parts)
        self.mapper = ColumnMapper()
        self.mapper.chosen.connect(self.columnsChosen)
        self.card = ArticleCard(look)
        self._shape = label("", size=12, tone="dim", bold=True)
        self._contents = QStackedWidget()
        wait = label(self.tr("Looking at the file…"), tone="faint")
        for part in (self.card, self.mapper, plain(column(wait, None)), plain()):
            self._contents.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 16, 22, 16)
        layout.setSpacing(12)
        layout.addLayout(column(self.name, self.facts, spacing=2))
        layout.addWidget(self.trouble)
        layout.addWidget(self._encoding_part)
        layout.addWidget(self._shape)
        layout.addWidget(self._contents, 1)

    def show_entry(self, entry: Entry | None, uncertain: int) -> None:
        """Show a file; ``uncertain`` others have an encoding that is in doubt too."""
        same = entry is not None and self._entry is not None and entry.key == self._entry.key
        self._entry = entry
        if entry is None:
            return
        glance = entry.glance
        kind = kind_words(glance, self._look) if glance else self.tr("looking…")
        self.name.set_whole(entry.name)
        self.facts.set_whole(
            " · ".join(p for p in (kind, size_words(entry.size), entry.folder) if p)
        )
        self.for_all.setText(
            self.tr("Use it for all %n file(s) whose encoding is uncertain", "", uncertain)
        )
        doubtful = glance is not None and (not glance.certain or glance.lost > 0)
        self.for_all.setVisible(uncertain > 1 and doubtful)
        if not same:
            self._clear()
            self._open_choices(is_open=doubtful)
        self._ticket += 1
        self._soon.start()

    def _open_choices(self, *, is_open: bool) -> None:
        self.encodings.set_open(is_open)
        self.others.setVisible(not is_open)

    def _clear(self) -> None:
        """Take the file before off the screen until the next one has been looked at."""
        self.trouble.hide()
        self._encoding_part.hide()
        self._shape.setText("")
        self._contents.setCurrentIndex(2)

    def _ask(self) -> None:
        entry, ticket = self._entry, self._ticket
        if entry is None:
            return
        self._background.run(
            lambda: look_at(entry.given, entry.encoding or None, entry.columns),
            lambda seen: self._show(ticket, entry, seen), lambda error: self._fail(ticket, error),
        )  # fmt: skip

    def _fail(self, ticket: int, error: BaseException) -> None:
        if ticket == self._ticket:
            self._tell(f"{type(error).__name__}: {error}")

    def _show(self, ticket: int, entry: Entry, seen: Seen) -> None:
        if ticket != self._ticket:
            return
        refusal = seen.refusal or (None if seen.articles else seen.preview.refusal)
        self._tell("" if refusal is None else _explained(refusal))
        choices = seen.preview.choices
        self._encoding_part.setVisible(len(choices) > 1)
        if choices:
            self.encodings.show_choices(choices, entry.encoding)
        tables = [t for t in seen.preview.tables if t.refusal is None] or seen.preview.tables
        if tables:
            self.mapper.show_table(tables[0], entry.columns)
            self.mapper.show_articles(seen.articles)
            self._shape.setText(self.tr("Columns, and the first rows as articles"))
            self._contents.setCurrentIndex(1)
        elif seen.articles:
            several = seen.preview.kind in SEVERAL
            self._shape.setText(self.tr("The first article") if several
                                else self.tr("As it will be read"))  # fmt: skip
            self.card.show_article(seen.articles[0], self.encodings.taken if choices else "")
            self._contents.setCurrentIndex(0)
        else:
            self._shape.setText("")
            self._contents.setCurrentIndex(3)

    def _tell(self, trouble: str) -> None:
        self._trouble_words.setText(trouble)
        self.trouble.setVisible(bool(trouble))

    def _make_trouble(self) -> QWidget:
        bar = box("notice")
        self._trouble_words = label("", size=12)
        self._trouble_words.setWordWrap(True)
        bar.setLayout(column(self._trouble_words, margins=(12, 9, 12, 9)))
        bar.hide()
        return bar

    def _caption(self, text: str) -> QWidget:
        return label(text, size=12, tone="dim", bold=True)


def _explained(error: KnownError) -> str:
    """Return place, cause and way out of a refusal as one paragraph."""
    words = said(" ".join(p for p in (error.place, error.cause, error.way_out) if p))
    return words[:1].upper() + words[1:]
