"""The style sheet of the window: one place for radii, paddings and states, fed by a theme."""

from __future__ import annotations

from pathlib import Path
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from ui.theme import DARK, LIGHT, Region, Theme, palette, ui_font

_FOLDER = Path(__file__).resolve().parent.parent / "resources" / "themes"


def faint(theme: Theme) -> str:
    """Return the ink for secondary words; ``text3`` itself is too pale to be read."""
    return "#8C94A5" if theme.is_dark else "#6B7282"


def warning(theme: Theme) -> str:
    """Return the ink for what needs a look but is no failure."""
    return "#E3B341" if theme.is_dark else "#9A6700"


def sheet(theme: Theme) -> str:
    """Return the style sheet of ``theme``."""
    tokens = {name: getattr(theme, name) for name in theme.__slots__}
    dark = theme.is_dark
    extra = {
        "faint": faint(theme),
        "hover_strong": "#262B33" if dark else "#E9ECF1",
        "raised": "#23272F" if dark else "#FFFFFF",
        "accent_hover": "#83ABFF" if dark else "#1E58E6",
        "warning_soft": "#33290F" if dark else "#FFF4D6",
        "tick": (_FOLDER / f"tick-{theme.name}.svg").as_posix(),
        "arrow": (_FOLDER / f"arrow-{theme.name}.svg").as_posix(),
    }
    sheet_of_names = Template((_FOLDER / "window.qss").read_text("utf-8"))
    return sheet_of_names.substitute(tokens | extra)


def chosen_theme(choice: str) -> Theme:
    """Return the theme for the setting ``light``, ``dark`` or ``system``."""
    if choice == "system":
        scheme = QGuiApplication.styleHints().colorScheme()
        return DARK if scheme == Qt.ColorScheme.Dark else LIGHT
    return DARK if choice == "dark" else LIGHT


def dress(app: QApplication, theme: Theme, region: Region) -> None:
    """Give the whole application the theme's palette and font; the style sheet follows."""
    app.setPalette(palette(theme))
    app.setFont(ui_font(13, region=region))


def finish(app: QApplication, theme: Theme) -> None:
    """Put on the style sheet.

    Comes behind the building of widgets: under a style sheet each widget is polished anew whenever
    it gets a parent, which made up a third of the start.
    """
    wanted = sheet(theme)
    if app.styleSheet() != wanted:
        app.setStyleSheet(wanted)
