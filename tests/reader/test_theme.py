"""Design tokens: what must be read can be read."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QPalette
from pytestqt.qtbot import QtBot

from ui.theme import (
    DARK,
    LABEL_COLOURS,
    LIGHT,
    Theme,
    label_colour,
    label_ink,
    palette,
    reading_font,
)


def luminance(colour: QColor) -> float:
    """Return the relative luminance that WCAG defines."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: QColor, two: QColor) -> float:
    high, low = sorted((luminance(one), luminance(two)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_text_stands_out_from_every_surface_it_is_set_on(theme: Theme) -> None:
    for surface in (theme.surface, theme.window, theme.selection, theme.find, theme.row_hover):
        assert contrast(QColor(theme.text), QColor(surface)) >= 7
    for surface in (theme.surface, theme.window, theme.sunken):
        assert contrast(QColor(theme.text2), QColor(surface)) >= 4.5
    assert contrast(QColor(theme.ruby), QColor(theme.surface)) >= 4.5
    assert contrast(QColor(theme.on_accent), QColor(theme.accent)) >= 4.5


@pytest.mark.parametrize(("theme", "least"), [(LIGHT, 3.0), (DARK, 3.4)])
def test_every_label_colour_stands_out_from_the_surface(theme: Theme, least: float) -> None:
    surface = QColor(theme.surface)
    for index in range(len(LABEL_COLOURS)):
        assert contrast(label_colour(index, theme), surface) >= least
        assert contrast(label_ink(index, theme), surface) >= 3.8


def test_the_palette_has_fourteen_colours_and_then_repeats() -> None:
    assert len({light for light, _ in LABEL_COLOURS}) == 14
    assert len({dark for _, dark in LABEL_COLOURS}) == 14
    assert label_colour(15, DARK) == label_colour(1, DARK)


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_the_qt_palette_carries_the_tokens(theme: Theme, qtbot: QtBot) -> None:
    made = palette(theme)
    assert made.color(QPalette.ColorRole.Base) == QColor(theme.surface)
    assert made.color(QPalette.ColorRole.Text) == QColor(theme.text)


def test_each_region_names_its_own_families(qtbot: QtBot) -> None:
    families = [set(reading_font(region, 18).families()) for region in ("SC", "TC", "HK")]
    assert not families[0] & families[1]
    assert not families[0] & families[2]
