"""The style sheet of the window: one place for radii, paddings and states, fed by a theme."""

from __future__ import annotations

from pathlib import Path
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from ui.theme import DARK, LIGHT, Region, Theme, palette, ui_font

_IMAGES = Path(__file__).resolve().parent.parent / "resources" / "themes"

_SHEET = Template("""
* { outline: none; }
QMainWindow, #root { background: $window; }
#sidebar, #inspector, #top, #status { background: $chrome; }
#sidebar { border-right: 1px solid $line; }
#inspector { border-left: 1px solid $line; }
#top, #strip, #heads, #findbar { border-bottom: 1px solid $line; }
#strip, #heads, #centre, #findbar { background: $surface; }
#status { border-top: 1px solid $line; }
#card { background: $surface; border: 1px solid $line; border-radius: 10px; }
#dropzone { background: $accent_soft; border: 2px dashed $accent; border-radius: 14px; }
#bar { background: $accent_soft; border-bottom: 1px solid $line; }
#bar[tone="warning"] { background: $warning_soft; }
#rule { background: $line; max-height: 1px; min-height: 1px; }
QWidget#plain, QScrollArea, QScrollArea > QWidget > QWidget#plain { background: transparent; border: 0; }

QLabel { color: $text; background: transparent; }
QLabel[tone="dim"] { color: $text2; }
QLabel[tone="faint"] { color: $faint; }
QLabel[tone="danger"] { color: $danger; }
QLabel[tone="ok"] { color: $ok; }
QLabel[tone="accent"] { color: $accent; }

QToolButton { border: 1px solid transparent; border-radius: 7px; padding: 5px; color: $text2; background: transparent; }
QToolButton:hover { background: $hover_strong; color: $text; }
QToolButton:pressed { background: $line; }
QToolButton:checked { background: $accent_soft; color: $accent; }
QToolButton:focus { border-color: $accent; }
QToolButton:disabled { color: $line_strong; }
QToolButton::menu-indicator { image: none; width: 0; }
#segments { background: $sunken; border: 1px solid $line; border-radius: 8px; }
QToolButton#segment { padding: 3px 11px; border-radius: 6px; min-height: 18px; }
QToolButton#segment:checked { background: $raised; color: $text; border-color: $line_strong; }
QToolButton#segment:focus { border-color: $accent; }
QToolButton#link { color: $accent; padding: 2px 4px; }
QToolButton#link:hover { background: $accent_soft; }
QToolButton#role { padding: 3px 9px; border: 1px solid $line_strong; background: $surface; color: $text; }
QToolButton#role:hover { border-color: $accent; background: $surface; }
QToolButton#role:checked { border-color: $accent; background: $accent; color: $on_accent; }
QToolButton#status { padding: 1px 7px; border-radius: 5px; font-size: 11px; }
QToolButton#tab { border-radius: 7px; padding: 5px 2px; }

QPushButton { background: $raised; color: $text; border: 1px solid $line_strong; border-radius: 8px; padding: 6px 14px; min-height: 18px; }
QPushButton:hover { background: $hover_strong; }
QPushButton:pressed { background: $line; }
QPushButton:focus { border: 1px solid $accent; }
QPushButton:disabled { color: $faint; border-color: $line; background: transparent; }
QPushButton#primary, QPushButton:default { background: $accent; color: $on_accent; border-color: $accent; font-weight: 600; }
QPushButton#primary:hover, QPushButton:default:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton#primary:focus { border-color: $text; }
QPushButton#primary:disabled { background: $line; color: $faint; border-color: $line; }
QPushButton#danger { color: $danger; }
QPushButton#command { background: $sunken; border: 1px solid $line; color: $text2; text-align: left; padding: 5px 10px; font-weight: 400; }
QPushButton#command:hover { border-color: $line_strong; }
QPushButton#tile { background: $surface; border: 1px solid $line; border-radius: 12px; padding: 0; text-align: left; }
QPushButton#tile:hover { border-color: $accent; background: $surface; }
QPushButton#tile:focus { border: 2px solid $accent; }

QPushButton#recent { background: transparent; border: 1px solid transparent; padding: 0; text-align: left; }
QPushButton#recent:hover { background: $hover_strong; }
QPushButton#recent:focus { border-color: $accent; }

QLineEdit, QPlainTextEdit, QComboBox, QSpinBox, QDoubleSpinBox {
  background: $sunken; border: 1px solid $line; border-radius: 8px; padding: 5px 9px; color: $text;
  selection-background-color: $accent; selection-color: $on_accent; min-height: 18px; }
QLineEdit:hover, QPlainTextEdit:hover, QComboBox:hover { border-color: $line_strong; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QSpinBox:focus { border: 1px solid $accent; background: $surface; }
QLineEdit:disabled, QComboBox:disabled { color: $faint; }
QComboBox::drop-down { border: 0; width: 22px; }
QComboBox::down-arrow { image: url($arrow); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $line_strong; border-radius: 8px; padding: 4px; color: $text; selection-background-color: $accent_soft; selection-color: $text; }
QComboBox QAbstractItemView::item { min-height: 26px; padding: 2px 6px; border-radius: 6px; }
QCheckBox, QRadioButton { color: $text; spacing: 8px; }
QCheckBox::indicator, QRadioButton::indicator { width: 15px; height: 15px; border: 1px solid $line_strong; background: $surface; }
QCheckBox::indicator { border-radius: 4px; } QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover, QCheckBox:focus::indicator { border-color: $accent; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url($tick); }
QRadioButton::indicator:checked { background: $accent; border: 4px solid $surface; outline: 1px solid $accent; }

QMenuBar { background: $chrome; color: $text2; border-bottom: 1px solid $line; padding: 1px 8px; }
QMenuBar::item { padding: 4px 9px; border-radius: 6px; background: transparent; }
QMenuBar::item:selected { background: $hover_strong; color: $text; }
QMenu { background: $surface; border: 1px solid $line_strong; border-radius: 8px; padding: 5px; color: $text; }
QMenu::item { padding: 6px 26px 6px 10px; border-radius: 6px; }
QMenu::item:selected { background: $accent_soft; }
QMenu::item:disabled { color: $faint; }
QMenu::separator { height: 1px; background: $line; margin: 5px 8px; }
QMenu::icon { padding-left: 8px; }
QToolTip { background: $surface; color: $text; border: 1px solid $line_strong; padding: 4px 6px; }

QAbstractItemView { background: transparent; border: 0; color: $text; }
QHeaderView::section { background: $chrome; color: $text2; border: 0; border-bottom: 1px solid $line; padding: 6px 8px; font-weight: 600; }
QTableView#grid { background: $surface; border: 1px solid $line; border-radius: 8px; gridline-color: $line; selection-background-color: $accent_soft; selection-color: $text; }
QTableView#grid::item { padding: 4px 8px; }
QScrollBar:vertical { background: transparent; width: 11px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 11px; margin: 0; }
QScrollBar::handle { background: $line_strong; border-radius: 3px; margin: 2px 3px; }
QScrollBar::handle:vertical { min-height: 32px; } QScrollBar::handle:horizontal { min-width: 32px; margin: 3px 2px; }
QScrollBar::handle:hover { background: $text3; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: $line; }
QSplitter::handle:hover { background: $accent; }
QProgressBar { background: $line; border: 0; border-radius: 2px; max-height: 4px; min-height: 4px; }
QProgressBar::chunk { background: $accent; border-radius: 2px; }

#palette { background: $surface; border: 1px solid $line_strong; border-radius: 14px; }
#palette QLineEdit { background: transparent; border: 0; border-radius: 0; padding: 14px 18px; font-size: 16px; }
QDialog { background: $surface; }
#footer { background: $chrome; border-top: 1px solid $line; }
QTextBrowser { background: $surface; border: 0; color: $text; }
""")


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
        "tick": (_IMAGES / f"tick-{theme.name}.svg").as_posix(),
        "arrow": (_IMAGES / f"arrow-{theme.name}.svg").as_posix(),
    }
    return _SHEET.substitute(tokens | extra)


def chosen_theme(choice: str) -> Theme:
    """Return the theme for the setting ``light``, ``dark`` or ``system``."""
    if choice == "system":
        scheme = QGuiApplication.styleHints().colorScheme()
        return DARK if scheme == Qt.ColorScheme.Dark else LIGHT
    return DARK if choice == "dark" else LIGHT


def dress(app: QApplication, theme: Theme, region: Region) -> None:
    """Give the whole application the theme's palette, font and style sheet."""
    app.setPalette(palette(theme))
    app.setFont(ui_font(13, region=region))
    app.setStyleSheet(sheet(theme))
