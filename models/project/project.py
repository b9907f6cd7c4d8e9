"""One open project file."""

from __future__ import annotations

import os
from pathlib import Path
from types import TracebackType

from models.changes import Changes, Step
from models.project.annotations import Annotations
from models.project.articles import Articles
from models.project.exchange import Exchange
from models.project.history import History
from models.project.layers import Layers
from models.project.overrides import Overrides
from models.project.search import Search
from models.project.values import Finding, Stats
from models.schema.values import Schema


class Project:
    """An open project; every feature is an attribute. Close it, or use it in a ``with``."""

    path: Path
    name: str
    read_only: bool
    schema: Schema
    articles: Articles
    annotations: Annotations
    layers: Layers
    overrides: Overrides
    history: History
    search: Search
    exchange: Exchange

    @classmethod
    def create(
        cls,
        path: str | os.PathLike[str],
        *,
        schema: str | Path = "regional-cooperation",
        annotator: str = "",
    ) -> Project:
        """Make a new project file and open it.

        Raises:
            CannotWrite: when the file exists or the folder does not take it.
            InputRefused: when ``schema`` is a file that is no schema.
        """
        raise NotImplementedError

    @classmethod
    def open(
        cls, path: str | os.PathLike[str], *, read_only: bool = False, annotator: str = ""
    ) -> Project:
        """Open an existing project file; a missing one is never made.

        Raises:
            InputRefused, ProjectDamaged, InUse, MadeByNewerVersion: as their names say.
        """
        raise NotImplementedError

    @classmethod
    def sample(cls, path: str | os.PathLike[str], *, annotator: str = "") -> Project:
        """Make the sample project at ``path``: six articles with worked annotations."""
        raise NotImplementedError

    def commit(self, step: Step) -> Changes:
        """Write a step; it is on the disk when this returns. Callable from the writer thread."""
        raise NotImplementedError

    def check(self, *, repair: bool = False) -> tuple[Finding, ...]:
        """Examine everything; with ``repair`` rebuild what is derived, after a backup."""
        raise NotImplementedError

    def backup(self, out: Path) -> None:
        """Write a verified copy of the project to ``out``."""
        raise NotImplementedError

    def stats(self) -> Stats:
        """Count what the project holds."""
        raise NotImplementedError

    def close(self) -> None:
        """Let go of the file; closing twice is harmless."""
        raise NotImplementedError

    def __enter__(self) -> Project:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
