"""Random work on two copies of a project, against a plain model of what must be in them."""

from __future__ import annotations

import shutil
import tempfile
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from models.changes import Delete, Op, Put, Step
from models.store import BrokenInvariant, Store, StoredObject
from tests.store.building import ARTICLE, LAYER, TEXT, article, event, mention, project

Model = dict[str, dict[str, Any]]

sides = st.integers(0, 1)
names = st.sampled_from([f"m{n}" for n in range(6)])
labels = st.sampled_from(["place", "company", "person"])
changes = st.lists(
    st.one_of(
        st.builds(
            lambda name, at, label: mention(name, at, at + 2, label),
            names,
            st.integers(0, 20),
            labels,
        ),
        st.builds(event, st.sampled_from(["e1", "e2"]), names),
        st.builds(lambda title: article(title=title), st.text("三角洲A", max_size=3)),
        names.map(Delete),
    ),
    min_size=1,
    max_size=4,
)


def content(store: Store) -> Model:
    return {stored.id: stored.body for stored in store.objects() if stored.kind != "schema"}


def shown(store: Store) -> list[StoredObject]:
    return sorted(store.objects())


class Copies(RuleBasedStateMachine):
    """Two copies, each with its own writer; the model keeps the states that undo walks through."""

    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="laws-"))
        self.paths = [self.folder / f"{name}.shuangjian" for name in ("a", "b")]
        project(self.paths[0]).close()
        shutil.copyfile(self.paths[0], self.paths[1])
        self.stores = [self._open(path) for path in self.paths]
        start = content(self.stores[0])
        # What undo and redo lead to; forgotten when a union may have changed what they meet.
        self.past: list[list[Model]] = [[start], [start]]
        self.future: list[list[Model]] = [[], []]
        self.names = count()

    def _open(self, path: Path) -> Store:
        store = Store.open(path, author=path.stem)
        # Durability has its own test; here the disk would only cost time.
        store._link.execute("PRAGMA synchronous = OFF")
        return store

    def _forget(self, side: int) -> None:
        self.past[side] = [content(self.stores[side])]
        self.future[side] = []

    def _wrote(self, side: int, expected: Model) -> None:
        assert content(self.stores[side]) == expected
        if expected != self.past[side][-1]:
            self.past[side].append(expected)
            self.future[side] = []

    def _applied(self, side: int, ops: list[Op]) -> tuple[list[Op], Model]:
        """Return the ops that make sense now, and what they lead to."""
        state = dict(self.past[side][-1])
        known = {row[0] for row in self.stores[side]._link.execute("SELECT uid FROM object")}
        sensible = [op for op in ops if isinstance(op, Put) or op.object in known]
        for op in sensible:
            if isinstance(op, Put):
                state[op.object] = dict(op.body)
            else:
                state.pop(op.object, None)
        return sensible, state

    def _settled(self, side: int) -> bool:
        return not self.stores[side].conflicts()

    @rule(side=sides, ops=changes)
    def write(self, side: int, ops: list[Op]) -> None:
        if not self._settled(side):
            return  # repeating a state settles a conflict: a step without a change of content
        sensible, expected = self._applied(side, ops)
        self.stores[side].write(Step("random", tuple(sensible)))
        self._wrote(side, expected)

    @rule(side=sides, size=st.integers(2, 40))
    def write_many(self, side: int, size: int) -> None:
        ops = tuple(
            mention(f"bulk-{side}-{next(self.names)}", n % 20, n % 20 + 1) for n in range(size)
        )
        expected = self.past[side][-1] | {op.object: dict(op.body) for op in ops}
        self.stores[side].write(Step("bulk", ops))
        self._wrote(side, expected)

    @rule(side=sides, portions=st.lists(changes, min_size=2, max_size=4))
    def write_in_portions(self, side: int, portions: list[list[Op]]) -> None:
        if not self._settled(side):
            return
        before = state = self.past[side][-1]
        written = []
        for number, ops in enumerate(portions):
            self.past[side][-1] = state
            sensible, state = self._applied(side, ops)
            step = Step("portions", tuple(sensible), continues=number > 0)
            written.append(bool(self.stores[side].write(step)))
        self.past[side][-1] = before
        if all(written) and state != before:
            self._wrote(side, state)
        else:
            self._forget(side)  # where a portion says nothing new there may be no action at all

    @rule(side=sides, ops=changes, bad=st.sampled_from(["place", "quote", "shape"]))
    def write_and_fail(self, side: int, ops: list[Op], bad: str) -> None:
        store = self.stores[side]
        sensible, _ = self._applied(side, ops)
        body = {
            "place": {"label": "x", "anchor": {"spans": [[90, 99]], "quotes": ["?"]}},
            "quote": {"label": "x", "anchor": {"spans": [[0, 1]], "quotes": ["?"]}},
            "shape": {"anchor": 7},
        }[bad]
        before, rows = store.digest(), shown(store)
        with pytest.raises((BrokenInvariant, KeyError)):
            store.write(Step("bad", (*sensible, Put("bad", "mention", body, ARTICLE, LAYER))))
        assert (store.digest(), shown(store)) == (before, rows)

    @rule(side=sides)
    def undo(self, side: int) -> None:
        done = self.stores[side].undo()
        if len(self.past[side]) > 1:
            assert not done.skipped
            self.future[side].append(self.past[side].pop())
            assert content(self.stores[side]) == self.past[side][-1]
        else:
            self._forget(side)

    @rule(side=sides)
    def redo(self, side: int) -> None:
        done = self.stores[side].redo()
        if self.future[side]:
            assert not done.skipped
            self.past[side].append(self.future[side].pop())
            assert content(self.stores[side]) == self.past[side][-1]
        else:
            self._forget(side)

    @rule(side=sides)
    def reopen(self, side: int) -> None:
        store = self.stores[side]
        before = (store.digest(), shown(store), store.undo_name, store.redo_name)
        store.close()
        self.stores[side] = store = self._open(self.paths[side])
        assert (store.digest(), shown(store), store.undo_name, store.redo_name) == before

    @rule(side=sides, twice=st.booleans())
    def unite_one_way(self, side: int, twice: bool) -> None:
        mine, other = self.stores[side], self.stores[1 - side]
        held = _revisions(mine) | _revisions(other)
        other.close()
        mine.union(self.paths[1 - side])
        if twice:
            before = (mine.digest(), shown(mine))
            assert not mine.union(self.paths[1 - side])
            assert (mine.digest(), shown(mine)) == before
        assert _revisions(mine) == held
        self.stores[1 - side] = self._open(self.paths[1 - side])
        self._forget(side)

    @rule()
    def unite_both_ways(self) -> None:
        """Whichever takes first, both end alike, and so does a third that meets them later."""
        spares = [path.with_suffix(".spare") for path in self.paths]
        for store, spare in zip(self.stores, spares, strict=True):
            store.backup(spare)
        for side in (0, 1):
            self.stores[side].union(spares[1 - side])
            self._forget(side)
        a, b = self.stores
        assert (a.digest(), shown(a)) == (b.digest(), shown(b))
        assert _conflicts(a) == _conflicts(b)
        with self._open(spares[0]) as third:
            third.union(spares[1])
            assert (third.digest(), shown(third)) == (a.digest(), shown(a))

    @precondition(lambda self: any(store.conflicts() for store in self.stores))
    @rule(side=sides, keep=st.integers(0, 1))
    def settle(self, side: int, keep: int) -> None:
        store = self.stores[side]
        for conflict in store.conflicts():
            version = conflict.versions[min(keep, len(conflict.versions) - 1)]
            op = _decision(
                conflict.object, conflict.kind, conflict.article, version.layer, version.body
            )
            store.write(Step("conflict.settle", (op,)))
        assert store.conflicts() == ()
        self._forget(side)

    @invariant()
    def derived_rows_are_what_the_revisions_say(self) -> None:
        for store in getattr(self, "stores", ()):
            assert store.check() == ()

    def teardown(self) -> None:
        for store in getattr(self, "stores", ()):
            store.close()
        if hasattr(self, "folder"):
            shutil.rmtree(self.folder)


def _decision(uid: str, kind: str, article_id: str, layer: str, body: dict[str, Any] | None) -> Op:
    return Delete(uid) if body is None else Put(uid, kind, body, article_id, layer)


def _revisions(store: Store) -> set[bytes]:
    return {row[0] for row in store._link.execute("SELECT hash FROM revision")}


def _conflicts(store: Store) -> list[tuple[str, list[str]]]:
    return sorted((c.object, [v.revision for v in c.versions]) for c in store.conflicts())


TestCopies = Copies.TestCase
TestCopies.settings = settings(max_examples=25, stateful_step_count=22, deadline=None)


def test_the_text_of_the_model_has_room_for_its_spans() -> None:
    assert len(TEXT) >= 22
