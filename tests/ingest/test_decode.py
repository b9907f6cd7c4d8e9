"""Bytes to text: the encodings of the Chinese web, and bytes that are no text at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.ingest.decode import UnknownEncoding, decode, restores
from models.ingest.encodings import NAMES

HANS = "澜江两岸的三座城市昨天签署协议，共建一个中试基地。产值达到3.5亿元，增长12%。"
HANT = "瀾江兩岸的三座城市昨天簽署協議，共建一個試產基地。產值達到3.5億元，增長12%。"
ASTRAL = "𠮷野家的骆先生说：“样品过了👍🏾，下周签！”𫫇"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030"]
)
@pytest.mark.parametrize("text", [HANS, HANT, ASTRAL + HANS, "第一行\r\n第二行\u2028与\xa0空格"])
def test_unicode_and_gb18030_hold_every_character(text: str, encoding: str) -> None:
    data = text.encode(encoding)
    decoded = decode(data)
    assert decoded.text == text
    assert decoded.encoding == encoding
    assert decoded.certain
    assert restores(decoded, data)


@pytest.mark.parametrize("encoding", ["gbk", "gb2312"])
def test_older_standards_are_read_as_the_one_that_contains_them(encoding: str) -> None:
    data = HANS.encode(encoding)
    assert decode(data).text == HANS
    assert decode(data).encoding == "gb18030"


def test_big5_is_told_from_gbk() -> None:
    assert decode(HANT.encode("big5")).text == HANT
    assert decode(HANT.encode("gbk")).text == HANT


def test_characters_that_only_hong_kong_added_to_big5_are_read() -> None:
    text = "佢哋嘅啱啱講：" + HANT
    data = text.encode("big5hkscs")
    with pytest.raises(UnicodeDecodeError):
        data.decode("big5")
    assert decode(data).text == text
    assert decode(data).encoding == "big5hkscs"


@pytest.mark.parametrize("text", ["中文", "合作", "上海", "联通"])
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_two_characters_are_enough(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).text == text


def test_a_byte_order_mark_is_evidence_and_not_text() -> None:
    decoded = decode(b"\xef\xbb\xbf" + HANS.encode())
    assert decoded.text == HANS
    assert "EF BB BF" in decoded.evidence


def test_utf8_with_broken_bytes_stays_utf8_and_lists_each_of_them() -> None:
    data = "合作".encode() + b"\xff\xe4" + HANS.encode() + b"\xe5\x8d"
    decoded = decode(data)
    assert decoded.encoding == "utf-8"
    assert decoded.text == "合作\ufffd\ufffd" + HANS + "\ufffd\ufffd"
    end = len(decoded.text)
    assert decoded.undecodable == ((2, 0xFF), (3, 0xE4), (end - 2, 0xE5), (end - 1, 0x8D))
    assert "4 bytes" in decoded.evidence
    assert not restores(decoded, data)


def test_a_replacement_character_of_the_source_is_no_broken_byte() -> None:
    data = ("\ufffd" + HANS).encode()
    decoded = decode(data)
    assert decoded.undecodable == ()
    assert restores(decoded, data)


def test_broken_bytes_in_gbk_are_listed() -> None:
    data = HANS.encode("gb18030") + b"\xff\n" + HANS.encode("gb18030")
    decoded = decode(data)
    assert decoded.text == f"{HANS}\ufffd\n{HANS}"
    assert decoded.undecodable == ((len(HANS), 0xFF),)


def test_the_end_of_a_long_ascii_head_is_what_tells() -> None:
    data = b"<meta name=x>\n" * 10_000 + HANT.encode("big5")
    assert decode(data).text.endswith(HANT)


def test_an_empty_file_is_an_empty_text() -> None:
    assert decode(b"").text == ""


def test_a_text_in_latin_letters_is_no_chinese() -> None:
    assert decode("café, naïve".encode()).text == "café, naïve"
    assert decode("naïve text".encode("utf-16-le")).text == "naïve text"


def test_an_unknown_encoding_is_refused_by_name() -> None:
    for name in ("klingon", "rot13", "unicode_escape", ""):
        with pytest.raises(UnknownEncoding, match="encoding that can be read"):
            decode(b"x", encoding=name)


@given(st.binary(max_size=400))
def test_any_bytes_become_text_and_again_the_same_text(data: bytes) -> None:
    decoded = decode(data)
    again = decode(data, encoding=decoded.encoding)
    assert (again.text, again.undecodable) == (decoded.text, decoded.undecodable)
    for offset, byte in decoded.undecodable:
        assert decoded.text[offset] == "\ufffd"
        assert byte in data
    decoded.text.encode("utf-8")  # no lone surrogate is left


@given(st.binary(max_size=60), st.sampled_from(NAMES))
def test_any_bytes_can_be_read_in_any_encoding_that_is_offered(data: bytes, name: str) -> None:
    decode(data, encoding=name).text.encode("utf-8")


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=80))
def test_utf8_with_a_mark_is_never_mistaken(text: str) -> None:
    data = text.encode("utf-8-sig")
    decoded = decode(data)
    assert decoded.text == text
    assert restores(decoded, data)


@given(st.binary(min_size=200, max_size=400))
def test_what_cannot_be_restored_has_broken_bytes_or_is_uncertain(data: bytes) -> None:
    decoded = decode(data)
    if decoded.certain and not decoded.undecodable:
        assert restores(decoded, data)
