"""Work off the window's thread: one writer that keeps order, and helpers that lose no exception.

Python's own threads carry the work; a Qt signal brings each result home, so callbacks always run
on the thread that owns the window.
"""

from __future__ import annotations

import contextlib
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

Work = Callable[[], Any]
Done = Callable[[Any], None]
Failed = Callable[[BaseException], None]


@dataclass(frozen=True, slots=True)
class Job:
    """One piece of work and where its outcome goes; ``keep`` jobs wait for a retry on failure."""

    work: Work
    done: Done
    failed: Failed
    keep: bool = True


class Writer(QObject):
    """Runs jobs one after the other on a thread of its own.

    When a job that must be kept fails, the queue stops with it at the head: later work may build
    on it. `retry` goes on from there, `take_back` hands the waiting jobs to somebody else.
    """

    _came_home = Signal(object, object, object)  # job, result, error
    idle = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs: deque[Job] = deque()
        self._wake = threading.Condition()
        self._stopped_by_failure = False
        self._closing = False
        self._outstanding = 0
        self._came_home.connect(self._deliver)
        self._thread = threading.Thread(target=self._run, name="writer", daemon=True)
        self._thread.start()

    @property
    def outstanding(self) -> int:
        """How many jobs have been taken on and not yet delivered as done."""
        return self._outstanding

    def submit(self, job: Job) -> None:
        self._outstanding += 1
        with self._wake:
            self._jobs.append(job)
            self._wake.notify()

    def retry(self) -> None:
        """Try the job that failed once more, and go on behind it."""
        with self._wake:
            self._stopped_by_failure = False
            self._wake.notify()

    def take_back(self) -> tuple[Job, ...]:
        """Empty the queue after a failure and return what was waiting in it."""
        with self._wake:
            jobs = tuple(self._jobs)
            self._jobs.clear()
            self._stopped_by_failure = False
        self._outstanding -= len(jobs)
        return jobs

    def wait(self, seconds: float) -> bool:
        """Block until all work is done; False when it failed or took longer."""
        with self._wake:
            return (
                self._wake.wait_for(
                    lambda: not self._jobs or self._stopped_by_failure, timeout=seconds
                )
                and not self._stopped_by_failure
            )

    def close(self) -> None:
        """End the thread after its present work; results on their way are dropped."""
        self._came_home.disconnect(self._deliver)
        with self._wake:
            self._closing = True
            self._wake.notify_all()
        self._thread.join(timeout=10)

    def _run(self) -> None:
        while (job := self._next()) is not None:
            try:
                result, error = job.work(), None
            except BaseException as problem:
                result, error = None, problem
            with self._wake:
                if error is not None and job.keep:
                    self._stopped_by_failure = True
                elif self._jobs:
                    self._jobs.popleft()
                self._wake.notify_all()
            self._came_home.emit(job, result, error)

    def _next(self) -> Job | None:
        with self._wake:
            self._wake.wait_for(
                lambda: self._closing or (self._jobs and not self._stopped_by_failure)
            )
            return None if self._closing else self._jobs[0]

    def _deliver(self, job: Job, result: Any, error: BaseException | None) -> None:
        if self._closing:  # already on its way when the connection was cut
            return
        if error is not None:
            self._outstanding -= 0 if job.keep else 1
            job.failed(error)
        else:
            self._outstanding -= 1
            job.done(result)
        if not self._outstanding:
            self.idle.emit()


class _Courier(QObject):
    """Brings home what spare threads found; lives as long as the program.

    The window deletes its objects when it likes. A thread that emits a signal of one of them can
    lose it between the check and the emission, and the process with it.
    """

    came_home = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.came_home.connect(self._deliver)

    def _deliver(self, delivery: Callable[[], None]) -> None:
        delivery()


@cache
def _courier() -> _Courier:
    return _Courier()


class Background(QObject):
    """Runs work that writes nothing, such as counting or loading a library, on a spare thread.

    Make it on the window's thread. What comes home after its end is dropped.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._courier = _courier()

    def run(self, work: Work, done: Done, failed: Failed) -> None:
        job = Job(work, done, failed)
        thread = threading.Thread(
            target=_work, args=(job, self._courier, self._deliver), name="background", daemon=True
        )
        thread.start()

    def _deliver(self, job: Job, result: Any, error: BaseException | None) -> None:
        if not isValid(self):  # who asked was closed meanwhile
            return
        if error is not None:
            job.failed(error)
        else:
            job.done(result)


def _work(
    job: Job, courier: _Courier, deliver: Callable[[Job, Any, BaseException | None], None]
) -> None:
    try:
        result, error = job.work(), None
    except BaseException as problem:
        result, error = None, problem
    with contextlib.suppress(RuntimeError):  # the program ends
        courier.came_home.emit(partial(deliver, job, result, error))
