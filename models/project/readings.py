"""Reading the files of one import: in other processes where that pays, or where it is safer."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import ExitStack

from models.errors import KnownError
from models.ingest.files.registry import reader_for
from models.project.errands import Errand, Message, Setting, run
from models.project.workers import Tick, Workers

_LITTLE = 1_000_000  # bytes; starting a process costs as much as reading half of that
_MOST = 4  # processes; each takes some 150 MB


class Readings:
    """Brings what errands bring, in their order; an `ExitStack` ends what it has started."""

    def __init__(self, setting: Setting, stack: ExitStack) -> None:
        self._setting = setting
        self._stack = stack
        self._workers: Workers | None = None

    def of(self, errands: Iterable[Errand], tick: Tick) -> Iterator[Iterator[Message]]:
        """Yield the messages of each errand; see ``Workers.read``."""
        sized = [(errand, _size(errand)) for errand in errands]
        total = sum(size for _, size in sized)
        if total > _LITTLE:
            count = min(len(sized), _MOST, os.cpu_count() or 1)
            yield from (brought for _, brought in self._started(count).read(sized, tick))
            return
        for errand, size in sized:
            if not _is_foreign(errand):
                yield run(errand, self._setting)
                continue
            # A hostile file of a few bytes can cost hours, or the process.
            yield from (brought for _, brought in self._started(1).read([(errand, size)], tick))

    def _started(self, count: int) -> Workers:
        if self._workers is None:
            self._workers = self._stack.enter_context(Workers(self._setting, count))
        return self._workers


def _size(errand: Errand) -> int:
    try:
        return errand.size
    except OSError:
        return 0  # whoever reads it says why


def _is_foreign(errand: Errand) -> bool:
    try:
        return reader_for(errand.file(), errand.format).foreign
    except KnownError:
        return False
