"""The documentation of the command line says what it does."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from models.exchange.formats import FORMATS
from tests.cli.conftest import Run
from ui.cli.verbs import VERBS

DOCS = Path(__file__).resolve().parents[2] / "docs"


def examples(text: str) -> list[tuple[list[str], list[str]]]:
    """Return each command of the console blocks with the lines shown below it."""
    found: list[tuple[list[str], list[str]]] = []
    for block in re.findall(r"```console\n(.*?)```", text, re.DOTALL):
        for line in block.splitlines():
            if line.startswith("$ python main.py "):
                found.append((shlex.split(line)[3:], []))
            else:
                found[-1][1].append(line)
    return found


def test_every_example_prints_what_is_shown(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    shown = examples((DOCS / "cli.md").read_text("utf-8"))
    assert len(shown) > 10
    for arguments, expected in shown:
        answer = run(*arguments)
        assert answer.code == 0, answer.err
        printed = answer.text.splitlines()
        assert printed[len(printed) - len(expected) :] == expected or expected[0] == "…"
        wanted = [line for line in expected if line != "…"]
        assert [line for line in printed if line in wanted] == wanted


def test_every_verb_and_option_is_documented() -> None:
    text = (DOCS / "cli.md").read_text("utf-8")
    for verb in VERBS:
        assert f"`{verb.name}" in text
        for parameter in verb.params:
            if parameter.param_type_name == "option":
                assert parameter.opts[0] in text, (verb.name, parameter.opts)


def test_every_format_has_its_page_with_all_options() -> None:
    for one in FORMATS:
        if one.is_article:
            continue
        page = (DOCS / f"format-{one.name}.md").read_text("utf-8")
        for option in one.options:
            assert f"`{option.name}`" in page
            for value in option.values:
                assert f"`{value}`" in page


def test_the_example_for_readers_of_the_native_format_works(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    run("sample", "s.shuangjian")
    run("export", "s.shuangjian", "corpus.jsonl", "--format", "jsonl")
    page = (DOCS / "format-jsonl.md").read_text("utf-8")
    (code,) = re.findall(r"```python\n(.*?)```", page, re.DOTALL)
    exec(code, {})
