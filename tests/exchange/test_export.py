"""An export is there as a whole and proved, or not at all."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from models.errors import CannotWrite, WrongUsage
from models.exchange.atomic import write_file
from models.exchange.export import Cancelled, Job
from models.exchange.formats import FORMATS, format_named
from models.exchange.split import parsed_shares, part_of
from models.exchange.values import Corpus, Document
from models.identity import new_id
from tests.exchange.examples import corpus, document, mention


def job(out: Path, given: Corpus, format_name: str = "conll", **more: object) -> Job:
    wanted = format_named(format_name)
    return replace(Job(wanted, given, out, wanted.settings({}, "reading")), **more)


def go_on(identifier: str) -> None:
    assert identifier


@pytest.mark.parametrize("name", [f.name for f in FORMATS if f.write])
def test_every_format_writes_data_and_ledger(tmp_path: Path, name: str) -> None:
    out = tmp_path / "out.data"
    report = job(out, corpus(document("上海"), document("江蘇")), name).run(go_on)
    assert report.files == (out, tmp_path / "out.data.losses.json")
    ledger = json.loads(report.files[1].read_bytes())
    assert ledger["format"] == name
    assert ledger["articles"] == {"out.data": 2}
    assert sorted(p.name for p in tmp_path.iterdir()) == ["out.data", "out.data.losses.json"]


def test_an_export_of_nothing_is_a_file_of_nothing(tmp_path: Path) -> None:
    out = tmp_path / "out.conll"
    job(out, corpus()).run(go_on)
    assert out.read_bytes() == b""


def test_a_file_that_does_not_mean_the_same_takes_no_place(tmp_path: Path) -> None:
    broken = replace(format_named("conll"), fingerprints=lambda path: iter(["another"]))
    out = tmp_path / "out.conll"
    out.write_bytes(b"older")
    with pytest.raises(CannotWrite, match="read back"):
        job(out, corpus(document("上海")), format=broken).run(go_on)
    assert out.read_bytes() == b"older"
    assert list(tmp_path.iterdir()) == [out]


def test_a_cancelled_export_leaves_what_was_there(tmp_path: Path) -> None:
    def stop(identifier: str) -> None:
        raise Cancelled

    out = tmp_path / "out.conll"
    out.write_bytes(b"older")
    with pytest.raises(Cancelled):
        job(out, corpus(document("上海"))).run(stop)
    assert out.read_bytes() == b"older"
    assert list(tmp_path.iterdir()) == [out]


def test_a_folder_that_is_not_there_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match="nowhere"):
        write_file(tmp_path / "nowhere" / "out", [b"x"])


def test_a_folder_in_the_place_of_the_file_stays(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    with pytest.raises(CannotWrite):
        write_file(tmp_path / "out", [b"x"])
    assert [p.name for p in tmp_path.iterdir()] == ["out"]


def test_parts_hold_every_article_once_and_do_not_move_when_others_come(tmp_path: Path) -> None:
    articles = [document(f"第{i}篇") for i in range(40)]

    def parts(*given: Document) -> dict[str, str]:
        report = job(
            tmp_path / "out.conll", corpus(*given), shares=parsed_shares("80/10/10"), seed=7
        ).run(go_on)
        assert [f.name for f in report.files[:3]] == [
            "out.train.conll",
            "out.dev.conll",
            "out.test.conll",
        ]
        texts = {f.name: f.read_text("utf-8") for f in report.files[:3]}
        where = {d.id: [n for n, t in texts.items() if d.id in t] for d in given}
        assert all(len(names) == 1 for names in where.values())
        return {identifier: names[0] for identifier, names in where.items()}

    before = parts(*articles[:30])
    after = parts(*articles)
    assert before.items() <= after.items()


def test_shares_are_met_within_the_error_of_sampling() -> None:
    shares = parsed_shares("80/10/10")
    counts = Counter(part_of(new_id(), shares, seed=1) for _ in range(4000))
    assert abs(counts["train"] - 3200) < 150
    assert abs(counts["dev"] - 400) < 100


def test_another_seed_divides_in_another_way() -> None:
    ids = [new_id() for _ in range(100)]
    shares = parsed_shares("50/50")
    assert [part_of(i, shares, 1) for i in ids] != [part_of(i, shares, 2) for i in ids]


@pytest.mark.parametrize("text", ["", "80", "80/x", "1/2/3/4", "-1/2", "0/0", "nan/1", "inf/1"])
def test_a_split_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(WrongUsage):
        parsed_shares(text)


@pytest.mark.parametrize(
    ("options", "view"),
    [({"schema": "x"}, "reading"), ({"scheme": "x"}, "reading"), ({}, "raw")],
)
def test_unknown_options_values_and_views_are_refused(options: dict[str, str], view: str) -> None:
    with pytest.raises(WrongUsage, match="It"):
        format_named("conll").settings(options, view)


@pytest.mark.parametrize("columns", ["1", "3"])
def test_rows_without_borders_are_proved_as_one_text(tmp_path: Path, columns: str) -> None:
    first = document("上海\n和江蘇", mention("上海\n和江蘇", (4, 6)))
    second = document("浙江", mention("浙江", (0, 2)), mention("浙江", (0, 1)))
    out = tmp_path / "out.conll"
    given = job(out, corpus(first, second, document("安徽")))
    given.options.update(comments="no", columns=columns)
    report = given.run(go_on)
    assert report.annotations == (2 if columns == "1" else 3)
    assert "# newdoc" not in out.read_text("utf-8")
