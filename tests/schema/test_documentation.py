"""``docs/schema.md`` says what is so."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from models.annotate.problems import TEXTS
from models.annotate.worked import load_worked
from models.schema.errors import UnknownTarget
from models.schema.load import bundled, loads

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "schema.md").read_text(encoding="utf-8")
EXAMPLES: list[str] = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)


def test_the_whole_schema_of_the_page_loads() -> None:
    schema = loads(EXAMPLES[0])
    assert [label.name for label in schema.labels] == ["company", "route_opened"]
    carrier = schema.by_name["route_opened"].role("carrier")
    assert carrier is not None
    assert (carrier.targets, carrier.minimum, carrier.maximum) == (("company", "span"), 1, None)


def test_the_refusal_of_the_page_is_what_a_mistake_gives() -> None:
    wrong = EXAMPLES[0].replace('targets = ["actor"]', 'targets = ["compny"]')
    with pytest.raises(UnknownTarget) as caught:
        loads(wrong, file="my-schema.toml")
    assert f"    {caught.value}\n" in PAGE


def test_the_worked_annotations_of_the_page_load(tmp_path: Path) -> None:
    file = tmp_path / "example.toml"
    file.write_text(EXAMPLES[1], encoding="utf-8")
    text = "远棹船业、海鹞科技与16家船厂签署合同，临澜、云渡两市政府签署协议"
    annotations = load_worked(file, text, "a", "l", bundled("regional-cooperation"))
    assert [a.anchor.quote for a in annotations if a.anchor] == ["远棹船业", "临澜…市政府", "签署"]


def test_every_kind_of_problem_is_explained() -> None:
    table = PAGE.split("| code | meaning |")[1].split("\n\n")[0]
    assert set(re.findall(r"`([a-z-]+)`", table)) == set(TEXTS)
