"""What people say about a text, as frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from models.schema.kinds import Kind
from models.text import Span, hull

AttributeValue = str | float | bool | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where something stands: spans of one revision of an article's reading text, and the quote.

    Attributes:
        spans: sorted, disjoint, non-empty, in code points of the reading text.
        quotes: the exact characters of each span; the second witness when a text changes.
        revision: the number of the reading text that the spans count in.
        detached: a newer reading text no longer holds the place; spans are those of ``revision``.
    """

    spans: tuple[Span, ...]
    quotes: tuple[str, ...]
    revision: int = 1
    detached: bool = False

    def __post_init__(self) -> None:
        if len(self.spans) != len(self.quotes):
            raise ValueError("an anchor has one quote for each span")
        for before, after in pairwise(self.spans):
            if after.start < before.end:
                raise ValueError("the spans of an anchor must be sorted and disjoint")

    @classmethod
    def on(cls, text: str, *spans: Span, revision: int = 1) -> Anchor:
        """Anchor at ``spans`` of ``text``, quoting it."""
        return cls(spans, tuple(s.of(text) for s in spans), revision)

    @property
    def hull(self) -> Span:
        return hull(self.spans)

    @property
    def quote(self) -> str:
        """The quotes in one line, `…` between the fragments (for people, not for matching)."""
        return "…".join(self.quotes)


@dataclass(frozen=True, slots=True)
class Argument:
    """One participant: a role filled by another annotation (by id) or by a bare span.

    Raises:
        ValueError: unless exactly one of ``target`` and ``anchor`` is given.
    """

    role: str
    target: str | None = None
    anchor: Anchor | None = None

    def __post_init__(self) -> None:
        if (self.target is None) == (self.anchor is None):
            raise ValueError("an argument points to an annotation or to a span, one of the two")


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """A mention, claim, event, relation or article-level tag of one layer.

    One class for all kinds, since they differ only in what the schema allows for their label:

    ============ ======================= ==========================================
    kind         ``anchor``              ``arguments``
    ============ ======================= ==========================================
    ``mention``  the mention             none
    ``claim``    the content             source, cue, figure … as the schema says
    ``event``    the trigger             participants in roles
    ``relation`` none                    its ends, in roles
    ``tag``      none: the whole article none
    ============ ======================= ==========================================

    ``entity`` is the id of the thing in the project's registry that a mention points to.
    """

    id: str
    kind: Kind
    article: str
    layer: str
    label: str
    anchor: Anchor | None = None
    arguments: tuple[Argument, ...] = ()
    attributes: tuple[tuple[str, AttributeValue], ...] = ()
    note: str = ""
    entity: str | None = None

    def attribute(self, name: str) -> AttributeValue | None:
        """Return the value of attribute ``name``, or None where it is not set."""
        return next((value for key, value in self.attributes if key == name), None)


@dataclass(frozen=True, slots=True)
class Layer:
    """One annotator's work: every annotation belongs to one article and one layer."""

    id: str
    annotator: str
    colour: int = 0
