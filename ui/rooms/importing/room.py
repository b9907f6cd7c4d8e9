"""The import room: files left, the one at hand right, and at the foot what can be done."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QProgressBar,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.look import Look
from ui.panels.kit import (
    ElidedLabel,
    EmptyState,
    Segments,
    box,
    column,
    icon_button,
    label,
    row,
)
from ui.rooms.importing.afterwards import Afterwards, Rows
from ui.rooms.importing.beforehand import Beforehand
from ui.rooms.importing.entries import Entry, state_of
from ui.rooms.importing.filelist import FileList
from ui.rooms.importing.report import as_text
from ui.rooms.importing.state import Importing
from ui.rooms.importing.words import size_words

_SOON = 40  # ms; rows tick off in bundles, so that a thousand files cost a few paints


class ImportRoom(QWidget):
    """Shows one `Importing`; keeps nothing of its own but the line that is current.

    Signals:
        left: back to the text.
        articleAsked: the id of an article to be read.
        commandAsked: the id of a command.
        said: a passing message.
    """

    left = Signal()
    articleAsked = Signal(str)
    commandAsked = Signal(str)
    said = Signal(str, str)

    def __init__(self, look: Look, importing: Importing, rows: Rows) -> None:
        super().__init__()
        self.setObjectName("room")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.importing = importing
        self._rows = rows
        self._wanted = "all"
        self._touched: set[str] = set()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON)
        self._soon.timeout.connect(self._show_touched)
        self.list = FileList(look, importing)
        self.before = Beforehand(look)
        self.after = Afterwards(look, importing, rows)
        self._make_head()
        self._make_foot()
        self._lay_out()
        self._connect()
        self.refresh()

    # -- building ---------------------------------------------------------------------------

    def _make_head(self) -> None:
        self.back = icon_button("arrow-left", self.tr("Back to the text"))
        self.title = label(self.tr("Import"), size=15, bold=True)
        self.summary = ElidedLabel(size=12, tone="dim")
        self.add_files = QPushButton(self.tr("Add files…"))
        self.add_folder = QPushButton(self.tr("Add a folder…"))
        for button in (self.add_files, self.add_folder):
            button.setAutoDefault(False)
        self.filter = Segments((
            ("all", self.tr("All"), self.tr("All files")),
            ("look", self.tr("Needs a look"), self.tr("Only what needs a look")),
        ))  # fmt: skip
        self.filter.set_value("all")

    def _make_foot(self) -> None:
        self.hint = ElidedLabel(size=12, tone="dim")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress of the import"))
        self.copy = QPushButton(self.tr("Copy the report"))
        self.undo = QPushButton(self.tr("Take the import back"))
        self.cancel = QPushButton()
        self.go = QPushButton()
        self.go.setObjectName("primary")
        for button in (self.copy, self.undo, self.cancel, self.go):
            button.setAutoDefault(False)

    def _lay_out(self) -> None:
        head = box("roomhead")
        head.setFixedHeight(50)
        line = row(self.back, self.title, spacing=8, margins=(10, 0, 14, 0))
        line.addWidget(self.summary, 1)
        line.addWidget(self.add_files)
        line.addWidget(self.add_folder)
        head.setLayout(line)
        side = box("roomlist")
        self._lists = QStackedWidget()
        self._lists.addWidget(self.list)
        self._lists.addWidget(EmptyState("check-circle", self.tr("Nothing needs a look"),
                                         self.tr("“All” shows every file.")))  # fmt: skip
        self._lists.addWidget(EmptyState(
            "import", self.tr("Nothing here yet"),
            self.tr("Drop files or folders, or paste what you have copied."),
        ))  # fmt: skip
        inner = column(spacing=6, margins=(0, 10, 0, 6))
        inner.addLayout(row(self.filter, None, margins=(14, 0, 12, 0)))
        inner.addWidget(self._lists, 1)
        side.setLayout(inner)
        self._right = QStackedWidget()
        for part in (self.before, self.after, box("plain")):
            self._right.addWidget(part)
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.setHandleWidth(1)
        parts.setChildrenCollapsible(False)
        parts.addWidget(side)
        parts.addWidget(self._right)
        parts.setStretchFactor(1, 1)
        parts.setSizes([470, 830])
        side.setMinimumWidth(300)
        foot = box("footer")
        buttons = row(spacing=8, margins=(16, 10, 16, 10))
        words = column(self.hint, self.bar, spacing=5)
        buttons.addLayout(words, 1)
        for button in (self.copy, self.undo, self.cancel, self.go):
            buttons.addWidget(button)
        foot.setLayout(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(parts, 1)
        layout.addWidget(foot)

    def _connect(self) -> None:
        importing = self.importing
        importing.listed.connect(self.refresh)
        importing.phaseChanged.connect(self.refresh)
        importing.compared.connect(self.refresh)
        importing.entriesChanged.connect(self._touch)
        importing.progressed.connect(self._show_progress)
        importing.session.changed.connect(self._project_changed)
        self.back.clicked.connect(self.left)
        self.add_files.clicked.connect(lambda: self.commandAsked.emit("file.import"))
        self.add_folder.clicked.connect(lambda: self.commandAsked.emit("file.import_folder"))
        self.filter.picked.connect(self._filter_picked)
        self.list.currentPicked.connect(lambda _: self._show_current())
        self.list.activatedItem.connect(lambda _: self._enter())
        self.list.deleteAsked.connect(self._leave_out)
        self.before.encodingChosen.connect(self._encoding_chosen)
        self.before.columnsChosen.connect(self._columns_chosen)
        self.after.articleAsked.connect(self.articleAsked)
        self.copy.clicked.connect(self.copy_report)
        self.undo.clicked.connect(lambda: self.commandAsked.emit("edit.undo"))
        self.cancel.clicked.connect(self.escape)
        self.go.clicked.connect(self._enter)

    # -- what is shown ----------------------------------------------------------------------

    def current(self) -> Entry | None:
        """Return the file at hand."""
        entry = self.list.current_item()
        return self.importing.entry(entry.key) if entry is not None else None

    def refresh(self) -> None:
        """Bring everything in line with the import."""
        self._touched.clear()
        current = self.current()
        entries = self.importing.entries
        phase = self.importing.phase
        wanted = [e for e in entries if self._wanted == "all" or self._is_wanted(e)]
        key = current.key if current in wanted else self._first(wanted)
        self.list.set_items(wanted, key)
        self._lists.setCurrentIndex(0 if wanted else 2 if not entries else 1)
        self._show_sums()
        self._show_buttons()
        if phase == "running":
            self._show_progress(*self.importing.done)
        self._show_current()

    def _is_wanted(self, entry: Entry) -> bool:
        return state_of(entry, self.importing.phase) not in ("ready", "unseen", "done", "waiting")

    def _first(self, entries: list[Entry]) -> str | None:
        """Return the file to begin with: one that needs a look, if there is one."""
        doubtful = (e.key for e in entries if self._is_wanted(e))
        return next(doubtful, entries[0].key if entries else None)

    def _touch(self, keys: list[str]) -> None:
        self._touched |= set(keys)
        if not self._soon.isActive():
            self._soon.start()

    def _show_touched(self) -> None:
        keys, self._touched = self._touched, set()
        if self._wanted != "all":
            self.refresh()
            return
        for key in keys:
            entry = self.importing.entry(key)
            if entry is not None:
                self.list.files.replace(entry)
        current = self.list.current_item()
        if current is not None and current.key in keys:
            self._show_current()
        self._show_sums()

    def _show_sums(self) -> None:
        entries, phase = self.importing.entries, self.importing.phase
        doubtful = sum(self._is_wanted(e) for e in entries)
        parts = [self.tr("%n file(s)", "", len(entries))]
        report = self.importing.report
        if phase == "done" and report is not None:
            parts.append(self.tr("%n new article(s)", "", len(report.articles)))
        else:
            parts.append(size_words(sum(e.size for e in entries)))
        if doubtful:
            parts.append(self.tr("%n to look at", "", doubtful))
        self.summary.set_whole(" · ".join(parts))

    def _show_current(self) -> None:
        entry = self.current()
        done = self.importing.phase in ("running", "done")
        self._right.setCurrentIndex(2 if entry is None else 1 if done else 0)
        if entry is None:
            return
        if done:
            self.after.show_entry(entry)
        else:
            self.before.show_entry(entry, len(self._uncertain()))

    def _show_buttons(self) -> None:
        importing, phase = self.importing, self.importing.phase
        waits = phase in ("looking", "ready")
        done = phase == "done"
        count = len(importing.entries)
        for button in (self.add_files, self.add_folder):
            button.setVisible(waits)
        self.copy.setVisible(done)
        self.undo.setVisible(done and not self._is_taken_back())
        self.undo.setEnabled(importing.session.undo_name == "import")
        self.bar.setVisible(phase in ("looking", "running"))
        self.cancel.setVisible(not done)
        self.cancel.setText(self.tr("Stop") if phase == "running" else self.tr("Cancel"))
        self.cancel.setEnabled(not importing.is_stopping)
        self.go.setVisible(phase != "running")
        self.go.setEnabled(done or count > 0)
        self.go.setText(self._go_words())
        self.hint.set_whole(self._hint_words())
        if phase == "looking":
            self.bar.setRange(0, 0)

    def _go_words(self) -> str:
        if self.importing.phase == "done":
            return self.tr("Read") if self._has_articles() else self.tr("Close")
        return self.tr("Import %n file(s)", "", len(self.importing.entries))

    def _hint_words(self) -> str:
        phase, report = self.importing.phase, self.importing.report
        if phase == "looking":
            return self.tr("Looking at the files. Enter imports them without waiting.")
        if phase == "ready":
            return self.tr("Enter imports everything with what is shown; nothing must be decided.")
        if phase == "running" or report is None:
            return ""
        if self._is_taken_back():
            return self.tr("The import was taken back. Ctrl+Shift+Z brings it in again.")
        if report.cancelled:
            return self.tr("Stopped. %n article(s) had come in and stay; Ctrl+Z takes them back.",
                           "", len(report.articles))  # fmt: skip
        return self.tr("One Ctrl+Z takes the whole import back.") if report.changes else ""

    def _has_articles(self) -> bool:
        report = self.importing.report
        return bool(report and report.articles) and not self._is_taken_back()

    def _is_taken_back(self) -> bool:
        report = self.importing.report
        if report is None or not report.articles:
            return False
        here = {r.id for r in self._rows()}
        return not any(i in here for i in report.articles)

    def _show_progress(self, done: int, total: int, what: str) -> None:
        self.importing.done = (done, total, what)
        if self.importing.phase != "running":
            return
        self.bar.setRange(0, max(1, total))
        self.bar.setValue(done)
        if self.importing.is_stopping:
            self.hint.set_whole(self.tr("Stopping behind the file at hand…"))
        else:
            counted = self.tr("{done} of {total}").format(done=done, total=total)
            self.hint.set_whole(f"{counted} · {what}" if what else counted)

    def _project_changed(self) -> None:
        if self.importing.phase == "done":
            self._show_buttons()
            self._show_current()

    # -- what is done -----------------------------------------------------------------------

    def _filter_picked(self, wanted: str) -> None:
        self._wanted = wanted
        self.refresh()

    def _leave_out(self, entry: Entry) -> None:
        self.importing.remove(entry.key)

    def _uncertain(self) -> list[str]:
        """Return the files whose encoding nobody knows for certain, chosen or not."""
        seen = ((e.key, e.glance) for e in self.importing.entries if e.glance is not None)
        return [key for key, g in seen if g.encoding and (not g.certain or g.lost)]

    def _encoding_chosen(self, encoding: str, for_all: bool) -> None:
        current = self.current()
        if current is None:
            return
        keys = dict.fromkeys([current.key, *(self._uncertain() if for_all else ())])
        self.importing.choose_encoding(list(keys), encoding)

    def _columns_chosen(self, columns: dict[str, str]) -> None:
        current = self.current()
        if current is not None:
            self.importing.choose_columns(current.key, columns)

    def copy_report(self) -> None:
        """Put the whole report on the clipboard, as text."""
        QGuiApplication.clipboard().setText(as_text(self.importing, self._rows()))
        self.said.emit(self.tr("Report copied"), "ok")

    def _enter(self) -> None:
        """Do what the main button does."""
        importing = self.importing
        if importing.phase in ("looking", "ready"):
            importing.start()
        elif importing.phase == "done":
            self._read()

    def _read(self) -> None:
        entry, report = self.current(), self.importing.report
        here = {r.id for r in self._rows()}
        own = (*entry.report.articles, *entry.report.known) if entry and entry.report else ()
        found = next((i for i in (*own, *(report.articles if report else ())) if i in here), None)
        if found is None:
            self.left.emit()
        else:
            self.articleAsked.emit(found)

    def escape(self) -> None:
        """Stop what runs; where nothing does, go back to the text."""
        if self.importing.phase == "running":
            self.importing.stop()
            self._show_buttons()
            self._show_progress(*self.importing.done)
        else:
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escape()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._enter()
        else:
            super().keyPressEvent(event)

    def take_focus(self) -> None:
        self.list.focus_first()
