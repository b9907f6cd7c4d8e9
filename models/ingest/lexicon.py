"""Word lists of the importer, read from ``resources/lexicons/ingest`` on first use."""

from __future__ import annotations

from functools import cache
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "lexicons" / "ingest"


@cache
def lines(name: str) -> tuple[str, ...]:
    """Return the entries of list ``name``, one a line; lines that start with ``#`` are remarks."""
    text = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    return tuple(line for line in text.splitlines() if line and not line.startswith("#"))


@cache
def characters(name: str) -> frozenset[str]:
    """Return every character that list ``name`` holds."""
    return frozenset("".join(lines(name)))
