"""Spans carried between the four forms of one article: raw, reading text and the two views."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol

from models.errors import WrongUsage
from models.script.values import View
from models.text import EditMap, Span

Form = Literal["raw", "reading", "hans", "hant"]
FORMS: tuple[Form, ...] = ("raw", "reading", "hans", "hant")


class Derived(Protocol):
    """A reading text with the raw text that it came from."""

    @property
    def raw(self) -> str: ...
    @property
    def text(self) -> str: ...
    @property
    def map(self) -> EditMap: ...


@dataclass(frozen=True, slots=True)
class Projection:
    """The forms of one article. Every way leads over the reading text, the only truth."""

    reading: Derived
    hans: View
    hant: View

    def text(self, form: Form) -> str:
        """Return the article's text in ``form``."""
        match form:
            case "raw":
                return self.reading.raw
            case "reading":
                return self.reading.text
            case "hans":
                return self.hans.text
            case "hant":
                return self.hant.text

    def project(self, span: Span, start: Form, end: Form) -> Span:
        """Carry ``span``, in code points of the form ``start``, over to the form ``end``.

        Raises:
            WrongUsage: when the span leaves the text.
        """
        length = len(self.text(start))
        if span.end > length:
            raise WrongUsage(
                f"the {start} text ends at {length}, before the end of [{span.start}, {span.end})."
            )
        return span if start == end else self._from_reading(self._to_reading(span, start), end)

    def _to_reading(self, span: Span, start: Form) -> Span:
        match start:
            case "raw":
                return self.reading.map.forth(span)
            case "reading":
                return span
            case "hans":
                return self.hans.map.back(span)
            case "hant":
                return self.hant.map.back(span)

    def _from_reading(self, span: Span, end: Form) -> Span:
        match end:
            case "raw":
                return self.reading.map.back(span)
            case "reading":
                return span
            case "hans":
                return self.hans.map.forth(span)
            case "hant":
                return self.hant.map.forth(span)


def form_named(name: str) -> Form:
    """Return the form ``name``.

    Raises:
        WrongUsage: when there is none of that name.
    """
    for form in FORMS:
        if form == name:
            return form
    raise WrongUsage(f"there is no view named {name!r}.", way_out=f"Known are: {', '.join(FORMS)}.")
