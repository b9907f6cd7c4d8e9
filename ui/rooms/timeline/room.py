"""The time line room: the strip, its tools, and the way to the texts."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSizeF, Qt
from PySide6.QtWidgets import QMenu, QScrollBar, QWidget

from models.knowledge.tables import timeline_document, timeline_sheet
from models.knowledge.timeline import Happening, Timeline
from models.knowledge.values import Record
from ui.charts.hits import Hits
from ui.charts.picture import png, svg
from ui.look import Look
from ui.panels.kit import Segments, icon_button, plain, row
from ui.rooms.exporting import Export, json_file
from ui.rooms.frame import Place, Room, Sign
from ui.rooms.picker import Picker
from ui.rooms.timeline.scene import AXIS
from ui.rooms.timeline.state import TimelineState
from ui.rooms.timeline.strip import Strip
from ui.rooms.timeline.words import date_words, title_of
from ui.words import N

SIGN = Sign(
    "timeline",
    N("Room", "Timeline"),
    N("Room", "Nothing stands in time yet"),
    N("Room", "Tag events and fill their date, or claims with a date. An event without a date "
      "stands where its article reported it."),
)  # fmt: skip
_STEP = 1.5
_TALLEST = 6000.0  # px that a picture of all lanes may be high
_LISTED = 24


class TimelineRoom(Room):
    """Shows a `TimelineState`."""

    state: TimelineState

    def __init__(self, look: Look, state: TimelineState) -> None:
        super().__init__(look, state, SIGN)
        self._schema = state.session.project.schema
        self._line = Timeline(())
        self.strip = Strip(look, self._schema)
        self.strip.view, self.strip.top, self.strip.at = state.view, state.place, state.current
        self.bar_down = QScrollBar(Qt.Orientation.Vertical)
        self.by = Segments((
            ("label", self.tr("By type"), self.tr("A lane for each type")),
            ("entity", self.tr("By entity"), self.tr("A lane for each who takes part")),
        ))  # fmt: skip
        self.by.set_value(state.by)
        self.out = icon_button("zoom-out", self.tr("More of time") + "  −")
        self.closer = icon_button("zoom-in", self.tr("Enlarge") + "  +")
        self.all = icon_button("columns", self.tr("All of time") + "  0")
        for tool in (self.by, self.out, self.closer, self.all):
            self.add_tool(tool)
        self.kinds = Picker(self.tr("Events and claims"), self.tr("Kinds"))
        self.kinds.offer([("event", self.tr("Events")), ("claim", self.tr("Claims"))], state.kinds)
        self.add_filter(self.kinds)
        self.set_content(self._make_content())
        self._connect_parts()
        self.offer_exports((
            Export("png", self.tr("the lanes in this part of time"), self._png),
            Export("svg", self.tr("the lanes in this part of time"), self._svg),
            Export("csv", self.tr("everything in the lanes, as a table"), self._csv),
            Export("json", self.tr("everything in the lanes"), self._json),
        ))  # fmt: skip

    def _make_content(self) -> QWidget:
        line = row(spacing=0)
        line.addWidget(self.strip, 1)
        line.addWidget(self.bar_down)
        return plain(line)

    def _connect_parts(self) -> None:
        strip = self.strip
        strip.viewChanged.connect(self._moved)
        strip.leadAsked.connect(self._lead)
        strip.crowdAsked.connect(self._offer_crowd)
        strip.currentPicked.connect(self._say_current)
        self.bar_down.valueChanged.connect(self._scrolled)
        self.by.picked.connect(self._by_picked)
        self.out.clicked.connect(lambda: strip.zoom(1 / _STEP))
        self.closer.clicked.connect(lambda: strip.zoom(_STEP))
        self.all.clicked.connect(strip.fit)
        self.kinds.picked.connect(self._kinds_picked)

    # -- what is shown ----------------------------------------------------------------------

    def show_content(self) -> None:
        state = self.state
        self._line = state.wanted()
        self._offer_filters()
        self.show_page(anything=bool(state.found.placed), fits=bool(self._line.lanes))
        self.strip.show_timeline(self._line, by_label=state.by == "label")
        self._show_sum()
        self._moved()

    def _offer_filters(self) -> None:
        placed, session = self.state.found.placed, self.state.session
        labels = {happening.label for happening in placed}
        named = [(label.name, self.look.say(label.words)) for label in self._schema.labels
                 if label.name in labels]  # fmt: skip
        outlets = sorted({r.article.outlet for happening in placed for r in happening.records})
        article = session.article.row.id if session.article else ""
        self.filters.offer(named, outlets, article)

    def _show_sum(self) -> None:
        placed = {h.key for lane in self._line.lanes for h in lane.happenings}
        parts = [self.tr("%n in time", "", len(placed))] if placed else []
        undated = len(self._line.undated)
        if undated:
            parts.append(self.tr("%n without a date", "", undated))
        self.say_sum(" · ".join(parts))

    def _moved(self) -> None:
        strip, state = self.strip, self.state
        state.view, state.current, state.place = strip.view, strip.at, int(strip.top)
        page = max(1, int(strip.height() - AXIS))
        self.bar_down.blockSignals(True)
        self.bar_down.setRange(0, max(0, int(strip.content_height) - page))
        self.bar_down.setPageStep(page)
        self.bar_down.setSingleStep(40)
        self.bar_down.setValue(int(strip.top))
        self.bar_down.blockSignals(False)
        self.bar_down.setVisible(self.bar_down.maximum() > 0)
        self._say_current(strip.current_happening())

    def _say_current(self, happening: Happening | None) -> None:
        if happening is None:
            self.say_hint(self.tr("Wheel or + − enlarge · drag or arrows move · N goes to the next "
                                  "· Enter or a click leads to the text"))  # fmt: skip
        else:
            words = f"{date_words(happening)} · {title_of(happening, self._schema.meaning)}"
            self.say_hint(words)

    # -- hands ------------------------------------------------------------------------------

    def focus_content(self) -> None:
        self.strip.setFocus()

    def zoom(self, by: int) -> None:
        if by:
            self.strip.zoom(_STEP if by > 0 else 1 / _STEP)
        else:
            self.strip.fit()

    def _scrolled(self, value: int) -> None:
        self.strip.scroll_to(value)
        self.state.place = value

    def _by_picked(self, by: str) -> None:
        self.state.by = "entity" if by == "entity" else "label"
        self.strip.top = 0.0
        self.show_content()
        self.strip.setFocus()

    def _kinds_picked(self, kinds: frozenset[str]) -> None:
        self.state.kinds = kinds  # type: ignore[assignment]
        self.show_content()

    def _lead(self, record: Record) -> None:
        self.state.current = self.strip.at
        self.evidenceAsked.emit(Place(record.article.id, record.id, record.evidence.spans))

    def _offer_crowd(self, happenings: list[Happening], at: QPoint) -> None:
        """Let somebody choose among happenings of one day."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for happening in happenings[:_LISTED]:
            words = title_of(happening, self._schema.meaning)[:60].replace("&", "&&")
            action = menu.addAction(f"{date_words(happening)}  {words}")
            action.triggered.connect(lambda _=False, r=happening.record: self._lead(r))
        if len(happenings) > _LISTED:
            more = menu.addAction(self.tr("and %n more", "", len(happenings) - _LISTED))
            more.setEnabled(False)
        menu.popup(at)

    # -- exports ----------------------------------------------------------------------------

    def _size(self) -> QSizeF:
        height = self.strip.content_height + AXIS
        if height > _TALLEST:
            height = float(self.strip.height())
        return QSizeF(max(900.0, float(self.strip.width())), max(160.0, height))

    def _png(self) -> bytes:
        return png(lambda p, b: self.strip.paint_scene(p, b, Hits()), self._size(),
                   self.look.theme.surface)  # fmt: skip

    def _svg(self) -> bytes:
        return svg(lambda p, b: self.strip.paint_scene(p, b, Hits()), self._size(),
                   self.look.theme.surface, self.sign.say(self.sign.title))  # fmt: skip

    def _csv(self) -> bytes:
        return timeline_sheet(self._line, self._schema.meaning)

    def _json(self) -> bytes:
        return json_file(timeline_document(self._line, self._schema.meaning))
