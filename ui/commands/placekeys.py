"""Keys that work only inside one list or room: the table of keys shows them beside the commands."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from ui.words import N


@dataclass(frozen=True, slots=True)
class PlaceKey:
    """What keys do in one place; ``text`` and ``place`` are translated in context ``PlaceKey``."""

    text: str
    place: str
    keys: tuple[str, ...]

    @property
    def words(self) -> str:
        return QCoreApplication.translate("PlaceKey", self.text)

    @property
    def place_words(self) -> str:
        return QCoreApplication.translate("PlaceKey", self.place)


_REPAIRS = N("PlaceKey", "List of repairs")

PLACE_KEYS: tuple[PlaceKey, ...] = (
    PlaceKey(N("PlaceKey", "Accept or restore"), _REPAIRS, ("A", "R")),
    PlaceKey(N("PlaceKey", "Dismiss"), _REPAIRS, ("D", "Delete")),
    PlaceKey(N("PlaceKey", "Other readings"), _REPAIRS, ("Space",)),
    PlaceKey(N("PlaceKey", "Accept all of this rule"), _REPAIRS, ("Shift+A",)),
    PlaceKey(N("PlaceKey", "Dismiss all of this rule"), _REPAIRS, ("Shift+D",)),
    PlaceKey(N("PlaceKey", "Next undecided one"), _REPAIRS, ("N",)),
    PlaceKey(N("PlaceKey", "Previous undecided one"), _REPAIRS, ("P",)),
)
