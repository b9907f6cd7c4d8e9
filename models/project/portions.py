"""Writing what an import brings a portion at a time, so that little waits and memory stays flat."""

from __future__ import annotations

from time import monotonic

from models.changes import Changes, Step
from models.errors import KnownError
from models.project.batch import Batch
from models.project.core import Core
from models.project.files import display_name
from models.project.values import FileReport, OnFile

_SECONDS = 1.0  # that what has been read may wait to be written
_NAMED = 3  # files in the history's detail


class Portions:
    """The portions of one import: together one action, each durable by itself.

    Attributes:
        batch: what waits to be written; whole articles whenever a method here is called.
        reports: of the files that are done, in their order.
        changes: what has been written.
    """

    def __init__(self, core: Core, on_file: OnFile) -> None:
        self.batch = Batch()
        self.reports: list[FileReport] = []
        self.changes = Changes()
        self._core = core
        self._on_file = on_file
        self._told = 0  # reports, of files whose articles are all in the project
        self._since: float | None = None  # when the first of what waits came

    def done(self, report: FileReport) -> None:
        """Note that a file is done."""
        self.reports.append(report)
        if not self.batch.ops:
            self._tell()

    @property
    def is_due(self) -> bool:
        """Tell whether what waits should be written now."""
        if not self.batch.ops:
            return False
        now = monotonic()
        if self._since is None:
            self._since = now
        return self.batch.is_full or now - self._since > _SECONDS

    def write(self, at_hand: str) -> None:
        """Write what waits, and tell of the files that are in the project by that.

        Args:
            at_hand: the file that is not done yet, "" for none.

        Raises:
            KnownError: when the project cannot be written; what was written before stays.
        """
        batch = self.batch
        if batch.ops:
            detail = self._detail(at_hand)
            step = Step("import", tuple(batch.ops), detail, continues=bool(self.changes))
            try:
                self.changes |= self._core.write(
                    step, sources=batch.sources, texts=batch.texts, views=batch.views
                )
            except KnownError as error:
                self._explain(error)
                raise
            batch.clear()
            self._since = None
        self._tell()

    def _tell(self) -> None:
        for report in self.reports[self._told :]:
            self._told += 1
            self._on_file(report)

    def _detail(self, at_hand: str) -> str:
        new = self.reports[self._told :]
        names = [display_name(r.file) for r in new if r.articles or r.annotations]
        names += [at_hand] * bool(at_hand)
        return ", ".join(names[:_NAMED]) + (" …" if len(names) > _NAMED or at_hand else "")

    def _explain(self, error: KnownError) -> None:
        if self.changes:
            count = len(self.changes.articles)
            said = f"{count} articles of this import are in the project already and stay."
            error.way_out = f"{error.way_out} {said}" if error.way_out else said
