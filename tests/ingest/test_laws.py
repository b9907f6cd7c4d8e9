"""Laws of every reading, whatever the text."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from models.ingest.anchoring import roles_of
from models.ingest.draft import replacements
from models.ingest.pipeline import read, reread, toggled
from models.ingest.rules import RULES
from models.ingest.values import Reading
from models.text import apply

PIECES = st.sampled_from(
    [
        *("\n", "\n\n", "\r\n", "\r", " ", "\u3000", "\xa0", "\t", "\x00", "\x0b", "\u2028"),
        *("<p>", "</p>", "<br/>", "&nbsp;", "&ldquo;", "&#x4e00;", "<script>x</script>", "<", "&"),
        *(
            "澜江",
            "产(chǎn)业(yè)",
            "國(guó)",
            "(6G)",
            "（服务）",
            "。",
            "，",
            "?",
            "𠮷",
            "🧔🏾‍♂️",
            "é",
        ),
        *(
            "澜江两岸的三座城市昨天在临澜签署协议，共建一个面向全省开放的中试基地。",
            "三市共建中试基地",
        ),
        *(
            "来源：澜江日报",
            "2025-03-18 09:42",
            "责任编辑：虞清",
            "（记者 沈砚秋）",
            "相关推荐",
            "1",
        ),
        *("在线观看 久久", "三市共建中试基地_澜江网", "-", "更多", "图为签约现场。"),
    ]
)
TEXTS = st.lists(PIECES | st.text(max_size=6), max_size=24).map("".join)


def assert_consistent(reading: Reading, raw: str) -> None:
    assert reading.raw == raw
    assert apply(raw, replacements(reading.edits)) == (reading.text, reading.map)
    end = -1
    for paragraph in reading.paragraphs:
        assert paragraph.span.start == end + 1
        end = paragraph.span.end
        assert "\n" not in paragraph.span.of(reading.text)
        assert reading.text[end : end + 1] in ("\n", "")
    assert max(end, 0) == len(reading.text)


def stored(reading: Reading) -> Reading:
    return reread(
        reading.raw,
        reading.edits,
        roles=roles_of(reading),
        data=reading.data,
        revision=reading.revision,
    )


@given(TEXTS)
@settings(max_examples=300)
def test_edits_applied_to_raw_give_the_text_and_paragraphs_cover_it(raw: str) -> None:
    reading = read(raw)
    assert_consistent(reading, raw)
    keys = {rule.key for rule in RULES}
    end = 0
    for edit in reading.edits:
        assert edit.rule in keys
        assert 0 < edit.confidence <= 1
        assert edit.start >= end
        assert edit.start < edit.end or edit.replacement
        end = edit.end
    assert all(p.span.of(reading.text).strip(" \t\xa0\u3000") for p in reading.paragraphs)
    assert not set(reading.text) & {chr(c) for c in range(32) if chr(c) not in "\n\t"}


@given(TEXTS)
def test_a_reading_is_rebuilt_from_what_is_stored_of_it(raw: str) -> None:
    reading = read(raw)
    assert stored(reading) == reading


@given(TEXTS, st.data())
@settings(max_examples=200)
def test_any_edit_can_be_dismissed_and_restored(raw: str, data: st.DataObject) -> None:
    reading = read(raw)
    applied = [e for e in reading.edits if e.state == "applied"]
    if not applied:
        return
    edit = data.draw(st.sampled_from(applied))
    shown = toggled(reading, edit.id, "dismissed")
    assert_consistent(shown, raw)
    assert stored(shown) == shown
    assert shown.revision == reading.revision + 1
    assert next(e for e in shown.edits if e.id == edit.id).state == "dismissed"
    hidden = toggled(shown, edit.id, "applied")
    assert (hidden.text, hidden.map, hidden.edits) == (reading.text, reading.map, reading.edits)


@given(TEXTS)
def test_dismissing_every_edit_gives_raw_again(raw: str) -> None:
    reading = read(raw)
    while applied := [e for e in reading.edits if e.state == "applied"]:
        reading = toggled(reading, applied[0].id, "dismissed")
        assert_consistent(reading, raw)
    assert reading.text == raw


@given(TEXTS)
def test_characters_that_stay_keep_their_order_and_place(raw: str) -> None:
    reading = read(raw)
    for s0, s1, d0, d1 in reading.map.runs():
        if s1 - s0 == d1 - d0 and not any(e.start == s0 for e in reading.edits):
            assert raw[s0:s1] == reading.text[d0:d1]
