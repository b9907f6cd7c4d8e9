"""Settings that window and command line share never stop anybody."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.paths import home, settings_file
from models.settings import DEFAULTS, Settings


def test_our_folder_is_where_the_environment_says(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("SHUANGJIAN_HOME", str(tmp_path))
    assert home() == tmp_path
    assert settings_file().parent == tmp_path


def test_what_was_set_is_there_the_next_time(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "settings.json"
    Settings(file).set("annotator", "阿明")
    assert Settings(file).get("annotator") == "阿明"
    assert Settings(file).get("zoom") == DEFAULTS["zoom"]


@pytest.mark.parametrize("data", [b"", b"[]", b"{", b'{"annotator": 3, "recent": 1}', b"\xff"])
def test_a_damaged_file_gives_defaults(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "settings.json"
    file.write_bytes(data)
    assert Settings(file).get("annotator") == ""
    assert Settings(file).recent == ()


def test_recent_projects_are_kept_in_order_and_once(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.json")
    for name in ("a", "b", "a"):
        settings.remember(Path(name))
    assert settings.recent == (Path("a"), Path("b"))
    settings.forget(Path("a"))
    assert Settings(tmp_path / "settings.json").recent == (Path("b"),)
    for number in range(40):
        settings.remember(Path(str(number)))
    assert len(settings.recent) < 20


def test_what_another_window_has_set_meanwhile_stays(tmp_path: Path) -> None:
    one, two = Settings(tmp_path / "s.json"), Settings(tmp_path / "s.json")
    one.set("theme", "dark")
    two.set("zoom", 24)
    assert Settings(tmp_path / "s.json").get("theme") == "dark"


def test_a_folder_that_cannot_be_written_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    settings = Settings(tmp_path / "file" / "settings.json")
    settings.set("annotator", "阿明")
    assert settings.get("annotator") == "阿明"


def test_unknown_settings_are_bugs(tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        Settings(tmp_path / "s.json").set("colour", "red")
