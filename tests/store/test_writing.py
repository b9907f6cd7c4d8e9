"""One door for writes: what goes in comes out, and every step can be taken back."""

from __future__ import annotations

from pathlib import Path
from threading import Thread

import pytest

from models.changes import Changes, Delete, Put, Step
from models.errors import CannotWrite, InputRefused, ProjectDamaged
from models.store import BrokenInvariant, Store, StoredText, StoredView, TextPut, ViewPut
from tests.store.building import ARTICLE, LAYER, TEXT, article, event, mention, outside, project


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "雙箋 #1 100%?.shuangjian"


@pytest.fixture
def store(path: Path) -> Store:
    return project(path)


def test_a_new_project_holds_its_schema_and_lies_alone_in_its_folder(path: Path) -> None:
    with Store.create(path, schema_body={"name": "regional"}, author="林") as store:
        assert store.get(["schema"])["schema"].body == {"name": "regional"}
        assert store.undo_name is None
    assert [found.name for found in path.parent.iterdir()] == [path.name]


def test_what_is_written_is_read_back_in_every_way(store: Store) -> None:
    step = Step("event.add", (mention("m1"), event("e1", "m1")), detail="聯合攻關")
    changes = store.write(step)
    assert changes == Changes(
        frozenset({"mention", "event"}),
        frozenset({"m1", "e1"}),
        frozenset({ARTICLE}),
        "event.add",
    )
    found = store.get(["m1", "e1", "nobody"])
    assert set(found) == {"m1", "e1"}
    assert found["e1"].body == event("e1", "m1").body
    assert (found["e1"].article, found["e1"].layer, found["e1"].conflict) == (ARTICLE, LAYER, False)
    assert [o.id for o in store.objects(article=ARTICLE)] == [ARTICLE, "m1", "e1"]
    assert [o.id for o in store.objects(kind="event", layer=LAYER)] == ["e1"]
    assert store.objects(article="elsewhere") == ()


def test_a_write_is_there_after_reopening(path: Path) -> None:
    with project(path) as store:
        store.write(Step("mention.add", (mention("m1"),)))
    with Store.open(path, read_only=True) as store:
        assert "m1" in store.get(["m1"])
        assert [step.name for step in store.history()] == [
            "mention.add",
            "article.import",
            "project.create",
        ]
        assert store.history(1)[0].author == "林"


def test_undo_and_redo_walk_through_every_state_and_survive_a_restart(path: Path) -> None:
    store = project(path)
    steps = [
        Step("mention.add", (mention("m1"), mention("m2", 3, 5))),
        Step("mention.relabel", (mention("m1", label="company"),)),
        Step("mention.remove", (Delete("m1"), Delete("m2"))),
        Step("mention.add", (mention("m1", label="person"),)),
    ]
    states = [store.objects()]
    for step in steps:
        store.write(step)
        states.append(store.objects())
    store.close()
    for number in reversed(range(len(steps))):
        with Store.open(path) as store:
            assert store.undo_name == steps[number].name
            assert store.undo().step == steps[number].name
            assert store.objects() == states[number]
    for number, step in enumerate(steps):
        with Store.open(path) as store:
            assert store.redo_name == step.name
            store.redo()
            assert store.objects() == states[number + 1]
            assert store.check() == ()


def test_nothing_to_undo_or_redo_changes_nothing(path: Path) -> None:
    with Store.create(path, schema_body={}) as store:
        before = store.digest()
        assert not store.undo()
        assert not store.redo()
        assert (store.undo_name, store.redo_name) == (None, None)
        assert store.digest() == before


def test_a_new_step_ends_the_chance_to_redo(store: Store) -> None:
    store.write(Step("mention.add", (mention("m1"),)))
    store.undo()
    store.write(Step("mention.add", (mention("m2"),)))
    assert store.redo_name is None
    assert not store.redo()


def test_a_step_that_changes_nothing_leaves_no_trace(store: Store) -> None:
    store.write(Step("mention.add", (mention("m1"),)))
    before = store.digest()
    assert not store.write(Step("mention.change", (mention("m1"),)))
    store.write(Step("mention.remove", (Delete("m1"),)))
    assert not store.write(Step("mention.remove", (Delete("m1"),)))
    assert store.digest() != before
    assert [step.name for step in store.history(2)] == ["mention.remove", "mention.add"]


def test_of_several_words_on_one_object_the_last_counts(store: Store) -> None:
    store.write(Step("mention.add", (mention("m1", label="a"), mention("m1", label="b"))))
    assert store.get(["m1"])["m1"].body["label"] == "b"
    assert store.history(1)[0].changes == 1


@pytest.mark.parametrize(
    ("bad", "error"),
    [
        (mention("bad", 30, 40, text=TEXT + "…" * 20), BrokenInvariant),
        (mention("bad", 0, 2, text="別的"), BrokenInvariant),
        (Put("bad", "mention", {"anchor": None}, ARTICLE), KeyError),
        (Put("bad", "mention", {"label": "x", "anchor": {"spans": [[3, 1]]}}, ARTICLE), ValueError),
        (Put("bad", "note", {"value": float("nan")}), ValueError),
        (Put("bad", "note", {"value": {1, 2}}), TypeError),
        (Put("bad", "note", {"value": "\ud800"}), InputRefused),
        (Delete("nobody"), KeyError),
    ],
)
def test_a_step_that_fails_in_the_middle_leaves_nothing(
    store: Store, bad: Put | Delete, error: type[Exception]
) -> None:
    store.write(Step("mention.add", (mention("m1"),)))
    before, objects = store.digest(), store.objects()
    with pytest.raises(error):
        store.write(Step("bad", (mention("m2"), Delete("m1"), bad)), sources=["無".encode()])
    assert store.digest() == before
    assert store.objects() == objects
    assert store.undo_name == "mention.add"
    assert store.write(Step("mention.add", (mention("m3"),)))
    assert store.check() == ()


def test_an_argument_must_quote_the_text_too(store: Store) -> None:
    put = event("e1", "m1")
    body = {
        **put.body,
        "arguments": [{"role": "place", "anchor": {"spans": [[0, 2]], "quotes": ["無此"]}}],
    }
    with pytest.raises(BrokenInvariant, match="quote matches: e1"):
        store.write(Step("event.add", (Put("e1", "event", body, ARTICLE, LAYER),)))


def test_sources_are_kept_once_and_come_back_as_they_were(store: Store) -> None:
    data = bytes(range(256)) * 500
    digest = store.put_source(data)
    assert store.put_source(data) == digest
    assert store.source(digest) == data
    with pytest.raises(KeyError):
        store.source("00" * 32)


def test_a_source_that_changed_on_the_disk_is_noticed(path: Path) -> None:
    with project(path) as store:
        digest = store.put_source(b"one")
    outside(path, lambda c: c.execute("UPDATE source SET zlib = x'00' WHERE size = 3"))
    with Store.open(path) as store, pytest.raises(ProjectDamaged, match=digest[:12]):
        store.source(digest)


def test_texts_and_views_are_kept_with_their_layout(store: Store) -> None:
    assert store.get_text(ARTICLE, 1) == StoredText(TEXT, '{"paragraphs":2}')
    assert store.get_view(ARTICLE, 1, "t2s") == StoredView(TEXT, "[]")
    assert store.get_text(ARTICLE, 2) is None
    assert store.get_view(ARTICLE, 1, "s2tw") is None


def test_the_views_of_a_text_make_room_when_it_has_a_successor(store: Store) -> None:
    store.write(Step("edit", (article(revision=2),)), texts=[TextPut(ARTICLE, 2, "new")])
    assert store.get_text(ARTICLE, 1) == StoredText(TEXT, '{"paragraphs":2}')
    assert store.get_view(ARTICLE, 1, "t2s") is None
    store.put_view(ViewPut(ARTICLE, 2, "t2s", "new", "[]"))
    store.put_text(TextPut(ARTICLE, 1, TEXT))  # what is older takes nothing from what is newer
    assert store.get_view(ARTICLE, 2, "t2s") == StoredView("new", "[]")


def test_two_texts_of_one_number_are_told_apart_by_the_edits_they_come_from(store: Store) -> None:
    for edits in (["one"], ["two"]):
        change = article(revision=2, edits=edits)
        store.write(Step("edit", (change,)), texts=[TextPut(ARTICLE, 2, edits[0])])
    assert store.get_text(ARTICLE, 2) == StoredText("two", "null")
    store.undo()
    assert store.get_text(ARTICLE, 2) == StoredText("one", "null")


def test_settings_stand_outside_of_the_history(store: Store) -> None:
    before = store.digest()
    store.set_setting("profile", {"hant": "s2hk"})
    store.set_setting("profile", {"hant": "s2tw"})
    assert store.setting("profile") == {"hant": "s2tw"}
    assert store.setting("nothing") is None
    assert (store.digest(), store.undo_name) == (before, "article.import")


def test_a_bulk_step_is_undone_and_redone_as_one(store: Store) -> None:
    many = tuple(mention(f"m{n}", n % 20, n % 20 + 2) for n in range(3000))
    store.write(Step("bulk.add", many))
    assert len(store.objects(kind="mention")) == 3000
    assert len(store.undo().objects) == 3000
    assert store.objects(kind="mention") == ()
    store.redo()
    assert len(store.objects(kind="mention")) == 3000
    assert len(store.get(f"m{n}" for n in range(3000))) == 3000
    assert store.check() == ()


def test_a_read_only_store_reads_and_refuses_to_write(path: Path) -> None:
    project(path).close()
    with Store.open(path, read_only=True) as store:
        assert store.get_text(ARTICLE, 1)
        with pytest.raises(CannotWrite, match="cannot be written"):
            store.write(Step("mention.add", (mention("m1"),)))


def test_several_threads_may_write_and_none_loses_anything(store: Store) -> None:
    def work(name: str) -> None:
        for n in range(5):
            store.write(Step("mention.add", (mention(f"{name}{n}"),)))

    threads = [Thread(target=work, args=(name,)) for name in "xyz"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(store.objects(kind="mention")) == 15
    assert store.check() == ()
