"""The five articles that the first labels were read from, through the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def seeded(tmp_path: Path, run: Run, seeds: tuple[Path, ...]) -> Path:
    path = tmp_path / "p.shuangjian"
    run("new", path)
    answer = run("import", path, *seeds, "--json")
    assert (answer.code, answer.json["articles"]) == (0, len(seeds))
    return path


def test_raw_is_the_decoded_file(seeded: Path, run: Run, seeds: tuple[Path, ...]) -> None:
    for number, file in enumerate(seeds, 1):
        assert run("text", seeded, number, "--view", "raw").out == file.read_bytes()


def test_views_are_openccs_own_output_for_the_profile(
    seeded: Path, run: Run, seeds: tuple[Path, ...]
) -> None:
    opencc = pytest.importorskip("opencc")
    converters = {p: opencc.OpenCC(p) for p in ("s2tw", "s2twp", "tw2s", "tw2sp")}
    for number in range(1, len(seeds) + 1):
        about = run("text", seeded, number, "--json").json
        to, profiles = ("hant", ("s2tw", "s2twp"))
        if about["script"] == "hant":
            to, profiles = ("hans", ("tw2s", "tw2sp"))
        for profile in profiles:
            view = run("text", seeded, number, "--view", to, "--profile", profile, "--json").json
            shown = [p["text"] for p in view["paragraphs"]]
            for before, after in zip(about["paragraphs"], shown, strict=True):
                converted = converters[profile].convert(before["text"])
                own = before["script"] == to
                assert after == (before["text"] if own else converted)


def test_every_word_projects_onto_the_other_view_and_comes_back(
    seeded: Path, run: Run, seeds: tuple[Path, ...]
) -> None:
    for number in range(1, len(seeds) + 1):
        text = run("text", seeded, number).text
        for start in range(0, len(text) - 2, 211):
            about = run(
                "project-span", seeded, number, start, start + 2,
                "--from", "reading", "--to", "hant", "--json",
            ).json  # fmt: skip
            assert about["back"] == about["from"]


def test_a_native_export_comes_back_byte_for_byte(seeded: Path, run: Run, tmp_path: Path) -> None:
    run("export", seeded, tmp_path / "a.jsonl", "--format", "jsonl")
    other = tmp_path / "q.shuangjian"
    run("new", other)
    assert run("import", other, tmp_path / "a.jsonl").code == 0
    run("export", other, tmp_path / "b.jsonl", "--format", "jsonl")
    assert (tmp_path / "a.jsonl").read_bytes() == (tmp_path / "b.jsonl").read_bytes()


def test_conll_rows_are_the_characters_of_the_view(seeded: Path, run: Run, tmp_path: Path) -> None:
    from models.exchange import conll
    from models.exchange.values import Document

    for view in ("reading", "hans", "hant"):
        out = tmp_path / f"{view}.conll"
        assert run("export", seeded, out, "--format", "conll", "--view", view).code == 0
        texts = [d.reading.text for d in conll.read(out) if isinstance(d, Document)]
        shown = [run("text", seeded, n + 1, "--view", view).text for n in range(len(texts))]
        assert texts == shown
