"""Figures of one level are read once: what tells a change of level is looked for first."""

from __future__ import annotations

from models.quantities.folding import fold
from models.quantities.levels import BECOMES
from models.quantities.lexicon import rows


def test_every_word_of_a_change_of_level_is_seen_at_a_glance() -> None:
    words = [word for words, tells in rows("frames") if tells == "level" for word in words.split()]
    assert len(words) > 30
    assert [word for word in words if not BECOMES.search(fold(word).text)] == []
