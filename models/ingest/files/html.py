"""Web pages: the page itself is raw; what it shows of the article comes from it by edits."""

from __future__ import annotations

from collections.abc import Iterator

from models.ingest.decode import decode
from models.ingest.encodings import NAMES
from models.ingest.files import limits
from models.ingest.files.errors import NoText, NotText, TooMuch
from models.ingest.files.page.content import Content, content_of
from models.ingest.files.page.edits import edits_of
from models.ingest.files.page.heading import shown_of
from models.ingest.files.page.lines import lines_of
from models.ingest.files.page.stated import Head, charset_of, head_of, saved_from
from models.ingest.files.page.tree import parse
from models.ingest.files.text import is_strange
from models.ingest.files.values import File, Found, Item, Stated
from models.ingest.values import Decoded
from models.text import Span

READER = "html/1"
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs"}
"""Pages say the name of the standard and use what browsers read under it."""


def read(file: File) -> Iterator[Item]:
    """Yield the page as one article.

    Raises:
        NotText, NoText, TooMuch: when it is no page, shows nothing, or is too large.
    """
    yield page_of(file, None)


def page_of(file: File, charset: str | None) -> Found:
    """Read a page; ``charset`` is what came with it from outside.

    Raises:
        NotText, NoText, TooMuch: as `read`.
    """
    if len(file.data) > limits.MARKUP:
        raise TooMuch(f"the page has more than {limits.MARKUP >> 20} MB")
    decoded = _decoded(file, charset or charset_of(file.data))
    if not file.encoding and is_strange(decoded.text, len(decoded.undecodable)):
        raise NotText
    tree = parse(decoded.text)
    head = head_of(tree)
    lines = lines_of(tree)
    content = content_of(lines, head.names)
    if not content.lines:
        raise NoText(
            "the page shows no text; perhaps a script loads it.",
            "Open it in a browser and save it again as “complete” or in one file.",
        )
    return Found(
        name=file.name,
        source=file.data,
        decoded=decoded,
        reader=READER,
        edits=tuple(edits_of(decoded.text, content)),
        headline=content.headline.text if content.headline else None,
        body=_range(content),
        stated=_joined(shown_of(content, lines), head),
        place=saved_from(decoded.text),
    )


def _joined(shown: Stated, head: Head) -> Stated:
    """Return what the page shows; what its head tells where it shows nothing, or less exactly."""
    told = head.stated
    published = shown.published
    if published is None or (told.published or "").startswith(published):
        published = told.published
    source = told.source if head.is_account else shown.source or told.source
    return Stated(told.title, published, source, shown.byline or told.byline)


def _range(content: Content) -> Span:
    """Return the range from the headline, where it stands above, to the end of the body."""
    start, end = content.body[0].start, content.body[-1].end
    return Span(min(start, content.headline.start) if content.headline else start, end)


def _decoded(file: File, stated: str | None) -> Decoded:
    """Decode by the bytes themselves; where they leave a doubt, the page's own word decides.

    What a person has chosen is not doubted.
    """
    data = file.data
    if file.encoding:
        return decode(data, encoding=file.encoding)
    decoded = decode(data)
    name = _WIDER.get(stated or "", stated or "")
    if decoded.certain or name not in NAMES:
        return decoded
    named = decode(data, encoding=name)
    if len(named.undecodable) > len(decoded.undecodable):
        return decoded
    evidence = f"The page says {stated}. {decoded.evidence}"
    return Decoded(named.text, named.encoding, evidence, named.undecodable)
