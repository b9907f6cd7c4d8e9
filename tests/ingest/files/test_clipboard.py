"""What a browser copies or drags becomes a file that is read like a saved page."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from models.ingest.files.clipboard import pasted
from models.ingest.files.reading import reading_of
from models.ingest.files.registry import read_file
from models.ingest.files.values import Found
from tests.ingest.files.makers import BODY, TITLE, article

ADDRESS = "https://news.example/2025/06/08/1.html"


def copied(fragment: str) -> bytes:
    """Return a selection as a browser puts it on the clipboard of Windows."""
    page = f"<html><body><!--StartFragment-->{fragment}<!--EndFragment--></body></html>".encode()
    head = "Version:0.9\r\nStartHTML:{:010d}\r\nEndHTML:{:010d}\r\nSourceURL:" + ADDRESS + "\r\n"
    start = len(head.format(0, 0))
    return head.format(start, start + len(page)).encode() + page + b"\0"


def article_of(html: bytes | str, text: str = "") -> Found:
    file = pasted(html, text)
    assert file is not None
    (item,) = read_file(file)
    assert isinstance(item, Found)
    return item


def test_a_selection_of_a_page_is_read_with_its_headline_date_and_address() -> None:
    got = article_of(copied(article()), "\n".join((TITLE, *BODY)))
    reading = reading_of(got)
    assert reading.text.split("\n") == [TITLE, *BODY]
    assert (reading.data.published, reading.data.source) == ("2025-06-08T10:15", "江淮晨报")
    assert (got.place, got.name) == (ADDRESS, f"{TITLE}.html")


def test_html_without_a_header_and_in_utf_16_is_the_same() -> None:
    plain = reading_of(article_of(article())).text
    assert reading_of(article_of(article().encode("utf-16"))).text == plain


def test_a_coloured_line_is_taken_as_its_plain_text() -> None:
    file = pasted(f"<span style='color:red'>{BODY[0]}</span>", f"{BODY[0]}\n{BODY[1]}")
    assert file is not None
    assert (file.name[-4:], file.data.decode()) == (".txt", f"{BODY[0]}\n{BODY[1]}")


def test_html_that_lacks_what_the_text_has_gives_way_to_it() -> None:
    file = pasted(f"<p>{TITLE}</p><p>甲</p>", "\n".join((TITLE, *BODY)))
    assert file is not None
    assert file.name.endswith(".txt")


def test_an_empty_clipboard_is_nothing() -> None:
    assert pasted() is None
    assert pasted(b"<img src=x>", " \n") is None


def test_a_false_header_is_read_as_far_as_it_goes() -> None:
    html = copied(article()).replace(b"EndHTML:0", b"EndHTML:9")
    assert TITLE in reading_of(article_of(html)).text


@given(st.binary(max_size=200), st.text(max_size=60))
def test_any_clipboard_gives_a_file_or_nothing(html: bytes, text: str) -> None:
    file = pasted(html, text)
    assert file is None or (file.data and "/" not in file.name)
