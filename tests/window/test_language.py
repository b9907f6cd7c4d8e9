"""The interface speaks three languages, wholly."""

from __future__ import annotations

import ast
import shutil
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from tests.repository.translations import ROOT, UPDATE, sources, unfinished, update
from tests.window.conftest import Desk
from ui.language import FOLDER, system_tongue


@pytest.mark.skipif(not UPDATE.exists(), reason="pyside6-lupdate is not beside this Python")
@pytest.mark.parametrize("code", ["zh_CN", "zh_TW"])
def test_every_text_is_translated(code: str, tmp_path: Path) -> None:
    file = Path(shutil.copy(FOLDER / f"shuangjian_{code}.ts", tmp_path))
    update(file)
    assert unfinished(file) == []


def test_plural_forms_stand_where_the_collector_of_texts_finds_them() -> None:
    """``translate`` with a number is not collected: its text would stay English for ever."""
    missed = [
        f"{file}:{node.lineno}"
        for file in sources()
        for node in ast.walk(ast.parse((ROOT / file).read_text("utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "translate"
        and len(node.args) > 3
    ]
    assert missed == []


@pytest.mark.parametrize("code", ["zh_CN", "zh_TW"])
def test_placeholders_survive_translation(code: str) -> None:
    for message in ElementTree.parse(FOLDER / f"shuangjian_{code}.ts").iter("message"):
        source = message.findtext("source") or ""
        said = "".join(message.find("translation").itertext())  # type: ignore[union-attr]
        fields = [part.split("}")[0] for part in source.split("{")[1:]]
        assert all("{" + field + "}" in said for field in fields), source
        assert ("%n" in source) == ("%n" in said), source


def test_the_language_changes_at_once_and_the_article_stays(desk: Desk, qtbot: object) -> None:
    article = desk.session.article
    desk.select("明川公司")
    desk.window.set_preference("language", "zh-Hant")
    desk.qtbot.waitUntil(lambda: desk.window.look.tongue.code == "zh-Hant")
    assert [a.text() for a in desk.window.menuBar().actions()][:2] == ["檔案", "編輯"]
    assert desk.session.article is article
    desk.window.set_preference("language", "en")
    desk.qtbot.waitUntil(lambda: desk.window.look.tongue.code == "en")
    assert desk.window.menuBar().actions()[0].text() == "File"


def test_the_dark_theme_repaints_everything(desk: Desk) -> None:
    desk.window.run_command("view.theme")
    desk.qtbot.waitUntil(lambda: desk.window.look.theme.is_dark)
    picture = desk.window.grab().toImage()
    width, height = picture.width(), picture.height()
    for x, y in ((20, height // 2), (width // 2, height - 60), (width - 20, height // 3)):
        assert picture.pixelColor(x, y).lightness() < 80, (x, y)


@pytest.mark.parametrize(
    ("name", "code"),
    [("zh_CN", "zh-Hans"), ("zh_SG", "zh-Hans"), ("zh_TW", "zh-Hant"), ("zh_HK", "zh-Hant"),
     ("en_GB", "en"), ("de_DE", "en")],
)  # fmt: skip
def test_the_system_language_is_followed(name: str, code: str) -> None:
    assert system_tongue(QLocale(name)).code == code


def test_the_welcome_page_speaks_the_chosen_language(
    make_window: Callable[[Path | None], Desk],
) -> None:
    desk = make_window(None)
    desk.window.set_preference("language", "zh-Hans")
    desk.qtbot.waitUntil(lambda: desk.window.look.tongue.code == "zh-Hans")
    assert desk.window.windowTitle() == "双笺 Shuangjian"
