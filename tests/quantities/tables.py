"""The tables of expressions: figures as news writes them, and words that are none."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

HERE = Path(__file__).parent


def rows(name: str, width: int) -> list[tuple[str, ...]]:
    """Return the rows of a table of tests, each of ``width`` columns."""
    lines = (HERE / f"{name}.tsv").read_text("utf-8").splitlines()
    cells = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [tuple(row + [""] * (width - len(row))) for row in cells]


def number(text: str) -> Fraction | None:
    return Fraction(text) if text else None
