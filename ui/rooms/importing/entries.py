"""One line of an import, as a value: a file, what it seems to be, what was chosen, what it gave."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from typing import Literal

from models.errors import InputRefused
from models.project import FileReport, Pasted
from models.project.looking import Given, Glance, size_of

State = Literal["unseen", "ready", "doubt", "refused", "waiting", "done", "look", "failed", "left"]
"""``unseen`` to ``refused`` before an import, ``waiting`` to ``left`` while and after it runs.

``look``: it is in, and something about it needs a look; ``left``: the import was stopped before it.
"""

SEVERAL = ("table", "workbook", "json", "zip")
"""Kinds of which one file may hold many articles."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One file or one thing that was pasted.

    Attributes:
        key: under which reports speak of it: its path, or its name where it was pasted.
        encoding, columns: what a person chose; empty where the guess holds.
        repeats, spun: how many of its articles repeat others, or look spun; known only after they
            came in.
    """

    key: str
    given: Given
    name: str
    folder: str
    size: int
    glance: Glance | None = None
    encoding: str = ""
    columns: Mapping[str, str] = field(default_factory=dict)
    report: FileReport | None = None
    repeats: int = 0
    spun: int = 0

    @property
    def badge(self) -> str:
        """The ending of its name, as short as a badge; "" where there is none."""
        ending = PurePath(self.name).suffix[1:].upper()
        return ending if 0 < len(ending) <= 5 else ""

    @property
    def is_doubtful(self) -> bool:
        """Tell whether a person should look before it is imported."""
        seen = self.glance
        if seen is None:
            return False
        if seen.refusal is not None:
            return True
        settled = bool(self.encoding), bool(self.columns)
        unsure = (not seen.certain or seen.lost > 0) and not settled[0]
        return unsure or (seen.is_guessed and not settled[1])

    @property
    def lost(self) -> int:
        """How many characters of its articles are gone and stand as a sign in their place."""
        return sum(article.lost for article in self.report.details) if self.report else 0

    @property
    def needs_look(self) -> bool:
        """Tell whether what came of it should be looked at."""
        report = self.report
        if report is None:
            return False
        lost = report.undecodable or self.lost
        return bool(
            report.refused or report.known or lost or not report.certain or self.repeats
            or self.spun
        )  # fmt: skip


def entry_of(given: Given | InputRefused) -> Entry:
    """Make the line of a file that was found, or of a path that leads nowhere."""
    if isinstance(given, InputRefused):
        path = Path(given.file or "")
        return Entry(str(path), path, path.name or str(path), str(path.parent), 0,
                     Glance("", 0, refusal=given))  # fmt: skip
    if isinstance(given, Pasted):
        return Entry(given.name, given, given.name, "", len(given.data))
    return Entry(str(given), given, given.name, str(given.parent), size_of(given))


def state_of(entry: Entry, phase: str) -> State:
    """Return how a line stands while an import is in ``phase``."""
    if phase in ("running", "done"):
        if entry.report is None:
            return "waiting" if phase == "running" else "left"
        gave = entry.report.articles or entry.report.known or entry.report.annotations
        if not gave:
            return "failed"
        return "look" if entry.needs_look else "done"
    if entry.glance is None:
        return "unseen"
    if entry.glance.refusal is not None:
        return "refused"
    return "doubt" if entry.is_doubtful else "ready"
