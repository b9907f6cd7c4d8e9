"""A process that reads files for an import; ``main.py`` becomes one when it is told so.

It opens no project and writes nothing but messages. It ends when the other side is gone.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from math import ceil
from typing import BinaryIO

from models.ingest.files.registry import Reader
from models.project import frames
from models.project.errands import Errand, Limits, Setting, run

_NICENESS = 5  # the window comes first


def main() -> int:
    """Serve errands from standard input until it ends."""
    incoming, outgoing = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    silence = os.open(os.devnull, os.O_RDWR)
    for number in range(3):  # what a library prints must not come between the messages
        os.dup2(silence, number)
    if sys.platform != "win32":
        os.nice(_NICENESS)
    with suppress(BrokenPipeError):
        _serve(incoming, outgoing)
    return 0


def _serve(incoming: BinaryIO, outgoing: BinaryIO) -> None:
    first = frames.receive(incoming)
    if first is None:
        return
    setting, limits = frames.start_of(first[0])
    frames.send(outgoing, {"kind": frames.READY})
    while (frame := frames.receive(incoming)) is not None:
        _carry(frames.errand_of(*frame), setting, limits, outgoing)
        frames.send(outgoing, {"kind": frames.ENDED})


def _carry(errand: Errand, setting: Setting, limits: Limits, outgoing: BinaryIO) -> None:
    confined = False

    def begin(reader: Reader) -> None:
        nonlocal confined
        frames.send(outgoing, {"kind": frames.BEGUN, "foreign": reader.foreign})
        if reader.foreign:
            confined = True
            _confine(limits)

    try:
        for message in run(errand, setting, begin):
            frames.send(outgoing, *frames.of_message(message))
            if confined:
                _confine(limits)  # each article has its own time
    finally:
        _confine(None)


def _confine(limits: Limits | None) -> None:
    """Let this process use so much from now on; as much as it likes without limits."""
    if sys.platform == "win32":
        return  # the other side looks at the clock
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    seconds = ceil(used.ru_utime + used.ru_stime + limits.seconds) if limits else None
    _limit(resource.RLIMIT_CPU, seconds)
    _limit(resource.RLIMIT_AS, limits.memory if limits else None)


def _limit(which: int, wanted: int | None) -> None:
    import resource

    _, hard = resource.getrlimit(which)
    soft = hard if wanted is None or (hard != resource.RLIM_INFINITY and wanted > hard) else wanted
    with suppress(ValueError, OSError):  # macOS keeps no limit on memory
        resource.setrlimit(which, (soft, hard))
