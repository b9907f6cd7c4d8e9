"""Desks for the tests of knowledge; each closes its project."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.knowledge.made import Desk, MakeDesk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[MakeDesk]:
    made: list[Desk] = []

    def of(*texts: str) -> Desk:
        made.append(Desk(tmp_path, *texts))
        return made[-1]

    yield of
    for one in made:
        one.project.close()
