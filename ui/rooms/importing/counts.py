"""Numbers of things, said in the language of the interface.

The tool that collects texts finds plural forms in the ``tr`` of a class alone.
"""

from __future__ import annotations

from PySide6.QtCore import QObject


class Counts(QObject):
    """Says how many there are of what an import meets."""

    def rows(self, count: int) -> str:
        return self.tr("%n row(s)", "", count)

    def parts_refused(self, count: int) -> str:
        return self.tr("%n part(s) refused", "", count)

    def articles(self, count: int) -> str:
        return self.tr("%n article(s)", "", count)

    def known(self, count: int) -> str:
        return self.tr("%n known already", "", count)

    def repeats(self, count: int) -> str:
        return self.tr("%n repeat(s)", "", count)

    def spun(self, count: int) -> str:
        return self.tr("%n with spun wording", "", count)

    def annotations(self, count: int) -> str:
        return self.tr("%n annotation(s)", "", count)

    def repairs(self, count: int) -> str:
        return self.tr("%n repair(s)", "", count)

    def lost_characters(self, count: int) -> str:
        return self.tr("%n character(s) lost", "", count)

    def lost_bytes(self, count: int) -> str:
        return self.tr("%n byte(s) lost", "", count)


COUNTS = Counts()
