"""The registry of a project: every action is one step, undone as a whole, and nothing is stale."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.annotate import Anchor, Annotation
from models.annotate.codec import put
from models.changes import Step
from models.errors import WrongUsage
from models.project import Project
from models.project.registry import Registry
from models.registry.values import Entity
from models.store import Store
from models.text import Span

TEXT = "临澜与云渡合作。临澜公司与臨瀾大学在云渡签约。"
PLACES = ((0, 2), (3, 5), (8, 10), (13, 15), (18, 20))


@pytest.fixture
def project(tmp_path: Path) -> Project:
    source = tmp_path / "a.txt"
    source.write_text(TEXT, encoding="utf-8")
    made = Project.create(tmp_path / "p.shuangjian", annotator="Lin")
    made.articles.import_paths([source])
    article = made.articles.find("1").id
    text = made.articles.reading(article).text
    made.commit(
        Step(
            "mention.add",
            tuple(
                put(
                    Annotation(
                        id=f"m{n}",
                        kind="mention",
                        article=article,
                        layer=made.layers.current.id,
                        label="place",
                        anchor=Anchor.on(text, Span(*place)),
                    )
                )
                for n, place in enumerate(PLACES)
            ),
        )
    )
    return made


def pointers(project: Project) -> dict[str, str | None]:
    article = project.articles.find("1").id
    return {a.id: a.entity for a in project.annotations.of(article).values()}


def test_equal_mentions_are_those_of_the_same_words_in_either_script(project: Project) -> None:
    registry = project.registry
    assert [m.id for m in registry.alike("m0", "article")] == ["m0", "m2", "m3"]
    changes = registry.adopt("m0", "project")
    (entity,) = registry.standing()
    assert changes.objects == {"m0", "m2", "m3", entity.id}
    assert registry.counts() == {entity.id: 3}
    assert [m.id for m in registry.unlinked()] == ["m1", "m4"]


def test_mentions_that_point_elsewhere_are_left_when_equals_follow(project: Project) -> None:
    registry = project.registry
    registry.put(Entity(id="other", type="place", hans="别处"))
    registry.point(["m2"], "other")
    registry.adopt("m0", "article")
    assert pointers(project)["m2"] == "other"
    assert registry.counts()["other"] == 1


def test_a_mention_can_get_an_entity_of_its_own_whatever_is_proposed(project: Project) -> None:
    registry = project.registry
    registry.adopt("m0")
    assert registry.best("臨瀾", "place") is not None
    registry.adopt("m3", anew=True)
    assert len(registry.standing()) == 2


def test_an_entity_of_another_type_is_not_accepted_by_one_key(project: Project) -> None:
    project.registry.put(Entity(id="x", type="company", hans="临澜"))
    assert project.registry.best("临澜", "place") is None
    assert project.registry.propose("临澜", "place")[0].entity == "x"


def test_removing_takes_the_pointers_and_ties_along_and_undo_brings_them_back(
    project: Project,
) -> None:
    registry = project.registry
    registry.put(Entity(id="a", hans="临澜"), Entity(id="b", hans="云渡"))
    registry.put(Entity(id="g", hans="两城", members=("a", "b")))
    registry.put(Entity(id="c", hans="临澜城"))
    registry.point(["m0"], "c")
    registry.merge(["c"], "a")
    registry.remove(["临澜"])
    assert set(registry.entities()) == {"b", "g"}
    assert registry.get("g").members == ("b",)
    assert pointers(project)["m0"] is None
    project.history.undo()
    assert registry.get("g").members == ("a", "b")
    assert registry.counts() == {"a": 1}
    assert project.check() == ()


actions = st.lists(
    st.sampled_from(["adopt", "put", "merge", "unmerge", "rename", "split", "unpoint", "remove",
                     "undo", "redo"]),
    max_size=14,
)  # fmt: skip


def _is_ours(name: str | None) -> bool:
    return name is not None and name.startswith("entity.")


def act(project: Project, action: str, number: int) -> None:
    registry = project.registry
    ids = list(registry.entities())
    mention = f"m{number % len(PLACES)}"
    chosen = ids[number % len(ids)] if ids else ""
    if action == "redo":
        project.history.redo()
    elif action == "undo":
        if _is_ours(project.history.undo_name):
            project.history.undo()
    elif action == "adopt":
        registry.adopt(mention, "article")
    elif action == "put":
        registry.put(Entity(id=f"e{number}", type="place", hans=f"城{'甲乙丙丁'[number % 4]}"))
    elif action == "split":
        registry.split([mention], Entity(id=f"s{number}", hans="新地"))
    elif action == "unpoint":
        registry.unpoint([mention])
    elif ids and action == "rename":
        registry.rename(chosen, f"改名{number}")
    elif ids and action == "unmerge":
        registry.unmerge(chosen)
    elif ids and action == "merge":
        registry.merge([chosen], ids[0])
    elif ids:
        registry.remove([chosen])


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(actions)
def test_what_is_kept_in_memory_is_what_the_file_says(project: Project, several: list[str]) -> None:
    while _is_ours(project.history.undo_name):
        project.history.undo()
    for number, action in enumerate(several):
        act(project, action, number)
        fresh = Registry(project._core)
        assert dict(project.registry.entities()) == dict(fresh.entities())
        for text in ("临澜", "城甲", "改名", "xd"):
            assert set(project.registry.propose(text)) == set(fresh.propose(text))
        assert project.registry.counts() == fresh.counts()
    assert project.check() == ()


def test_two_copies_with_mergers_the_other_way_round_agree(
    project: Project, tmp_path: Path
) -> None:
    project.registry.put(Entity(id="a", hans="临澜"), Entity(id="b", hans="临澜市"))
    project.registry.point(["m0"], "b")
    project.close()
    copies = [tmp_path / "one.shuangjian", tmp_path / "two.shuangjian"]
    for path, (source, into) in zip(copies, (("a", "b"), ("b", "a")), strict=True):
        shutil.copyfile(project.path, path)
        with Project.open(path, annotator=path.stem) as copy:
            copy.registry.merge([source], into)
    stands: list[tuple[str, str]] = []
    for here, there in (copies, reversed(copies)):
        joined = tmp_path / f"joined-{len(stands)}.shuangjian"
        shutil.copyfile(here, joined)
        with Store.open(joined) as store:
            store.union(there)
        with Project.open(joined) as both:
            assert both.check() == ()
            stands.append((both.registry.resolve("a"), both.registry.resolve("b")))
            assert both.registry.counts() == {"a": 1}
    assert stands == [("a", "a"), ("a", "a")]


@pytest.mark.parametrize("text", ["", "  "])
def test_an_entity_without_a_name_is_refused(project: Project, text: str) -> None:
    with pytest.raises(WrongUsage, match="needs a name"):
        project.registry.put(Entity(id="a", hans=text))
    with pytest.raises(WrongUsage, match="no mention"):
        project.registry.point(["nothing"], _added(project))


def _added(project: Project) -> str:
    project.registry.put(Entity(id="known", hans="云渡"))
    return "known"
