"""The full-text index: never wrong, made anew when it is damaged, no burden where it is not."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.changes import Step
from models.script.fold import fold
from models.store import Store, TextPut, fulltext
from models.store.fulltext import Indexed
from tests.store.building import ARTICLE, TEXT, article, outside, project

Link = sqlite3.Connection


def indexed(path: Path) -> Store:
    store = project(path)
    (found,) = store.fulltext.state()
    assert found.row is None
    assert store.fulltext.put({ARTICLE: (found.basis, fold(TEXT))})
    return store


def articles(store: Store, key: str) -> set[str] | None:
    found = store.fulltext.candidates(key)
    return None if found is None else {article for article, _ in found}


def rows(store: Store) -> list[int | None]:
    return [found.row for found in store.fulltext.state()]


def test_a_file_without_an_index_is_whole(tmp_path: Path) -> None:
    with project(tmp_path / "p.shuangjian") as store:
        assert store.fulltext.candidates("长") is None
        assert rows(store) == [None]
        assert store.check() == ()


def test_an_indexed_text_is_found_by_every_run_of_it(tmp_path: Path) -> None:
    with indexed(tmp_path / "p.shuangjian") as store:
        key = fold(TEXT)
        for start in range(len(key)):
            for end in range(start + 1, len(key) + 1):
                assert articles(store, key[start:end]) in ({ARTICLE}, None)
        assert store.fulltext.candidates("三长") == frozenset()
        assert store.fulltext.candidates("\n ") is None
        assert store.check() == ()


def test_a_newer_text_has_no_row_until_it_is_indexed_and_an_undo_has_it_back(
    tmp_path: Path,
) -> None:
    with indexed(tmp_path / "p.shuangjian") as store:
        changed = article(source_sha256="x")
        store.write(Step("article.amend", (changed,)), texts=[TextPut(ARTICLE, 1, "港")])
        assert rows(store) == [None]
        (found,) = store.fulltext.state()
        store.fulltext.put({ARTICLE: (found.basis, "港")})
        assert rows(store) == [2]
        assert store.fulltext.candidates("港") == frozenset({(ARTICLE, found.basis)})
        store.undo()
        assert rows(store) == [1]
        assert store.check() == ()


def test_an_index_of_texts_that_are_gone_is_made_anew(tmp_path: Path) -> None:
    with indexed(tmp_path / "p.shuangjian") as store:
        for n in range(250):
            store.fulltext.put({f"gone{n}": (b"", "旧")})
        assert store.fulltext.is_littered()
        store.fulltext.rebuild()
        assert not store.fulltext.is_littered()
        assert store.fulltext.candidates("旧") == frozenset()
        assert rows(store) == [1]


DAMAGE: dict[str, Callable[[Link], object]] = {
    "a text that is not indexed as it stands": lambda link: link.execute(
        "INSERT INTO fulltext(rowid, key) VALUES (1, '多')"
    ),
    "tokens that are gone": lambda link: link.execute(
        "INSERT INTO fulltext(fulltext, rowid, key) VALUES ('delete', 1, ?)",
        (" ".join(fulltext.tokens(fold(TEXT))),),
    ),
    "blocks of the index that are gone": lambda link: link.execute(
        "DELETE FROM fulltext_data WHERE id > 10"
    ),
    "blocks that are rubbish": lambda link: link.execute(
        "UPDATE fulltext_data SET block = x'ffffffffffffffff'"
    ),
    "no structure": lambda link: link.execute("DELETE FROM fulltext_data"),
    "no settings": lambda link: link.execute("DROP TABLE fulltext_config"),
    "no blocks": lambda link: link.execute("DROP TABLE fulltext_data"),
    "no list of what is indexed": lambda link: link.execute("DROP TABLE indexed"),
    "no index": lambda link: link.execute("DROP TABLE fulltext"),
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE.keys())
def test_a_damaged_index_is_found_and_rebuilt(
    damage: Callable[[Link], object], tmp_path: Path
) -> None:
    path = tmp_path / "p.shuangjian"
    indexed(path).close()
    outside(path, damage)
    with Store.open(path) as store:
        (finding,) = store.check()
        assert (finding.invariant, finding.repairable) == ("full-text index", True)
        (repaired,) = store.check(repair=True)
        assert repaired.repaired
        assert store.check() == ()
        assert articles(store, fold("三角")) == {ARTICLE}
        assert store.get_text(ARTICLE, 1) is not None


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE.keys())
def test_a_damaged_index_is_in_nobodys_way(
    damage: Callable[[Link], object], tmp_path: Path
) -> None:
    path = tmp_path / "p.shuangjian"
    indexed(path).close()
    outside(path, damage)
    with Store.open(path) as store:
        store.write(Step("article.data", (article(title="別的"),)))
        store.backup(tmp_path / "copy.shuangjian")
        assert articles(store, fold("三角")) in (None, set(), {ARTICLE})
        (found,) = store.fulltext.state()
        if found.row is None:
            assert store.fulltext.put({ARTICLE: (found.basis, fold(TEXT))})
            assert articles(store, fold("三角")) == {ARTICLE}


def test_an_index_made_in_another_way_is_not_asked(tmp_path: Path) -> None:
    path = tmp_path / "p.shuangjian"
    indexed(path).close()
    outside(path, lambda link: link.execute("UPDATE indexed SET maker = maker + 1"))
    with Store.open(path, read_only=True) as store:
        assert rows(store) == [None]
        assert store.check() == ()


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=1, max_size=4),
    st.data(),
)
def test_candidates_leave_out_no_text_that_holds_the_query(
    texts: list[str], data: st.DataObject
) -> None:
    link = sqlite3.connect(":memory:")
    fulltext.make_anew(link)
    keys = [fold(text) for text in texts]
    fulltext.put(link, {str(n): (b"", key) for n, key in enumerate(keys)})
    key = data.draw(st.sampled_from(keys))
    start = data.draw(st.integers(0, len(key)))
    wanted = key[start : data.draw(st.integers(start, len(key)))]
    found = fulltext.candidates(link, wanted)
    holding = {(str(n), b"") for n, one in enumerate(keys) if wanted in one}
    assert found is None or holding <= found
    link.close()


def test_rows_tell_article_and_basis(tmp_path: Path) -> None:
    with indexed(tmp_path / "p.shuangjian") as store:
        (found,) = store.fulltext.state()
        assert found == Indexed(ARTICLE, found.basis, 1)
        assert store.fulltext.contents([ARTICLE, "gone"]) == [(ARTICLE, found.basis, TEXT)]
