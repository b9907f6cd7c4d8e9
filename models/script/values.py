"""What a conversion takes and what it yields."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from models.text import EditMap, Span

Script = Literal["hans", "hant"]


class Written(Protocol):
    """A paragraph: its span in the text, and the script that it is written in, if known."""

    @property
    def span(self) -> Span: ...
    @property
    def script(self) -> Script | None: ...


class WrittenArticle(Protocol):
    """What an article says of itself, as far as conversion cares."""

    @property
    def script(self) -> Script: ...


class Paragraphed(Protocol):
    """A reading text; this floor does not know the one below which texts are cleaned."""

    @property
    def text(self) -> str: ...
    @property
    def paragraphs(self) -> Sequence[Written]: ...
    @property
    def data(self) -> WrittenArticle: ...


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
