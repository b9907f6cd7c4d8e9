"""Raw text to reading text: run the rules, rebuild what they made, take an edit back."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace

from models.collector import without_collector
from models.ingest.anchoring import roles_of
from models.ingest.assemble import assemble
from models.ingest.draft import Draft, merged_edits
from models.ingest.editing import put_in, take_out
from models.ingest.labels import is_disclaimer, is_furniture
from models.ingest.metadata import describe
from models.ingest.page import BLANK, Line, Page
from models.ingest.roles import roles
from models.ingest.rules import INLINE, LINE, TRIM, space
from models.ingest.values import BY_HAND, ArticleData, Edit, EditState, Reading, Roles
from models.text import Span

_WHOLE = frozenset({*BY_HAND, *(rule.key for rule in INLINE)})
"""Rules whose edits hold no line: what they are dismissed for is read as it came."""

_BY_PLACE = ("navigation", "repeat")
"""Rules that tell by its place what is no text; where there is markup, that tells better."""


@without_collector()  # a tenth of the time, and nothing here makes cycles
def read(raw: str, given: Iterable[Edit] = (), body: Span | None = None) -> Reading:
    """Make the first reading of a raw text: revision 1.

    Args:
        given: edits that the file's reader made, disjoint; the rules work on what they lead to.
        body: the raw range that the file's markup shows to be the article; no line in it is
            taken for a menu or a list of the page.
    """
    draft = repaired(raw, given)
    page = judged(draft.text, draft.map.forth(body) if body else None)
    edits = merged_edits((*_hidden(draft, page),), _trims(draft, page))
    edits = merged_edits(edits, draft.edits)
    reading = assemble(raw, edits, Roles(), ArticleData(), 1)
    paragraphs = tuple(  # every line that is shown is one paragraph
        replace(paragraph, role=role)
        for paragraph, role in zip(reading.paragraphs, roles(page), strict=True)
    )
    reading = replace(reading, paragraphs=paragraphs)
    return replace(reading, data=describe(page, title_in(reading)))


def reread(
    raw: str,
    edits: Iterable[Edit],
    *,
    roles: Roles,
    data: ArticleData,
    revision: int,
) -> Reading:
    """Rebuild a reading from what is stored of it; no rule runs.

    Raises:
        ValueError: when two applied edits overlap or one leaves the text.
    """
    return assemble(raw, tuple(edits), roles, data, revision)


def toggled(reading: Reading, edit_id: str, state: EditState) -> Reading:
    """Dismiss, propose or apply one edit; see ``restated``."""
    return restated(reading, (edit_id,), state)


def restated(
    reading: Reading,
    edit_ids: Iterable[str],
    state: EditState,
    *,
    roles: Roles | None = None,
) -> Reading:
    """Dismiss, propose or apply edits as one change.

    The revision grows by one when that changes which edits are applied.

    Lines that a dismissed edit had hidden come back repaired: line ends, glosses and the like
    inside them become edits of their own, and go again when the edit is restored. So edits of
    state ``dismissed`` may enclose others; applied ones never overlap.

    Args:
        roles: of all paragraphs, those that may come back too; without it, those of ``reading``.

    Raises:
        KeyError: when the reading has no edit of one of these ids.
        ValueError: when two edits that are to be applied overlap.
    """
    chosen = {edit_id: _named(reading, edit_id) for edit_id in edit_ids}
    if state == "applied":
        edits = [_settled(e) for e in put_in(reading.edits, tuple(chosen.values()))]
    else:
        bare = [e for e in chosen.values() if e.state == "applied" and not e.absorbed]
        shown = [e for e in bare if e.rule not in _WHOLE]
        known = {e.id for e in reading.edits}
        edits = take_out(reading.edits, chosen, state)
        edits += [e for e in _inside(reading.raw, shown) if e.id not in known]
    return with_edits(reading, edits, roles or roles_of(reading))


def with_edits(reading: Reading, edits: Sequence[Edit], roles: Roles) -> Reading:
    """Return a reading with other edits; its revision grows by one when other ones are applied.

    Raises:
        ValueError: when two applied edits overlap.
    """
    changed = assemble(reading.raw, edits, roles, reading.data, reading.revision)
    if _applied(changed) != _applied(reading):
        changed = replace(changed, revision=reading.revision + 1)
    title = title_in(changed)
    if title is None or not _follows(reading):  # an article keeps its title if the line is hidden
        return changed
    return replace(changed, data=replace(changed.data, title=title))


def _follows(reading: Reading) -> bool:
    """Tell whether the title was read off the text, not typed in, so that it follows the text."""
    data = reading.data
    return "title" not in data.own and data.title is not None and data.title == title_in(reading)


def _named(reading: Reading, edit_id: str) -> Edit:
    edit = next((e for e in reading.edits if e.id == edit_id), None)
    if edit is None:
        raise KeyError(edit_id)
    return edit


def _applied(reading: Reading) -> tuple[Edit, ...]:
    return tuple(e for e in reading.edits if e.state == "applied")


def repaired(raw: str, given: Iterable[Edit] = ()) -> Draft:
    """Run the rules that repair characters, on what the ``given`` edits lead to."""
    draft = Draft(raw).with_edits(given)
    for rule in INLINE:
        found = rule.find(draft)
        draft = draft.with_text_edits(found) if rule.on_text else draft.with_edits(found)
    return draft


def judged(text: str, body: Span | None = None) -> Page:
    """Run the rules that hide lines; those that ``body`` covers are no part of a menu."""
    page = Page.of(text)
    for rule in LINE:
        found = rule.judge(page)
        if body is not None and rule.key in _BY_PLACE:
            found = ((n, verdict) for n, verdict in found if not _is_inside(page.lines[n], body))
        page = page.with_verdicts(found)
    return page


def _is_inside(line: Line, body: Span) -> bool:
    covered = body.start <= line.start and line.end <= body.end
    return covered and not (is_furniture(line.text) or is_disclaimer(line.text))


def _hidden(draft: Draft, page: Page) -> Iterable[Edit]:
    for start, end, verdict in page.hidden_runs():
        yield _edit(draft, start, end, verdict.rule, verdict.confidence)


def _trims(draft: Draft, page: Page) -> Iterable[Edit]:
    for rule in TRIM:
        for cut in rule.find(page):
            yield _edit(draft, cut.start, cut.end, rule.key, cut.confidence)


def _edit(draft: Draft, start: int, end: int, rule: str, confidence: float) -> Edit:
    """Make the removal of a range of the draft's text an edit of raw."""
    span = draft.raw_span(start, end)
    return Edit(span.start, span.end, "", rule, confidence)


def _inside(raw: str, hidden: Sequence[Edit]) -> list[Edit]:
    """Return the repairs that hidden ranges need when they are shown."""
    if not hidden:
        return []
    draft = repaired(raw)
    return [edit for one in hidden for edit in _inside_one(draft, one)]


def _inside_one(draft: Draft, hidden: Edit) -> tuple[Edit, ...]:
    place = draft.map.forth(Span(hidden.start, hidden.end))
    # A hidden run took one newline with it, before or behind; that one has to come back.
    shown = place.of(draft.text)
    low = place.start + shown.startswith("\n")
    high = place.end - (low == place.start and shown.endswith("\n"))
    page = Page.of(draft.text[low:high])
    if hidden.rule != BLANK:
        page = page.with_verdicts(space.judge(page))
    blank = ((start + low, end + low) for start, end, _ in page.hidden_runs())
    edges = ((cut.start + low, cut.end + low) for cut in space.find(page))
    cuts = [_edit(draft, *cut, BLANK, 1.0) for cut in blank]
    cuts += [_edit(draft, *cut, "space", 1.0) for cut in edges]
    first = bisect_left(draft.edits, hidden.start, key=lambda e: e.start)
    last = bisect_left(draft.edits, hidden.end, key=lambda e: e.start)
    inner = [e for e in draft.edits[first:last] if e.end <= hidden.end]
    return merged_edits(merged_edits((), cuts), inner)


def _settled(edit: Edit) -> Edit:
    """Let go of repairs inside a hidden range that the rules find again when it is shown."""
    if edit.rule in BY_HAND or any(_bears_a_hand(one) for one in edit.absorbed):
        return edit
    return replace(edit, absorbed=())


def _bears_a_hand(edit: Edit) -> bool:
    return edit.chosen or bool(edit.absorbed) or edit.state == "dismissed"


def title_in(reading: Reading) -> str | None:
    """Return the line that is the title; None where no line is."""
    title = next((p.span.of(reading.text) for p in reading.paragraphs if p.role == "title"), None)
    return title or None
