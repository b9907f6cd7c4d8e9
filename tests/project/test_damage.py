"""A file whose bits have rotted is called damaged, never a fault of the program."""

from __future__ import annotations

import random
from pathlib import Path

from models.errors import KnownError
from models.project import Project


def test_bits_that_rot_are_found_or_change_nothing(tmp_path: Path) -> None:
    path = tmp_path / "s.shuangjian"
    Project.sample(path).close()
    sound = path.read_bytes()
    before = _said(path)
    rng = random.Random(7)
    for _ in range(40):
        data = bytearray(sound)
        at = rng.randrange(len(data))
        data[at] ^= 1 << rng.randrange(8)
        path.write_bytes(data)
        try:
            with Project.open(path, read_only=True) as project:
                found = bool(project.check())
        except KnownError:
            found = True
        try:
            after = _said(path)
        except KnownError:
            assert found, f"byte {at} is damage that the check does not find"
            continue
        assert found or after == before, f"byte {at} changes what is read, unseen"


def _said(path: Path) -> list[object]:
    with Project.open(path, read_only=True) as project:
        assert project.schema.labels
        return [
            (
                row,
                project.articles.reading(row.id),
                project.articles.view(row.id, "hans"),
                project.articles.view(row.id, "hant"),
                project.annotations.of(row.id),
                project.overrides.of(row.id),
            )
            for row in project.articles.list()
        ]
