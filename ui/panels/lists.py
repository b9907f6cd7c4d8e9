"""The lists of the right side: mentions, claims, events, problems, and repairs of the source."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from models.annotate import Annotation
from models.annotate.problems import Problem
from models.ingest.values import Edit
from models.schema.values import Schema
from ui.icons import paint_icon
from ui.look import Look, colour_of
from ui.panels.kit import EmptyState, box, chip_width, column, paint_chip, plain, resize_font, row
from ui.panels.rows import RowDelegate, RowModel, RowsView
from ui.style import faint, warning
from ui.theme import Region, reading_font, ui_font

_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight
_CHIP_COLUMN = 92.0  # px; the words of all rows begin at one place


@dataclass(frozen=True, slots=True)
class Entry:
    """One annotation as a list shows it; ``place`` is the 1-based paragraph, 0 for none."""

    annotation: Annotation
    label: str
    colour: int
    quote: str
    place: int
    second: str = ""


@dataclass(frozen=True, slots=True)
class Trouble:
    """A problem with the words of the annotation that has it."""

    problem: Problem
    number: int
    text: str
    quote: str


def second_line(
    annotation: Annotation, known: Mapping[str, Annotation], schema: Schema, look: Look
) -> str:
    """Return the participants in one line: ``role: words · role: words``."""
    type_ = schema.by_name.get(annotation.label)
    parts = []
    for argument in annotation.arguments:
        role = type_.role(argument.role) if type_ else None
        target = known.get(argument.target or "")
        anchor = argument.anchor or (target.anchor if target else None)
        if anchor is not None:
            name = look.say(role.words) if role else argument.role
            parts.append(f"{name} {anchor.quote}")
    return " · ".join(parts)


class EntryDelegate(RowDelegate):
    """Chip, quote, paragraph; with a second line where roles are filled."""

    def __init__(self, look: Look, region: Region, *, tall: bool) -> None:
        super().__init__(look.theme)
        self._region: Region = region
        self._tall = tall

    def draw(self, painter: QPainter, box: QRectF, item: Entry, current: bool) -> None:
        line = QRectF(box.x(), box.y(), box.width(), 30 if self._tall else box.height())
        width = min(max(chip_width(item.label), 44), _CHIP_COLUMN)
        chip = QRectF(line.x() + 6, line.center().y() - 10, width, 20)
        paint_chip(painter, chip, item.label, item.colour, self.theme)
        painter.setFont(ui_font(11))
        painter.setPen(QColor(faint(self.theme)))
        place = f"¶{item.place}" if item.place else ""
        painter.drawText(line.adjusted(0, 0, -8, 0), _MIDDLE | _RIGHT, place)
        words = line.adjusted(_CHIP_COLUMN + 14, 0, -38, 0)
        _text(painter, words, item.quote, reading_font(self._region, 13), self.theme.text)
        if self._tall:
            below = QRectF(box.x() + 8, box.y() + 29, box.width() - 16, 18)
            _text(painter, below, item.second or "—", ui_font(11), faint(self.theme))


class TroubleDelegate(RowDelegate):
    def draw(self, painter: QPainter, box: QRectF, item: Trouble, current: bool) -> None:
        paint_icon(painter, "alert", QRectF(box.x() + 8, box.y() + 8, 16, 16),
                   QColor(warning(self.theme)))  # fmt: skip
        first = QRectF(box.x() + 32, box.y() + 5, box.width() - 42, 20)
        _text(painter, first, item.text, ui_font(12), self.theme.text)
        second = QRectF(box.x() + 32, box.y() + 25, box.width() - 42, 18)
        _text(painter, second, item.quote, ui_font(11), faint(self.theme))


class EditDelegate(RowDelegate):
    """What was changed: rule and confidence, then before → after."""

    def __init__(self, look: Look, names: Mapping[str, str], raw: str) -> None:
        super().__init__(look.theme)
        self.names = names
        self.raw = raw

    def draw(self, painter: QPainter, box: QRectF, item: Edit, current: bool) -> None:
        theme = self.theme
        colour = {"applied": theme.ok, "proposed": warning(theme)}.get(item.state, theme.text3)
        sign = {"applied": "check-circle", "proposed": "help"}.get(item.state, "close")
        paint_icon(painter, sign, QRectF(box.x() + 8, box.y() + 7, 16, 16), QColor(colour))
        first = QRectF(box.x() + 32, box.y() + 4, box.width() - 42, 20)
        rule = self.names.get(item.rule, item.rule)
        _text(painter, first, rule, ui_font(12), theme.text)
        painter.setFont(ui_font(11))
        painter.setPen(QColor(faint(theme)))
        painter.drawText(first, _MIDDLE | _RIGHT, f"{item.confidence:.0%}")
        second = QRectF(box.x() + 32, box.y() + 24, box.width() - 42, 18)
        before = visible(self.raw[item.start : item.end][:60])
        after = visible(item.replacement[:60]) or "∅"
        _text(painter, second, f"{before} → {after}", ui_font(11), faint(theme))


def visible(text: str) -> str:
    """Return ``text`` with a sign for each character that would not be seen."""
    signs = {"\n": "↵", "\r": "␍", "\t": "⇥", "\u00a0": "⍽", "\u3000": "□", " ": "·",
             "\u2028": "⏎"}  # fmt: skip
    return "".join(signs.get(c, c if c.isprintable() else f"⟨{ord(c):X}⟩") for c in text)


def _text(painter: QPainter, box: QRectF, text: str, font: QFont, colour: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    metrics = QFontMetricsF(painter.font())
    line = text.replace("\n", " ")
    shown = metrics.elidedText(line, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, _MIDDLE, shown)


def _haystack(entry: Entry) -> str:
    return f"{entry.label} {entry.quote} {entry.second}".casefold()


class Tab(QToolButton):
    """A tab with its count on top and its name below."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName("tab")
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._name = name
        resize_font(self, 11)
        self.set_count(0)

    def set_count(self, count: int) -> None:
        self.setText(f"{count}\n{self._name}")
        self.setAccessibleName(f"{self._name}: {count}")


class Lists(QWidget):
    """The lower half of the right side."""

    annotationPicked = Signal(str)
    annotationActivated = Signal(str)
    annotationMenu = Signal(QPoint, str)
    deleteAsked = Signal(str)
    editPicked = Signal(str)
    editStateAsked = Signal(list, str)
    tabPicked = Signal(str)

    TABS = ("mentions", "claims", "events", "problems", "edits")

    def __init__(self, look: Look, schema: Schema, region: Region) -> None:
        super().__init__()
        self._look = look
        self._schema = schema
        self._region: Region = region
        self._entries: dict[str, list[Entry]] = {"mentions": [], "claims": [], "events": []}
        self._views: dict[str, RowsView] = {}
        self._tabs: dict[str, Tab] = {}
        self._empty: dict[str, EmptyState] = {}
        self._stacks: dict[str, QStackedWidget] = {}
        self._current = ""
        self._edits: Sequence[Edit] = ()
        self._pages = QStackedWidget()
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("Filter"))
        self.filter.setAccessibleName(self.tr("Filter the list"))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(lambda _: self._refill())
        self._edit_delegate = EditDelegate(look, {}, "")
        self._make_pages()
        self._lay_out()
        self.show_tab("mentions")

    # -- contents ---------------------------------------------------------------------------

    def set_annotations(self, annotations: Iterable[Annotation], known: Mapping[str, Annotation],
                        place: Mapping[str, int], quotes: Mapping[str, str]) -> None:  # fmt: skip
        """Show annotations in the order of the text; ``quotes`` are in the script of the lists."""
        for entries in self._entries.values():
            entries.clear()
        ordered = sorted(
            annotations, key=lambda a: a.anchor.spans if a.anchor and a.anchor.spans else ()
        )
        for annotation in ordered:
            tab = {"mention": "mentions", "claim": "claims"}.get(annotation.kind, "events")
            if annotation.kind != "tag":
                self._entries[tab].append(self._entry(annotation, known, place, quotes))
        for tab, entries in self._entries.items():
            self._tabs[tab].set_count(len(entries))
        self._refill()

    def _entry(self, annotation: Annotation, known: Mapping[str, Annotation],
               place: Mapping[str, int], quotes: Mapping[str, str]) -> Entry:  # fmt: skip
        second = ""
        if annotation.arguments:
            second = second_line(annotation, known, self._schema, self._look)
        return Entry(annotation, self._look.label(self._schema, annotation.label),
                     colour_of(self._schema, annotation), quotes.get(annotation.id, ""),
                     place.get(annotation.id, 0), second)  # fmt: skip

    def set_problems(self, problems: Iterable[Problem], known: Mapping[str, Annotation]) -> None:
        rows = []
        for number, problem in enumerate(problems):
            annotation = known.get(problem.annotation)
            quote = annotation.anchor.quote if annotation and annotation.anchor else ""
            name = self._look.label(self._schema, annotation.label) if annotation else ""
            text = problem.text(self._look.tongue.code)
            rows.append(Trouble(problem, number, text, f"{name} · {quote}" if quote else name))
        self._tabs["problems"].set_count(len(rows))
        self._views["problems"].set_items(rows)
        self._stacks["problems"].setCurrentIndex(0 if rows else 1)

    def set_edits(self, edits: Sequence[Edit], raw: str) -> None:
        self._edits = edits
        self._edit_delegate.raw = raw
        self._edit_delegate.names = self._rule_names() if edits else {}
        self._tabs["edits"].set_count(len(edits))
        view = self._views["edits"]
        before = view.current_item()
        view.set_items(edits, before.id if before else None)
        self._stacks["edits"].setCurrentIndex(0 if edits else 1)
        self._update_edit_buttons()

    def set_current(self, identifier: str | None) -> None:
        """Mark the selected annotation in its list."""
        self._current = identifier or ""
        for tab in self._entries:
            self._views[tab].set_current(identifier)

    def show_tab(self, tab: str) -> None:
        self.tab = tab
        self._tabs[tab].setChecked(True)
        self._pages.setCurrentWidget(self._stacks[tab])
        self.filter.setVisible(tab in self._entries)
        self._edit_bar.setVisible(tab == "edits")

    def focus_tab(self, tab: str) -> None:
        self.show_tab(tab)
        self._views[tab].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_edit(self, identifier: str) -> None:
        """Bring a repair to view, as when it was clicked in the text."""
        self.show_tab("edits")
        self._views["edits"].set_current(identifier)
        self._update_edit_buttons()

    def _refill(self) -> None:
        wanted = self.filter.text().casefold().split()
        for tab, entries in self._entries.items():
            shown = [e for e in entries if all(w in _haystack(e) for w in wanted)]
            self._views[tab].set_items(shown, self._current)
            self._stacks[tab].setCurrentIndex(0 if shown else 1)

    # -- parts ------------------------------------------------------------------------------

    def _make_pages(self) -> None:
        hints = self._hints()
        for tab in self.TABS:
            self._views[tab] = self._make_view(tab)
            stack = QStackedWidget()
            stack.addWidget(self._views[tab])
            stack.addWidget(EmptyState(*hints[tab]))
            stack.setCurrentIndex(1)
            self._stacks[tab] = stack
            self._pages.addWidget(stack)

    def _make_view(self, tab: str) -> RowsView:
        if tab == "problems":
            troubles: RowModel[Trouble] = RowModel(lambda t: t.number, lambda t: t.text)
            view = RowsView(troubles, TroubleDelegate(self._look.theme), 48)
            view.currentPicked.connect(lambda t: self.annotationPicked.emit(t.problem.annotation))
        elif tab == "edits":
            edits: RowModel[Edit] = RowModel(lambda e: e.id, lambda e: f"{e.rule} {e.state}")
            view = RowsView(edits, self._edit_delegate, 46)
            view.currentPicked.connect(self._edit_picked)
        else:
            entries: RowModel[Entry] = RowModel(
                lambda e: e.annotation.id, lambda e: f"{e.label} {e.quote}"
            )
            tall = tab != "mentions"
            delegate = EntryDelegate(self._look, self._region, tall=tall)
            view = RowsView(entries, delegate, 52 if tall else 32)
            view.currentPicked.connect(lambda e: self.annotationPicked.emit(e.annotation.id))
            view.activatedItem.connect(lambda e: self.annotationActivated.emit(e.annotation.id))
            view.menuAsked.connect(lambda at, e: self.annotationMenu.emit(at, e.annotation.id))
            view.deleteAsked.connect(lambda e: self.deleteAsked.emit(e.annotation.id))
        view.setAccessibleName(self._names()[tab])
        return view

    def _names(self) -> dict[str, str]:
        return {
            "mentions": self.tr("Mentions"),
            "claims": self.tr("Claims"),
            "events": self.tr("Events"),
            "problems": self.tr("Problems"),
            "edits": self.tr("Repairs"),
        }

    def _hints(self) -> dict[str, tuple[str, str, str]]:
        return {
            "mentions": ("entity", self.tr("No mentions yet"),
                         self.tr("Select a name in the text and press its label’s key.")),
            "claims": ("claim", self.tr("No claims yet"),
                       self.tr("Select what is claimed and press the key of a claim.")),
            "events": ("event", self.tr("No events yet"),
                       self.tr("Select the word that names the event and press its key.")),
            "problems": ("check-circle", self.tr("No problems"),
                         self.tr("Everything agrees with the schema.")),
            "edits": ("repair", self.tr("Nothing was repaired"),
                      self.tr("The text is shown as it came.")),
        }  # fmt: skip

    def _rule_names(self) -> dict[str, str]:
        from models.ingest.rules import RULES  # with their word lists, 50 ms: not before the paint

        return {rule.key: rule.words.in_language(self._look.tongue.code) for rule in RULES}

    def _lay_out(self) -> None:
        tabs = QHBoxLayout()
        tabs.setContentsMargins(8, 6, 8, 2)
        tabs.setSpacing(0)
        names = self._names()
        for tab in self.TABS:
            button = Tab(names[tab])
            button.clicked.connect(lambda _=False, t=tab: self._tab_clicked(t))
            self._tabs[tab] = button
            tabs.addWidget(button, 1)
        self._edit_bar = self._make_edit_bar()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(tabs)
        layout.addWidget(plain(column(self.filter, margins=(12, 0, 12, 2))))
        layout.addWidget(self._pages, 1)
        layout.addWidget(self._edit_bar)

    def _tab_clicked(self, tab: str) -> None:
        self.show_tab(tab)
        self.tabPicked.emit(tab)

    def _make_edit_bar(self) -> QWidget:
        bar = box("footer")
        self._one = QPushButton(self.tr("Take back"))
        self._all = QPushButton(self.tr("Whole rule"))
        self._one.clicked.connect(lambda: self._ask_edit(whole_rule=False))
        self._all.clicked.connect(lambda: self._ask_edit(whole_rule=True))
        self._all.setToolTip(self.tr("Do the same with every repair of this rule"))
        bar.setLayout(row(self._one, self._all, None, spacing=8, margins=(12, 8, 12, 8)))
        return bar

    def _edit_picked(self, edit: Edit) -> None:
        self._update_edit_buttons()
        self.editPicked.emit(edit.id)

    def _update_edit_buttons(self) -> None:
        edit = self._views["edits"].current_item()
        self._one.setEnabled(edit is not None)
        self._all.setEnabled(edit is not None)
        dismissable = edit is None or edit.state == "applied"
        self._one.setText(self.tr("Take back") if dismissable else self.tr("Apply"))

    def _ask_edit(self, *, whole_rule: bool) -> None:
        edit = self._views["edits"].current_item()
        if edit is None:
            return
        state = "dismissed" if edit.state == "applied" else "applied"
        meant = [e for e in self._edits if e.rule == edit.rule] if whole_rule else [edit]
        chosen = [e.id for e in meant if e.state != state]
        self.editStateAsked.emit(chosen, state)
