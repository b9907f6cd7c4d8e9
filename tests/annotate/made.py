"""Random annotations, and two revisions of one random text."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import assume
from hypothesis import strategies as st

from models.annotate.values import Anchor, Annotation, Argument, AttributeValue
from models.ingest.assemble import assemble
from models.ingest.values import ArticleData, Edit, Reading, Roles
from models.schema.kinds import KINDS
from models.text import normalised
from tests.text.edits import ALPHABET, spans

TEXT = "瀾江🚢兩岸的e\u0301船廠\u00a0𠮷\u2028成立聯盟。"
LABELS = st.sampled_from(["company", "share", "deal", "part_of", "genre"])
NAMES = st.sampled_from(["who", "where", "status", "value"])
VALUES: st.SearchStrategy[AttributeValue] = st.one_of(
    st.text(max_size=4),
    st.booleans(),
    st.floats(allow_nan=False),
    st.lists(st.text(max_size=3), max_size=3).map(tuple),
)


@st.composite
def anchors(draw: st.DrawFn, text: str = TEXT, revision: int = 1) -> Anchor:
    """One to three places of ``text``, which is not empty, as one anchor."""
    some = spans(len(text)).filter(len)
    return Anchor.on(
        text, *normalised(draw(st.lists(some, min_size=1, max_size=3))), revision=revision
    )


@st.composite
def any_annotation(draw: st.DrawFn, identifier: str, others: tuple[str, ...]) -> Annotation:
    """Any annotation, sensible or not: its arguments point to ``others`` or to bare spans."""
    argument = st.one_of(
        st.builds(Argument, NAMES, target=st.sampled_from((*others, "gone"))),
        st.builds(lambda role, anchor: Argument(role, anchor=anchor), NAMES, anchors()),
    )
    return Annotation(
        id=identifier,
        kind=draw(st.sampled_from(KINDS)),
        article="article",
        layer=draw(st.sampled_from(["mine", "yours"])),
        label=draw(LABELS),
        anchor=draw(st.none() | anchors()),
        arguments=tuple(draw(st.lists(argument, max_size=3))),
        attributes=tuple(draw(st.dictionaries(NAMES, VALUES, max_size=3)).items()),
        note=draw(st.text(max_size=5)),
    )


@st.composite
def layers(draw: st.DrawFn) -> dict[str, Annotation]:
    """The annotations of an article by id, with arguments among themselves."""
    ids = tuple(f"a{n}" for n in range(draw(st.integers(0, 5))))
    return {i: draw(any_annotation(i, ids)) for i in ids}


@st.composite
def edits(draw: st.DrawFn, length: int) -> list[Edit]:
    """Edits of a raw text that do not overlap, each in a state of its own."""
    cuts = sorted(draw(st.lists(st.integers(0, length), max_size=8)))
    return [
        Edit(
            start,
            end,
            draw(st.text(ALPHABET, max_size=3)),
            f"rule{number}",
            state=draw(st.sampled_from(["applied", "proposed", "dismissed"])),
        )
        for number, (start, end) in enumerate(zip(cuts[::2], cuts[1::2], strict=False))
    ]


def reading(raw: str, made: list[Edit], revision: int = 1) -> Reading:
    """The reading text of ``raw`` after those of ``made`` that are applied."""
    return assemble(raw, made, Roles(), ArticleData(), revision)


@st.composite
def revisions(draw: st.DrawFn) -> tuple[Reading, Reading]:
    """Two reading texts of one raw text that differ in which edits are applied."""
    raw = draw(st.text(ALPHABET, min_size=1, max_size=25))
    before = draw(edits(len(raw)))
    after = [replace(e, state=draw(st.sampled_from(["applied", "dismissed"]))) for e in before]
    old = reading(raw, before)
    assume(old.text)
    return old, reading(raw, after, 2)
