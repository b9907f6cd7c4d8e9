"""A new revision of a reading text, and everything that points into it following."""

from __future__ import annotations

from collections.abc import Sequence

from models.annotate import Anchor
from models.annotate.codec import put
from models.annotate.rebase import rebase, rebased
from models.changes import Body, Op, Put, Step
from models.collector import without_collector
from models.errors import WrongUsage
from models.ingest.amending import amended
from models.ingest.amendments import Amendment
from models.ingest.values import Reading, Roles
from models.project.batch import Batch
from models.project.bodies import revised_body, roles_for
from models.project.core import Core
from models.project.naming import step_detail, step_name
from models.project.overrides import KIND as OVERRIDE
from models.project.texts import Texts
from models.text import Span

_OVERLAP = "two of these edits overlap."
_ONE_ONLY = "Apply one of them only."


@without_collector()
def amendment_step(
    core: Core, texts: Texts, article: str, body: Body, wanted: Sequence[Amendment]
) -> tuple[Step, Batch]:
    """Return the step that amends an article by hand, and what is to be kept with it.

    What is so already gives an empty step; where the text does not change it keeps its revision.

    Raises:
        WrongUsage: when one of the amendments cannot be made; see ``models.ingest.errors`` and
            ``models.ingest.stating``.
    """
    old = texts.reading(article)
    roles = roles_for(body, old)
    try:
        new, new_roles = amended(old, roles, wanted)
    except ValueError as error:
        raise WrongUsage(_OVERLAP, way_out=_ONE_ONLY) from error
    name = step_name(wanted)
    if (new, new_roles) == (old, roles):
        return Step(name, ()), Batch()
    kept = _revised(core, texts, article, body, old, new, new_roles)
    return Step(name, tuple(kept.ops), step_detail(wanted)), kept


def _revised(
    core: Core, texts: Texts, article: str, body: Body, old: Reading, new: Reading, roles: Roles
) -> Batch:
    ops: list[Op] = [Put(article, "article", revised_body(body, new, roles))]
    if new.revision != old.revision:
        ops += _following(core, texts, article, old, new)
    kept = Batch(ops)
    texts.keep(article, new, body, kept)
    return kept


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
