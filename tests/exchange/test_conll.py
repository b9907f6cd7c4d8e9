"""Rows of characters hold text and flat spans exactly, and the ledger names all the rest."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from models.annotate import Annotation
from models.errors import InputRefused
from models.exchange import conll
from models.exchange.conll.levels import levels
from models.exchange.conll.rows import chars, escaped_label, field, plain_label
from models.exchange.conll.schemes import SCHEMES, tagged, untagged
from models.exchange.values import Document, Item, Refusal, Remark
from models.ingest.decode import decode
from models.text import Span
from tests.exchange.examples import characters, corpus, document, mention, spans, texts, written

OPTIONS = {
    "scheme": "bio",
    "columns": "1",
    "kinds": "mention",
    "comments": "yes",
    "view": "reading",
}


def exported(path: Path, *given: Document, **options: str) -> dict[str, int]:
    """Write articles to a file and return the losses."""
    return written(conll.chunks, corpus(*given), path, **{**OPTIONS, **options}).counts


def imported(path: Path) -> list[Item]:
    return list(conll.read(path))


def found(item: Item) -> set[tuple[str, str]]:
    """Return quote and label of each mention of an article."""
    assert isinstance(item, Document)
    return {(a.anchor.quote, a.label) for a in item.annotations if a.anchor}


@given(st.characters(exclude_categories=("Cs",)))
def test_every_character_is_one_field_and_comes_back(char: str) -> None:
    text = field(char)
    assert chars(text) == char
    assert text.split() == [text]
    assert len(text.splitlines()) == 1


@given(st.text(characters, min_size=1))
@example("\\u0041")
def test_a_label_is_one_field_and_comes_back(label: str) -> None:
    assert plain_label(escaped_label(label)) == label
    assert len(escaped_label(label).split()) == 1


@given(st.data(), st.sampled_from(SCHEMES))
def test_flat_spans_come_back_from_the_tags_of_every_scheme(data: st.DataObject, scheme) -> None:
    flat = data.draw(spans("x" * 20))
    labelled = [(span, data.draw(st.sampled_from("ab"))) for span in flat]
    back, headless = untagged(tagged(20, labelled, scheme))
    assert back == labelled
    assert headless == []


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(1, 8)).map(lambda x: Span(x[0], sum(x)))))
def test_no_column_holds_an_overlap_and_none_is_lost(given_spans: list[Span]) -> None:
    columns = levels((span, span) for span in given_spans)
    assert sorted(s for column in columns for s, _ in column) == sorted(given_spans)
    for column in columns:
        for (before, _), (after, _) in pairwise(column):
            assert not before.overlaps(after)


@settings(max_examples=60)
@given(st.data(), st.sampled_from(["bio", "bioes", "bmes"]), st.sampled_from("123"))
def test_what_is_written_is_what_is_read(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject, scheme: str, columns: str
) -> None:
    articles = []
    for text in data.draw(st.lists(texts, min_size=1, max_size=3)):
        drawn = data.draw(st.lists(spans(text), max_size=4))
        articles.append(document(text, *(mention(text, (s[0].start, s[0].end)) for s in drawn)))
    path = tmp_path_factory.mktemp("conll") / "a.conll"
    exported(path, *articles, scheme=scheme, columns=columns)
    back = [item for item in imported(path) if isinstance(item, Document)]
    assert [d.reading.text for d in back] == [d.reading.text for d in articles]
    assert [d.id for d in back] == [d.id for d in articles]
    again = path.with_name("b.conll")
    exported(again, *back, scheme=scheme, columns=columns)
    assert again.read_bytes() == path.read_bytes()


def test_each_paragraph_ends_with_an_empty_row(tmp_path: Path) -> None:
    path = tmp_path / "a.conll"
    article = document("上海\n合作", mention("上海\n合作", (0, 2)))
    exported(path, article)
    assert path.read_text("utf-8") == (
        f"# newdoc id = {article.id}\n上\tB-place\n海\tI-place\n\n合\tO\n作\tO\n\n"
    )


def test_nesting_takes_further_columns_or_is_lost_by_name(tmp_path: Path) -> None:
    text = "上海市政府"
    inner, outer = mention(text, (0, 3)), mention(text, (0, 5), label="government")
    path = tmp_path / "a.conll"
    losses = exported(path, document(text, inner, outer))
    assert losses["nested or overlapping, no column left"] == 1
    assert found(imported(path)[0]) == {("上海市政府", "government")}
    losses = exported(path, document(text, inner, outer), columns="2")
    assert "nested or overlapping, no column left" not in losses
    assert found(imported(path)[0]) == {("上海市政府", "government"), ("上海市", "place")}


def test_what_rows_cannot_hold_is_named(tmp_path: Path) -> None:
    text = "上海\n合作協議"
    event = Annotation(id="e", kind="event", article="x", layer="", label="signed")
    losses = exported(
        tmp_path / "a.conll",
        document(text, mention(text, (0, 1), (3, 4)), mention(text, (1, 4)), event),
    )
    assert losses["discontinuous"] == 1
    assert losses["reaches over the end of a paragraph"] == 1
    assert losses["event as a whole"] == 1


DIALECTS = {
    "spaces": "上 B-LOC\n海 I-LOC\n人 O\n",
    "iob1": "上 I-LOC\n海 I-LOC\n人 O\n",
    "bmes": "上\tB-LOC\n海\tE-LOC\n人\tO\n",
    "underscore": "上 B_LOC\n海 I_LOC\n人 O\n",
    "bilou": "上 B-LOC\n海 L-LOC\n人 O\n",
    "index": "上0 B-LOC\n海1 I-LOC\n人0 O\n",
    "words": "上海 B-LOC\n人 O\n",
    "four fields": "上 NN B-NP B-LOC\n海 NN I-NP I-LOC\n人 NN B-NP O\n",
    "crlf": "上 B-LOC\r\n海 I-LOC\r\n人 O\r\n",
    "docstart": "-DOCSTART- -X- O O\n\n上 B-LOC\n海 I-LOC\n人 O\n",
}


@pytest.mark.parametrize("rows", DIALECTS.values(), ids=DIALECTS)
def test_every_dialect_of_the_wild_is_understood(tmp_path: Path, rows: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(rows.encode())
    article = imported(path)[-1]
    assert isinstance(article, Document)
    assert article.reading.text == "上海人"
    assert found(article) == {("上海", "LOC")}


def test_a_gb18030_file_is_read_in_its_encoding(tmp_path: Path) -> None:
    text = "上海市政府与企业签署合作协议推动产业发展" * 5
    path = tmp_path / "a.txt"
    path.write_bytes("".join(f"{c} O\n" for c in text).encode("gb18030"))
    article = imported(path)[-1]
    assert isinstance(article, Document)
    assert article.reading.text == text


def test_space_and_hash_are_characters_where_a_field_says_so(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("# O\n  O\n上 B-LOC\n", "utf-8")
    article = imported(path)[-1]
    assert isinstance(article, Document)
    assert article.reading.text == "# 上"


def test_a_bad_row_refuses_its_document_by_line_and_leaves_the_others(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(
        "# newdoc id = a\n上\tO\n海\n\n# newdoc id = b\n江\tO\n蘇\tX\n\n"
        "# newdoc id = c\n" + "浙\tO\n江\tO\n" * 10,
        "utf-8",
    )
    items = imported(path)
    assert [i for i in items if isinstance(i, Refusal)] == [
        Refusal(3, "1 fields, not 2"),
        Refusal(7, "'X' is no tag"),
    ]
    assert [i.name for i in items if isinstance(i, Document)] == ["c"]


def test_spans_without_a_beginning_are_taken_and_remarked(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("上 O\n海 I-LOC\n", "utf-8")
    remark, article = imported(path)
    assert isinstance(remark, Remark)
    assert "lines 2" in remark.text
    assert found(article) == {("海", "LOC")}


@pytest.mark.parametrize("text", ["", "just a text\nof two lines\n", "上海\n"])
def test_a_file_that_is_no_conll_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text(text, "utf-8")
    with pytest.raises(InputRefused):
        imported(path)


def test_half_of_a_surrogate_pair_in_a_row_is_no_character(tmp_path: Path) -> None:
    path = tmp_path / "a.conll"
    path.write_text("上\tB-\\ud83d\n\\ud83d\tO\n海\tO\n", "utf-8")
    for item in imported(path):
        if isinstance(item, Document):
            item.reading.text.encode()
            assert all(annotation.label.encode() for annotation in item.annotations)


def test_a_byte_order_mark_that_is_text_stays_text(tmp_path: Path) -> None:
    path = tmp_path / "a.conll"
    path.write_text("\\ufeff\tO\n上\tB-place\n海\tI-place\n", "utf-8")
    (item,) = imported(path)
    assert isinstance(item, Document)
    assert found(item) == {("上海", "place")}
    assert decode(item.source, encoding=item.encoding).text == item.reading.text == "\ufeff上海"
