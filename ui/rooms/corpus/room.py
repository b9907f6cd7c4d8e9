"""The corpus room: small charts above, the table of articles below."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSplitter

from models.knowledge.corpus import Corpus, Person, table_csv
from models.schema.kinds import KINDS
from ui.charts.hits import Hits
from ui.charts.picture import png, svg
from ui.look import Look
from ui.panels.kit import Segments, box, column, plain, row
from ui.rooms.corpus.bars import Bar, BarChart, ColumnChart
from ui.rooms.corpus.state import CorpusState
from ui.rooms.corpus.table import CorpusTable
from ui.rooms.corpus.words import script_words, status_words
from ui.rooms.exporting import Export
from ui.rooms.frame import Place, Room, Sign
from ui.theme import label_colour
from ui.words import N

SIGN = Sign(
    "list",
    N("Room", "Corpus"),
    N("Room", "No articles yet"),
    N("Room", "Import articles: how far the work on each has come then stands here."),
)
_MONTHS, _DAYS = 36, 60  # columns that are shown at most, the latest


class CorpusRoom(Room):
    """Shows a `CorpusState`."""

    state: CorpusState

    def __init__(self, look: Look, state: CorpusState) -> None:
        super().__init__(look, state, SIGN)
        self.progress = BarChart(look, self.tr("Progress"))
        self.people = BarChart(look, self.tr("Annotations by person"))
        self.labels = BarChart(look, self.tr("Annotations by label"))
        self.outlets = BarChart(look, self.tr("Articles by outlet"))
        self.time = ColumnChart(look, "")
        self.time_choice = Segments((
            ("months", self.tr("Published"), self.tr("Articles by month of publication")),
            ("work", self.tr("Worked on"), self.tr("Annotations by day of work")),
        ))  # fmt: skip
        self.table = CorpusTable(look, state)
        self._lay_out_parts()
        self._connect_parts()

    def _lay_out_parts(self) -> None:
        left = column(self.progress, self.people, spacing=10)
        left.setStretch(0, 5)
        left.setStretch(1, 4)
        right = column(self.time_choice, self.time, spacing=6)
        right.setAlignment(self.time_choice, Qt.AlignmentFlag.AlignRight)
        right.setStretch(1, 1)
        charts = box("plain")
        cards = row(plain(left), self.labels, self.outlets, plain(right), spacing=10,
                    margins=(14, 12, 14, 12))  # fmt: skip
        for number, stretch in enumerate((4, 5, 5, 6)):
            cards.setStretch(number, stretch)
        charts.setLayout(cards)
        charts.setMinimumHeight(200)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setHandleWidth(1)
        parts.setChildrenCollapsible(False)
        parts.addWidget(charts)
        parts.addWidget(self.table)
        parts.setStretchFactor(1, 1)
        parts.setSizes([300, 420])
        self.set_content(parts)

    def _connect_parts(self) -> None:
        self.table.opened.connect(lambda article: self.evidenceAsked.emit(Place(article, "")))
        self.table.sorted.connect(self._sort)
        self.table.currentPicked.connect(self._picked)
        self.progress.activatedItem.connect(self._toggle_progress)
        self.people.activatedItem.connect(lambda key: self._toggle("people", key))
        self.labels.activatedItem.connect(lambda key: self._toggle_filter("labels", key))
        self.outlets.activatedItem.connect(lambda key: self._toggle_filter("outlets", key))
        self.time.activatedItem.connect(self._pick_time)
        self.time_choice.picked.connect(self._choose_time)

    # -- what is shown ------------------------------------------------------------------------

    def show_content(self) -> None:
        whole = self.state.corpus
        wanted = self.state.wanted()
        self.show_page(anything=bool(whole.articles), fits=bool(wanted.articles))
        self._offer_filters(whole)
        self.offer_exports(self._exports(wanted))
        self.export.setEnabled(bool(wanted.articles))
        self.table.refresh(self.state.ordered(wanted))
        self._show_charts()
        self.say_sum(" · ".join((
            self.tr("%n article(s)", "", len(wanted.articles)),
            self.tr("%n character(s)", "", wanted.characters),
            self.tr("%n annotation(s)", "", wanted.annotations),
            self.tr("{share} of the text annotated").format(share=f"{wanted.coverage:.0%}"),
        )) if whole.articles else "")  # fmt: skip
        self.say_hint(self.tr("Enter opens an article, S sorts by the column at hand; a click on a "
                              "bar filters."))  # fmt: skip

    def _offer_filters(self, whole: Corpus) -> None:
        schema = self.state.session.project.schema
        present = whole.labels()
        labels = [(lb.name, self.look.say(lb.words)) for lb in schema.labels if lb.name in present]
        article = self.state.session.article
        self.filters.offer(labels, sorted(whole.outlets()), article.row.id if article else "")

    def _show_charts(self) -> None:
        state = self.state
        self._show_progress()
        self.people.show_bars(
            [Bar(p.layer, p.name or self.tr("without a name"), p.annotations,
                 note=self.tr("%n article(s)", "", p.articles) + f" · {p.last}")
             for p in sorted(state.wanted(without="people").persons(), key=_most)],
            frozenset(state.people),
        )  # fmt: skip
        self.labels.show_bars(self._label_bars(), frozenset(state.filter.labels))
        self.outlets.show_bars(
            [Bar(name, name or self.tr("unknown"), count)
             for name, count in state.wanted(without="outlets").outlets().most_common()],
            frozenset(state.filter.outlets),
        )  # fmt: skip
        self.time_choice.set_value(state.time)
        timely = state.wanted(without="time")
        if state.time == "months":
            self.time.title = self.tr("Articles by month")
            self.time.show_columns(_months(timely.months()))
        else:
            self.time.title = self.tr("Annotations by day")
            self.time.show_columns(_days(timely.work()))
        self.time.setAccessibleName(self.time.title)

    def _show_progress(self) -> None:
        state, quiet = self.state, self.look.theme.text3
        statuses = state.wanted(without="statuses").statuses()
        scripts = state.wanted(without="scripts").scripts()
        bars = [
            Bar(("statuses", s), status_words(s), statuses[s])
            for s in ("new", "working", "done")
        ] + [
            Bar(("scripts", s), script_words(s), scripts[s], quiet)
            for s in ("hans", "hant") if scripts[s]
        ]  # fmt: skip
        chosen = [("statuses", s) for s in state.statuses] + [("scripts", s) for s in state.scripts]
        self.progress.show_bars(bars, frozenset(chosen))

    def _label_bars(self) -> list[Bar]:
        schema, theme = self.state.session.project.schema, self.look.theme
        bars = []
        for name, count in self.state.wanted(without="labels").labels().most_common():
            known = schema.by_name.get(name)
            colour = label_colour(known.colour, theme).name() if known else theme.text3
            bars.append(Bar(name, self.look.label(schema, name), count, colour))
        return bars

    def _exports(self, wanted: Corpus) -> list[Export]:
        ground, title = self.look.theme.surface, self.sign.say(self.sign.title)
        paint, size = self._scene()
        return [
            Export("csv", self.tr("the table"),
                   lambda: table_csv(self._in_order(wanted), KINDS)),
            Export("png", self.tr("the charts"), lambda: png(paint, size, ground)),
            Export("svg", self.tr("the charts"), lambda: svg(paint, size, ground, title)),
        ]  # fmt: skip

    def _in_order(self, wanted: Corpus) -> Corpus:
        return Corpus(self.state.ordered(wanted), wanted.people)

    def _scene(self) -> tuple[Callable[[QPainter, QRectF], None], QSizeF]:
        charts = (self.progress, self.people, self.labels, self.outlets, self.time)
        wide, high, gap = 340.0, 300.0, 14.0

        def paint(painter: QPainter, _box: QRectF) -> None:
            for number, chart in enumerate(charts):
                place = QRectF(gap + number % 3 * (wide + gap), gap + number // 3 * (high + gap),
                               wide, high)  # fmt: skip
                chart.paint_scene(painter, place, Hits())

        return paint, QSizeF(3 * wide + 4 * gap, 2 * high + 3 * gap)

    # -- what is done -------------------------------------------------------------------------

    def _sort(self, name: str) -> None:
        self.state.sort_by(name)
        self.show_content()

    def _picked(self, article: str) -> None:
        self.state.current = article

    def _toggle_progress(self, key: tuple[str, str]) -> None:
        self._toggle(*key)

    def _toggle(self, what: str, key: str) -> None:
        chosen: frozenset[str] = getattr(self.state, what)
        setattr(self.state, what, chosen ^ {key})
        self.show_content()

    def _toggle_filter(self, what: str, key: str) -> None:
        chosen: frozenset[str] = getattr(self.state.filter, what)
        self._filter_by(**{what: chosen ^ {key}})

    def _filter_by(self, **changed: object) -> None:
        self.filters.put(replace(self.state.filter, **changed))  # type: ignore[arg-type]

    def _choose_time(self, time: str) -> None:
        self.state.time = time
        self.show_content()

    def _pick_time(self, key: str) -> None:
        if self.state.time == "months" and key:
            year, month = int(key[:4]), int(key[5:7])
            since = date(year, month, 1)
            until = date(year + month // 12, month % 12 + 1, 1)
            same = (self.state.filter.since, self.state.filter.until) == (since, until)
            self._filter_by(since=None if same else since, until=None if same else until)

    def focus_content(self) -> None:
        self.table.setFocus()


def _most(person: Person) -> int:
    return -person.annotations


def _months(counts: Counter[str]) -> list[Bar]:
    """Return a column for every month from the first to the last, empty ones too."""
    known = sorted(month for month in counts if month)
    if not known:
        return []
    columns = []
    month = known[0]
    while month <= known[-1]:
        columns.append(Bar(month, month, counts.get(month, 0)))
        year, number = int(month[:4]), int(month[5:7])
        month = f"{year + number // 12}-{number % 12 + 1:02}"
    return columns[-_MONTHS:]


def _days(counts: Counter[str]) -> list[Bar]:
    if not counts:
        return []
    first, last = date.fromisoformat(min(counts)), date.fromisoformat(max(counts))
    first = max(first, last - timedelta(days=_DAYS - 1))
    days = (first + timedelta(days=n) for n in range((last - first).days + 1))
    return [Bar(d.isoformat(), d.isoformat(), counts.get(d.isoformat(), 0)) for d in days]
