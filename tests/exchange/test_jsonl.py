"""The native format gives back what went in, byte for byte, and refuses what contradicts itself."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.errors import InputRefused, MadeByNewerVersion
from models.exchange import jsonl
from models.exchange.jsonl.encode import document_line, header_line
from models.exchange.values import Document, Header, Refusal
from models.ingest.values import Edit
from tests.exchange.examples import corpus, document, documents, edited, mention, written

HEADER = header_line(Header({"name": "x"}, ()))


def the_only(path: Path) -> object:
    """Return what a file holds behind its header."""
    items = list(jsonl.read(path))
    assert isinstance(items[0], Header)
    assert len(items) == 2
    return items[1]


@settings(max_examples=60)
@given(st.lists(documents(), max_size=3))
def test_reading_a_file_and_writing_it_again_gives_the_same_articles_and_the_same_bytes(
    tmp_path_factory: pytest.TempPathFactory, found: list[Document]
) -> None:
    path = tmp_path_factory.mktemp("jsonl") / "a.jsonl"
    written(jsonl.chunks, corpus(*found), path)
    header, *back = jsonl.read(path)
    assert isinstance(header, Header)
    again = [header_line(header)]
    for before, after in zip(found, back, strict=True):
        assert isinstance(after, Document)
        assert after.source == before.source
        assert after.readings == before.readings
        assert {a.id: a for a in after.annotations} == {a.id: a for a in before.annotations}
        again.append(document_line(after))
    assert b"".join(again) == path.read_bytes()


def test_every_line_is_one_line_for_readers_that_split_the_unicode_way(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    written(jsonl.chunks, corpus(document("一\u2028二\u0085三\x0b四")), path)
    assert len(path.read_text("utf-8").splitlines()) == 2


def test_a_source_that_its_encoding_cannot_give_back_travels_as_bytes(tmp_path: Path) -> None:
    source = "合作".encode() + b"\xff\xfe"
    article = document("合作\ufffd\ufffd")
    article = Document(
        id=article.id, name="b", source=source, encoding="utf-8", readings=article.readings
    )
    path = tmp_path / "a.jsonl"
    written(jsonl.chunks, corpus(article), path)
    line = json.loads(path.read_bytes().split(b"\n")[1])
    assert "raw" not in line
    back = the_only(path)
    assert isinstance(back, Document)
    assert back.source == source


def test_edits_in_all_states_come_back_and_shape_the_text(tmp_path: Path) -> None:
    raw = "上(shàng)海"
    reading = edited(
        raw, Edit(1, 8, "", "gloss", 0.9), Edit(8, 9, "滬", "x", 0.2, "proposed", ("申",))
    )
    article = Document(
        id="one", name="a", source=raw.encode(), encoding="utf-8", readings=(reading,)
    )
    path = tmp_path / "a.jsonl"
    written(jsonl.chunks, corpus(article), path)
    back = the_only(path)
    assert isinstance(back, Document)
    assert back.reading.text == "上海"
    assert back.reading.edits == reading.edits


def changed(tmp_path: Path, **keys: object) -> object:
    """Write one good article, replace some keys of its line, and read it."""
    text = "上海和江蘇"
    line = json.loads(document_line(document(text, mention(text, (0, 2)))))
    path = tmp_path / "a.jsonl"
    path.write_bytes(HEADER + json.dumps({**line, **keys}).encode() + b"\n")
    return the_only(path)


# Bytes that begin with a mark are never read as plain UTF-8: offsets would be one off for ever.
_MARKED = {"raw": "\ufeff上海", "sha256": hashlib.sha256("\ufeff上海".encode()).hexdigest()}


@pytest.mark.parametrize(
    ("keys", "reason"),
    [
        ({"text": "別的"}, "text is not what raw"),
        ({"raw": "上海和江苏"}, "hash"),
        ({"sha256": "00"}, "hash"),
        ({"encoding": "rot13"}, "unknown encoding"),
        ({"id": ""}, "not an id"),
        ({"readings": []}, "readings"),
        ({"annotations": [{"id": "a", "kind": "tag", "layer": "\0", "label": "x"}]}, "not an id"),
        ({"encoding": "utf-8", **_MARKED}, "another text"),
        ({"status": 3}, "a text is wanted"),
        ({"annotations": [{"id": "a", "kind": "mention", "layer": "", "label": "x"}, {}]}, "'id'"),
        ({"annotations": [{"id": "a", "kind": "word", "layer": "", "label": "x"}]}, "kind"),
    ],
)
def test_a_line_that_contradicts_itself_is_refused_with_its_number_and_a_reason(
    tmp_path: Path, keys: dict[str, object], reason: str
) -> None:
    refused = changed(tmp_path, **keys)
    assert isinstance(refused, Refusal)
    assert refused.line == 2
    assert reason in refused.reason


def test_a_quote_that_the_text_does_not_hold_there_is_refused(tmp_path: Path) -> None:
    anchor = {"spans": [[0, 2]], "quotes": ["江蘇"], "revision": 1}
    refused = changed(
        tmp_path,
        annotations=[{"id": "a", "kind": "mention", "layer": "", "label": "x", "anchor": anchor}],
    )
    assert isinstance(refused, Refusal)
    assert "'上海', not '江蘇'" in refused.reason


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b'{"id":"a","id":"b"}', "twice"),
        (b'{"id":NaN}', "NaN"),
        (b'{"id":"\\ud800"}', "surrogate"),
        (b'{"id":1e999}', "too large"),
        (b'{"id":' + b"9" * 30 + b"}", "too large"),
        (b"[" * 200_000, "deep"),
        (b'{"id":' + b"9" * 5000 + b"}", ""),
        (b"\xff\xfe", "UTF-8"),
        (b"hello", "not JSON"),
        (b"[1, 2]", ""),
    ],
)
def test_json_that_is_an_accident_is_refused_by_line(
    tmp_path: Path, line: bytes, reason: str
) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(HEADER + line + b"\n")
    refused = the_only(path)
    assert isinstance(refused, Refusal)
    assert refused.line == 2
    assert reason in refused.reason


def test_a_file_of_a_later_version_is_refused_as_such(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(HEADER.replace(b'"version":1', b'"version":2'))
    with pytest.raises(MadeByNewerVersion):
        list(jsonl.read(path))


@pytest.mark.parametrize("data", [b"", b"\n", b'{"text":"a"}\n', b'{"format":"other"}\n'])
def test_a_file_without_our_header_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(data)
    with pytest.raises(InputRefused):
        list(jsonl.read(path))
