"""What a claim or event says, as read: figures, dates, who says so, and what to take care of.

Every reading stands beside the words that it was read from. What was not understood says so, and
can be set by hand; what was set by hand says so too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from models.annotate.problems import TEXTS
from models.schema.values import Label, Meaning
from ui.look import Look
from ui.panels import cardwords
from ui.panels.flow import FlowLayout
from ui.panels.kit import ElidedLabel, icon_button, label, link_button, plain, row
from ui.theme import Region, reading_font

if TYPE_CHECKING:
    from models.knowledge.values import ClaimRecord, Dated, EventRecord, Evidence, Figure

_CAPTION = 84  # px, as wide as the captions of roles and attributes


class RecordCard(QWidget):
    """The readings of one claim or event."""

    figureCorrected = Signal(str)
    dateCorrected = Signal(str)
    placeShown = Signal(object)

    def __init__(
        self,
        record: ClaimRecord | EventRecord,
        type_: Label | None,
        meaning: Meaning,
        look: Look,
        *,
        writable: bool,
    ) -> None:
        super().__init__()
        self._look, self._writable = look, writable
        self.figure_line: _Correction | None = None
        self.date_line: _Correction | None = None
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 2, 0, 0)
        self._lines.setSpacing(8)
        for code in record.warnings:
            self._warn(code)
        can = {a.name for a in type_.attributes} if type_ else set()
        self._add_figures(record, bool(can & set(meaning.value)))
        self._add_dates(record, bool(can & set(meaning.when)))
        chain = getattr(record, "chain", ())
        if len(chain) > 1:
            self._add_chain(chain)

    def _warn(self, code: str) -> None:
        text = TEXTS[code].in_language(self._look.tongue.code).partition("{")[0].rstrip(" :：")
        words = label(text, size=12)
        words.setWordWrap(True)
        bar = plain(row(words, margins=(10, 6, 10, 6)))
        bar.setObjectName("bar")
        bar.setProperty("tone", "warning")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._lines.addWidget(bar)

    # -- figures ------------------------------------------------------------------------------

    def _add_figures(self, record: ClaimRecord | EventRecord, settable: bool) -> None:
        for number, figure in enumerate(record.figures):
            self._add_figure(figure, settable and number == 0)
        if not record.figures and settable and self._writable:
            self.figure_line = self._correction(self.tr("Figure"), self.tr("33%, ≥ 3000家"), "")
            self.figure_line.release.hide()
            self.figure_line.given.connect(self.figureCorrected)
            self._lines.addWidget(self._captioned(self.tr("Figure"), self.figure_line))

    def _add_figure(self, figure: Figure, settable: bool) -> None:
        from models.quantities.values import Quantity

        quantity = figure.quantity
        value = cardwords.figure_value(figure)
        below: list[str] = []
        if isinstance(quantity, Quantity):
            words = cardwords.interval_words(quantity)
            below = [words, cardwords.kind_words(quantity.kind), quantity.scope]
        corrected = figure.corrected
        line = self._correction(self.tr("Figure"), self.tr("33%, ≥ 3000家"), value) if (
            settable and self._writable) else None  # fmt: skip
        if line is not None:
            self.figure_line = line
            line.given.connect(self.figureCorrected)
        self._add_reading(
            self.tr("Figure"), value, below, figure.evidence, line, corrected=corrected
        )

    # -- dates --------------------------------------------------------------------------------

    def _add_dates(self, record: ClaimRecord | EventRecord, settable: bool) -> None:
        for number, dated in enumerate(record.dates):
            self._add_date(dated, record.article.published, settable and number == 0)
        if not record.dates and settable and self._writable:
            self.date_line = self._correction(self.tr("Date"), "2025-06-07", "")
            self.date_line.release.hide()
            self.date_line.given.connect(self.dateCorrected)
            self._lines.addWidget(self._captioned(self.tr("Date"), self.date_line))

    def _add_date(self, dated: Dated, published: str, settable: bool) -> None:
        from models.moments.values import Moment

        moment = dated.moment
        if isinstance(moment, Moment):
            basis = cardwords.basis_words(moment)
            below = [f"{basis} ({published[:10]})" if basis and published else basis]
        else:
            below = [cardwords.no_date_words(moment.reason)]
        line = self._correction(self.tr("Date"), "2025-06-07", "") if (
            settable and self._writable) else None  # fmt: skip
        if line is not None:
            self.date_line = line
            line.given.connect(self.dateCorrected)
        value = cardwords.date_value(dated)
        self._add_reading(self.tr("Date"), value, below, dated.evidence, line,
                          corrected=dated.corrected)  # fmt: skip

    # -- parts --------------------------------------------------------------------------------

    def _add_reading(
        self,
        caption: str,
        value: str,
        below: list[str],
        evidence: Evidence,
        line: _Correction | None,
        *,
        corrected: bool,
    ) -> None:
        """Add one reading: the value, the words it was read from, and what else is known."""
        if value:
            shown = label(value, size=17, bold=True)
        else:
            shown = label(self.tr("Not understood"), size=13, tone="danger", bold=True)
        shown.setWordWrap(True)
        shown.setMinimumWidth(40)
        shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        head = row(spacing=6)
        head.addWidget(shown, 1)
        if corrected:
            head.addWidget(label(self.tr("by hand"), size=11, tone="accent"))
        if line is not None:
            head.addWidget(self._pencil(line, open_at_once=not value, corrected=corrected))
        body = QVBoxLayout()
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(2)
        body.addLayout(head)
        if evidence.quote:
            body.addWidget(self._quote(evidence))
        facts = " · ".join(fact for fact in below if fact)
        if facts:
            words = label(facts, size=11, tone="faint")
            words.setWordWrap(True)
            body.addWidget(words)
        if line is not None:
            body.addWidget(line)
        self._lines.addWidget(self._captioned(caption, plain(body)))

    def _quote(self, evidence: Evidence) -> QWidget:
        made = QuoteButton(evidence.quote, self._look)
        made.setToolTip(f"{evidence.quote}\n{self.tr('Show where it stands')}")
        made.setAccessibleName(self.tr("Read from {words}").format(words=evidence.quote))
        made.clicked.connect(lambda: self.placeShown.emit(evidence.spans))
        return made

    def _pencil(self, line: _Correction, *, open_at_once: bool, corrected: bool) -> QWidget:
        pencil = icon_button("edit", self.tr("Correct by hand"), checkable=True)
        pencil.setIconSize(QSize(14, 14))
        pencil.setChecked(open_at_once)
        if not open_at_once:  # showing it before it has a parent would make it a window
            line.hide()
        if not corrected:
            line.release.hide()

        def opened(on: bool) -> None:
            line.setVisible(on)
            if on:
                line.line.setFocus(Qt.FocusReason.OtherFocusReason)

        pencil.toggled.connect(opened)
        return pencil

    def _correction(self, name: str, example: str, value: str) -> _Correction:
        return _Correction(name, example, value)

    def _captioned(self, caption: str, body: QWidget) -> QWidget:
        name = ElidedLabel(caption, size=12, tone="dim")
        name.setFixedWidth(_CAPTION)
        line = row(spacing=8)
        line.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(body, 1)
        return plain(line)

    def _add_chain(self, chain: tuple[object, ...]) -> None:
        """Show who says that who says it: the outermost first."""
        flow = FlowLayout(gap=2)
        for number, filler in enumerate(chain):
            if number:
                flow.addWidget(label("→", size=13, tone="dim"))
            evidence: Evidence = filler.evidence  # type: ignore[attr-defined]
            name: str = filler.name  # type: ignore[attr-defined]
            button = link_button(name if len(name) < 16 else f"{name[:15]}…")
            button.setToolTip(name)
            button.clicked.connect(lambda _=False, e=evidence: self.placeShown.emit(e.spans))
            flow.addWidget(button)
        self._lines.addWidget(self._captioned(self.tr("Says so"), plain(flow)))

    def refuse_figure(self) -> None:
        """Say that what was typed is no figure."""
        if self.figure_line is not None:
            self.figure_line.refuse(self.tr("That is not a figure that can be read."))

    def refuse_date(self) -> None:
        """Say that what was typed is no date."""
        if self.date_line is not None:
            self.date_line.refuse(self.tr("That is not a date that can be read."))


class QuoteButton(QAbstractButton):
    """Words of the text, in quotation marks and as many as there is room for."""

    def __init__(self, words: str, look: Look) -> None:
        super().__init__()
        self._words, self._look = words.replace("\n", " "), look
        region: Region = "TC" if look.tongue.code == "zh-Hant" else "SC"
        self.setFont(reading_font(region, 14))
        self.setFixedHeight(22)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        font = self.font()
        font.setUnderline(self.hasFocus() or self.underMouse())
        painter.setFont(font)
        painter.setPen(QColor(self._look.theme.accent))
        room = self.rect()
        metrics = QFontMetricsF(font)
        marks = metrics.horizontalAdvance("“”")
        words = metrics.elidedText(
            self._words, Qt.TextElideMode.ElideRight, max(1.0, room.width() - marks)
        )
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), f"“{words}”")


class _Correction(QWidget):
    """A line for what a person knows better, and the way back to what was read."""

    given = Signal(str)

    def __init__(self, name: str, example: str, value: str) -> None:
        super().__init__()
        self.line = QLineEdit()
        self.line.setMinimumWidth(60)
        self.line.setPlaceholderText(value or example)
        self.line.setAccessibleName(self.tr("{name}, by hand").format(name=name))
        self.line.setToolTip(self.tr("For example {example}; Enter keeps it").format(
            example=example))  # fmt: skip
        self.release = link_button(self.tr("As read"))
        self.release.setToolTip(self.tr("Take the correction back"))
        self.line.returnPressed.connect(self._give)
        self.release.clicked.connect(lambda: self.given.emit(""))
        self.said = label("", size=11, tone="danger")
        self.said.setWordWrap(True)
        self.said.hide()
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 2, 0, 0)
        lines.setSpacing(2)
        line = row(spacing=4)
        line.addWidget(self.line, 1)
        line.addWidget(self.release)
        lines.addLayout(line)
        lines.addWidget(self.said)

    def refuse(self, why: str) -> None:
        """Say why what was typed is not taken."""
        self.said.setText(why)
        self.said.show()
        self.line.selectAll()

    def _give(self) -> None:
        if self.line.text().strip():
            self.given.emit(self.line.text().strip())
