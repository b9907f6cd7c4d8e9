"""What is selected in the network: who it is, whom it works with, and where that is told."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from models.knowledge.network import Node
from models.knowledge.values import EventRecord
from models.registry.values import Entity
from ui.icons import paint_icon
from ui.look import Look
from ui.panels.kit import ElidedLabel, EmptyState, box, chip_width, column, label, paint_chip
from ui.panels.rows import RowDelegate, RowModel, RowsView
from ui.rooms.frame import Place
from ui.rooms.network.people import line, paint_sign
from ui.rooms.network.picture import Picture
from ui.rooms.network.state import NetworkState
from ui.rooms.network.words import TOLD, facts, status_words, tie_facts
from ui.style import faint, warning
from ui.theme import reading_font, ui_font
from ui.words import N

_HEIGHT = 66
_PARTNER = 32
_PARTNERS = 6  # that stand without scrolling


class EvidencePanel(QWidget):
    """Shows what is selected; a click or Enter on an event leads to it in the text.

    Signals:
        evidenceAsked: a `Place`.
        partnerPicked: the id of a node.
    """

    evidenceAsked = Signal(object)
    partnerPicked = Signal(str)

    def __init__(self, look: Look, state: NetworkState, picture: Picture) -> None:
        super().__init__()
        self._look, self._state, self._picture = look, state, picture
        self.name = ElidedLabel(size=16, bold=True)
        self.other_name = ElidedLabel(size=12, tone="dim")
        self.about = ElidedLabel(size=12, tone="dim")
        events: RowModel[EventRecord] = RowModel(lambda e: e.id, self._spoken)
        self.events = RowsView(events, _EventDelegate(look, state), _HEIGHT)
        self.events.setAccessibleName(self.tr("Evidence: events in the texts"))
        partners: RowModel[_Partner] = RowModel(lambda p: p.node.id, lambda p: p.spoken)
        self.partners = RowsView(partners, _PartnerDelegate(look, picture), _PARTNER)
        self.partners.setAccessibleName(self.tr("Works with"))
        self._partners_title = label(self.tr("Works with"), size=12, tone="dim", bold=True)
        self._events_title = label("", size=12, tone="dim", bold=True)
        self._lay_out()
        self.events.clicked.connect(lambda index: self._open(events.item(index.row())))
        self.events.activatedItem.connect(self._open)
        self.partners.clicked.connect(lambda i: self._pick(partners.item(i.row())))
        self.partners.activatedItem.connect(self._pick)

    def _lay_out(self) -> None:
        side = box("networkside")
        inner = QVBoxLayout()
        inner.setContentsMargins(0, 14, 0, 6)
        inner.setSpacing(6)
        inner.addLayout(
            column(self.name, self.other_name, self.about, spacing=2, margins=(18, 0, 14, 4))
        )
        for title, part, stretch in (
            (self._events_title, self.events, 1),
            (self._partners_title, self.partners, 0),
        ):
            inner.addLayout(column(title, margins=(18, 6, 14, 0)))
            inner.addWidget(part, stretch)
        side.setLayout(inner)
        self.pages = QStackedWidget()
        self.pages.addWidget(EmptyState(
            "network", self.tr("Nothing is selected"),
            self.tr("Click on a node or a line: what is told of it stands here, with the way to "
                    "the text."),
        ))  # fmt: skip
        self.pages.addWidget(side)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.pages)

    # -- what is shown ------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show what is selected now."""
        selected, drawing = self._state.selected, self._state.drawing
        nodes = [drawing.nodes[n] for n in selected if n in drawing.nodes]
        self.pages.setCurrentIndex(1 if nodes else 0)
        if not nodes:
            return
        if len(nodes) == 1:
            self._show_node(nodes[0])
        else:
            self._show_tie(nodes[0], nodes[1])

    def _show_node(self, node: Node) -> None:
        drawing, schema = self._state.drawing, self._state.session.project.schema
        self.name.set_whole(self._picture.name(node))
        entity = self._state.sources.entities.get(node.id)
        self.other_name.set_whole(self._also(node, entity))
        self.other_name.setVisible(bool(self.other_name.whole()))
        self.about.set_whole(facts(node, drawing, schema, self._look))
        partners = [
            _Partner(drawing.nodes[tie.other(node.id)], tie_facts(tie, schema, self._look),
                     self._picture.name(drawing.nodes[tie.other(node.id)]))
            for tie in drawing.ties_of.get(node.id, ())
        ]  # fmt: skip
        self._show_partners(partners)
        self._show_events(node.events)

    def _show_tie(self, one: Node, other: Node) -> None:
        tie = self._state.drawing.tie((one.id, other.id))
        if tie is None:
            self.pages.setCurrentIndex(0)
            return
        self.name.set_whole(f"{self._picture.name(one)} — {self._picture.name(other)}")
        self.other_name.hide()
        schema = self._state.session.project.schema
        self.about.set_whole(tie_facts(tie, schema, self._look))
        self._show_partners([
            _Partner(n, facts(n, self._state.drawing, schema, self._look), self._picture.name(n))
            for n in (one, other)
        ])  # fmt: skip
        self._partners_title.setText(self.tr("Between"))
        self._show_events(tie.events)

    def _show_partners(self, partners: list[_Partner]) -> None:
        self._partners_title.setText(self.tr("Works with"))
        self.partners.set_items(partners)
        for part in (self.partners, self._partners_title):
            part.setVisible(bool(partners))
        self.partners.setFixedHeight(min(len(partners), _PARTNERS) * _PARTNER + 6)

    def _show_events(self, events: tuple[str, ...]) -> None:
        known = self._state.drawing.whole.events
        found = [known[e] for e in events if e in known]
        title = self.tr("Evidence")
        self._events_title.setText(f"{title} · {TOLD.events(len(found))}")
        before = self.events.current_item()
        self.events.set_items(found, before.id if before is not None else None)

    def _also(self, node: Node, entity: Entity | None) -> str:
        other = node.hans if self._look.tongue.code == "zh-Hant" else node.hant
        parts = [other if other != self._picture.name(node) else ""]
        if entity is not None:
            parts += [entity.pinyin, *entity.short_names[:2]]
        elif node.kind == "name":
            parts.append(self.tr("not in the registry"))
        return " · ".join(part for part in parts if part)

    # -- what is done -------------------------------------------------------------------------

    def focus_evidence(self) -> None:
        """Give the keyboard to the events, with one of them current."""
        if self.pages.currentIndex():
            self.events.focus_first()

    def _open(self, event: EventRecord) -> None:
        self.evidenceAsked.emit(Place(event.article.id, event.id, event.evidence.spans))

    def _pick(self, partner: _Partner) -> None:
        self.partnerPicked.emit(partner.node.id)

    def _spoken(self, event: EventRecord) -> str:
        schema = self._state.session.project.schema
        parts = (self._look.label(schema, event.label), event.evidence.quote,
                 status_words(event, schema, self._look), event_day(event), doubt_words(event),
                 f"#{event.article.number}", event.article.title)  # fmt: skip
        return ", ".join(part for part in parts if part)


class _Partner:
    """One line of the list of partners."""

    def __init__(self, node: Node, words: str, name: str) -> None:
        self.node, self.words, self.name = node, words, name

    @property
    def spoken(self) -> str:
        return f"{self.name}, {self.words}"


def event_day(event: EventRecord) -> str:
    """Return when an event is: as it stands in the text, else the day of the article."""
    stated = next((d.evidence.quote for d in event.dates if d.evidence.quote), "")
    return stated or event.article.published[:10]


def doubt_words(event: EventRecord) -> str:
    """Return why an event should be read with care, "" where nothing speaks against it."""
    parts = [say(N("Network", "its place in the text is lost"))] if event.detached else []
    if event.warnings:
        parts.append(say(N("Network", "doubtful wording")))
    return ", ".join(parts)


def say(source: str) -> str:
    """Return a text of this context in the language of the interface."""
    return QCoreApplication.translate("Network", source)


class _EventDelegate(RowDelegate):
    def __init__(self, look: Look, state: NetworkState) -> None:
        super().__init__(look.theme)
        self._look, self._state = look, state

    def draw(self, painter: QPainter, box: QRectF, item: EventRecord, current: bool) -> None:
        theme, schema = self.theme, self._state.session.project.schema
        known = schema.by_name.get(item.label)
        chip = self._look.brief(schema, item.label)
        wide = min(chip_width(chip), box.width() * 0.5)
        paint_chip(painter, QRectF(box.x() + 10, box.y() + 5, wide, 18), chip,
                   known.colour if known else 0, theme)  # fmt: skip
        doubts = doubt_words(item)
        facts = " · ".join(
            p for p in (event_day(item), status_words(item, schema, self._look), doubts) if p
        )
        first = QRectF(box.x() + wide + 18, box.y() + 4, box.width() - wide - 28, 20)
        if doubts:
            sign = QRectF(first.x(), first.center().y() - 6, 12, 12)
            paint_icon(painter, "alert", sign, QColor(warning(theme)))
            first.setLeft(first.x() + 17)
        line(painter, first, facts, ui_font(11), warning(theme) if doubts else theme.text2)
        region = "TC" if item.article.script == "hant" else "SC"
        font = reading_font("TC" if region == "TC" else "SC", 13)
        second = QRectF(box.x() + 10, box.y() + 24, box.width() - 20, 20)
        line(painter, second, told(item), font, theme.text)
        third = QRectF(box.x() + 10, box.y() + 44, box.width() - 20, 16)
        line(painter, third, f"#{item.article.number}  {item.article.title}", ui_font(11),
             faint(theme))  # fmt: skip


def told(event: EventRecord) -> str:
    """Return an event in the words of its text: who, the trigger, and what else fills it."""
    quotes = dict.fromkeys(f.evidence.quote for f in event.fillers if f.evidence.quote)
    return f"{event.evidence.quote}：{'、'.join(quotes)}" if quotes else event.evidence.quote


class _PartnerDelegate(RowDelegate):
    def __init__(self, look: Look, picture: Picture) -> None:
        super().__init__(look.theme)
        self._look, self._picture = look, picture

    def draw(self, painter: QPainter, box: QRectF, item: _Partner, current: bool) -> None:
        middle = box.center().y()
        paint_sign(painter, self._picture, item.node, box.x() + 17, middle, 5.5)
        small = ui_font(11)
        painter.setFont(small)
        room = min(box.width() * 0.45, painter.fontMetrics().horizontalAdvance(item.words) + 6.0)
        region = "TC" if self._look.tongue.code == "zh-Hant" else "SC"
        font = reading_font("TC" if region == "TC" else "SC", 13, QFont.Weight.Normal)
        name = QRectF(box.x() + 32, box.y(), box.width() - 46 - room, box.height())
        line(painter, name, item.name, font, self.theme.text)
        painter.setFont(small)
        painter.setPen(faint(self.theme))
        end = QRectF(box.right() - room - 10, box.y(), room, box.height())
        shown = painter.fontMetrics().elidedText(
            item.words, Qt.TextElideMode.ElideRight, int(end.width())
        )
        painter.drawText(end, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, shown)
