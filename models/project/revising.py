"""A new revision of a reading text, and everything that points into it following."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence

from models.annotate import Anchor
from models.annotate.codec import put
from models.annotate.rebase import rebase, rebased
from models.changes import Body, Op, Put, Step
from models.errors import WrongUsage
from models.ingest.amending import amended
from models.ingest.amendments import Amendment
from models.ingest.editing import put_in
from models.ingest.manual import corrections, with_choice
from models.ingest.pipeline import restated, with_edits
from models.ingest.values import MANUAL, STATES, Edit, EditState, Reading, Roles
from models.project.batch import Batch
from models.project.bodies import revised_body, roles_for
from models.project.core import Core
from models.project.naming import step_detail, step_name
from models.project.overrides import KIND as OVERRIDE
from models.project.texts import Texts
from models.store import without_collector
from models.text import Replacement, Span

_OVERLAP = "two of these edits overlap."
_ONE_ONLY = "Apply one of them only."


@without_collector()
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
    kept = _revised(core, texts, article, body, old, new, roles_for(body, old))
    return Step(f"edit.{state}", tuple(kept.ops), _detail(edit_ids)), kept


@without_collector()
def correction_step(
    core: Core,
    texts: Texts,
    article: str,
    body: Body,
    wanted: Iterable[Replacement],
    *,
    rule: str = MANUAL,
) -> tuple[Step, Batch]:
    """Return the step that corrects a reading text by hand, and what is to be kept with it.

    Args:
        rule: what its edits are told as.

    Raises:
        WrongUsage: when two corrections overlap, one leaves the text, or one puts in what no
            text may hold.
    """
    old = texts.reading(article)
    wanted = tuple(wanted)
    for one in wanted:
        _prove_text(one.text)
    try:
        made = corrections(old, wanted, rule)
    except ValueError as error:
        raise WrongUsage(f"{error}.", way_out="Give ranges of the reading text.") from error
    new = _with_edits(old, put_in(old.edits, made), body) if made else old
    if new.edits == old.edits:
        return Step("text.correct", ()), Batch()
    kept = _revised(core, texts, article, body, old, new, roles_for(body, old))
    name = "text.correct" if rule == MANUAL else f"text.{rule}"
    return Step(name, tuple(kept.ops), str(len(made))), kept


@without_collector()
def choice_step(
    core: Core, texts: Texts, article: str, body: Body, edit_id: str, text: str
) -> tuple[Step, Batch]:
    """Return the step that gives an edit another replacement, and what is to be kept with it.

    Raises:
        WrongUsage: when there is no such edit, it would overlap another that is applied, or the
            text is one that no text may hold.
    """
    _prove_text(text)
    old = texts.reading(article)
    _prove_known(old, frozenset({edit_id}))
    edit = next(one for one in old.edits if one.id == edit_id)
    chosen = with_choice(edit, text)
    if chosen == edit:
        return Step("edit.chosen", ()), Batch()
    new = _with_edits(old, put_in(old.edits, (chosen,)), body)
    kept = _revised(core, texts, article, body, old, new, roles_for(body, old))
    return Step("edit.chosen", tuple(kept.ops), edit_id), kept


def amendment_step(
    core: Core, texts: Texts, article: str, body: Body, wanted: Sequence[Amendment]
) -> tuple[Step, Batch]:
    """Return the step that amends an article by hand, and what is to be kept with it.

    Raises:
        WrongUsage: when one of the amendments cannot be made; see ``models.ingest.errors`` and
            ``models.ingest.stating``.
    """
    old, roles = texts.reading(article), roles_for(body, texts.reading(article))
    try:
        new, new_roles = amended(old, roles, wanted)
    except ValueError as error:
        raise WrongUsage(_OVERLAP, way_out=_ONE_ONLY) from error
    name = step_name(wanted)
    if (new, new_roles) == (old, roles):
        return Step(name, ()), Batch()
    kept = _revised(core, texts, article, body, old, new, new_roles)
    return Step(name, tuple(kept.ops), step_detail(wanted)), kept


def _with_edits(old: Reading, edits: Sequence[Edit], body: Body) -> Reading:
    try:
        return with_edits(old, edits, roles_for(body, old))
    except ValueError as error:
        raise WrongUsage(_OVERLAP, way_out=_ONE_ONLY) from error


def _prove_text(text: str) -> None:
    """Refuse what no text may hold; it would drive a terminal, or no encoding could write it."""
    for char in text:
        kind = unicodedata.category(char)
        if char == "\n" or kind not in ("Cc", "Cs"):
            continue
        what = "a control character" if kind == "Cc" else "half of a surrogate pair"
        raise WrongUsage(f"the new text holds {what} (U+{ord(char):04X}).", way_out="Leave it out.")


def _revised(
    core: Core, texts: Texts, article: str, body: Body, old: Reading, new: Reading, roles: Roles
) -> Batch:
    ops: list[Op] = [Put(article, "article", revised_body(body, new, roles))]
    if new.revision != old.revision:
        ops += _following(core, texts, article, old, new)
    kept = Batch(ops)
    texts.keep(article, new, body, kept)
    return kept


def _detail(edit_ids: frozenset[str]) -> str:
    return next(iter(edit_ids)) if len(edit_ids) == 1 else str(len(edit_ids))


def _restated(old: Reading, edit_ids: frozenset[str], state: EditState, body: Body) -> Reading:
    if state not in STATES:
        raise WrongUsage(f"an edit cannot be {state!r}.", way_out=f"Use {', '.join(STATES)}.")
    _prove_known(old, edit_ids)
    try:
        return restated(old, edit_ids, state, roles=roles_for(body, old))
    except ValueError as error:
        raise WrongUsage(_OVERLAP, way_out=_ONE_ONLY) from error


def _prove_known(old: Reading, edit_ids: frozenset[str]) -> None:
    unknown = edit_ids - {edit.id for edit in old.edits}
    if unknown:
        raise WrongUsage(f"there is no edit {', '.join(sorted(unknown))}.", way_out="See “clean”.")


def _following(core: Core, texts: Texts, article: str, old: Reading, new: Reading) -> list[Op]:
    readings = {old.revision: old}

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
