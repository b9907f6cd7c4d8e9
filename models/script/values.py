"""What a conversion yields."""

from __future__ import annotations

from dataclasses import dataclass

from models.text import EditMap


@dataclass(frozen=True, slots=True)
class View:
    """A text in one script.

    Attributes:
        script: ``hans`` or ``hant``.
        profile: OpenCC's name of the conversion, "" where the text is shown as it is.
        text: equal, character for character, to OpenCC's output, apart from overrides.
        map: reading text → ``text``.
    """

    script: str
    profile: str
    text: str
    map: EditMap
