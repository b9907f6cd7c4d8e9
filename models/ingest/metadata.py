"""What an article says of itself: title, date, source, byline, script."""

from __future__ import annotations

import re

from models.ingest.datelines import parse
from models.ingest.labels import credit_of, writers
from models.ingest.layout import Body, body_of
from models.ingest.lexicon import lines
from models.ingest.page import Page
from models.ingest.scriptcheck import script_of
from models.ingest.values import ArticleData

_LEAD_LINES = 2
_AGENCY = re.compile(
    r"^(?:【)?(?P<agency>[\u3400-\u9fff]{2,8}?(?:社|网|網|报|報))(?:】)?[\u3400-\u9fff]{0,8}"
    r"(?:\d{1,2}月\d{1,2}日)(?:电|電|讯|訊|消息)"
)
_REPORTER = re.compile(
    r"[（(〔【][^（）()〔〕【】]{0,16}?(?:记者|記者)[ \xa0\u3000:：]{0,2}"
    r"(?P<names>[\u3400-\u9fff·]{2,4}(?:[ \xa0\u3000、,，]{1,2}[\u3400-\u9fff·]{2,4}){0,9})"
    r"(?:[／/][\u3400-\u9fff]{0,8}(?:报道|報道|報導))?[)）〕】]"
)


def describe(page: Page, title: str | None) -> ArticleData:
    """Collect the article's own data from its lines, hidden ones included."""
    shown = "".join(page.lines[n].text for n in page.shown())
    body = body_of(page)
    return ArticleData(
        title=title,
        published=_published(page),
        source=_source(page, body),
        byline=_byline(page, body),
        script=script_of(shown) or "hans",
    )


def _hidden_by(page: Page, rule: str) -> list[str]:
    numbers = sorted(n for n, verdict in page.verdicts.items() if verdict.rule == rule)
    return [page.lines[n].text for n in numbers]


def _published(page: Page) -> str | None:
    return next((d for t in _hidden_by(page, "dateline") if (d := parse(t).published)), None)


def _source(page: Page, body: Body | None) -> str | None:
    stated = next((s for t in _hidden_by(page, "dateline") if (s := parse(t).source)), None)
    return stated or next((m["agency"] for t in _lead(page, body) if (m := _AGENCY.match(t))), None)


def _byline(page: Page, body: Body | None) -> str | None:
    stated = next((b for t in _hidden_by(page, "dateline") if (b := parse(t).byline)), None)
    credits_ = dict(filter(None, map(credit_of, reversed(_hidden_by(page, "credits")))))
    credited = next(
        (credits_[label] for label in lines("byline_labels") if label in credits_), None
    )
    if stated or credited:
        return stated or credited
    ends = [page.lines[body.last].text] if body else []
    places = [*_lead(page, body), *ends]
    return next((writers(m["names"]) for t in places if (m := _REPORTER.search(t))), None)


def _lead(page: Page, body: Body | None) -> list[str]:
    """Return the first paragraphs, where agency and reporter stand in news from the wire."""
    if body is None:
        return []
    return [page.lines[n].text for n in page.shown(body.first, body.last + 1)[:_LEAD_LINES]]
