"""Pages: the article comes out, each character of it is known by its place in the page."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.ingest.draft import replacements
from models.ingest.files.page.content import Content
from models.ingest.files.page.edits import edits_of
from models.ingest.files.page.lines import lines_of
from models.ingest.files.page.tokens import tokens
from models.ingest.files.page.tree import parse
from models.ingest.files.reading import reading_of
from models.ingest.pipeline import toggled
from models.text import Span, apply
from tests.ingest.files.makers import BODY, TITLE, article, found, page, shown


def paragraphs(data: bytes) -> list[str]:
    reading = reading_of(found("p.html", data))
    return [p.span.of(reading.text) for p in reading.paragraphs if p.role == "body"]


def test_the_article_is_read_and_nothing_else_of_the_page() -> None:
    reading = reading_of(found("p.html", page(article())))
    assert reading.text.split("\n") == [TITLE, *BODY]
    assert reading.data.published == "2025-06-08T10:15"
    assert (reading.data.title, reading.data.source) == (TITLE, "江淮晨报")


def test_every_character_leads_back_into_the_page() -> None:
    reading = reading_of(found("p.html", page(article())))
    for word in ("合肥", "十二亿元", "中小企业"):
        at = reading.text.index(word)
        assert reading.map.back(Span(at, at + len(word))).of(reading.raw) == word


def test_the_page_is_kept_as_it_came() -> None:
    data = page(article(), charset="gb18030")
    got = found("p.html", data)
    assert (got.source, got.original) == (data, None)
    assert got.decoded.text.encode("gb18030") == data


def test_what_is_hidden_of_a_page_can_be_shown_again() -> None:
    reading = reading_of(found("p.html", page(article())))
    hidden = [e for e in reading.edits if e.rule == "navigation"]
    assert hidden
    for edit in hidden:
        again = toggled(reading, edit.id, "dismissed")
        assert set(reading.text.split("\n")) <= set(again.text.split("\n"))
    last = toggled(reading, hidden[-1].id, "dismissed")
    assert "另一篇报道的标题第3条" in last.text.split("\n")


@pytest.mark.parametrize(
    "inside",
    [
        f'<div id="a">{"<br><br>".join(BODY)}</div>',
        f"<table><tr><td>{''.join(f'<p>{p}' for p in BODY)}</td></tr></table>",
        f"<section>{''.join(f'<div>{p}</div>' for p in BODY)}</section>",
        f"<article>{''.join(f'<P><SPAN>{p[:9]}<b>{p[9:20]}</b>{p[20:]}</SPAN></P>' for p in BODY)}",
        "<div>" + "".join(f"<p>{p[:12]}\n   {p[12:]}</p>" for p in BODY) + "</div>",
        "<div>" + "".join(f"<p>{p.replace('，', '&#65292;')}&nbsp;</p>" for p in BODY) + "</div>",
        f"<div><p>{BODY[0]}<p>{BODY[1]}<div class='share'>分享到：微博，微信，空间。</div>"
        f"<p>{BODY[2]}</div>",
    ],
)
def test_paragraphs_come_out_of_any_markup(inside: str) -> None:
    assert paragraphs(page(f"<h1>{TITLE}</h1>{inside}")) == [*BODY]


def test_an_article_of_one_paragraph_is_found() -> None:
    assert paragraphs(page(f"<h1>{TITLE}</h1><div><p>{BODY[0]}</p></div>")) == [BODY[0]]


def test_a_page_of_wechat_says_its_data_by_ids_and_in_a_script() -> None:
    body = "".join(f"<section><span>{p}</span></section>" for p in BODY)
    inside = (
        f'<h1 id="activity-name">{TITLE}</h1><a id="js_name">江淮观察</a>'
        f'<div id="js_content" style="visibility: hidden;">{body}</div>'
        '<script>var ct = "1749348900";</script>'
    )
    reading = reading_of(found("w.html", page(inside)))
    assert [p.span.of(reading.text) for p in reading.paragraphs][-3:] == [*BODY]
    assert (reading.data.source, reading.data.published) == ("江淮观察", "2025-06-08T10:15:00")


def test_the_head_states_what_the_text_does_not() -> None:
    head = (
        '<meta property="article:published_time" content="2025-06-08T10:15:00+08:00">'
        '<meta name="source" content="来源：江淮晨报"><meta name="author" content="王芳">'
    )
    inside = f"<h1>{TITLE}</h1><div>{''.join(f'<p>{p}</p>' for p in BODY)}</div>"
    data = reading_of(found("p.html", page(inside, head))).data
    assert (data.published, data.source) == ("2025-06-08T10:15:00", "江淮晨报")
    assert data.byline == "王芳"


def test_the_pages_word_for_its_encoding_counts_where_the_bytes_leave_a_doubt() -> None:
    short = b'<html><head><meta charset="big5"></head><body><p>' + "簽署協議。".encode("big5")
    assert shown(found("p.html", short)) == "簽署協議。"
    wrong = page(article(), charset="utf-8").replace(b'charset="utf-8"', b'charset="gb2312"')
    assert found("p.html", wrong).decoded.encoding == "utf-8"


@given(st.text("<>/!-\"'= abp\n好。&;", max_size=60))
def test_tokens_cover_any_page_without_a_gap(raw: str) -> None:
    cut = list(tokens(raw))
    assert "".join(raw[t.start : t.end] for t in cut) == raw


@given(st.lists(st.sampled_from(["<p>", "</p>", "<div>", "</div>", "<br>", "<a href=x>", "</a>",
                                 "好。", " ", "\n", "<script>", "</script>", "&amp;", "<li>",
                                 "<td>", "<table>", "</table>", "<"]), max_size=40))  # fmt: skip
def test_lines_of_any_page_are_in_order_and_edits_lead_to_them(pieces: list[str]) -> None:
    raw = "".join(pieces)
    lines = tuple(lines_of(parse(raw)))
    assert all(a.end <= b.start for a, b in pairwise(lines))
    edits = sorted(edits_of(raw, Content(lines, lines, None)), key=lambda e: e.start)
    assert apply(raw, replacements(edits))[0] == "\n".join(line.text for line in lines)


def headed(inside: str, tail: str = "") -> bytes:
    """Return a page whose date line is ``inside`` and whose text ends with ``tail``."""
    body = "".join(f"<p>{p}</p>" for p in BODY)
    return page(f'<h1>{TITLE}</h1>{inside}<div class="content">{body}{tail}</div>')


@pytest.mark.parametrize(
    ("inside", "source", "byline"),
    [
        ("<div><span>2025年06月08日 10:15</span><a href=x>江淮晨报</a></div>", "江淮晨报", None),
        ("<p>江淮晨报</p><p>2025-06-08 10:15</p>", "江淮晨报", None),
        ("<p>王芳/江淮晨报</p><p>2025-06-08 10:15</p>", "江淮晨报", "王芳"),
        (
            "<p>江淮晨报记者 王芳 李明</p><p>2025-06-08 10:15 来源：江淮晨报</p>",
            "江淮晨报",
            "王芳、李明",
        ),
        (
            "<div><i>来源：</i><b>江淮晨报</b> <i>2025-06-08</i> <i>10:15</i></div>",
            "江淮晨报",
            None,
        ),
    ],
)
def test_fields_that_markup_alone_parts_are_read_one_by_one(
    inside: str, source: str, byline: str | None
) -> None:
    data = reading_of(found("p.html", headed(inside))).data
    assert (data.published, data.source, data.byline) == ("2025-06-08T10:15", source, byline)


@pytest.mark.parametrize(
    "tail",
    [
        "<p>编辑：李明 校对：王芳</p>",
        "<p>采写：江淮晨报记者 王芳</p>",
        "<p>（本文来自某某新闻，更多资讯请下载客户端）</p>",
        "<p>声明：本文内容仅供参考，不构成投资建议。</p>",
        "<p>长按识别二维码关注我们</p><p>回复关键字有惊喜</p>",
        "<p>此前报道：</p><p><a href=x>另一篇报道的标题</a></p>",
        "<p>（原题为《某个别的标题》）</p>",
    ],
)
def test_what_ends_the_block_without_being_text_is_left_out(tail: str) -> None:
    assert paragraphs(headed("", tail)) == [*BODY]


def test_a_question_that_an_interview_repeats_stays_each_time() -> None:
    question = "投资者现在应当怎样做？"
    asked = (BODY[0], question, BODY[1], question, BODY[2])
    assert paragraphs(page(article(asked))) == [*asked]
