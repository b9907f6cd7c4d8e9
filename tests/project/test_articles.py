"""Reading, viewing, revising and describing the articles of a project."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.annotate import Anchor
from models.errors import WrongUsage
from models.ingest.values import MANUAL
from models.project import Override, Project
from models.text import Replacement, Span
from tests.project.places import GLOSSED, mention, project_with


def test_an_article_is_found_by_number_and_by_id(tmp_path: Path) -> None:
    with project_with(tmp_path, "上海", "江苏") as project:
        second = project.articles.list()[1]
        assert project.articles.find("2") == second
        assert project.articles.find(second.id) == second
        for wrong in ("3", "0", "-1", "nobody", ""):
            with pytest.raises(WrongUsage):
                project.articles.find(wrong)


def test_reading_and_views_are_the_same_after_reopening(tmp_path: Path) -> None:
    with project_with(tmp_path, GLOSSED) as project:
        article = project.articles.list()[0].id
        before = project.articles.reading(article)
        views = [project.articles.view(article, script) for script in ("hans", "hant")]
    with Project.open(tmp_path / "p.shuangjian", read_only=True) as project:
        assert project.articles.reading(article) == before
        assert [project.articles.view(article, s) for s in ("hans", "hant")] == views


def test_views_are_what_opencc_makes_of_each_paragraph(tmp_path: Path) -> None:
    opencc = pytest.importorskip("opencc")
    with project_with(tmp_path, "发展后的头发和软件\n") as project:
        article = project.articles.list()[0].id
        for profile in ("s2tw", "s2twp", "s2hk", "s2t"):
            view = project.articles.view(article, "hant", profile)
            assert view.text == opencc.OpenCC(profile).convert("发展后的头发和软件")
        assert project.articles.view(article, "hans").text == "发展后的头发和软件"


def test_an_override_wins_in_its_view_and_can_be_taken_back(tmp_path: Path) -> None:
    with project_with(tmp_path, "范先生在台州。范仲淹。") as project:
        article = project.articles.list()[0].id
        before = project.articles.view(article, "hant").text
        place = Override("", "hant", "范", "範", start=0)
        project.overrides.set(place, article)
        assert project.articles.view(article, "hant").text == "範" + before[1:]
        term = Override("", "hant", "台州", "臺州")
        project.overrides.set(term)
        assert "臺州" in project.articles.view(article, "hant").text
        for override in project.overrides.of(article):
            project.overrides.remove(override.id)
        assert project.articles.view(article, "hant").text == before


@pytest.mark.parametrize(
    ("override", "article"),
    [
        (Override("", "hant", "范", "", start=0), True),
        (Override("", "hant", "范", "範", start=0), False),
        (Override("", "hant", "范", "範"), True),
        (Override("", "hant", "", "範"), False),
    ],
)
def test_an_override_that_is_none_is_refused(
    tmp_path: Path, override: Override, article: bool
) -> None:
    with project_with(tmp_path, "范先生") as project:
        with pytest.raises(WrongUsage):
            project.overrides.set(override, project.articles.list()[0].id if article else "")
        assert project.history.undo_name == "import"


def test_the_profile_of_article_goes_before_that_of_the_project(tmp_path: Path) -> None:
    with project_with(tmp_path, "软件", "软件和硬件") as project:
        one, two = (row.id for row in project.articles.list())
        project.articles.set_profile(None, "hant", "s2twp")
        assert project.articles.view(one, "hant").text == "軟體"
        project.articles.set_profile(two, "hant", "s2t")
        assert project.articles.view(two, "hant").text == "軟件和硬件"
        assert project.articles.profile(two, "hant") == "s2t"
        project.history.undo()
        assert project.articles.profile(two, "hant") == "s2twp"
        with pytest.raises(WrongUsage):
            project.articles.set_profile(None, "hant", "t2s")


def test_dismissing_an_edit_makes_a_revision_that_all_anchors_follow(tmp_path: Path) -> None:
    with project_with(tmp_path, GLOSSED * 3) as project:
        article = project.articles.list()[0].id
        before = project.articles.reading(article)
        made = mention(project, article, "合作协议")
        project.overrides.set(
            Override("", "hant", "协", "叶", before.text.index("协"), before.revision), article
        )
        edit = next(e for e in before.edits if e.state == "applied" and e.rule == "gloss")
        project.articles.set_edit_state(article, edit.id, "dismissed")
        after = project.articles.reading(article)
        assert after.revision == before.revision + 1
        assert len(after.text) > len(before.text)
        moved = project.annotations.of(article)[made.id].anchor
        assert moved is not None
        assert moved.spans[0].of(after.text) == "合作协议"
        assert moved.revision == after.revision
        assert project.overrides.of(article)[0].revision == after.revision
        assert "叶議" in project.articles.view(article, "hant").text
        assert project.articles.reading(article, before.revision).text == before.text
        assert project.check() == ()
        project.history.undo()
        assert project.articles.reading(article) == before
        assert project.annotations.of(article)[made.id] == made
        project.history.redo()
        assert project.articles.reading(article) == after


def test_what_stood_in_a_place_that_an_edit_takes_away_is_detached_and_comes_back(
    tmp_path: Path,
) -> None:
    with project_with(tmp_path, GLOSSED * 3) as project:
        article = project.articles.list()[0].id
        edit = next(e for e in project.articles.reading(article).edits if e.rule == "gloss")
        project.articles.set_edit_state(article, edit.id, "dismissed")
        made = mention(project, article, edit_text(project, article, edit.start, edit.end))
        project.articles.set_edit_state(article, edit.id, "applied")
        lost = project.annotations.of(article)[made.id].anchor
        assert lost is not None
        assert lost.detached
        assert lost.quotes == made.anchor.quotes if made.anchor else False
        project.articles.set_edit_state(article, edit.id, "dismissed")
        found = project.annotations.of(article)[made.id].anchor
        assert found is not None
        assert not found.detached
        assert project.check() == ()


def edit_text(project: Project, article: str, start: int, end: int) -> str:
    """Return the reading text of a raw range."""
    reading = project.articles.reading(article)
    return reading.map.forth(Span(start, end)).of(reading.text)


def test_an_edit_in_the_state_it_has_changes_nothing(tmp_path: Path) -> None:
    with project_with(tmp_path, GLOSSED * 3) as project:
        article = project.articles.list()[0].id
        edit = project.articles.reading(article).edits[0]
        assert not project.articles.set_edit_state(article, edit.id, edit.state)
        assert project.articles.list()[0].revision == 1
        with pytest.raises(WrongUsage):
            project.articles.set_edit_state(article, "nothing@1-2", "applied")


def test_data_of_an_article_can_be_corrected_and_nothing_else(tmp_path: Path) -> None:
    with project_with(tmp_path, "上海") as project:
        article = project.articles.list()[0].id
        project.articles.set_data(article, title="新題", status="done", published=None)
        row = project.articles.list()[0]
        assert (row.title, row.status) == ("新題", "done")
        assert project.articles.reading(article).data.title == "新題"
        for wrong in ({"edits": ""}, {"script": "latin"}, {"status": "lost"}):
            with pytest.raises(WrongUsage):
                project.articles.set_data(article, **wrong)


def test_removing_an_article_takes_its_annotations_and_undo_brings_all_back(
    tmp_path: Path,
) -> None:
    with project_with(tmp_path, "上海和江苏", "浙江") as project:
        article = project.articles.list()[0].id
        made = mention(project, article, "江苏")
        project.articles.remove([article])
        assert [row.characters for row in project.articles.list()] == [2]
        assert project.annotations.get([made.id]) == {made.id: None}
        project.history.undo()
        assert project.annotations.of(article) == {made.id: made}
        assert project.articles.list()[0].counts == {"mention": 1}


def test_the_layer_of_an_annotator_comes_with_the_first_annotation_and_is_found_again(
    tmp_path: Path,
) -> None:
    with project_with(tmp_path, "上海") as project:
        article = project.articles.list()[0].id
        assert project.history.undo_name == "import"
        layer = project.layers.current
        mention(project, article, "上海")
        assert project.layers.list() == (layer,)
    with Project.open(tmp_path / "p.shuangjian", annotator="別人") as project:
        assert project.layers.current.id != layer.id
        assert project.layers.list() == (layer, project.layers.current)
    with Project.open(tmp_path / "p.shuangjian", annotator="阿明") as project:
        assert project.layers.current == layer


def test_search_is_blind_to_script_case_and_width(tmp_path: Path) -> None:
    with project_with(tmp_path, "上海联盟和ＡＩ", "上海聯盟與ai\n再說聯盟") as project:
        for query in ("联盟", "聯盟"):
            hits = project.search.concordance(query)
            assert [(h.number, h.hit) for h in hits] == [(1, "联盟"), (2, "聯盟"), (2, "聯盟")]
        assert [h.hit for h in project.search.concordance("Ａi")] == ["AI", "ai"]
        first = project.search.concordance("盟", width=1, limit=1)
        assert [(h.left, h.right) for h in first] == [("联", "和")]
        for row in project.articles.list():
            text = project.articles.reading(row.id).text
            for hit in project.search.concordance("联盟"):
                if hit.article == row.id:
                    assert text[hit.start : hit.end] == hit.hit
        with pytest.raises(WrongUsage):
            project.search.concordance(" ")


def test_stats_count_kinds_labels_and_annotators(tmp_path: Path) -> None:
    with project_with(tmp_path, "上海和江苏") as project:
        article = project.articles.list()[0].id
        mention(project, article, "上海")
        mention(project, article, "江苏", label="government")
        stats = project.stats()
        assert (stats.articles, stats.characters, stats.annotations) == (1, 5, 2)
        assert stats.by_kind == {"mention": 2}
        assert stats.by_label == {"government": 1, "place": 1}
        assert stats.by_layer == {"阿明": 2}


def test_rare_characters_keep_exact_offsets_from_file_to_anchor(tmp_path: Path) -> None:
    rare = "𠮷野家与𫫇😊🧔🏾‍♂️e\u0301\u00a0x\u2028y合作"
    with project_with(tmp_path, f"甲乙\r\n{rare}\r\n丙") as project:
        article = project.articles.list()[0].id
        reading = project.articles.reading(article)
        assert reading.text == f"甲乙\n{rare}\n丙"
        for quote in ("𠮷", "𫫇", "😊", "🧔🏾‍♂️", "e\u0301", "\u00a0", "\u2028"):
            mention(project, article, quote)
    with Project.open(tmp_path / "p.shuangjian") as project:
        for annotation in project.annotations.of(article).values():
            anchor = annotation.anchor
            assert isinstance(anchor, Anchor)
            assert anchor.spans[0].of(reading.text) == anchor.quotes[0]


def test_the_list_follows_every_kind_of_change(tmp_path: Path) -> None:
    with project_with(tmp_path, GLOSSED * 3, "浙江") as project:

        def same_as_anew() -> bool:
            with Project.open(project.path, read_only=True) as other:
                return other.articles.list() == project.articles.list()

        one, two = (row.id for row in project.articles.list())
        mention(project, one, "合作协议")
        assert project.articles.list()[0].counts == {"mention": 1}
        assert same_as_anew()
        edit = next(e for e in project.articles.reading(one).edits if e.rule == "gloss")
        project.articles.set_edit_state(one, edit.id, "dismissed")
        assert project.articles.list()[0].revision == 2
        assert same_as_anew()
        project.articles.set_data(two, title="題")
        assert same_as_anew()
        project.articles.remove([one])
        assert [row.number for row in project.articles.list()] == [1]
        assert same_as_anew()
        for _ in range(4):
            project.history.undo()
            assert same_as_anew()
        project.history.redo()
        assert same_as_anew()


def test_many_edits_are_taken_back_as_one_step(tmp_path: Path) -> None:
    with project_with(tmp_path, GLOSSED * 3) as project:
        article = project.articles.list()[0].id
        before = project.articles.reading(article)
        glosses = [e.id for e in before.edits if e.rule == "gloss"]
        assert len(glosses) > 1
        project.articles.set_edit_states(article, glosses, "dismissed")
        after = project.articles.reading(article)
        assert after.revision == 2
        assert {e.state for e in after.edits if e.rule == "gloss"} == {"dismissed"}
        project.history.undo()
        assert project.articles.reading(article) == before


def test_a_correction_by_hand_is_a_step_that_annotations_follow_and_undo_takes_back(
    tmp_path: Path,
) -> None:
    with project_with(tmp_path, GLOSSED * 3) as project:
        article = project.articles.list()[0].id
        before = project.articles.reading(article)
        made = mention(project, article, "合作协议")
        at = before.text.index("上海")
        project.articles.correct(article, [Replacement(at, at + 1, "东上")])
        after = project.articles.reading(article)
        assert after.text == before.text[:at] + "东上" + before.text[at + 1 :]
        anchor = project.annotations.of(article)[made.id].anchor
        assert anchor is not None
        assert anchor.spans[0].of(after.text) == "合作协议"
        assert project.check() == ()
        manual = next(e for e in after.edits if e.rule == MANUAL)
        project.articles.set_edit_state(article, manual.id, "dismissed")
        assert project.articles.reading(article).text == before.text
        project.history.undo()
        project.history.undo()
        assert project.articles.reading(article) == before
        assert project.annotations.of(article)[made.id] == made
        with pytest.raises(WrongUsage):
            project.articles.correct(article, [Replacement(0, 10**6, "")])


def test_a_dismissed_sign_of_html_stands_as_it_came_and_is_not_taken_for_a_blank_line(
    tmp_path: Path,
) -> None:
    with project_with(tmp_path, "桥墩检查报告\n工程师检查四座&nbsp;桥。") as project:
        article = project.articles.list()[0].id
        (edit,) = project.articles.reading(article).edits
        project.articles.set_edit_state(article, edit.id, "dismissed")
        after = project.articles.reading(article)
        assert after.text == after.raw
        assert [(e.id, e.state) for e in after.edits] == [(edit.id, "dismissed")]
