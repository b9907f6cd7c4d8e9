"""The sample's registry, and how such a file can be wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.errors import InputRefused
from models.project import Project
from models.registry.duplicates import alike
from models.registry.worked import load_registry
from models.schema.load import bundled


def test_the_sample_has_entities_that_fit_the_schema_and_are_no_duplicates() -> None:
    entities = load_registry()
    labels = {label.name for label in bundled("regional-cooperation").of_kind("mention")}
    assert {e.type for e in entities.values()} <= labels
    assert all(e.hans and e.hant and e.pinyin for e in entities.values())
    assert [p for p in alike({e.id: e for e in entities.values()}) if p.reason == "exact"] == []
    group = entities["澜江五地"]
    assert entities["青屿"].id in group.members


def test_every_entity_of_the_sample_is_spoken_of(tmp_path: Path) -> None:
    with Project.sample(tmp_path / "s.shuangjian", annotator="Lin") as project:
        counts = project.registry.counts()
        bare = [e.hans for e in project.registry.standing() if not counts.get(e.id)]
        assert bare == []
        across = project.registry.get("远棹船业")
        assert len({m.article for m in project.registry.mentions(across.id)}) >= 4
        assert {m.quote for m in project.registry.mentions(across.id)} == {"远棹船业", "遠棹船業"}
        best = project.registry.best("启衡", "company")
        assert best is not None
        assert best.reason == "short"
        assert project.check() == ()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("entity = [", "not valid TOML"),
        ("entity = [{ type = 'place' }]", "name"),
        ("entity = [{ hans = '甲', colour = 1 }]", "colour"),
        ("entity = [{ hans = '甲' }, { hans = '甲' }]", "above"),
        ("entity = [{ hans = '甲', members = ['乙'] }]", "乙"),
        ("entity = [{ hans = '甲', parents = { part_of = '甲' } }]", "itself"),
    ],
)
def test_a_wrong_file_is_refused_with_its_place(tmp_path: Path, text: str, message: str) -> None:
    file = tmp_path / "registry.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(InputRefused, match=message) as caught:
        load_registry(file)
    assert caught.value.file == str(file)
