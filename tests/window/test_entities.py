"""Linking mentions to entities by keys in the real window, read back from the file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from models.project import Project
from models.registry.values import Entity
from tests.window.conftest import Desk
from ui.dialogs.entity import EntityDialog
from ui.dialogs.entitypairs import PairsDialog
from ui.dialogs.entitysplit import SplitDialog

ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
MakeWindow = Callable[[Path], Desk]
LINKED = "select quote, e.hans from v_mentions m join v_entities e on e.id = m.entity order by 1"


@pytest.fixture
def known(project_file: Path) -> Path:
    """Put two entities into the project before it is opened."""
    with Project.open(project_file) as project:
        project.registry.put(
            Entity(id="school", type="research", hans="澜江大学", short_names=("澜大",)),
            Entity(id="river", type="place", hans="澜江"),
        )
    return project_file


def tagged(desk: Desk, words: str, key: Qt.Key) -> None:
    desk.drag(words)
    desk.press(key)
    desk.saved()


def told(widget: QWidget) -> str:
    """Return all that the labels of a widget say."""
    return " ".join(found.text() for found in widget.findChildren(QLabel))


def inspected(desk: Desk, state: str) -> None:
    """Wait until the inspector shows the entity of the selected mention in a state."""

    def there() -> bool:
        field = desk.workspace.inspector.entity
        return field is not None and field._shown.state == state

    desk.qtbot.waitUntil(there, timeout=5000)


def test_one_key_makes_an_entity_of_what_is_new_and_undo_takes_it_away(desk: Desk) -> None:
    tagged(desk, "明川公司", Qt.Key.Key_1)
    inspected(desk, "new")
    desk.press(Qt.Key.Key_E, ALT)
    desk.saved()
    inspected(desk, "linked")
    assert desk.stored(LINKED) == [("明川公司", "明川公司")]
    assert "míng chuān gōng sī" in told(desk.workspace.inspector)
    desk.press(Qt.Key.Key_Z, CONTROL)
    desk.saved()
    inspected(desk, "new")
    assert desk.stored(LINKED) == []
    assert desk.stored("select count(*) from v_entities") == [(0,)]
    assert len(desk.annotations()) == 1


def test_the_page_stands_while_links_change(desk: Desk) -> None:
    tagged(desk, "明川公司", Qt.Key.Key_1)
    opened: list[object] = []
    desk.session.opened.connect(lambda: opened.append(1))
    desk.press(Qt.Key.Key_E, ALT)
    desk.saved()
    inspected(desk, "linked")
    assert opened == []
    assert desk.workspace.room.tagger.annotation().entity is not None


def test_the_same_key_accepts_what_is_proposed(
    make_window: MakeWindow,
    known: Path,
) -> None:
    desk = make_window(known)
    desk.focus()
    tagged(desk, "澜江大学", Qt.Key.Key_3)
    inspected(desk, "proposed")
    assert "the same name" in told(desk.workspace.inspector)
    desk.press(Qt.Key.Key_E, ALT)
    desk.saved()
    inspected(desk, "linked")
    assert desk.stored(LINKED) == [("澜江大学", "澜江大学")]
    assert desk.stored("select count(*) from v_entities") == [(2,)]


def test_equal_mentions_follow_with_another_key(desk: Desk) -> None:
    tagged(desk, "澜江联盟", Qt.Key.Key_4)
    project = desk.session.project
    first = desk.annotations()[0]
    assert project.registry.alike(first.id, "article")
    desk.press(Qt.Key.Key_E, ALT | SHIFT)
    desk.saved()
    inspected(desk, "linked")
    assert desk.stored(LINKED) == [("澜江联盟", "澜江联盟")]


def test_another_entity_is_chosen_by_pinyin_initials(
    make_window: MakeWindow,
    known: Path,
) -> None:
    desk = make_window(known)
    desk.focus()
    tagged(desk, "明川公司", Qt.Key.Key_1)
    desk.window.run_command("annotate.entity_choose")
    sheet = desk.window.palette_sheet
    assert sheet is not None
    QTest.keyClicks(sheet.line, "ljdx")
    assert [f.offer.text for f in sheet.view._rows._items] == ["澜江大学  瀾江大學  澜大"]
    QTest.keyClick(sheet.line, Qt.Key.Key_Return)
    desk.saved()
    assert desk.stored(LINKED) == [("明川公司", "澜江大学")]
    desk.window.run_command("annotate.entity_none")
    desk.saved()
    assert desk.stored(LINKED) == []


def test_a_key_leads_to_what_waits_for_its_entity(desk: Desk) -> None:
    for words, key in (("明川公司", Qt.Key.Key_1), ("澜江大学", Qt.Key.Key_3)):
        tagged(desk, words, key)
    tagger = desk.workspace.room.tagger
    tagger.select("")
    desk.press(Qt.Key.Key_N, ALT)
    assert tagger.annotation().anchor.quote == "明川公司"
    desk.press(Qt.Key.Key_E, ALT)
    desk.saved()
    desk.press(Qt.Key.Key_N, ALT)
    assert tagger.annotation().anchor.quote == "澜江大学"
    desk.press(Qt.Key.Key_E, ALT)
    desk.saved()
    desk.press(Qt.Key.Key_N, ALT)
    assert tagger.annotation().anchor.quote == "澜江大学"
    said: list[str] = []
    desk.workspace.naming.said.connect(said.append)
    desk.press(Qt.Key.Key_E, ALT)
    desk.qtbot.waitUntil(lambda: bool(said))
    assert "linked already" in said[0]


def test_the_key_says_what_to_select_when_nothing_is(desk: Desk) -> None:
    said: list[str] = []
    desk.workspace.naming.said.connect(said.append)
    desk.workspace.naming.link()
    assert said == ["Select a mention of somebody or something first."]


def test_the_list_tells_entities_and_leads_to_their_mentions(desk: Desk) -> None:
    for words, key in (("明川公司", Qt.Key.Key_1), ("澜江大学", Qt.Key.Key_3)):
        tagged(desk, words, key)
        desk.press(Qt.Key.Key_E, ALT)
        desk.saved()
    desk.window.run_command("go.entities")
    listed = desk.workspace.lists.entities
    desk.qtbot.waitUntil(lambda: listed.view.model().rowCount() == 2)
    listed.line.setText("mcgs")
    assert listed.view.model().rowCount() == 1
    listed.view.selectRow(0)
    current = desk.workspace.room.tagger.annotation()
    assert current is not None
    assert current.anchor.quote == "明川公司"
    listed.line.setText("nothing is called so")
    assert listed.view.model().rowCount() == 0


def test_an_entity_is_edited_and_mistakes_are_told(desk: Desk) -> None:
    registry = desk.session.project.registry
    registry.put(Entity(id="a", type="company", hans="明川公司"), Entity(id="b", hans="明川集团"))
    dialog = EntityDialog(
        desk.window, desk.window.look, desk.session.project, registry.entities()["a"]
    )
    desk.qtbot.addWidget(dialog)
    dialog.parents["part_of"].setText("无此公司")
    dialog._save()
    assert "no entity" in dialog.problem.text()
    dialog.parents["part_of"].setText("明川集團")
    dialog.hans.setText("明川股份")
    dialog.hant.setText("")
    dialog.short.setText("明川；川股")
    dialog.external.setText("usci=9131")
    dialog._save()
    assert dialog.entity.parents == (("part_of", "b"),)
    assert (dialog.entity.hant, dialog.entity.pinyin) == ("明川股份", "míng chuān gǔ fèn")
    assert dialog.entity.short_names == ("明川", "川股")
    assert dialog.entity.external == (("usci", "9131"),)
    dialog.members.setText("明川股份")
    dialog._save()
    assert not dialog.problem.isHidden()


def test_look_alikes_are_merged_by_enter_and_kept_apart_by_delete(desk: Desk) -> None:
    registry = desk.session.project.registry
    registry.put(
        Entity(id="a", type="place", hans="临澜"),
        Entity(id="b", type="place", hans="临澜市"),
        Entity(id="c", type="person", hans="林一"),
        Entity(id="d", type="person", hant="林一"),
    )
    dialog = PairsDialog(desk.window, desk.window.look, desk.workspace.naming)
    desk.qtbot.addWidget(dialog)
    dialog.show()
    desk.qtbot.waitUntil(lambda: len(dialog.pairs) == 2, timeout=10000)
    QTest.keyClick(dialog.view, Qt.Key.Key_Return)
    desk.saved()
    assert desk.stored("select id, stands_for from v_entities where id in ('c', 'd')") == [
        ("c", "c"),
        ("d", "c"),
    ]
    assert len(dialog.pairs) == 1
    QTest.keyClick(dialog.view, Qt.Key.Key_Delete)
    assert dialog.pairs == []
    assert not dialog.merge.isEnabled()


def test_ticked_mentions_are_split_off(desk: Desk) -> None:
    tagged(desk, "明川公司", Qt.Key.Key_1)
    desk.press(Qt.Key.Key_E, ALT)
    desk.saved()
    registry = desk.session.project.registry
    (entity,) = registry.standing()
    mentions = registry.mentions(entity.id)
    dialog = SplitDialog(desk.window, desk.window.look, entity, mentions, {})
    desk.qtbot.addWidget(dialog)
    assert not dialog.split.isEnabled()
    dialog.list.item(0).setCheckState(Qt.CheckState.Checked)
    dialog.name.setText("另一家")
    assert dialog.split.isEnabled()
    assert dialog.chosen() == (mentions[0].id,)
    assert (dialog.entity().hans, dialog.entity().type) == ("另一家", "company")


def test_a_mention_whose_entity_is_gone_says_so(desk: Desk) -> None:
    tagged(desk, "明川公司", Qt.Key.Key_1)
    desk.press(Qt.Key.Key_E, ALT)
    desk.saved()
    inspected(desk, "linked")
    from models.changes import Delete, Step

    (entity,) = desk.session.project.registry.standing()
    desk.session.write(
        lambda: desk.session.project.commit(Step("entity.remove", (Delete(entity.id),)))
    )
    desk.saved()
    inspected(desk, "gone")


def test_an_entity_that_no_mention_names_is_added_from_the_list(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def filled(dialog: EntityDialog) -> int:
        dialog.hans.setText("三城")
        dialog._propose("hans")
        assert dialog.hant.text() == "三城"
        dialog._save()
        return int(dialog.result())

    monkeypatch.setattr(EntityDialog, "exec", filled)
    desk.workspace.lists.entities.add.click()
    desk.saved()
    assert desk.stored("select hans, pinyin from v_entities") == [("三城", "sān chéng")]


def test_a_read_only_project_shows_entities_and_changes_none(
    make_window: MakeWindow, known: Path
) -> None:
    with Project.open(known):
        desk = make_window(known)
        desk.focus()
        desk.window.run_command("go.entities")
        listed = desk.workspace.lists.entities
        listed.set_scope("project")
        desk.qtbot.waitUntil(lambda: listed.view.model().rowCount() == 2)
        assert not listed.edit.isVisible()
        assert not desk.window.commands["annotate.entity"].isEnabled()
