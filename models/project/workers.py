"""Reading many files at once in other processes; what they bring comes in the order of the files.

A thread drives each process. It reads ahead only so far, so that memory stays flat however much
there is to read and however long the writing takes.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from threading import Condition, Thread
from types import TracebackType

from models.project.child import Child, NotStarted
from models.project.errands import Errand, Limits, Message, Setting, fault, run
from models.project.prepared import Original, Prepared

_AHEAD = 4  # errands for each process that are waiting or done before their turn
_BYTES_AHEAD = 32 << 20  # of files that are at hand, beyond the first
_MESSAGES = 16  # of one errand that wait to be taken
_WEIGHT = 8 << 20  # characters and bytes of these, beyond the first
_TICK = 0.2  # seconds between two looks whether to go on

Tick = Callable[[], None]
"""Called now and then while there is nothing to do; may raise what ends the reading."""


@dataclass(eq=False, slots=True)
class _Task:
    errand: Errand
    size: int
    messages: deque[Message | NotStarted] = field(default_factory=deque)
    weight: int = 0
    ended: bool = False

    @property
    def is_full(self) -> bool:
        return len(self.messages) >= _MESSAGES or self.weight > _WEIGHT


class Workers:
    """Processes that read; they are started as they are needed and live until `close`."""

    def __init__(self, setting: Setting, count: int, limits: Limits | None = None) -> None:
        self._setting = setting
        self._limits = limits or Limits()
        self._count = count
        self._news = Condition()
        self._waiting: deque[_Task] = deque()
        self._drivers: list[Thread] = []
        self._children: list[Child] = []
        self._idle = 0
        self._closed = False
        self._failure: NotStarted | None = None

    def __enter__(self) -> Workers:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def read(
        self, errands: Iterable[tuple[Errand, int]], tick: Tick = lambda: None
    ) -> Iterator[tuple[Errand, Iterator[Message]]]:
        """Yield each errand with what it brings, which must be taken before the next one.

        Args:
            errands: with the sizes of their files in bytes.
        """
        source = iter(errands)
        ahead: deque[_Task] = deque()
        self._fill(ahead, source)
        while ahead:
            yield ahead[0].errand, self._messages(ahead[0], tick)
            ahead.popleft()
            self._fill(ahead, source)

    def close(self) -> None:
        """End all processes, in the midst of their work too."""
        with self._news:
            self._closed = True
            children = list(self._children)
            self._news.notify_all()
        for child in children:
            child.kill()
        for driver in self._drivers:
            driver.join()

    def _fill(self, ahead: deque[_Task], source: Iterator[tuple[Errand, int]]) -> None:
        while len(ahead) < self._count * _AHEAD and (
            not ahead or sum(task.size for task in ahead) < _BYTES_AHEAD
        ):
            errand, size = next(source, (None, 0))
            if errand is None:
                return
            task = _Task(errand, size)
            ahead.append(task)
            with self._news:
                self._waiting.append(task)
                self._news.notify_all()
                if len(self._waiting) > self._idle and len(self._drivers) < self._count:
                    driver = Thread(target=self._drive, name="reading", daemon=True)
                    self._drivers.append(driver)
                    self._idle += 1
                    driver.start()

    def _messages(self, task: _Task, tick: Tick) -> Iterator[Message]:
        while True:
            with self._news:
                if not task.messages and not task.ended:
                    self._news.wait(_TICK)
                message = task.messages.popleft() if task.messages else None
                if message is not None:
                    task.weight -= _weight(message)
                    self._news.notify_all()
                elif task.ended:
                    return
            if isinstance(message, NotStarted):
                yield from run(task.errand, self._setting)
            elif message is not None:
                yield message
            else:
                tick()

    # -- the driving threads ------------------------------------------------------------------

    def _drive(self) -> None:
        child: Child | None = None
        while (task := self._next()) is not None:
            try:
                child = self._carry(task, child)
            except NotStarted as error:
                self._put(task, error)
            except Exception as error:  # nobody waits for a thread that has died
                self._put(task, fault(error))
            with self._news:
                task.ended = True
                self._idle += 1
                self._news.notify_all()
        if child is not None:
            self._forget(child)

    def _carry(self, task: _Task, child: Child | None) -> Child | None:
        """Do an errand, and return the process if it outlives that."""
        child = child or self._child()
        for message in child.run(task.errand):
            self._put(task, message)
        if child.is_alive:
            return child
        self._forget(child)
        return None

    def _next(self) -> _Task | None:
        with self._news:
            self._news.wait_for(lambda: self._closed or self._waiting)
            if self._closed:
                return None
            self._idle -= 1
            return self._waiting.popleft()

    def _child(self) -> Child:
        if self._failure is not None:
            raise self._failure  # once is enough to know
        try:
            child = Child(self._setting, self._limits)
        except NotStarted as error:
            self._failure = error
            raise
        with self._news:
            self._children.append(child)
            if self._closed:
                child.kill()
        return child

    def _forget(self, child: Child) -> None:
        with self._news:
            self._children.remove(child)
        child.close()

    def _put(self, task: _Task, message: Message | NotStarted) -> None:
        with self._news:
            self._news.wait_for(lambda: self._closed or not task.is_full)
            task.messages.append(message)
            task.weight += _weight(message)
            self._news.notify_all()


def _weight(message: Message | NotStarted) -> int:
    if isinstance(message, Original):
        return len(message.data)
    if isinstance(message, Prepared):
        return len(message.source) + sum(len(view.text) for view in message.views)
    return 0
