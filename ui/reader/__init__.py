"""The parallel reader: one article in two scripts, side by side, with its marks in both."""

from ui.reader.document import ReaderDocument
from ui.reader.values import Caption, LabelStyle, Mode, Pane, RubyKind, Selection
from ui.reader.widget import ReaderWidget

__all__ = [
    "Caption",
    "LabelStyle",
    "Mode",
    "Pane",
    "ReaderDocument",
    "ReaderWidget",
    "RubyKind",
    "Selection",
]
