"""The character model says the same of a run whichever way it is asked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.ingest.repair.model import EDGE, Table, fold, model, pack

TEXTS = st.text(
    st.sampled_from("的一是在不了有和人这中大为上个国我以要他，。“”0a\n\0囧𠮷é"), max_size=40
)


@given(TEXTS)
def test_a_line_is_scored_as_its_runs_of_three_are(text: str) -> None:
    folded = fold(text)
    line = EDGE * 2 + folded
    assert model().logs(folded) == [model().log(line[at : at + 3]) for at in range(len(folded))]
    assert model().score(folded, "") == sum(model().logs(folded))


def test_a_run_of_three_needs_both_its_halves() -> None:
    logs = {"一": -1.0, "二": -1.0, "三": -1.0}
    one, three = Table(logs, dict.fromkeys(logs, 0.0)), Table({"一二三": -1.0}, {})
    for halves in (["一二"], ["二三"], []):
        with pytest.raises(ValueError, match="half"):
            pack([one, _table(halves), three, one])
    assert pack([one, _table(["一二", "二三"]), three, one])


def _table(runs: list[str]) -> Table:
    return Table(dict.fromkeys(runs, -1.0), dict.fromkeys(runs, 0.0))
