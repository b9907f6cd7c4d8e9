"""What an article says of itself: title, date, source, outlet, byline, credits, script."""

from __future__ import annotations

import re

from models.ingest.creditlines import (
    byline_of,
    credits_in,
    is_bare_byline,
    reporters_in,
    writers,
)
from models.ingest.datelines import date_in_address, parse
from models.ingest.layout import Body, body_of
from models.ingest.outlets import Wire, day_of, outlet_of, wire_of
from models.ingest.page import Page
from models.ingest.scriptcheck import script_of
from models.ingest.values import ArticleData, Basis, Credit

_LEAD_LINES = 2
_LEAD = 80  # characters in which a report names its agency and reporter
_PERSON = r"[\u3400-\u9fff·]{2,4}"
_PERSONS = rf"(?P<names>{_PERSON}(?:[ \xa0\u3000、,，]{{1,2}}{_PERSON}){{0,9}})"
_REPORTER = re.compile(
    r"[（(〔【\[][^（）()〔〕【】\[\]]{0,24}?(?:记者|記者)[ \xa0\u3000:：]{0,2}"
    + _PERSONS
    + r"(?:[／/][\u3400-\u9fff]{0,8}(?:报道|報道|報導))?[)）〕】\]]"
)
_REPORTING = (
    re.compile(  # 中央社記者王小明台北8日電
        r"[（(〔【\[]?[\u3400-\u9fff]{0,8}記者"
        r"(?P<names>[\u3400-\u9fff]{2,3}(?:、[\u3400-\u9fff]{2,3}){0,4})"
        r"[\u3400-\u9fff]{2,4}\d{1,2}日[\u3400-\u9fff]{0,4}(?:電|報導)"
    ),
    re.compile(  # 記者王小明／台北報導
        rf"[（(〔【\[]?[\u3400-\u9fff]{{0,8}}(?:记者|記者){_PERSONS}"
        r"[ \u3000]?[／/][\u3400-\u9fff]{0,8}(?:报道|報道|報導)"
    ),
    re.compile(  # 本报记者 王小明 报道：
        r"(?:本[报報网網台臺刊社])?(?:见习|實習|实习|特约)?(?:记者|記者)[ \u3000]?"
        + _PERSONS
        + r"[ \u3000]?(?:报道|報道|報導)(?=[ \u3000:：])"
    ),
    re.compile(  # 本报讯 记者王小明报道：
        r"[^，。]{0,24}(?:讯|訊|电|電)[】）)〕\]]?[ \u3000:：]{0,2}[（(]?(?:见习|实习)?"
        r"(?:记者|記者)[ \u3000]?" + _PERSONS + r"(?=[ \u3000]?(?:报道|報道|報導|[)）:：]))"
    ),
)


def describe(page: Page, title: str | None) -> ArticleData:
    """Collect the article's own data from its lines, hidden ones included."""
    shown = "".join(page.lines[n].text for n in page.shown())
    body = body_of(page)
    lead = _lead(page, body)
    wire = next((w for text in lead[:1] if (w := wire_of(text[:_LEAD]))), None)
    published, basis = _published(page, wire)
    source = _source(page, wire)
    credits_ = [c for text in _hidden_by(page, "credits") for c in credits_in(text)]
    return ArticleData(
        title=title,
        published=published,
        source=source,
        byline=_byline(page, body, credits_),
        script=script_of(shown) or "hans",
        basis=basis,
        outlet=outlet_of(page, source),
        credits=_joined(_credited(page)),
    )


def _credited(page: Page) -> list[Credit]:
    """Return who is credited; a line that only names the reporters is the byline."""
    told = (text for text in _hidden_by(page, "credits") if not is_bare_byline(text))
    return [credit for text in told for credit in credits_in(text)]


def _joined(found: list[Credit]) -> tuple[Credit, ...]:
    """Put the names of one task together, each once."""
    tasks: dict[str, list[str]] = {}
    for credit in found:
        tasks.setdefault(credit.task, []).extend(credit.names)
    return tuple(Credit(task, tuple(dict.fromkeys(names))) for task, names in tasks.items())


def _hidden_by(page: Page, rule: str) -> list[str]:
    numbers = sorted(n for n, verdict in page.verdicts.items() if verdict.rule == rule)
    return [page.lines[n].text for n in numbers]


def _published(page: Page, wire: Wire | None) -> tuple[str | None, Basis | None]:
    for stated in map(parse, _hidden_by(page, "dateline")):
        if stated.published:
            return stated.published, "dateline" if stated.source or not stated.byline else "byline"
    hidden = (page.lines[n].text for n in sorted(page.verdicts))
    address = next((d for t in hidden if "://" in t and (d := date_in_address(t))), None)
    if address:
        return address, "url"
    day = day_of(wire, page) if wire else None
    return (day, "lead") if day else (None, None)


def _source(page: Page, wire: Wire | None) -> str | None:
    stated = [d for d in map(parse, _hidden_by(page, "dateline")) if d.source]
    labelled = next((d.source for d in stated if d.source != d.outlet), None)
    return labelled or next((d.source for d in stated), None) or (wire.agency if wire else None)


def _byline(page: Page, body: Body | None, credits_: list[Credit]) -> str | None:
    stated = next((b for t in _hidden_by(page, "dateline") if (b := parse(t).byline)), None)
    if stated is None:
        stated = byline_of(credits_)
    if stated is None:
        stated = next((r for t in _hidden_by(page, "credits") if (r := reporters_in(t))), None)
    return stated or _reporter(page, body)


def _reporter(page: Page, body: Body | None) -> str | None:
    """Return the reporter whom the first lines name, or the last one's bracket."""
    lead = _lead(page, body)
    ends = [page.lines[body.last].text[-_LEAD:]] if body else []
    for text in (*(t[: 2 * _LEAD] for t in lead), *ends):
        match = _REPORTER.search(text) or next(
            (m for pattern in _REPORTING if (m := pattern.match(text))), None
        )
        if match:
            return writers(match["names"])
    return None


def _lead(page: Page, body: Body | None) -> list[str]:
    """Return the first paragraphs, where agency and reporter stand in news from the wire."""
    if body is None:
        return []
    return [page.lines[n].text for n in page.shown(body.first, body.last + 1)[:_LEAD_LINES]]
