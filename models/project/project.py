"""One open project file."""

from __future__ import annotations

import os
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from models.changes import Changes, Step
from models.project.annotations import Annotations
from models.project.articles import Articles
from models.project.core import Core
from models.project.exchange import Exchange
from models.project.history import History
from models.project.layers import Layers
from models.project.overrides import Overrides
from models.project.search import Search
from models.project.stats import counted
from models.project.texts import Texts
from models.project.values import Stats
from models.project.wordings import Wordings
from models.schema.body import to_body
from models.schema.values import Schema
from models.store import Finding, Store

if TYPE_CHECKING:
    from models.project.corpus import CorpusNumbers
    from models.project.duplicates import Duplicates
    from models.project.knowledge import Knowledge
    from models.project.registry import Registry
    from models.project.twins import Twins

DEFAULT_SCHEMA = "regional-cooperation"


class Project:
    """An open project; every feature is an attribute. Close it, or use it in a ``with``."""

    articles: Articles
    annotations: Annotations
    layers: Layers
    overrides: Overrides
    history: History
    search: Search
    exchange: Exchange
    wordings: Wordings

    def __init__(self, store: Store, annotator: str) -> None:
        self._core = Core(store)
        self.layers = Layers(self._core, annotator)
        self.overrides = Overrides(self._core)
        self._texts = texts = Texts(self._core, self.overrides)
        self.articles = Articles(self._core, texts, self.layers)
        self.annotations = Annotations(self._core)
        self.history = History(self._core)
        self.search = Search(self._core, texts)
        self.exchange = Exchange(self._core, texts, self.layers)
        self.wordings = Wordings(self._core, texts)

    @classmethod
    def create(
        cls,
        path: str | os.PathLike[str],
        *,
        schema: str | Path = DEFAULT_SCHEMA,
        annotator: str = "",
    ) -> Project:
        """Make a new project file and open it.

        Args:
            schema: the name of a bundled schema, or the path of a TOML file.

        Raises:
            WrongUsage: when there is no bundled schema of that name.
            InputRefused: when the name is taken, or ``schema`` is a file that is no schema.
            CannotWrite: when the folder does not take it.
        """
        from models.schema.load import bundled, load  # an open project carries its schema

        is_file = isinstance(schema, Path) or schema.lower().endswith(".toml")
        body = to_body(load(Path(schema)) if is_file else bundled(str(schema)))
        return cls(Store.create(Path(path), schema_body=body, author=annotator), annotator)

    @classmethod
    def open(
        cls, path: str | os.PathLike[str], *, read_only: bool = False, annotator: str = ""
    ) -> Project:
        """Open an existing project file; a missing one is never made.

        Raises:
            InputRefused: when there is no such file, or it is no project.
            ProjectDamaged, InUse, MadeByNewerVersion, CannotWrite: as their names say.
        """
        return cls(Store.open(Path(path), read_only=read_only, author=annotator), annotator)

    @classmethod
    def sample(cls, path: str | os.PathLike[str], *, annotator: str = "") -> Project:
        """Make the sample project at ``path``: six articles with worked annotations.

        Raises:
            InputRefused: when the name is taken.
            CannotWrite: when the folder does not take it.
        """
        from models.project.sample import fill

        project = cls.create(path, annotator=annotator)
        try:
            fill(project)
        except BaseException:
            project.close()
            Path(path).unlink(missing_ok=True)
            raise
        return project

    @cached_property
    def duplicates(self) -> Duplicates:
        """What repeats; its folding tables are loaded when somebody asks, not for the window."""
        from models.project.duplicates import Duplicates

        return Duplicates(self._core, self._texts)

    @cached_property
    def knowledge(self) -> Knowledge:
        """Claims and events across articles; what reads figures is loaded when somebody asks."""
        from models.project.knowledge import Knowledge

        return Knowledge(self._core, self.wordings, self.registry)

    @cached_property
    def registry(self) -> Registry:
        """The entities that mentions point to; loaded when somebody asks."""
        from models.project.registry import Registry

        return Registry(self._core)

    @cached_property
    def corpus(self) -> CorpusNumbers:
        """How far the work has come, in numbers."""
        from models.project.corpus import CorpusNumbers

        return CorpusNumbers(self._core)

    @cached_property
    def twins(self) -> Twins:
        """Two articles on one story, compared."""
        from models.project.twins import Twins

        return Twins(self._core, self._texts, self.layers, self.duplicates)

    @property
    def path(self) -> Path:
        return self._core.store.path

    @property
    def name(self) -> str:
        """The file's name without its ending."""
        return self.path.stem

    @property
    def read_only(self) -> bool:
        return self._core.store.read_only

    @property
    def schema(self) -> Schema:
        return self._core.schema

    def commit(self, step: Step) -> Changes:
        """Write a step; it is on the disk when this returns. Callable from the writer thread.

        Raises:
            KnownError: when the file, the disk or another program is in the way.
        """
        return self._core.write(self.layers.with_layer(step))

    def check(self, *, repair: bool = False) -> tuple[Finding, ...]:
        """Examine everything; with ``repair`` rebuild what is derived, after a backup."""
        return self._core.store.check(repair=repair)

    def backup(self, out: str | os.PathLike[str]) -> None:
        """Write a verified copy of the project to ``out``.

        Raises:
            CannotWrite: when it cannot be written there.
        """
        self._core.store.backup(Path(out))

    def stats(self) -> Stats:
        """Count what the project holds."""
        return counted(self._core)

    def close(self) -> None:
        """Let go of the file; closing twice is harmless."""
        self._core.store.close()

    def __enter__(self) -> Project:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
