"""Fonts and colours of the page, resolved once per change of theme, zoom, region or schema."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QStaticText

from ui.reader.metrics import Metrics
from ui.reader.values import LabelStyle, Pane
from ui.theme import LIGHT, Region, Theme, label_colour, label_ink, reading_font, ui_font

_NORMAL, _BOLD = QFont.Weight.Normal, QFont.Weight.Bold


class Type(NamedTuple):
    """How a paragraph of some role is set: relative size, weight, colour token, indent in em."""

    scale: float = 1.0
    weight: QFont.Weight = _NORMAL
    colour: str = "text"
    indent: float = 0.0


_BODY = Type()
_TYPES = {
    "title": Type(1.42, _BOLD),
    "deck": Type(1.08, _NORMAL, "text2"),
    "subhead": Type(1.1, _BOLD),
    "caption": Type(0.86, _NORMAL, "text2"),
    "speaker": Type(1.0, _BOLD),
    "list": Type(1.0, _NORMAL, "text", 1.0),
}


def type_of(role: str) -> Type:
    """Return how a paragraph of ``role`` is set."""
    return _TYPES.get(role, _BODY)


class Ink(NamedTuple):
    """The colours of one label."""

    bar: QColor
    tint: QColor
    tint_hot: QColor
    link: QColor
    words: QColor


class Label(NamedTuple):
    """A short text that is painted often."""

    text: QStaticText
    width: float
    height: float


@dataclass(frozen=True)
class Appearance:
    """What the page looks like. Change makes a new one, which starts with empty caches."""

    theme: Theme = LIGHT
    metrics: Metrics = field(default_factory=Metrics)
    hant_region: Region = "TC"
    styles: Mapping[str, LabelStyle] = field(default_factory=dict)
    english: bool = False
    colours: dict[str, QColor] = field(init=False, repr=False, compare=False)
    _inks: dict[int, Ink] = field(init=False, repr=False, compare=False, default_factory=dict)
    _fonts: dict[tuple[Pane, str, bool], QFont] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )
    _labels: dict[tuple[str, Pane, bool], Label] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )
    label_fonts: dict[Pane, QFont] = field(init=False, repr=False, compare=False)
    plain_fonts: dict[Pane, QFont] = field(init=False, repr=False, compare=False)
    number_font: QFont = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        tokens = {f.name: getattr(self.theme, f.name) for f in fields(self.theme)}
        colours = {k: QColor(v) for k, v in tokens.items() if str(v).startswith("#")}
        object.__setattr__(self, "colours", colours)
        pixels, weight = self.metrics.label_pixels, QFont.Weight.DemiBold
        fonts = {pane: ui_font(pixels, weight, self.region(pane)) for pane in ("hans", "hant")}
        object.__setattr__(self, "label_fonts", fonts)
        plain = {pane: ui_font(pixels, _NORMAL, self.region(pane)) for pane in ("hans", "hant")}
        object.__setattr__(self, "plain_fonts", plain)
        object.__setattr__(self, "number_font", ui_font(11))

    def region(self, pane: str) -> Region:
        return "SC" if pane == "hans" else self.hant_region

    def pixels(self, role: str) -> int:
        return round(self.metrics.pixels * type_of(role).scale)

    def font(self, pane: Pane, role: str, *, spaced: bool = True) -> QFont:
        """Return the type of a paragraph; ``spaced`` adds the room that readings need."""
        key = (pane, role, spaced)
        found = self._fonts.get(key)
        if found is None:
            found = reading_font(self.region(pane), self.pixels(role), type_of(role).weight)
            if spaced and self.metrics.spacing:
                spacing = QFont.SpacingType.AbsoluteSpacing
                found.setLetterSpacing(spacing, self.metrics.spacing)
            self._fonts[key] = found
        return found

    def style(self, name: str, kind: str) -> LabelStyle:
        """Return the style of a label; one that the schema lost shows its bare name."""
        return self.styles.get(name) or LabelStyle(name, kind, 0, name, name, name)

    def ink(self, colour: int) -> Ink:
        """Return the colours of palette index ``colour``."""
        found = self._inks.get(colour)
        if found is None:
            bar = label_colour(colour, self.theme)
            found = Ink(
                bar,
                _faded(bar, self.theme.tint),
                _faded(bar, self.theme.tint_hot),
                _faded(bar, 0.7),
                label_ink(colour, self.theme),
            )
            self._inks[colour] = found
        return found

    def label(self, text: str, pane: Pane, *, plain: bool = False) -> Label:
        """Return ``text`` ready to paint in the label font of ``pane``, or in its plain one."""
        found = self._labels.get((text, pane, plain))
        if found is None:
            font = (self.plain_fonts if plain else self.label_fonts)[pane]
            metrics = QFontMetricsF(font)
            static = QStaticText(text)
            static.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
            static.setTextFormat(Qt.TextFormat.PlainText)
            static.prepare(font=font)
            found = Label(static, metrics.horizontalAdvance(text), metrics.height())
            self._labels[text, pane, plain] = found
        return found

    def changed(self, **values: object) -> Appearance:
        """Return a copy with some of the five properties changed."""
        return replace(self, **values)  # type: ignore[arg-type]


def _faded(colour: QColor, alpha: float) -> QColor:
    out = QColor(colour)
    out.setAlphaF(alpha)
    return out
