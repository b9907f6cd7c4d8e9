"""Amendments by hand in a project: one step each, undone as a whole, followed by what is tagged."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.errors import WrongUsage
from models.ingest.amendments import (
    Amendment,
    Choose,
    Correct,
    Hide,
    Join,
    SetField,
    SetRole,
    SetState,
    Show,
    Split,
)
from models.ingest.values import HIDE, Credit, Reading
from models.project import Override, Project
from models.project.bodies import roles_in
from tests.project.places import GLOSSED, mention, project_with

NEWS = """瀾江三市共建中試基地
瀾江日報 2025-03-18 09:42
瀾江兩岸的三座城市昨天在臨瀾簽署協議，共建一個面向全省開放的中試基地。
基地開放
基地將於明年建成。首批設備已經運抵，預計可以服務上百家企業，其中一半是船廠。
船廠表示歡迎，並將派出工程師參加首批設備的安裝和調試，為期三個月左右。
圖為簽約現場。
"""


def roles(reading: Reading) -> dict[str, str]:
    return {p.span.of(reading.text)[:4]: p.role for p in reading.paragraphs}


def test_a_call_is_one_step_that_one_undo_takes_back(tmp_path: Path) -> None:
    with project_with(tmp_path, GLOSSED * 3) as project:
        article = project.articles.list()[0].id
        before = project.articles.reading(article)
        gloss = next(e for e in before.edits if e.rule == "gloss")
        wanted = [
            Hide(1, 1),
            Split(before.text.index("签署")),
            SetState((gloss.id,), "dismissed"),
            SetField("byline", "虞清"),
        ]
        project.articles.amend(article, wanted)
        after = project.articles.reading(article)
        assert (after.revision, after.data.byline) == (2, "虞清")
        assert project.history.undo_name == "text.amend"
        assert project.check() == ()
        project.history.undo()
        assert project.articles.reading(article) == before
        assert project.history.undo_name == "import"


@pytest.mark.parametrize(
    ("wanted", "name"),
    [
        (Hide(1, 1), "text.hide"),
        (Split(4), "text.split"),
        (Join(1), "text.join"),
        (SetRole(2, "caption"), "text.role"),
        (Correct(0, 1, "清"), "text.correct"),
        (SetField("title", "題"), "article.data"),
        (SetState(("gloss@10-17",), "dismissed"), "edit.dismissed"),
        (Choose("gloss@10-17", "注"), "edit.chosen"),
    ],
)
def test_each_kind_has_its_name_in_the_history_and_repeating_it_is_no_step(
    tmp_path: Path, wanted: Amendment, name: str
) -> None:
    with project_with(tmp_path, GLOSSED) as project:
        article = project.articles.list()[0].id
        before = project.articles.reading(article)
        project.articles.amend(article, [wanted])
        assert project.history.undo_name == name
        project.history.undo()
        assert project.articles.reading(article) == before
        project.articles.amend(article, [])
        assert project.history.undo_name == "import"


def test_annotations_and_chosen_forms_follow_and_what_is_hidden_comes_back(tmp_path: Path) -> None:
    with project_with(tmp_path, NEWS) as project:
        article = project.articles.list()[0].id
        before = project.articles.reading(article)
        kept, gone = mention(project, article, "工程師"), mention(project, article, "一個面向")
        place = before.text.index("參加")
        project.overrides.set(Override("", "hans", "參", "参", place, before.revision), article)
        project.articles.amend(article, [Hide(2, 2), Split(before.text.index("首批"))])
        after = project.articles.reading(article)
        anchors = {a.id: a.anchor for a in project.annotations.of(article).values()}
        followed, lost = anchors[kept.id], anchors[gone.id]
        assert followed is not None
        assert lost is not None
        assert followed.spans[0].of(after.text) == "工程師"
        assert lost.detached
        assert project.overrides.of(article)[0].start == after.text.index("參加")
        (hidden,) = [e for e in after.edits if e.rule == HIDE]
        project.articles.amend(article, [Show(hidden.id)])
        shown = project.articles.reading(article)
        back = project.annotations.of(article)[gone.id].anchor
        assert back is not None
        assert not back.detached
        assert back.spans[0].of(shown.text) == "一個面向"
        assert project.check() == ()


def test_roles_by_hand_outlast_revisions_reopening_and_exchange(tmp_path: Path) -> None:
    with project_with(tmp_path, NEWS) as project:
        article = project.articles.list()[0].id
        reading = project.articles.reading(article)
        number = next(n for n, p in enumerate(reading.paragraphs, 1) if p.role == "body")
        project.articles.amend(article, [SetRole(number, "speaker")])
        assert project.articles.reading(article).revision == 1
        project.articles.amend(article, [Hide(number, number)])
        project.articles.amend(article, [Correct(0, 1, "清")])
        hidden = next(e for e in project.articles.reading(article).edits if e.rule == HIDE)
        project.exchange.export(tmp_path / "out.jsonl", "jsonl")
        project.articles.amend(article, [Show(hidden.id)])
        shown = project.articles.reading(article)
        assert roles(shown)["瀾江兩岸"] == "speaker"
        at = shown.text.index("昨天")
        project.articles.amend(article, [Split(at)])
        split = project.articles.reading(article)
        assert [p.role for p in split.paragraphs].count("speaker") == 2
    with Project.open(tmp_path / "p.shuangjian") as project:
        assert project.articles.reading(article) == split
    with Project.create(tmp_path / "q.shuangjian") as project:
        project.articles.import_paths([tmp_path / "out.jsonl"])
        project.articles.amend(article, [Show(hidden.id)])
        assert roles(project.articles.reading(article)) == roles(shown)
        project.history.undo()
        project.exchange.export(tmp_path / "again.jsonl", "jsonl")
    assert (tmp_path / "again.jsonl").read_bytes() == (tmp_path / "out.jsonl").read_bytes()


def test_roles_of_an_earlier_versions_file_are_read_and_outlast_a_revision(tmp_path: Path) -> None:
    with project_with(tmp_path, NEWS) as project:
        article = project.articles.list()[0].id
        before = project.articles.reading(article)
        body = project.articles._texts.body(article)
        roles_ = [[start, role] for start, _, role in body["roles"]]
        old = {**body, "roles": roles_}
        starts = roles_in(old).found
        assert [(one.start, one.role) for one in starts] == [tuple(row) for row in roles_]
        from models.changes import Put, Step

        project.commit(Step("article.data", (Put(article, "article", old),)))
        assert project.articles.reading(article) == before
        project.articles.amend(article, [Split(before.text.index("首批")), Hide(1, 1)])
        reading = project.articles.reading(article)
        assert roles(reading)["首批設備"] == "body"
        (hidden,) = [e for e in reading.edits if e.rule == HIDE]
        project.articles.amend(article, [Show(hidden.id)])
        assert project.articles.reading(article).paragraphs[0].role == "title"
        assert project.check() == ()


def test_what_a_person_says_stays_through_revisions_rereading_and_exchange(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(NEWS.encode("big5"))
    with Project.create(tmp_path / "p.shuangjian") as project:
        project.articles.import_paths([file], encoding="gb18030")
        article = project.articles.list()[0].id
        said = {
            "title": "三市共建",
            "deck": "甲\n乙",
            "published": "2025-03",
            "source": "瀾江社",
            "outlet": "瀾江網",
            "byline": "虞清",
            "credits": "責編：沈硯秋",
        }
        project.articles.amend(article, [SetField(name, text) for name, text in said.items()])
        project.articles.amend(article, [Correct(0, 0, "清")])
        project.articles.reread(article, "big5")
        reading = project.articles.reading(article)
        data = reading.data
        assert reading.text.startswith("瀾江三市共建中試基地")
        assert (data.title, reading.deck, data.published) == ("三市共建", "甲\n乙", "2025-03")
        assert (data.precision, data.basis) == ("month", "person")
        assert (data.source, data.outlet, data.byline) == ("瀾江社", "瀾江網", "虞清")
        assert data.credits == (Credit("責編", ("沈硯秋",)),)
        assert set(data.own) == set(said)
        project.exchange.export(tmp_path / "out.jsonl", "jsonl")
    with Project.create(tmp_path / "q.shuangjian") as project:
        project.articles.import_paths([tmp_path / "out.jsonl"])
        assert project.articles.reading(article).data == data
    line = (tmp_path / "out.jsonl").read_text("utf-8").splitlines()[1]
    assert json.loads(line)["data"]["own"] == list(data.own)


def test_data_that_is_set_field_by_field_is_the_persons_too(tmp_path: Path) -> None:
    with project_with(tmp_path, NEWS) as project:
        article = project.articles.list()[0].id
        project.articles.set_data(article, published="2025", outlet="瀾江網", status="done")
        data = project.articles.reading(article).data
        assert (data.own, data.basis) == (("published", "outlet"), "person")
        project.articles.set_data(article, published=None)
        data = project.articles.reading(article).data
        assert (data.published, data.basis, data.precision) == (None, None, None)
        with pytest.raises(WrongUsage, match="2025-13"):
            project.articles.set_data(article, published="2025-13")


def test_what_cannot_be_done_leaves_everything_as_it_was(tmp_path: Path) -> None:
    with project_with(tmp_path, NEWS) as project:
        article = project.articles.list()[0].id
        before = project.articles.reading(article)
        with pytest.raises(WrongUsage):
            project.articles.amend(article, [Hide(1, 1), SetField("published", "gestern")])
        overlapping = before.edits[0]
        with pytest.raises(WrongUsage):
            project.articles.amend(article, [Correct(0, 1, "清"), Choose(overlapping.id, "\x00")])
        assert project.articles.reading(article) == before
        assert project.history.undo_name == "import"


@st.composite
def wishes(draw: st.DrawFn) -> list[tuple[str, int, int]]:
    kinds = st.sampled_from(["hide", "show", "split", "join", "role", "correct", "undo", "redo"])
    return draw(st.lists(st.tuples(kinds, st.integers(0, 9), st.integers(0, 99)), max_size=8))


def amendment(reading: Reading, kind: str, one: int, other: int) -> Amendment | None:
    number = 1 + one % max(1, len(reading.paragraphs))
    hidden = [e.id for e in reading.edits if e.rule == HIDE and e.state == "applied"]
    at = other % (len(reading.text) + 1)
    made: dict[str, Amendment] = {
        "hide": Hide(number, number),
        "split": Split(at),
        "join": Join(number),
        "role": SetRole(number, ("caption", "subhead", "title")[other % 3]),
        "correct": Correct(at, at, "補"),
    }
    return Show(hidden[one % len(hidden)]) if kind == "show" and hidden else made.get(kind)


@given(wishes())
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_sequence_with_its_undos_keeps_the_source_and_what_is_tagged_elsewhere(
    tmp_path_factory: pytest.TempPathFactory, wanted: list[tuple[str, int, int]]
) -> None:
    folder = tmp_path_factory.mktemp("amended")
    with project_with(folder, NEWS) as project:
        article = project.articles.list()[0].id
        first = project.articles.reading(article)
        digest = hashlib.sha256(project.articles.source(article)).digest()
        tagged = [mention(project, article, quote) for quote in ("中試基地", "工程師", "船廠表示")]
        steps = 0
        for kind, one, other in wanted:
            reading = project.articles.reading(article)
            made = amendment(reading, kind, one, other)
            if kind == "undo" and steps:
                steps -= bool(project.history.undo())
            elif kind == "redo":
                steps += bool(project.history.redo())
            elif made is not None:
                try:
                    steps += bool(project.articles.amend(article, [made]))
                except WrongUsage:
                    continue
            reading = project.articles.reading(article)
            for before in tagged:
                anchor = project.annotations.of(article)[before.id].anchor
                assert anchor is not None
                if not anchor.detached:
                    assert [span.of(reading.text) for span in anchor.spans] == list(anchor.quotes)
        assert project.check() == ()
        for _ in range(steps):
            project.history.undo()
        assert project.articles.reading(article) == first
        assert list(project.annotations.of(article).values()) == tagged
        assert hashlib.sha256(project.articles.source(article)).digest() == digest
