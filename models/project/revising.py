"""A new revision of a reading text, and everything that points into it following."""

from __future__ import annotations

from models.annotate import Anchor
from models.annotate.codec import put
from models.annotate.rebase import rebase, rebased
from models.changes import Body, Op, Put, Step
from models.errors import WrongUsage
from models.ingest.pipeline import restated
from models.ingest.values import EditState, Reading
from models.project.batch import Batch
from models.project.bodies import data_body, revised_body, roles_in
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
    old = texts.reading(article)
    new = _restated(old, edit_ids, state, body)
    if new.edits == old.edits:
        return Step("edit.state", ()), Batch()
    revised = {**revised_body(body, new), **data_body(new.data)}
    ops: list[Op] = [Put(article, "article", revised)]
    if new.revision != old.revision:
        ops += _following(core, texts, article, new)
    kept = Batch(ops)
    texts.keep(article, new, body, kept)
    return Step(f"edit.{state}", tuple(ops), _detail(edit_ids)), kept


def _detail(edit_ids: frozenset[str]) -> str:
    return next(iter(edit_ids)) if len(edit_ids) == 1 else str(len(edit_ids))


def _restated(old: Reading, edit_ids: frozenset[str], state: EditState, body: Body) -> Reading:
    if state not in _STATES:
        raise WrongUsage(f"an edit cannot be {state!r}.", way_out=f"Use {', '.join(_STATES)}.")
    unknown = edit_ids - {edit.id for edit in old.edits}
    if unknown:
        raise WrongUsage(
            f"there is no edit {', '.join(sorted(unknown))}.", way_out="See “text --json”."
        )
    try:
        return restated(old, edit_ids, state, roles=roles_in(body))
    except ValueError as error:
        raise WrongUsage(
            "two of these edits overlap.", way_out="Apply one of them only."
        ) from error


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
