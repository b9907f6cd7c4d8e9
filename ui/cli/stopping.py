"""Long work on the command line: how far it is, and stopping it at a whole article."""

from __future__ import annotations

import shutil
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic
from types import FrameType

from models.project import Progress
from ui.cli import output

_PAUSE = 0.1  # seconds between two words on progress


@contextmanager
def stoppable() -> Iterator[Progress]:
    """Let the first Ctrl+C ask the work in the block to stop, and a second one interrupt it."""
    asked = threading.Event()

    def ask(number: int, frame: FrameType | None) -> None:
        asked.set()
        signal.signal(signal.SIGINT, signal.default_int_handler)

    shown = _Shown()

    def told(done: int, total: int, what: str) -> bool:
        shown.show(done, total, what)
        return not asked.is_set()

    in_charge = threading.current_thread() is threading.main_thread()
    before = signal.signal(signal.SIGINT, ask) if in_charge else None
    try:
        yield told
    finally:
        shown.clear()
        if in_charge:
            signal.signal(signal.SIGINT, before)


class _Shown:
    """One line on a terminal that says how far the work is; nothing anywhere else."""

    def __init__(self) -> None:
        self._is_terminal = sys.stderr is not None and sys.stderr.isatty()
        self._last = 0.0
        self._is_dirty = False

    def show(self, done: int, total: int, what: str) -> None:
        now = monotonic()
        if not self._is_terminal or total < 2 or now - self._last < _PAUSE:
            return
        self._last = now
        self._is_dirty = True
        room = shutil.get_terminal_size().columns - 1
        output.over(f"{done}/{total} {what}", room)

    def clear(self) -> None:
        if self._is_dirty:
            output.over("", 0)
