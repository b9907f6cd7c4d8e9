"""A file can be looked at before it is imported, whatever it is."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.ingest.files.errors import NoText, NotText, OldKind, Unreadable
from models.ingest.files.preview import OFFERED, preview
from models.ingest.files.registry import READERS
from models.ingest.files.values import File
from tests.ingest.files.makers import BODY, TITLE, article, docx, items, page, pdf, xlsx


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "big5hkscs", "utf-16-le"])
def test_the_encoding_that_fits_stands_first_and_reads_well(encoding: str) -> None:
    text = "三省一市簽署協議。" if encoding == "big5hkscs" else BODY[0]
    seen = preview(File("a.txt", (text * 5).encode(encoding)))
    assert (seen.kind, seen.refusal) == ("text", None)
    best = seen.choices[0]
    assert (best.encoding, best.undecodable, best.is_chosen) == (encoding, 0, True)
    assert best.text.startswith(text)
    assert all(other.plausibility < best.plausibility for other in seen.choices[1:])


def test_every_offered_encoding_is_shown_once_with_what_it_makes_of_the_bytes() -> None:
    seen = preview(File("a.txt", BODY[0].encode("gb18030")))
    assert sorted(c.encoding for c in seen.choices) == sorted(OFFERED)
    assert next(c for c in seen.choices if c.encoding == "utf-8").undecodable > 0


def test_a_chosen_encoding_stands_first_and_is_read_in() -> None:
    data = BODY[0].encode("gb18030")
    chosen = File("a.txt", data, encoding="big5hkscs")
    assert preview(chosen).choices[0].encoding == "big5hkscs"
    from models.ingest.files.registry import read_file

    (item,) = read_file(chosen)
    assert getattr(item, "decoded").encoding == "big5hkscs"  # noqa: B009


def test_a_character_cut_by_the_end_of_the_part_is_not_counted_as_broken() -> None:
    seen = preview(File("a.txt", b"x" + BODY[0].encode() * 2000))
    assert seen.choices[0].undecodable == 0


def test_hanzi_far_down_are_shown() -> None:
    seen = preview(File("a.txt", b"ascii line\n" * 3000 + BODY[0].encode("gb18030")))
    assert seen.choices[0].text.startswith(BODY[0])


TABLE = (("标题", "正文", "备注"), (TITLE, BODY[0], "甲"), (TITLE, BODY[1], "乙"))


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("t.csv", "\n".join(",".join(row) for row in TABLE).encode("gb18030")),
        ("t.xlsx", xlsx(*TABLE)),
        (
            "t.jsonl",
            "\n".join(
                json.dumps(dict(zip(TABLE[0], row, strict=True)), ensure_ascii=False)
                for row in TABLE[1:]
            ).encode(),
        ),
    ],
)
def test_a_table_shows_its_columns_the_guess_and_its_first_rows(name: str, data: bytes) -> None:
    (table,) = preview(File(name, data)).tables
    assert table.columns == TABLE[0]
    assert table.guess == {"title": "标题", "text": "正文"}
    assert table.rows == TABLE[1:]
    told = preview(File(name, data, {"source": "备注"})).tables[0]
    assert told.guess["source"] == "备注"


def test_the_guess_is_what_the_import_takes() -> None:
    data = f"a,b\n{BODY[0]}{BODY[1]},x\n".encode()
    (table,) = preview(File("t.csv", data)).tables
    assert items("t.csv", data, **table.guess) == items("t.csv", data)


def test_a_table_without_texts_is_shown_with_the_refusal() -> None:
    (table,) = preview(File("t.csv", b"a,b\n1,2\n")).tables
    assert isinstance(table.refusal, NoText)
    assert table.rows == (("1", "2"),)


def test_of_a_long_table_only_the_beginning_is_read() -> None:
    row = json.dumps({"text": BODY[0]}, ensure_ascii=False).encode() + b"\n"
    (table,) = preview(File("t.jsonl", row * 20_000 + b"rubbish")).tables
    assert (table.columns, len(table.rows)) == (("text",), 8)


@pytest.mark.parametrize(
    ("name", "data", "refusal"),
    [
        ("a.txt", b"", NoText),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), OldKind),
        ("a.json", b"[1, 2", Unreadable),
        ("a.txt", bytes(range(32)) * 20, NotText),
    ],
)
def test_what_cannot_be_read_comes_back_with_its_refusal(
    name: str, data: bytes, refusal: type
) -> None:
    assert isinstance(preview(File(name, data)).refusal, refusal)


@given(
    st.binary(max_size=300),
    st.sampled_from([ending for reader in READERS for ending in reader.extensions] + [""]),
)
def test_rubbish_is_looked_at_without_an_error(data: bytes, ending: str) -> None:
    assert preview(File(f"x{ending}", data)).size == len(data)


def test_kinds_taken_apart_by_foreign_code_say_so() -> None:
    kinds = {"a.docx": docx(*BODY), "a.pdf": pdf(BODY), "a.html": page(article())}
    foreign = {
        name: reader.foreign
        for name, data in kinds.items()
        if (reader := preview(File(name, data)).reader)
    }
    assert foreign == {"a.docx": True, "a.pdf": True, "a.html": False}
