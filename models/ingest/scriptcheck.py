"""Which script a text is written in, told by the characters that only one of them uses."""

from __future__ import annotations

from models.ingest.lexicon import characters
from models.ingest.values import Script


def weigh(text: str) -> tuple[int, int]:
    """Count the characters of ``text`` that only Simplified, and only Traditional, text uses."""
    hans, hant = characters("hans_only"), characters("hant_only")
    return sum(map(hans.__contains__, text)), sum(map(hant.__contains__, text))


def script_of(text: str) -> Script | None:
    """Return the script of ``text``, None where its characters belong to both alike."""
    simplified, traditional = weigh(text)
    if simplified == traditional:
        return None
    return "hans" if simplified > traditional else "hant"
