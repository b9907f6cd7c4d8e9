"""Drive the bundle as a person would, under Xvfb: open the sample, tag by keys, export, compare.

``python3 -m tests.bundle.run [--keep]``; with ``--keep`` the bundle in ``dist`` is not built anew.
The window is killed, not closed: what was shown as saved must survive that too.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from tests.bundle.build import PROGRAM, build, size
from ui import bootstrap

SCREEN = "1440x900x24"
PATIENCE = 60  # seconds to wait for a window or a commit; a loaded machine is slow, not wrong
LARGEST = 160_000_000  # bytes on disk; it is 153 MB, and growing past this should be a decision

WORD_THEN_LABEL = ("Down", "ctrl+shift+Right", "1")
"""Caret into the text, select a word, tag it with the first label of the schema."""

LABEL = "company"

Answer = TypeVar("Answer")


class Failed(Exception):
    """The bundle did not do what it should."""


@contextmanager
def display() -> Iterator[str]:
    """Give a screen of our own and its name."""
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", SCREEN, "-nolisten", "tcp"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as server:
        assert server.stdout
        try:
            yield f":{server.stdout.readline().decode().strip()}"
        finally:
            server.terminate()


class Person:
    """Somebody at the keyboard of one screen."""

    def __init__(self, environment: dict[str, str]) -> None:
        self._environment = environment

    def sees_window_of(self, process: subprocess.Popen[bytes]) -> str:
        """Wait for the window; return its id."""
        search = ["search", "--onlyvisible", "--pid", str(process.pid)]

        def found() -> str:
            if process.poll() is not None:
                raise Failed(f"the window ended at once, with code {process.returncode}")
            return self._xdotool(*search).split("\n")[-1]

        return until(found, "a window")

    def looks_at(self, window: str) -> None:
        """Give a window the keyboard, as a window manager would."""
        self._xdotool("windowfocus", "--sync", window)

    def presses(self, *keys: str) -> None:
        """Press keys one after the other, at the pace of a person."""
        self._xdotool("key", "--delay", "120", *keys)

    def _xdotool(self, *arguments: str) -> str:
        done = subprocess.run(
            ["xdotool", *arguments],
            env=self._environment, capture_output=True, text=True, check=False,
        )  # fmt: skip
        return done.stdout.strip()


def until(ask: Callable[[], Answer], what: str) -> Answer:
    """Ask until the answer is true; fail when patience ends."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        answer = ask()
        if answer:
            return answer
        time.sleep(0.3)
    raise Failed(f"waited {PATIENCE} s for {what}, in vain")


class Trial:
    """The bundle in a home of its own: its command line, its window, and what they agree on."""

    def __init__(self, home: Path) -> None:
        self._home = home
        self._project = home / "样 本 sample.shuangjian"
        kept = {name: os.environ[name] for name in ("PATH", "TMPDIR") if name in os.environ}
        self._environment = {
            **kept, "HOME": str(home), "SHUANGJIAN_HOME": str(home / "own"), "LANG": "C.UTF-8",
        }  # fmt: skip

    def run(self, screen: str) -> None:
        """Do it all.

        Raises:
            Failed: at the first thing that is not as it should be.
        """
        self._says("sample", self._project)
        before = self._export("before")
        self._tag_a_word(screen)
        after = self._export("after")
        prove_one_more(before, after)
        self._says("undo", self._project)
        if self._export("undone") != before:
            raise Failed("after undo the export is not what it was before")
        self._says("check", self._project)

    def _tag_a_word(self, screen: str) -> None:
        seeing = {**self._environment, "DISPLAY": screen, "QT_QPA_PLATFORM": "xcb"}
        steps = self._steps()
        person = Person(seeing)
        with subprocess.Popen([PROGRAM, self._project], env=seeing) as window:
            try:
                person.looks_at(person.sees_window_of(window))
                time.sleep(2)  # nothing outside the window tells that the article is painted
                person.presses(*WORD_THEN_LABEL)
                until(lambda: self._steps() > steps, "the mark to be saved")
            finally:
                window.send_signal(signal.SIGKILL)

    def _steps(self) -> int:
        return len(json.loads(self._says("history", self._project, "--json"))["steps"])

    def _export(self, name: str) -> list[dict[str, Any]]:
        out = self._home / f"{name}.jsonl"
        self._says("export", self._project, out, "--format", "jsonl")
        return [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]

    def _says(self, *arguments: str | Path) -> str:
        done = subprocess.run(
            [PROGRAM, *arguments],
            env=self._environment, capture_output=True, text=True, check=False, timeout=PATIENCE,
        )  # fmt: skip
        if done.returncode:
            raise Failed(f"{arguments} ended with {done.returncode}: {done.stderr}{done.stdout}")
        return done.stdout


def prove_one_more(before: list[dict[str, Any]], after: list[dict[str, Any]]) -> None:
    """Prove that the exports differ by one annotation, and that it stands where it says.

    Raises:
        Failed: otherwise.
    """
    old = {made["id"] for article in before[1:] for made in article["annotations"]}
    new = [
        (article["text"], made)
        for article in after[1:]
        for made in article["annotations"]
        if made["id"] not in old
    ]
    if len(new) != 1 or new[0][1]["label"] != LABEL:
        raise Failed(f"one {LABEL} was tagged, the export has these: {new}")
    text, made = new[0]
    spans, quotes = made["anchor"]["spans"], made["anchor"]["quotes"]
    if not quotes[0] or [text[start:end] for start, end in spans] != quotes:
        raise Failed(f"the new mention does not stand where it says: {made}")
    for article in after[1:]:
        article["annotations"] = [m for m in article["annotations"] if m["id"] in old]
    if [article["annotations"] for article in after[1:]] != [
        article["annotations"] for article in before[1:]
    ]:
        raise Failed("tagging changed something else, too")
    print(f"tagged {quotes[0]!r} at {spans[0]} by keys; it survived the kill")


def main(arguments: list[str]) -> int:
    """Build, unless told to keep what is there, and try; return the exit code."""
    bootstrap.ensure(bootstrap.TEST, window=False)
    missing = [tool for tool in ("Xvfb", "xdotool") if not shutil.which(tool)]
    if missing:
        print(f"bundle: needs {' and '.join(missing)}", file=sys.stderr)
        return 1
    folder = PROGRAM.parent if "--keep" in arguments else build()
    bulk = size(folder)
    print(f"bundle: {bulk / 1e6:.0f} MB in {folder}")
    try:
        if bulk > LARGEST:
            raise Failed(f"it has grown past {LARGEST / 1e6:.0f} MB; see tests/bundle/slim.py")
        with tempfile.TemporaryDirectory() as home, display() as screen:
            Trial(Path(home)).run(screen)
    except Failed as failure:
        print(f"bundle: failed: {failure}", file=sys.stderr)
        return 1
    print("bundle: passed")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
