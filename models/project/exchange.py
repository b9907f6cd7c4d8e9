"""Exports of a project."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from models.project.values import Progress


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What an export wrote, and what the format could not hold."""

    files: tuple[Path, ...]
    articles: int
    annotations: int
    losses: Mapping[str, int] = field(default_factory=dict)


class Exchange:
    """Exports of one project."""

    def export(
        self,
        out: Path,
        format: str,
        *,
        view: str = "reading",
        layer: str | None = None,
        split: tuple[float, ...] = (),
        seed: int = 0,
        options: Mapping[str, str] | None = None,
        progress: Progress | None = None,
    ) -> ExportReport:
        """Write the project in a format; each file is read back before it takes its place."""
        raise NotImplementedError
