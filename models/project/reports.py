"""Reports of an import: what came of each file, in words that fit a line."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

from models.project.intake import Taken
from models.project.values import FileReport, Refused

_LONGEST_REASON = 500


def refused(file: Path, reason: str, line: int = 0) -> Refused:
    """Return a refusal; a reason that quotes half of the file is cut."""
    short = reason if len(reason) <= _LONGEST_REASON else f"{reason[:_LONGEST_REASON]} …"
    return Refused(str(file), line, short)


def reported(file: Path, format: str, taken: Taken, wrong: list[Refused]) -> FileReport:
    """Return what one file gave."""
    problems = (refused(file, problem) for problem in taken.problems)
    return FileReport(
        file,
        format,
        articles=tuple(taken.articles),
        known=tuple(taken.known),
        annotations=taken.annotations,
        edits=dict(taken.edits),
        refused=(*wrong, *problems),
        notes=tuple(taken.notes),
        details=tuple(taken.details),
        **(asdict(taken.evidence) if taken.evidence else {}),
    )
