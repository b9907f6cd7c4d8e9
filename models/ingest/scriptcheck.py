"""Which script a text is written in, told by the characters that only one of them uses."""

from __future__ import annotations

from models.ingest.lexicon import characters
from models.ingest.values import Script


def weigh(text: str) -> tuple[int, int]:
    """Count the characters of ``text`` that only Simplified, and only Traditional, text uses."""
    hans, hant = characters("hans_only"), characters("hant_only")
    simplified = traditional = 0
    for character in text:
        if character > "\u33ff":  # every listed character lies above; spares most look-ups
            simplified += character in hans
            traditional += character in hant
    return simplified, traditional


def script_of(text: str) -> Script | None:
    """Return the script of ``text``, None where its characters belong to both alike."""
    simplified, traditional = weigh(text)
    if simplified == traditional:
        return None
    return "hans" if simplified > traditional else "hant"
