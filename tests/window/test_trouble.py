"""Failures are explained in the language of the interface."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

import models.ingest.decode
import models.project.files
import models.project.importing
from models.errors import KnownError
from models.store import faults
from ui.dialogs.sentences import SENTENCES, explained
from ui.language import Translation

FILE = Path("p.shuangjian")


def classes(root: type[KnownError] = KnownError) -> list[type[KnownError]]:
    found = root.__subclasses__()
    return found + [deeper for one in found for deeper in classes(one)]


def test_every_known_error_has_a_sentence() -> None:
    assert models.project.files and models.project.importing and models.ingest.decode
    silent = [c.__name__ for c in classes() if not any(b.__name__ in SENTENCES for b in c.__mro__)]
    assert silent == []
    assert set(SENTENCES) <= {c.__name__ for c in classes()} | {"ReadBackDiffers", "SchemaRefused"}


@pytest.mark.parametrize("code", ["zh-Hans", "zh-Hant"])
def test_every_sentence_is_said_in_chinese(qtbot: QtBot, code: str) -> None:
    speech = Translation()
    speech.use(code)
    try:
        said = explained(faults.MovedAway(FILE))
        assert not said.cause.isascii() and not said.way_out.isascii()
        assert said.detail == ""
        newer = explained(faults.FromTheFuture(FILE, 9, 1))
        assert not newer.cause.isascii()
        assert "format 9" in newer.detail
    finally:
        speech.use("en")


def test_english_keeps_the_exact_words_of_the_library(qtbot: QtBot) -> None:
    Translation().use("en")
    error = faults.FromTheFuture(FILE, 9, 1)
    assert explained(error).cause == error.cause
