"""Entities go out to a spreadsheet and come back as they were."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import InputRefused, WrongUsage
from models.project import Project
from models.project.entitytable import export, take
from models.registry.table import COLUMNS, read, write
from models.registry.values import RELATIONS, Entity

words = st.text(
    st.sampled_from("澜江=+-@'\"|\\,;:\t\r\n ＝A") | st.characters(exclude_categories=["Cs"]),
    min_size=1,
    max_size=8,
).filter(lambda t: "\0" not in t)
entities = st.builds(
    Entity,
    id=words,
    type=words,
    hans=words,
    hant=words,
    pinyin=words,
    aliases=st.lists(words, max_size=3).map(tuple),
    short_names=st.lists(words, max_size=3).map(tuple),
    members=st.lists(words, max_size=3).map(tuple),
    parents=st.lists(st.tuples(st.sampled_from(RELATIONS), words), max_size=3).map(tuple),
    external=st.lists(st.tuples(words, words), max_size=3).map(tuple),
    note=st.just("") | words,
    merged_into=st.none() | words,
)


@given(st.lists(entities, max_size=4))
def test_a_table_is_read_back_exactly(several: list[Entity]) -> None:
    assert [row.entity for row in read(write(several))] == several


@given(entities)
def test_no_cell_begins_as_a_formula_does(entity: Entity) -> None:
    text = write([entity]).decode("utf-8-sig")
    for cell in list(csv.reader(io.StringIO(text, newline="")))[1]:
        assert not cell.startswith(tuple("=+-@\t\r"))


def test_excel_finds_its_mark_and_the_columns() -> None:
    assert write([]) == b"\xef\xbb\xbf" + ",".join(COLUMNS).encode() + b"\r\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_what_spreadsheets_save_is_read(encoding: str, sign: str) -> None:
    data = f"Type{sign}HANS{sign}more\r\nplace{sign}临澜{sign}x\r\n\r\n".encode(encoding)
    (row,) = read(data)
    assert row.entity == Entity(id="", type="place", hans="临澜")


def test_rows_that_are_no_entity_say_why_and_where() -> None:
    data = 'id,hans,parents,external,note\n,,,,x\na,甲,uncle:b,,\nb,乙,,Q1,\nc,丙,,,"1\n2"\nd,,,,\n'
    assert [(r.line, r.reason) for r in read(data.encode()) if r.reason] == [
        (2, "it has no name"),
        (3, "'uncle:b' is no parent: write part_of:NAME"),
        (4, "'Q1' is no external id: write SCHEME=ID"),
        (7, "it has no name"),
    ]


@pytest.mark.parametrize("data", [b"", b"a,b\n1,2", b"\xff\xfe\x00", b'hans\n"open', b"\0" * 50])
def test_what_is_no_table_is_refused(data: bytes) -> None:
    with pytest.raises(InputRefused):
        list(read(data))


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project.create(tmp_path / "p.shuangjian", annotator="Lin")


def test_a_table_comes_in_as_one_step_and_goes_out_the_same(
    project: Project, tmp_path: Path
) -> None:
    path = tmp_path / "in.csv"
    path.write_text(
        "type,hans,members,parents\n"
        "place,临澜,,\nplace,云渡,,\nplace,两城,临澜|雲渡,\nresearch,临澜大学,,located_in:臨瀾\n"
        "place,临澜,,\nplace,他城,无此城,\n"
    )
    report = take(project.registry, path)
    assert (report.added, report.changed, report.same) == (4, 0, 0)
    assert [line for line, _ in report.refused] == [6, 7]
    assert report.refused[1] == (7, "there is no entity '无此城'.")
    group = project.registry.get("两城")
    assert [project.registry.get(m).hant for m in group.members] == ["臨瀾", "雲渡"]
    assert project.history.undo_name == "entity.import"


def test_a_table_that_was_not_touched_changes_nothing(project: Project, tmp_path: Path) -> None:
    registry = project.registry
    registry.put(Entity(id="a", hans="临澜"), Entity(id="b", hans="临澜市"))
    registry.merge(["a"], "b")
    out = tmp_path / "out.csv"
    assert export(registry, out) == 2
    steps = len(project.history.steps())
    report = take(registry, out)
    assert (report.added, report.changed, report.same, report.refused) == (0, 0, 2, ())
    assert len(project.history.steps()) == steps
    project.history.undo()
    assert take(registry, out).changed == 1


def test_circles_and_twins_of_a_table_are_refused(project: Project, tmp_path: Path) -> None:
    project.registry.put(Entity(id="x", type="place", hans="临澜"))
    path = tmp_path / "in.csv"
    path.write_text(
        "id,type,hans,parents\n,place,臨瀾,\na,place,甲,part_of:b\nb,place,乙,part_of:a\n"
        "c,place,丙,part_of:a\nc,place,丁,\nx,place,临澜城,\n"
    )
    report = take(project.registry, path)
    assert [line for line, _ in report.refused] == [2, 3, 4, 5, 6]
    assert (report.added, report.changed) == (0, 1)
    assert project.registry.get("x").hans == "临澜城"


def test_a_table_never_takes_the_place_of_a_project(project: Project) -> None:
    with pytest.raises(WrongUsage, match="place of a project"):
        export(project.registry, project.path)
    with pytest.raises(InputRefused):
        take(project.registry, project.path.with_name("missing.csv"))
