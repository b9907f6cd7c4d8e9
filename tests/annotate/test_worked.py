"""Files of worked annotations."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.annotate.quotes import QuoteNotFound
from models.annotate.values import Annotation
from models.annotate.worked import WorkedRefused, load_worked
from models.errors import InputRefused
from models.schema.load import bundled
from models.text import Span

TEXT = "明川材料與松岐精工18日在臨瀾簽約，下周啟用基地"
GOOD = """
mention = [
  { id = "m", label = "company", quote = "明川材料" },
  { label = "place", quote = ["松岐", "臨瀾"], note = "兩段" },
]
[[event]]
label = "agreement_signed"
quote = "簽約"
roles = { party = ["m", { quote = "松岐精工" }], topic = "opening", date = { quote = "18日" } }
attributes = { status = "signed", certainty = "certain" }
[[event]]
id = "opening"
label = "platform_opened"
quote = "啟用"
[[claim]]
label = "forecast"
quote = "下周啟用基地"
attributes = { value = 1, unit = "個" }
[[tag]]
label = "subject"
attributes = { fields = ["industry", "energy"] }
"""


def worked(folder: Path, content: str) -> tuple[Annotation, ...]:
    file = folder / "worked.toml"
    file.write_text(content, encoding="utf-8")
    return load_worked(file, TEXT, "article", "layer", bundled("regional-cooperation"), revision=3)


def test_everything_that_can_be_annotated_can_be_written_down(tmp_path: Path) -> None:
    firm, places, claim, signed, opened, tag = worked(tmp_path, GOOD)
    assert {(a.article, a.layer) for a in (firm, places, claim, signed, opened, tag)} == {
        ("article", "layer")
    }
    assert firm.anchor is not None and firm.anchor.spans == (Span(0, 4),)
    assert firm.anchor.revision == 3
    assert places.anchor is not None and places.anchor.quotes == ("松岐", "臨瀾")
    assert places.note == "兩段"
    assert claim.attributes == (("value", 1.0), ("unit", "個"))
    assert tag.anchor is None
    assert tag.attribute("fields") == ("industry", "energy")
    assert [(a.role, a.target) for a in signed.arguments] == [
        ("party", firm.id),
        ("party", None),
        ("topic", opened.id),
        ("date", None),
    ]
    assert signed.arguments[1].anchor is not None
    assert signed.arguments[1].anchor.quote == "松岐精工"


def test_every_reading_gives_fresh_ids(tmp_path: Path) -> None:
    ids = [a.id for _ in range(2) for a in worked(tmp_path, GOOD)]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize(
    ("content", "kind", "place", "cause"),
    [
        ("[[mention\n", WorkedRefused, "line 1", "not valid TOML"),
        ("[[entity]]", WorkedRefused, "[[entity]]", "no kind"),
        ("[[tag]]\nlabel = 'company'", WorkedRefused, "[[tag]] number 1", "no tag 'company'"),
        ("[[tag]]\nlabel = 'subject'\nx = 1", WorkedRefused, "(subject)", "'x' means nothing"),
        (
            "[[event]]\nlabel = 'matching'\nquote = '簽約'\nroles = { giver = 'm' }",
            WorkedRefused,
            "[[event]] number 1 (簽約)",
            "the id 'm'",
        ),
        (
            "mention = [{ id = 'a', label = 'place', quote = '臨瀾' },"
            " { id = 'a', label = 'place', quote = '松岐' }]",
            WorkedRefused,
            "[[mention]] number 2 (松岐)",
            "'a' is used twice",
        ),
        (
            "[[mention]]\nlabel = 'place'\nquote = '雲渡'",
            QuoteNotFound,
            "[[mention]] number 1 (雲渡)",
            "“雲渡” does not stand",
        ),
        (
            "[[event]]\nlabel = 'matching'\nquote = '簽約'\nroles.date = { quote = '十日' }",
            QuoteNotFound,
            "[[event]] number 1 (簽約)",
            "“十日” does not stand",
        ),
    ],
)
def test_a_mistake_is_explained_with_file_and_place(
    tmp_path: Path, content: str, kind: type[InputRefused], place: str, cause: str
) -> None:
    with pytest.raises(kind) as caught:
        worked(tmp_path, content)
    message = str(caught.value)
    assert str(tmp_path / "worked.toml") in message
    assert place in message
    assert cause in message


def test_a_mention_points_to_an_entity_by_its_name(tmp_path: Path) -> None:
    file = tmp_path / "a.toml"
    file.write_text(
        'mention = [{ label = "company", quote = "明川材料", entity = "明川" }]', encoding="utf-8"
    )
    schema = bundled("regional-cooperation")
    (found,) = load_worked(file, TEXT, "a", "l", schema, entities={"明川": "e1"})
    assert found.entity == "e1"
    (alone,) = load_worked(file, TEXT, "a", "l", schema)
    assert alone.entity is None
    with pytest.raises(WorkedRefused, match="no entity"):
        load_worked(file, TEXT, "a", "l", schema, entities={})
