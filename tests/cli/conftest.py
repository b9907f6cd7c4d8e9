"""Running the command line as scripts do, in this process."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from ui.cli import main


@dataclass(frozen=True, slots=True)
class Answer:
    """What one call gave: exit code, exact bytes on stdout, messages on stderr."""

    code: int
    out: bytes
    err: str

    @property
    def text(self) -> str:
        return self.out.decode("utf-8")

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Answer]


@pytest.fixture
def run(capfdbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Call the command line with any arguments."""

    def call(*arguments: object) -> Answer:
        code = main([str(argument) for argument in arguments])
        out, err = capfdbinary.readouterr()
        return Answer(code, out, err.decode("utf-8"))

    return call


@pytest.fixture
def project(tmp_path: Path, run: Run) -> Path:
    """Make a project with two articles in it."""
    (tmp_path / "a.txt").write_bytes("上海联盟\r\n用软件合作😊".encode())
    (tmp_path / "b.txt").write_bytes("臺灣聯盟".encode())
    path = tmp_path / "p.shuangjian"
    assert run("new", path).code == 0
    assert run("import", path, tmp_path / "a.txt", tmp_path / "b.txt").code == 0
    return path
