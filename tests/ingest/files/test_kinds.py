"""Every kind of file gives its articles, and says how it was read."""

from __future__ import annotations

import json

import pytest

from models.errors import InputRefused
from models.ingest.files.errors import Locked, NoText, OldKind, Unreadable
from models.ingest.files.reading import reading_of
from models.ingest.files.registry import READERS, accepts
from models.ingest.files.values import Found, Missed
from tests.ingest.files.makers import (
    BODY,
    TITLE,
    article,
    docx,
    epub,
    found,
    items,
    mht,
    page,
    pdf,
    shown,
    xlsx,
    zipped,
)


def test_a_word_document_gives_its_paragraphs() -> None:
    data = docx(TITLE, *BODY)
    got = found("稿.docx", data)
    assert got.decoded.text.split("\n") == [TITLE, *BODY]
    assert (got.original, got.reader) == (data, "docx/1")
    assert got.source.decode() == got.decoded.text


def test_an_extract_is_the_same_each_time() -> None:
    for name, data in (("a.docx", docx(*BODY)), ("a.epub", epub(*BODY)), ("a.pdf", pdf(BODY))):
        assert found(name, data) == found(name, data)


def test_a_book_is_read_in_the_order_of_its_spine() -> None:
    got = found("b.epub", epub(*BODY))
    assert got.decoded.text.split("\n") == [*reversed(BODY)]
    assert got.stated.title == TITLE


def test_a_pdf_gives_paragraphs_joined_over_lines_and_pages() -> None:
    text = "".join(BODY)
    lines = [text[at : at + 20] for at in range(0, len(text), 20)]
    got = found("p.pdf", pdf(tuple(lines[:3]), tuple(lines[3:])))
    assert got.decoded.text == text


def test_radicals_in_a_pdf_become_the_characters_that_they_stand_for() -> None:
    got = found("p.pdf", pdf(("⻓三⻆⼀体化发展示范区设在⻘浦、吴江和嘉善，⻔户开放。",)))
    assert "⻓三⻆⼀体化" in got.decoded.text
    assert shown(got) == "长三角一体化发展示范区设在青浦、吴江和嘉善，门户开放。"
    assert {edit.rule for edit in got.edits} == {"radical"}


def test_a_scanned_pdf_is_refused_with_the_way_out() -> None:
    with pytest.raises(NoText, match=r"no text layer.*text recognition"):
        items("scan.pdf", pdf((), ()))


def test_a_page_in_one_file_is_read_as_the_page_in_it() -> None:
    html = page(article(), charset="gb18030")
    got = found("s.mht", mht(html, "gb2312"))
    assert got.source == html
    assert got.original == mht(html, "gb2312")
    assert shown(got).split("\n")[0] == TITLE


def test_an_archive_gives_the_articles_of_its_members() -> None:
    members = {
        "a/一.txt": "\n".join((TITLE, *BODY)).encode("gb18030"),
        "a/二.html": page(article()),
        "三.docx": docx(*BODY),
        "空.txt": b"",
        "picture.png": b"\x89PNG",
        "__MACOSX/._一.txt": b"\0\0",
    }
    got = items("z.zip", zipped(members))
    assert [(i.name, i.place) for i in got if isinstance(i, Found)] == [
        ("一.txt", "a/一.txt"),
        ("二.html", "a/二.html"),
        ("三.docx", "三.docx"),
    ]
    assert [i.place for i in got if isinstance(i, Missed)] == ["空.txt"]


def test_names_in_an_archive_are_read_in_the_encoding_of_chinese_windows() -> None:
    data = zipped({"XXXX.txt": BODY[0].encode()}).replace(b"XXXX", "稿件".encode("gbk"))
    assert found("z.zip", data).name == "稿件.txt"


TABLE = (
    ("标题", "发布时间", "来源", "作者", "正文"),
    (TITLE, "2025-06-08", "江淮晨报", "王芳", BODY[0]),
)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("t.csv", "\n".join(",".join(row) for row in TABLE).encode("gb18030")),
        ("t.tsv", "\n".join("\t".join(row) for row in TABLE).encode("utf-8-sig")),
        ("t.json", json.dumps({"data": [dict(zip(*TABLE, strict=True))]}).encode()),
        ("t.jsonl", json.dumps(dict(zip(*TABLE, strict=True)), ensure_ascii=False).encode()),
        ("t.xlsx", xlsx(*TABLE)),
    ],
)
def test_tables_and_records_give_an_article_a_row_with_its_data(name: str, data: bytes) -> None:
    data_of = reading_of(found(name, data)).data
    assert (data_of.title, data_of.published) == (TITLE, "2025-06-08")
    assert (data_of.source, data_of.byline) == ("江淮晨报", "王芳")


def test_the_only_column_of_dates_is_the_date_whatever_it_is_called() -> None:
    rows = [f"{TITLE},2025-3-{day} 8:00,{BODY[0]}" for day in (1, 2)]
    data = "\n".join(["标题,刊发,正文", *rows]).encode()
    assert reading_of(items("t.csv", data)[0]).data.published == "2025-03-01T08:00"
    doubtful = data.replace("标题,".encode(), "标题,更新,".encode()).replace(
        f"{TITLE},".encode(), f"{TITLE},2025-04-01,".encode()
    )
    assert reading_of(items("t.csv", doubtful)[0]).data.published is None


def test_columns_can_be_told_and_the_longest_is_the_text_without_a_name() -> None:
    data = f"a,b,c\n{BODY[0]}{BODY[1]},{TITLE},x\n".encode()
    assert found("t.csv", data).decoded.text == BODY[0] + BODY[1]
    assert found("t.csv", data, text="b", title="c").decoded.text == f"x\n{TITLE}"
    with pytest.raises(NoText, match="there are: a, b, c"):
        items("t.csv", data, text="missing")


def test_rows_keep_their_line_breaks_and_quotes() -> None:
    data = f'title,content\n甲,"{BODY[0]}\n“引”""语""，句。"\n乙,{BODY[1]}\n'.encode()
    first, second = items("t.csv", data)
    assert isinstance(first, Found)
    assert first.decoded.text == f'甲\n{BODY[0]}\n“引”"语"，句。'
    assert isinstance(second, Found)
    assert second.place == "line 4"


def test_rows_without_text_are_missed_and_the_others_come() -> None:
    data = f"title,text\n甲,\n乙,{BODY[0]}\n".encode()
    missed, good = items("t.csv", data)
    assert isinstance(missed, Missed)
    assert isinstance(good, Found)


def test_a_formula_comes_in_as_its_value() -> None:
    got = found("t.xlsx", xlsx(("title", "text"), ('=HYPERLINK("http://x")', BODY[0])))
    assert got.stated.title == "算得的值"


def test_the_content_decides_where_name_and_content_differ() -> None:
    assert found("report.txt", docx(*BODY)).reader == "docx/1"
    assert found("page", page(article())).reader == "html/1"
    assert found("page.html", mht(page(article()))).reader.startswith("mht/1")
    assert found("plain.html.txt", BODY[0].encode()).reader == "text/1"


@pytest.mark.parametrize(
    ("name", "data", "error"),
    [
        ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), OldKind),
        ("a.rtf", b"{\\rtf1\\ansi {\\pict 00ff}}", NoText),
        ("a.odt", zipped({"mimetype": b"application/vnd.oasis.opendocument.text"}), Unreadable),
        ("a.pdf", b"nothing of the kind", Unreadable),
        ("a.docx", b"PK\x03\x04 cut off", Unreadable),
        ("a.xlsx", b"no spreadsheet", Unreadable),
        ("a.epub", zipped({"x.txt": b"x"}), Unreadable),
        ("a.json", b"[1, 2", Unreadable),
        ("a.txt", b"", NoText),
        ("a.zip", zipped({"x.png": b"x"}), NoText),
        ("a.mht", b"MIME-Version: 1.0\nContent-Type: text/plain\n\nx", InputRefused),
    ],
)
def test_what_is_no_such_file_is_refused_with_a_sentence(
    name: str, data: bytes, error: type[InputRefused]
) -> None:
    with pytest.raises(error) as refusal:
        items(name, data)
    assert refusal.value.cause.endswith(".")
    assert refusal.value.way_out


def test_an_encrypted_member_is_missed_by_name() -> None:
    data = bytearray(zipped({"a.txt": BODY[0].encode(), "b.txt": BODY[1].encode()}))
    entry = data.index(b"PK\x01\x02")
    data[entry + 8] |= 1
    missed, good = items("z.zip", bytes(data))
    assert missed == Missed("a.txt", f"{Locked().cause} {Locked().way_out}")
    assert isinstance(good, Found)


def test_every_reader_is_described_and_found_by_its_extensions() -> None:
    endings = [ending for reader in READERS for ending in reader.extensions]
    assert len(endings) == len(set(endings))
    assert all(accepts(f"x{ending.upper()}") for ending in endings)
    for reader in READERS:
        assert all((reader.words.en, reader.words.hans, reader.words.hant))
        assert reader.words.in_language("zh-Hant") == reader.words.hant
