"""Design tokens: colours of the two themes, the label palette, and fonts for each region.

The fourteen label colours were chosen for the largest distance between any two under normal,
protan, deutan and tritan vision, at a contrast of 3:1 on the light and 4.5:1 on the dark surface.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtGui import QColor, QFont, QPalette

Region = Literal["SC", "TC", "HK"]


@dataclass(frozen=True, slots=True)
class Theme:
    """One set of colours, as ``#RRGGBB``.

    Attributes:
        text3: for decoration only; its contrast is too low for words that must be read.
        tint, tint_hot: opacity of the box behind a mention, at rest and under the mouse.
    """

    name: Literal["light", "dark"]
    window: str
    chrome: str
    surface: str
    sunken: str
    line: str
    line_strong: str
    text: str
    text2: str
    text3: str
    accent: str
    accent_soft: str
    on_accent: str
    selection: str
    selection_mirror: str
    hover: str
    row_hover: str
    ruby: str
    danger: str
    ok: str
    find: str
    find_current: str
    tint: float
    tint_hot: float

    @property
    def is_dark(self) -> bool:
        return self.name == "dark"


LIGHT = Theme(
    name="light",
    window="#F4F5F7",
    chrome="#FBFBFC",
    surface="#FFFFFF",
    sunken="#F0F1F4",
    line="#E2E4E9",
    line_strong="#CDD1D9",
    text="#1B1D23",
    text2="#5A6070",
    text3="#8A90A0",
    accent="#2B66F6",
    accent_soft="#E8EFFF",
    on_accent="#FFFFFF",
    selection="#BBD3FF",
    selection_mirror="#DFEAFF",
    hover="#F0F2F6",
    row_hover="#F9FAFC",
    ruby="#6C7285",
    danger="#C7362F",
    ok="#1F8A5B",
    find="#FFEBA3",
    find_current="#FFC83D",
    tint=0.13,
    tint_hot=0.28,
)

DARK = Theme(
    name="dark",
    window="#121418",
    chrome="#16181D",
    surface="#17191E",
    sunken="#101216",
    line="#282C34",
    line_strong="#3A3F4A",
    text="#E7E9EE",
    text2="#A2A9B8",
    text3="#6E7686",
    accent="#6C9BFF",
    accent_soft="#1E2A44",
    on_accent="#0D1220",
    selection="#2B4A86",
    selection_mirror="#1F3259",
    hover="#20242B",
    row_hover="#1A1D23",
    ruby="#98A0B2",
    danger="#FF7A70",
    ok="#5BC795",
    find="#5A4A14",
    find_current="#8F6F10",
    tint=0.17,
    tint_hot=0.36,
)

LABEL_COLOURS: tuple[tuple[str, str], ...] = (
    ("#2D89FC", "#5DABDA"),
    ("#478D67", "#6AC997"),
    ("#711C45", "#E05C6C"),
    ("#AF8F1E", "#E6E1A9"),
    ("#531D9E", "#AFB9FB"),
    ("#216494", "#B3E4FB"),
    ("#B85926", "#BF701F"),
    ("#152B70", "#7C87F5"),
    ("#E2599C", "#BF94AC"),
    ("#9288C7", "#8D7BA0"),
    ("#9056C6", "#AC63CA"),
    ("#865262", "#FDA9C3"),
    ("#585102", "#D0C32F"),
    ("#4B2904", "#DA955F"),
)
"""Light and dark colour of each label index."""

_SANS: dict[Region, list[str]] = {
    "SC": [
        "PingFang SC",
        "Microsoft YaHei",
        "Source Han Sans SC",
        "Noto Sans CJK SC",
        "Noto Sans SC",
    ],
    "TC": [
        "PingFang TC",
        "Microsoft JhengHei",
        "Source Han Sans TC",
        "Noto Sans CJK TC",
        "Noto Sans TC",
    ],
    "HK": [
        "PingFang HK",
        "Microsoft JhengHei",
        "Source Han Sans HC",
        "Noto Sans CJK HK",
        "Noto Sans HK",
    ],
}
_INTERFACE = ["Inter", "Segoe UI Variable Text", "SF Pro Text", "Noto Sans"]


def label_colour(index: int, theme: Theme) -> QColor:
    """Return the colour of label colour ``index``; the palette repeats after fourteen."""
    light, dark = LABEL_COLOURS[index % len(LABEL_COLOURS)]
    return QColor(dark if theme.is_dark else light)


def label_ink(index: int, theme: Theme) -> QColor:
    """Return the label colour for small text, moved away from the surface to stay legible."""
    colour = label_colour(index, theme)
    return colour.lighter(112) if theme.is_dark else colour.darker(122)


def reading_font(region: Region, pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Return the font that draws Chinese text with the glyphs of ``region``.

    Qt shapes with the language of ``QLocale()``, so without switching ``locl`` off every CJK
    family would draw the forms of the system's region in both panes.
    """
    font = QFont()
    font.setFamilies(_SANS[region])
    font.setPixelSize(pixels)
    font.setWeight(weight)
    font.setFeature(QFont.Tag("locl"), 0)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def ui_font(
    pixels: int = 13, weight: QFont.Weight = QFont.Weight.Normal, region: Region = "SC"
) -> QFont:
    """Return the interface font; Latin families first, then the region's Chinese ones."""
    font = reading_font(region, pixels, weight)
    font.setFamilies(_INTERFACE + _SANS[region])
    return font


def palette(theme: Theme) -> QPalette:
    """Return the Qt palette of a theme."""
    roles = QPalette.ColorRole
    out = QPalette()
    for role, colour in (
        (roles.Window, theme.window),
        (roles.WindowText, theme.text),
        (roles.Base, theme.surface),
        (roles.AlternateBase, theme.sunken),
        (roles.Text, theme.text),
        (roles.Button, theme.chrome),
        (roles.ButtonText, theme.text),
        (roles.BrightText, theme.danger),
        (roles.Highlight, theme.accent),
        (roles.HighlightedText, theme.on_accent),
        (roles.Accent, theme.accent),
        (roles.Link, theme.accent),
        (roles.PlaceholderText, theme.text3),
        (roles.ToolTipBase, theme.surface),
        (roles.ToolTipText, theme.text),
        (roles.Light, theme.line),
        (roles.Midlight, theme.line),
        (roles.Mid, theme.line_strong),
        (roles.Dark, theme.line_strong),
    ):
        out.setColor(role, QColor(colour))
    for role in (roles.Text, roles.WindowText, roles.ButtonText):
        out.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.text3))
    return out
