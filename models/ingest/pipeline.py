"""Raw text to reading text: run the rules, and rebuild what they made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from models.ingest.assemble import assemble
from models.ingest.draft import Draft, merged_edits
from models.ingest.metadata import describe
from models.ingest.page import Page
from models.ingest.rules import INLINE, LINE
from models.ingest.values import ArticleData, Edit, Reading


def read(raw: str) -> Reading:
    """Make the first reading of a raw text: revision 1."""
    draft = repaired(raw)
    page = judged(draft.text)
    edits = _with_hidden(draft, page)
    roles = {
        draft.raw_span(line.start, line.end).start: verdict.role
        for number, line in enumerate(page.lines)
        if (verdict := page.verdicts.get(number)) and verdict.role
    }
    return assemble(raw, edits, roles, describe(page), 1)


def reread(
    raw: str,
    edits: Iterable[Edit],
    *,
    roles: Mapping[int, str],
    data: ArticleData,
    revision: int,
) -> Reading:
    """Rebuild a reading from what is stored of it; no rule runs.

    Args:
        roles: roles of paragraphs by raw offset, as ``roles_of`` gives them.

    Raises:
        ValueError: when two applied edits overlap or one leaves the text.
    """
    return assemble(raw, tuple(edits), roles, data, revision)


def repaired(raw: str) -> Draft:
    """Run the rules that repair characters."""
    draft = Draft(raw)
    for rule in INLINE:
        draft = draft.with_edits(rule.find(draft))
    return draft


def judged(text: str) -> Page:
    """Run the rules that judge lines."""
    page = Page.of(text)
    for rule in LINE:
        page = page.with_verdicts(rule.judge(page))
    return page


def _with_hidden(draft: Draft, page: Page) -> tuple[Edit, ...]:
    """Add the edits that hide lines; what was repaired inside them is hidden with them."""
    hidden = []
    for start, end, verdict in page.hidden_runs():
        span = draft.raw_span(start, end)
        hidden.append(Edit(span.start, span.end, "", verdict.rule, verdict.confidence))
    return merged_edits(tuple(hidden), draft.edits)
