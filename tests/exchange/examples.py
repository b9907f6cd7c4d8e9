"""Articles for the tests of all formats: made by hand, and made by hypothesis."""

from __future__ import annotations

from pathlib import Path

from hypothesis import strategies as st

from models.annotate import Anchor, Annotation, Argument, Layer
from models.changes import Put
from models.exchange.losses import Ledger
from models.exchange.values import Corpus, Document, Header
from models.identity import new_id
from models.ingest.assemble import assemble
from models.ingest.decode import decode
from models.ingest.values import (
    BASES,
    ArticleData,
    Credit,
    Edit,
    Reading,
    RoleRange,
    Roles,
)
from models.schema.body import to_body
from models.schema.values import Schema, Words
from models.script.values import View
from models.text import EditMap, Span

RARE = "𠮷𫫇😊🧔🏾‍♂️é\u0301\u00a0\u2028\u3000\u0085\ufeff\t \\#"
LAYER = "layer-one"
_NAME = Words("A schema of tests", "测试", "測試")
SCHEMA = to_body(Schema("tests", "1", _NAME, _NAME, ()))

characters = st.one_of(
    st.sampled_from("上海江苏合作協議企業，。“”ABC12"),
    st.sampled_from(RARE),
    st.characters(exclude_categories=("Cs",), exclude_characters="\n\r\0"),
)
lines = st.text(characters, min_size=1, max_size=12)
texts = st.lists(lines, min_size=1, max_size=4).map("\n".join)


@st.composite
def spans(draw: st.DrawFn, text: str) -> tuple[Span, ...]:
    """Draw one to three sorted, disjoint, non-empty spans of a text."""
    edges = st.integers(0, len(text))
    points = sorted(draw(st.sets(edges, min_size=2, max_size=min(6, len(text) + 1))))
    pairs = list(zip(points[::2], points[1::2], strict=False))
    return tuple(Span(a, b) for a, b in pairs)


@st.composite
def annotations(draw: st.DrawFn, article: str, text: str) -> tuple[Annotation, ...]:
    """Draw annotations of all kinds that may nest, overlap, break off and point to each other."""
    kinds = draw(
        st.lists(st.sampled_from(["mention", "claim", "event", "relation", "tag"]), max_size=6)
    )
    made: list[Annotation] = []
    for kind in kinds:
        has_place = kind in ("mention", "claim", "event")
        anchor = Anchor.on(text, *draw(spans(text))) if has_place else None
        targets = tuple(
            Argument("role", target=a.id) for a in made if kind != "mention" and draw(st.booleans())
        )
        bare = draw(st.booleans()) and kind in ("claim", "event")
        inline = (Argument("cue", anchor=Anchor.on(text, *draw(spans(text)))),) if bare else ()
        made.append(
            Annotation(
                id=new_id(),
                kind=kind,
                article=article,
                layer=LAYER,
                label=draw(st.sampled_from(["company", "place", "agreement-signed"])),
                anchor=anchor,
                arguments=targets + inline,
                attributes=draw(attributes),
                note=draw(st.text(characters, max_size=5)),
            )
        )
    return tuple(made)


_values = st.one_of(
    st.booleans(),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(characters, max_size=4),
    st.lists(st.sampled_from(["a", "b", "c"]), max_size=3, unique=True).map(tuple),
)
attributes = st.dictionaries(st.sampled_from(["status", "polarity", "figure"]), _values).map(
    lambda found: tuple(sorted(found.items()))
)


@st.composite
def edits(draw: st.DrawFn, raw: str) -> tuple[Edit, ...]:
    """Draw disjoint edits of a raw text in all three states."""
    found = draw(st.none() | spans(raw)) if raw else None
    return tuple(
        Edit(
            span.start,
            span.end,
            draw(st.sampled_from(["", "補", "a\nb"])),
            "rule",
            draw(st.floats(0, 1)),
            draw(st.sampled_from(["applied", "proposed", "dismissed"])),
            draw(st.sampled_from([(), ("一", "二")])),
        )
        for span in found or ()
    )


@st.composite
def data(draw: st.DrawFn) -> ArticleData:
    """Draw what an article may say of itself."""
    names = st.lists(lines, min_size=1, max_size=2).map(tuple)
    return ArticleData(
        title=draw(st.none() | lines),
        published=draw(st.sampled_from([None, "2025-03", "2025-03-18T09:42:15"])),
        basis=draw(st.sampled_from([None, *BASES])),
        outlet=draw(st.none() | lines.filter(bool)),
        credits=tuple(draw(st.lists(st.builds(Credit, lines, names), max_size=2))),
    )


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Draw an article: any text in any encoding, with bytes that are no character too."""
    encoding = draw(
        st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "gb18030", "big5hkscs"])
    )
    source = draw(texts).encode(encoding, errors="ignore")
    if encoding in ("utf-8", "gb18030"):
        source += draw(st.sampled_from([b"", b"\xff", b"\x81"]))
    decoded = decode(source, encoding=encoding)
    reading = assemble(
        decoded.text,
        draw(edits(decoded.text)),
        Roles((RoleRange(0, 1, "title"),)),
        draw(data()),
        1,
    )
    identifier = new_id()
    has_text = bool(reading.text)
    first = reading.text[:1].strip("\n")
    override = Put(
        new_id(),
        "override",
        {"script": "hant", "base": first, "form": "台", "start": 0, "revision": 1},
        identifier,
    )
    return Document(
        id=identifier,
        name=draw(st.text(characters, min_size=1, max_size=6)),
        source=source,
        encoding=encoding,
        evidence=decoded.evidence,
        certain=decoded.certain,
        undecodable=decoded.undecodable,
        status=draw(st.sampled_from(["new", "done"])),
        profiles=draw(st.sampled_from([{}, {"hant": "s2twp", "hans": "t2s"}])),
        readings=(reading,),
        annotations=draw(annotations(identifier, reading.text)) if has_text else (),
        objects=(override,) if first and draw(st.booleans()) else (),
    )


def document(text: str, *mentions: Annotation, name: str = "a.txt") -> Document:
    """Return an article whose source is ``text`` in UTF-8, with no edits."""
    return Document(
        id=new_id(),
        name=name,
        source=text.encode(),
        encoding="utf-8",
        readings=(assemble(text, (), Roles(), ArticleData(), 1),),
        annotations=mentions,
    )


def edited(raw: str, *edits: Edit) -> Reading:
    """Return the reading of ``raw`` with these edits."""
    return assemble(raw, edits, Roles(), ArticleData(), 1)


def mention(text: str, *found: tuple[int, int], label: str = "place") -> Annotation:
    """Return a mention of ``text`` at one or more ``(start, end)``."""
    anchor = Anchor.on(text, *(Span(a, b) for a, b in found))
    return Annotation(
        id=new_id(), kind="mention", article="x", layer=LAYER, label=label, anchor=anchor
    )


def corpus(*given: Document, header: Header | None = None) -> Corpus:
    """Return a corpus of these articles, whose views are their reading texts."""
    by_id = {d.id: d for d in given}

    def view(identifier: str, script: str) -> View:
        text = by_id[identifier].reading.text
        return View(script, "", text, EditMap.identity(len(text)))

    default = Header(SCHEMA, (Layer(LAYER, "阿明", 2),))
    return Corpus(header or default, tuple(by_id), by_id.__getitem__, view)


def written(format_write: object, given: Corpus, path: Path, **options: str) -> Ledger:
    """Write a corpus straight to a file and return its losses."""
    ledger = Ledger()
    assert callable(format_write)
    path.write_bytes(b"".join(c.data for c in format_write(given, options, ledger)))
    return ledger
