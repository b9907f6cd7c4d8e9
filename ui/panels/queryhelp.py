"""What may be searched for, in words: the sheet of examples, and what is wrong with a query."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QToolButton, QWidget

from models.errors import KnownError
from models.search.errors import QueryFault
from ui.panels.kit import label
from ui.words import N

_EXAMPLES: tuple[tuple[str, str], ...] = (
    ("联盟", N("Query", "either script, any case and width")),
    ("taiwan", N("Query", "by pinyin where no text has the letters; tái wān, tai2wan1")),
    ("tw", N("Query", "by initials, likewise")),
    ("信息 | 資訊", N("Query", "one or the other")),
    ('联盟 "签署"', N("Query", "the first in paragraphs that have the second")),
    ('联盟 -"签署"', N("Query", "… that do not have it")),
    ("label:company", N("Query", "inside of an annotation with that label")),
    ("台湾 -kind:mention", N("Query", "what nobody has tagged yet")),
    ("attr:status=signed", N("Query", "annotations with a value of an attribute")),
    ("role:member", N("Query", "what fills a role")),
    ("entity:上海", N("Query", "what points to an entity")),
    ("status:done  script:hant", N("Query", "by what articles are")),
    ("outlet:日报  title:联盟", N("Query", "by words of outlet or title")),
    ("date:2025-01..2025-06", N("Query", "by the day they appeared")),
)

_FAULTS: dict[str, str] = {
    "nothing": N("Query", "There is nothing to search for."),
    "quote": N("Query", "A quotation mark is not closed (character {at})."),
    "value": N("Query", "“{word}” says nothing to look for (character {at})."),
    "key": N("Query", "There is no filter “{word}:” (character {at}). In quotation marks it is "
                      "searched for as text."),
    "choice": N("Query", "The project does not know “{word}” (character {at})."),
    "date": N("Query", "“{word}” is no date (character {at})."),
    "pinyin": N("Query", "“{word}” cannot be read as pinyin (character {at})."),
    "bar": N("Query", "“|” stands between two words of which one is to be found (character {at})."),
    "exclusions": N("Query", "The query only says what is not wanted."),
}  # fmt: skip
_PERHAPS = N("Query", "Perhaps: {choices}.")


def fault_words(error: KnownError) -> str:
    """Return what is wrong, in the language of the interface."""
    if not isinstance(error, QueryFault):
        from ui.dialogs.sentences import in_a_line

        return in_a_line(error)
    said = QCoreApplication.translate("Query", _FAULTS[error.kind])
    said = said.format(word=error.word, at=error.at + 1)
    if not error.choices:
        return said
    perhaps = QCoreApplication.translate("Query", _PERHAPS)
    return f"{said} {perhaps.format(choices=', '.join(error.choices))}"


class QueryHelp(QFrame):
    """A sheet of examples; a click puts one into the field."""

    picked = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("palette")
        grid = QGridLayout(self)
        grid.setContentsMargins(14, 12, 14, 12)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(3)
        for at, (example, words) in enumerate(_EXAMPLES):
            button = QToolButton()
            button.setObjectName("link")
            button.setText(example)
            button.clicked.connect(lambda _=False, e=example: self._pick(e))
            grid.addWidget(button, at, 0, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(label(QCoreApplication.translate("Query", words), size=12, tone="dim"),
                           at, 1)  # fmt: skip

    def _pick(self, example: str) -> None:
        self.hide()
        self.picked.emit(example)

    def open_above(self, button: QWidget) -> None:
        """Show the sheet so that it ends above ``button``."""
        self.adjustSize()
        corner = button.mapToGlobal(QPoint(button.width(), 0))
        self.move(corner - QPoint(self.width(), self.height() + 6))
        self.show()
