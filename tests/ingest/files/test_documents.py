"""RTF, OpenDocument and Markdown are read as their authors see them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import InputRefused
from models.ingest.files.errors import Locked, Unreadable
from models.ingest.files.reading import reading_of
from tests.ingest.files.makers import BODY, TITLE, found, items, shown, zipped

HEAD = (
    rb"{\rtf1\ansi\ansicpg936\deff0{\fonttbl{\f0\fnil\fcharset134 SimSun;}{\f1\fcharset136 Ming;}}"
    rb"{\colortbl;\red0\green0\blue0;}{\info{\title T}{\author A}}{\*\generator x;}\uc1 "
)


def escaped(text: str, encoding: str) -> bytes:
    return b"".join(b"\\'%02x" % byte for byte in text.encode(encoding))


def test_rtf_in_the_encoding_of_its_fonts_and_in_unicode_reads_the_same() -> None:
    in_unicode = b"".join(b"\\u%d?" % ord(char) for char in BODY[0])
    data = (
        HEAD + rb"\f0 " + escaped(BODY[0], "gbk") + rb"\par " + in_unicode + rb"\par{\f1 "
        + escaped("簽署協議", "big5") + rb"}\par{\b " + escaped("甲", "gbk") + rb"}"
        + escaped("乙", "gbk") + rb"\par}"
    )  # fmt: skip
    got = found("a.rtf", data)
    assert got.decoded.text.split("\n") == [BODY[0], BODY[0], "簽署協議", "甲乙"]
    assert (got.original, got.stated.title) == (data, "T")


def test_rtf_leaves_out_heads_feet_pictures_and_codes_of_fields() -> None:
    data = (
        HEAD + rb"{\header H}{\pict 00ff}{\field{\*\fldinst HYPERLINK x}{\fldrslt "
        + escaped(BODY[0], "gbk") + rb"}}{\footer F}\par \u-10179?\u-8704?}"
    )  # fmt: skip
    assert found("a.rtf", data).decoded.text == f"{BODY[0]}\n😀"


def test_rtf_nested_without_end_is_refused() -> None:
    with pytest.raises(Unreadable, match="nested"):
        items("a.rtf", b"{\\rtf1 " + b"{" * 5_000)


PIECES = ["{", "}", "\\", "\\par ", "\\'b3", "\\u25105?", "a", "\\*", "\\uc2 ", "\\bin9 ", "\n"]


@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_rtf_of_rubbish_is_read_or_refused(pieces: list[str]) -> None:
    try:
        items("a.rtf", ("{\\rtf1 " + "".join(pieces)).encode())
    except InputRefused as refusal:
        assert refusal.cause


_NAMES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
)


def odt(inside: str, **more: bytes) -> bytes:
    """Return an OpenDocument text."""
    content = (
        f"<office:document-content {_NAMES}><office:body><office:text>{inside}</office:text>"
        "</office:body></office:document-content>"
    )
    return zipped(
        {
            "mimetype": b"application/vnd.oasis.opendocument.text",
            "content.xml": content.encode(),
            **{name.replace("_", "/", 1) + ".xml": data for name, data in more.items()},
        }
    )


def test_an_opendocument_text_gives_its_paragraphs_with_cells_and_without_deletions() -> None:
    data = odt(
        "<text:tracked-changes><text:p>删去的话</text:p></text:tracked-changes>"
        f"<text:h>{TITLE}</text:h><text:p>{BODY[0][:9]}<text:span>{BODY[0][9:]}</text:span></text:p>"
        f"<table:table><table:table-row><table:table-cell><text:p>{BODY[1]}</text:p>"
        "</table:table-cell></table:table-row></table:table>"
        "<text:p>甲<text:line-break/>乙<text:note><text:note-citation>1</text:note-citation>"
        "<text:note-body><text:p>脚注</text:p></text:note-body></text:note>丙</text:p>"
    )
    got = found("a.odt", data)
    assert got.decoded.text.split("\n") == [TITLE, BODY[0], BODY[1], "甲", "乙", "脚注", "丙"]
    assert (got.reader, got.original) == ("odt/1", data)


def test_an_encrypted_opendocument_text_says_so() -> None:
    manifest = b"<manifest><encryption-data/></manifest>"
    with pytest.raises(Locked):
        items("a.odt", odt("<text:p>x</text:p>", **{"META-INF_manifest": manifest}))


def test_an_opendocument_text_with_entities_is_refused() -> None:
    data = zipped(
        {
            "mimetype": b"application/vnd.oasis.opendocument.text",
            "content.xml": b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>',
        }
    )
    with pytest.raises(Unreadable, match="document type"):
        items("a.odt", data)


def test_the_front_of_a_note_is_its_data_and_no_text() -> None:
    note = (
        f'---\ntitle: "{TITLE}"\ndate: 2025-06-08T10:15\nsource: 江淮晨报\nauthors:\n  - 王芳\n'
        f"  - 李明\ntags: [a, b]\n---\n\n# {TITLE}\n\n{BODY[0]}\n\n{BODY[1]}\n"
    )
    got = found("a.md", note.encode())
    assert shown(got).split() == [TITLE, *BODY[:2]]
    data = reading_of(got).data
    assert (data.title, data.published) == (TITLE, "2025-06-08T10:15")
    assert (data.source, data.byline) == ("江淮晨报", "王芳、李明")


def test_a_rule_in_a_note_is_no_front() -> None:
    note = f"---\n\n{BODY[0]}\n"
    assert BODY[0] in shown(found("a.md", note.encode()))
    assert found("a.txt", note.encode()).edits == ()
