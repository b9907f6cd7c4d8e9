"""The card of a claim or event in the real window: readings, corrections, roles and links."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QToolButton

from tests.knowledge.made import Desk as Made
from tests.window.conftest import Desk
from ui.panels.card import QuoteButton

SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier

FIRST = "两岸船厂结盟\n\n6月7日，临澜市发起成立澜江船厂联盟，成员26家，占全国近1/3。"
SECOND = "兩岸船廠結盟\n\n2025年6月7日，臨瀾市發起成立瀾江船廠聯盟，成員26家，占全國32.5%。"


@pytest.fixture
def project_file(tmp_path: Path) -> Path:
    """A project in which two articles tell one founding; the second one is tagged."""
    made = Made(tmp_path, FIRST, SECOND)
    made.project.articles.set_data(made.articles[0], published="2025-06-08")
    what = made.mention(2, "alliance", "瀾江船廠聯盟")
    made.event(2, "alliance_founded", "發起成立", status="launched",
               filled=[("alliance", what), ("date", "2025年6月7日")])  # fmt: skip
    made.claim(2, "share", "占全國32.5%", filled=[("about", what), ("figure", "32.5%")])
    made.mention(1, "alliance", "澜江船厂联盟")
    path = made.project.path
    made.project.close()
    return path


def words(desk: Desk) -> list[str]:
    """Return everything that the inspector says at the moment."""
    inspector = desk.workspace.inspector
    return [shown.text() for shown in inspector.findChildren(QLabel) if not shown.isHidden()]


def claim_share(desk: Desk) -> str:
    """Tag the share of the first article by keys, and return its id."""
    desk.drag("占全国近1/3")
    desk.press(Qt.Key.Key_A, SHIFT)
    desk.drag("近1/3")
    desk.press(Qt.Key.Key_F)
    desk.press(Qt.Key.Key_Return)
    desk.saved()
    return str(desk.workspace.room.tagger.current)


def found_event(desk: Desk) -> str:
    """Build the founding of the first article by keys, and return its id."""
    desk.drag("发起成立")
    desk.press(Qt.Key.Key_Q, SHIFT)
    desk.click("澜江船厂联盟，", inside=2)
    desk.press(Qt.Key.Key_A)
    desk.drag("6月7日")
    desk.press(Qt.Key.Key_D)
    desk.press(Qt.Key.Key_Return)
    desk.saved()
    return str(desk.workspace.room.tagger.current)


def elsewhere(desk: Desk):  # type: ignore[no-untyped-def]
    return desk.workspace.inspector.elsewhere


def wait_for_proposal(desk: Desk) -> None:
    desk.qtbot.waitUntil(lambda: elsewhere(desk).first is not None, timeout=5000)


def test_a_figure_is_shown_as_read_beside_its_words(desk: Desk) -> None:
    claim_share(desk)
    desk.qtbot.waitUntil(lambda: any(told.endswith("share") for told in words(desk)))
    assert any("1/3" in told and "全国" not in told for told in words(desk))
    (quote,) = desk.workspace.inspector.findChildren(QuoteButton)
    assert quote.accessibleName() == "Read from 近1/3"


def test_a_date_is_counted_from_the_article(desk: Desk) -> None:
    found_event(desk)
    desk.qtbot.waitUntil(lambda: "2025-06-07" in words(desk))
    assert any("year from the article's date" in told for told in words(desk))


def test_what_is_not_understood_says_so_and_can_be_set_by_hand(desk: Desk) -> None:
    desk.drag("成员26家")
    desk.press(Qt.Key.Key_D, SHIFT)
    desk.drag("成员")
    desk.press(Qt.Key.Key_F)
    desk.press(Qt.Key.Key_Return)
    desk.qtbot.waitUntil(lambda: "Not understood" in words(desk))
    card = desk.workspace.inspector._card_of_record
    line = card.figure_line.line
    line.setText("many")
    desk.press(Qt.Key.Key_Return, on=line)
    assert "That is not a figure that can be read." in words(desk)
    line.setText("≥ 26家")
    desk.press(Qt.Key.Key_Return, on=line)
    desk.qtbot.waitUntil(lambda: "by hand" in words(desk))
    desk.saved()
    rows = dict(desk.stored("select name, value from v_attributes"))  # type: ignore[arg-type]
    assert {rows["value"], rows["unit"], rows["bound"]} >= {26.0, "家", "at_least"}
    desk.press(Qt.Key.Key_Z, CONTROL)
    desk.qtbot.waitUntil(lambda: "Not understood" in words(desk))


def test_a_role_begins_to_be_filled_by_its_own_key(desk: Desk) -> None:
    event = found_event(desk)
    desk.drag("临澜市")
    desk.press(Qt.Key.Key_I)
    desk.press(Qt.Key.Key_Return)
    desk.saved()
    roles = [a.role for a in desk.session.article.annotations[event].arguments]
    assert roles == ["alliance", "date", "initiator"]


def test_a_role_that_must_be_filled_says_so(desk: Desk) -> None:
    desk.drag("发起成立")
    desk.press(Qt.Key.Key_W, SHIFT)
    desk.press(Qt.Key.Key_Return)
    desk.qtbot.waitUntil(lambda: "needed  1..*" in words(desk))


def test_a_proposal_is_accepted_by_a_key_and_undone(desk: Desk) -> None:
    event = found_event(desk)
    wait_for_proposal(desk)
    assert any("Same event?" in told for told in words(desk))
    desk.press(Qt.Key.Key_A, ALT)
    desk.saved()
    desk.qtbot.waitUntil(lambda: "Told in 2 articles" in words(desk), timeout=5000)
    (link,) = desk.session.project.knowledge.links()
    assert event in link.ends
    desk.press(Qt.Key.Key_Z, CONTROL)
    desk.qtbot.waitUntil(lambda: elsewhere(desk).first is not None, timeout=5000)
    assert desk.session.project.knowledge.links() == ()


def test_a_rejected_proposal_does_not_come_back(desk: Desk) -> None:
    found_event(desk)
    wait_for_proposal(desk)
    desk.press(Qt.Key.Key_X, ALT)
    desk.saved()
    assert elsewhere(desk).first is None
    (link,) = desk.session.project.knowledge.links()
    assert link.state == "rejected"
    desk.press(Qt.Key.Key_A, ALT)
    assert desk.workspace.status.message.text() == "No other article is proposed here."


def test_a_record_elsewhere_is_one_click_away(desk: Desk) -> None:
    found_event(desk)
    wait_for_proposal(desk)
    (number,) = [
        b for b in elsewhere(desk).findChildren(QToolButton)
        if b.text() == "2" and not b.isHidden()
    ]  # fmt: skip
    number.click()
    assert desk.session.article.row.number == 2
    current = desk.workspace.room.tagger.annotation()
    assert current.label == "alliance_founded"
    assert current.anchor.quote == "發起成立"


def test_two_claims_are_linked_by_hand(desk: Desk) -> None:
    mine = claim_share(desk)
    desk.press(Qt.Key.Key_L, ALT)
    assert desk.workspace.status.message.text().startswith("Held")
    other = next(
        c for c in desk.session.project.knowledge.claims() if c.article.number == 2
    )  # fmt: skip
    desk.workspace.show_annotation(other.article.id, other.id)
    desk.press(Qt.Key.Key_L, ALT)
    sheet = desk.window.palette_sheet
    offers = [offer.text for offer in sheet._offers]
    assert offers == ["Same claim", "Supports", "Supported by", "Contradicts", "Updates",
                      "Updated by"]  # fmt: skip
    sheet._offers[4].run()
    desk.saved()
    (link,) = desk.session.project.knowledge.links()
    assert (link.relation, link.first, link.second) == ("updates", other.id, mine)


def test_another_article_leaves_no_card_of_the_one_before(desk: Desk) -> None:
    found_event(desk)
    wait_for_proposal(desk)
    desk.workspace.room.tagger.select("")
    desk.qtbot.waitUntil(lambda: elsewhere(desk).isHidden())
    assert elsewhere(desk).first is None


def test_words_in_pieces_bear_the_name_of_their_role_once(desk: Desk) -> None:
    desk.drag("发起成立")
    desk.press(Qt.Key.Key_Q, SHIFT)
    desk.drag("临澜市")
    desk.drag("成员26家", adding=True)
    desk.press(Qt.Key.Key_U)
    spans = desk.reader.page.related.spans
    assert [caption for _, caption in spans] == ["Supporter", ""]
    assert [span for span, _ in spans] == [desk.span("临澜市"), desk.span("成员26家")]
