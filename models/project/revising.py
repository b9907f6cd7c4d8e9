"""A new revision of a reading text, and everything that points into it following."""

from __future__ import annotations

from dataclasses import replace

from models.annotate import Anchor
from models.annotate.codec import put
from models.annotate.rebase import rebase, rebased
from models.changes import Body, Op, Put, Step
from models.errors import WrongUsage
from models.ingest.assemble import assemble
from models.ingest.values import Edit, EditState, Reading
from models.project.batch import Batch
from models.project.bodies import data_of, edits_of, revised_body, roles_in
from models.project.core import Core
from models.project.overrides import KIND as OVERRIDE
from models.project.texts import Texts
from models.text import Span

_STATES = ("applied", "proposed", "dismissed")


def revision_step(
    core: Core, texts: Texts, article: str, body: Body, edit_ids: frozenset[str], state: EditState
) -> tuple[Step, Batch]:
    """Return the step that sets the state of edits, and what is to be kept with it.

    Edits that are in that state already give an empty step; where the text does not change
    by it (proposed or dismissed) it keeps its revision.

    Raises:
        WrongUsage: when there is no such edit or state, or two applied edits would overlap.
    """
    edits = _with_state(edits_of(body), edit_ids, state)
    old = texts.reading(article)
    if edits == old.edits:
        return Step("edit.state", ()), Batch()
    new = _reread(old, edits, body)
    ops: list[Op] = [Put(article, "article", revised_body(body, new))]
    if new.revision != old.revision:
        ops += _following(core, texts, article, new)
    kept = Batch(ops)
    texts.keep(article, new, body, kept)
    return Step(f"edit.{state}", tuple(ops), _detail(edit_ids)), kept


def _detail(edit_ids: frozenset[str]) -> str:
    return next(iter(edit_ids)) if len(edit_ids) == 1 else str(len(edit_ids))


def _with_state(
    edits: tuple[Edit, ...], edit_ids: frozenset[str], state: EditState
) -> tuple[Edit, ...]:
    if state not in _STATES:
        raise WrongUsage(f"an edit cannot be {state!r}.", way_out=f"Use {', '.join(_STATES)}.")
    unknown = edit_ids - {edit.id for edit in edits}
    if unknown:
        raise WrongUsage(
            f"there is no edit {', '.join(sorted(unknown))}.", way_out="See “text --json”."
        )
    return tuple(replace(e, state=state) if e.id in edit_ids else e for e in edits)


def _reread(old: Reading, edits: tuple[Edit, ...], body: Body) -> Reading:
    def reading(revision: int) -> Reading:
        return assemble(old.raw, edits, roles_in(body), data_of(body), revision)

    try:
        same = reading(old.revision)
    except ValueError as error:
        raise WrongUsage(
            "this edit overlaps another one that is applied.", way_out="Dismiss that one first."
        ) from error
    applied = [[e for e in some if e.state == "applied"] for some in (old.edits, edits)]
    return same if applied[0] == applied[1] else replace(same, revision=old.revision + 1)


def _following(core: Core, texts: Texts, article: str, new: Reading) -> list[Op]:
    readings: dict[int, Reading] = {}

    def reading_of(revision: int) -> Reading:
        if revision not in readings:
            readings[revision] = texts.reading(article, revision)
        return readings[revision]

    annotations = core.annotations(article).values()
    ops: list[Op] = [put(a) for a in rebased(annotations, reading_of, new)]
    for stored in core.store.objects(kind=OVERRIDE, article=article):
        body = stored.body
        start = int(body["start"])
        span = Span(start, start + len(body["base"]))
        anchor = Anchor((span,), (body["base"],), int(body["revision"]))
        moved = rebase(anchor, reading_of(anchor.revision), new)
        if not moved.detached:
            base = moved.quotes[0]
            place = {"base": base, "start": moved.spans[0].start, "revision": new.revision}
            ops.append(Put(stored.id, OVERRIDE, {**body, **place}, article))
    return ops
