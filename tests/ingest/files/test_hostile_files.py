"""Files made to do harm are refused with a sentence, soon, and nothing of them is carried out."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from models.errors import InputRefused
from models.ingest.files import limits
from models.ingest.files.errors import TooMuch, Unreadable
from models.ingest.files.values import Found, Missed
from tests.ingest.files.makers import BODY, docx, epub, found, items, pdf, shown, xlsx, zipped

LAUGHS = '<!DOCTYPE x [<!ENTITY a "哈"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>'


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    with pytest.raises(TooMuch, match="times its size"):
        items("b.zip", zipped({"a.txt": bytes(8 << 20)}))
    for name in ("b.docx", "b.xlsx", "b.epub"):
        with pytest.raises(TooMuch):
            items(name, zipped({"word/document.xml": b" " * (8 << 20)}))


def test_an_archive_in_an_archive_is_missed() -> None:
    inner = zipped({"a.txt": BODY[0].encode()})
    missed, good = items("z.zip", zipped({"in.zip": inner, "b.txt": BODY[1].encode()}))
    assert isinstance(missed, Missed)
    assert "archive inside an archive" in missed.reason
    assert isinstance(good, Found)


def test_too_many_entries_are_refused_by_counting_them() -> None:
    with pytest.raises(TooMuch, match="entries"):
        items("z.zip", zipped({f"{n}.txt": b"" for n in range(limits.ENTRIES + 1)}))


def test_overlapping_entries_are_refused() -> None:
    data = bytearray(zipped({"a.txt": BODY[0].encode() * 9, "b.txt": BODY[1].encode() * 9}))
    second = data.index(b"PK\x01\x02", data.index(b"PK\x01\x02") + 1)
    data[second + 42 : second + 46] = bytes(4)
    with pytest.raises(Unreadable, match="overlap"):
        items("z.zip", bytes(data))


def test_a_false_size_does_not_unpack_more_than_it_says() -> None:
    data = bytearray(zipped({"a.txt": BODY[0].encode() * 1000}))
    entry = data.index(b"PK\x01\x02")
    data[entry + 24 : entry + 28] = (50).to_bytes(4, "little")
    (missed,) = items("z.zip", bytes(data))
    assert isinstance(missed, Missed)


@pytest.mark.parametrize(
    "name", ["../../etc/a.txt", "/etc/a.txt", "C:\\win\\a.txt", "\\\\host\\a.txt", "a\x1b[31m.txt"]
)
def test_names_in_archives_stay_names(name: str) -> None:
    got = found("z.zip", zipped({name: BODY[0].encode()}))
    assert not got.place.startswith("/")
    assert not {"..", "\\", "\x1b"} & {*got.place.split("/"), *got.place}


def test_links_in_archives_are_not_followed() -> None:
    out = io.BytesIO()
    link = zipfile.ZipInfo("link.txt")
    link.external_attr = 0o120777 << 16
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(link, "/etc/passwd")
    (missed,) = items("z.zip", out.getvalue())
    assert isinstance(missed, Missed)
    assert "link" in missed.reason


def test_twins_in_an_archive_are_read_each_by_itself() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("a.txt", BODY[0])
        archive.writestr("a.txt", BODY[1])
    got = [item.decoded.text for item in items("z.zip", out.getvalue()) if isinstance(item, Found)]
    assert got == [*BODY[:2]]


@pytest.mark.parametrize("make", [docx, epub])
def test_entities_are_refused_unread(make: object) -> None:
    assert callable(make)
    with pytest.raises(Unreadable, match="document type"):
        items(f"x.{make.__name__}", make(BODY[0], prolog=LAUGHS))


def test_a_file_named_by_an_entity_is_not_opened(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("机密", "utf-8")
    prolog = f'<!DOCTYPE x [<!ENTITY s SYSTEM "{secret.as_uri()}">]>'
    with pytest.raises(Unreadable, match="document type"):
        items("x.docx", docx("&s;", prolog=prolog))


def test_a_document_type_in_utf_16_is_seen_too() -> None:
    data = zipped({"META-INF/container.xml": f"{LAUGHS}<x/>".encode("utf-16")})
    with pytest.raises(Unreadable, match="document type"):
        items("x.epub", data)


def test_a_sheet_that_claims_to_be_huge_is_read_as_it_is() -> None:
    got = found("x.xlsx", xlsx(("title", "text"), ("甲", BODY[0]), dimension="A1:XFD1048576"))
    assert got.decoded.text == f"甲\n{BODY[0]}"


def test_a_damaged_pdf_is_refused_or_read_and_nothing_else() -> None:
    whole = pdf(BODY)
    for at in range(0, len(whole), 97):
        try:
            items("x.pdf", whole[:at] + b"\xff" + whole[at + 1 :])
        except InputRefused as refusal:
            assert refusal.cause


def test_a_pdf_whose_pages_lie_in_a_circle_ends() -> None:
    data = pdf(BODY).replace(b"/Kids[6 0 R]", b"/Kids[2 0 R]")
    with pytest.raises(InputRefused):
        items("x.pdf", data)


@pytest.mark.parametrize(
    "data",
    [
        b"[" * 200_000,
        b'{"a":' * 100_000,
        b'[{"title": "a", "text": NaN}]',
        b'[{"text": ' + b"9" * 5000 + b"}]",
        b'"just a string"',
        b"[]",
    ],
)
def test_strange_json_is_refused_with_a_sentence(data: bytes) -> None:
    with pytest.raises(InputRefused) as refusal:
        items("x.json", data)
    assert refusal.value.cause.endswith(".")


def test_half_a_character_in_json_is_marked_and_not_dropped() -> None:
    got = found("x.json", b'{"text": "\\ud800' + BODY[0].encode() + b'"}')
    assert got.decoded.text[1:] == BODY[0]


def test_a_quote_that_never_closes_takes_no_other_row() -> None:
    got = items("x.csv", f'title,text\n甲,{BODY[0]}\n乙,"{BODY[1]}\n'.encode())
    assert next(i.decoded.text for i in got if isinstance(i, Found)) == f"甲\n{BODY[0]}"


@pytest.mark.parametrize(
    "piece",
    ["<", "<a ", '<a "', "<a b='", "<!--", "<script>", "<p>", "<div><a>", "&#", "</p>", " "],
)
def test_a_page_of_rubbish_ends(piece: str) -> None:
    data = (f"<html><body><p>{BODY[0]}</p>" + piece * 40_000).encode()
    assert BODY[0] in shown(found("x.html", data))


def test_scripts_and_styles_never_come_in() -> None:
    data = (
        f"<html><body><style>p{{}}</style><p>{BODY[0]}</p><script>alert('坏。')</script>"
        f'<iframe src="http://x"></iframe><p onclick="x">{BODY[1]}</p></body>'
    ).encode()
    assert shown(found("x.html", data)) == "\n".join(BODY[:2])
