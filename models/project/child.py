"""The other process of `worker`, seen from here: started, sent on errands, ended."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Timer

from models.project import frames
from models.project.errands import Errand, Limits, Message, Refusal, Setting

READER = "--reader"
"""What ``main.py`` is called with to become a worker."""

_ROOT = Path(__file__).resolve().parents[2]
_CONSOLE_TWIN = "shuangjian-cli.exe"  # a Windows program without console may lack its streams
_START = 60.0  # seconds, on the slowest disk


class NotStarted(OSError):
    """There can be no other process here."""


class Child:
    """One worker process; a thread of ours drives it."""

    def __init__(self, setting: Setting, limits: Limits) -> None:
        """Start a process.

        Raises:
            NotStarted: when the system does not let us, or it does not come up.
        """
        self._limits = limits
        self._late = False
        try:
            self._process = _started()
        except OSError as error:
            raise NotStarted(str(error)) from error
        try:
            self._send(frames.of_start(setting, limits))
            with self._watched(_START):
                frame = self._receive()
        except OSError as error:
            self.close()
            raise NotStarted(str(error)) from error
        if frame is None or frame[0].get("kind") != frames.READY:
            self.close()
            raise NotStarted("the reading process does not answer")

    @property
    def is_alive(self) -> bool:
        return self._process.poll() is None

    def run(self, errand: Errand) -> Iterator[Message]:
        """Yield what an errand brings; a process that breaks down over it brings a refusal."""
        foreign = False
        try:
            self._send(*frames.of_errand(errand))
            while True:
                with self._watched(self._limits.patience if foreign else None):
                    frame = self._receive()
                if frame is None:
                    break
                head, blobs = frame
                if head["kind"] == frames.ENDED:
                    return
                if head["kind"] == frames.BEGUN:
                    foreign = bool(head["foreign"])
                else:
                    yield frames.message_of(head, blobs)
        except (OSError, ValueError, KeyError, TypeError):
            pass  # what it says is no message: it has lost its mind
        self.close()
        yield Refusal(self._death())

    def kill(self) -> None:
        """End the process at once; whoever waits for it gets to know."""
        with suppress(OSError):
            self._process.kill()

    def close(self) -> None:
        """End the process and let go of it; harmless when done twice."""
        self.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                with suppress(OSError):
                    stream.close()

    def _send(self, head: dict[str, object], blobs: list[bytes] | None = None) -> None:
        assert self._process.stdin
        frames.send(self._process.stdin, head, blobs or ())  # type: ignore[arg-type]

    def _receive(self) -> frames.Frame | None:
        assert self._process.stdout
        return frames.receive(self._process.stdout)  # type: ignore[arg-type]

    @contextmanager
    def _watched(self, seconds: float | None) -> Iterator[None]:
        """Kill the process when the block takes longer."""
        if seconds is None:
            yield
            return
        timer = Timer(seconds, self._give_up)
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()

    def _give_up(self) -> None:
        self._late = True
        self.kill()

    def _death(self) -> str:
        """Say what became of a process that is no more."""
        code = self._process.returncode
        if self._late or (sys.platform != "win32" and code == -signal.SIGXCPU):
            return (
                "reading this takes longer than any article needs, so it was given up."
                " Open it in its own program and save it anew, or as text."
            )
        return (
            f"its reader broke down over this (code {code}), perhaps for want of memory."
            " Open it in its own program and save it anew, or as text."
        )


def _started() -> subprocess.Popen[bytes]:
    flags = 0
    if sys.platform == "win32":
        flags = subprocess.CREATE_NO_WINDOW | subprocess.CREATE_NEW_PROCESS_GROUP
    return subprocess.Popen(  # noqa: S603 — our own program
        _command(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,  # Ctrl+C is for us; we tell it
        creationflags=flags,
    )


def _command() -> list[str]:
    if not getattr(sys, "frozen", False):
        return [sys.executable, "-X", "utf8", str(_ROOT / "main.py"), READER]
    twin = Path(sys.executable).with_name(_CONSOLE_TWIN)
    return [str(twin if twin.exists() else sys.executable), READER]
