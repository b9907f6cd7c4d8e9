"""What goes wrong in our own code is written down and said; nothing leaves the machine."""

from __future__ import annotations

import faulthandler
import sys
import threading
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import IO

from PySide6.QtCore import QtMsgType, qInstallMessageHandler

Told = Callable[[BaseException, str], None]
_KEPT = 512 * 1024  # bytes of old reports that are worth keeping


class CrashLog:
    """The crash log of this machine: hard crashes, unexpected exceptions and Qt's warnings."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._tell: Told | None = None
        self._last: tuple[type[BaseException], int] | None = None
        self._file: IO[str] | None = None

    def start(self) -> None:
        """Begin to listen. A log that cannot be written must not keep the window from opening."""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            if self.path.exists() and self.path.stat().st_size > _KEPT:
                self.path.replace(self.path.with_suffix(".old.log"))
            self._file = self.path.open("a", encoding="utf-8")
            faulthandler.enable(self._file)
        except OSError:
            self._file = None
        sys.excepthook = self._unexpected
        threading.excepthook = lambda args: self._unexpected(
            args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback
        )
        qInstallMessageHandler(self._qt_said)

    def tell(self, told: Told) -> None:
        """Have ``told`` show each unexpected exception, with its report, to the person."""
        self._tell = told

    def write(self, text: str) -> None:
        if self._file is not None:
            self._file.write(f"{datetime.now(UTC).isoformat(timespec='seconds')} {text}\n")
            self._file.flush()

    def _unexpected(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        report = "".join(traceback.format_exception(kind, error, trace))
        self.write(report)
        sys.stderr.write(report)
        place = (kind, trace.tb_lineno if trace else 0)
        if self._tell is not None and place != self._last:  # a paint error repeats each frame
            self._last = place
            self._tell(error, report)

    def _qt_said(self, kind: QtMsgType, _context: object, message: str) -> None:
        if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg):
            self.write(f"Qt: {message}")
