"""What cannot be done to a text by hand, each with its sentence."""

from __future__ import annotations

from collections.abc import Iterable

from models.errors import WrongUsage
from models.ingest.values import ROLES, Edit
from models.text import Span


class NoSuchParagraph(WrongUsage):
    """A number that no paragraph has."""

    def __init__(self, number: int, count: int) -> None:
        super().__init__(
            f"there is no paragraph {number}; the text has {count}.",
            way_out="“text --json” numbers them.",
        )


class NothingLeft(WrongUsage):
    """All paragraphs would be hidden."""

    def __init__(self) -> None:
        super().__init__(
            "this would hide the whole text.",
            way_out="Leave a paragraph, or remove the article; undo brings it back.",
        )


class NothingToSplit(WrongUsage):
    """A place with no text of its paragraph on one of its sides."""

    def __init__(self, at: int) -> None:
        super().__init__(
            f"no paragraph has text on both sides of {at}.",
            way_out="Name a place inside a paragraph.",
        )


class NothingBehind(WrongUsage):
    """The last paragraph has none to be joined with."""

    def __init__(self, number: int) -> None:
        super().__init__(
            f"there is no paragraph behind {number}.", way_out="Name the first of the two."
        )


class NoSuchRole(WrongUsage):
    """A word that is no role of a paragraph."""

    def __init__(self, role: str) -> None:
        super().__init__(f"a paragraph cannot be {role!r}.", way_out=f"Use {', '.join(ROLES)}.")


class TwoRoles(WrongUsage):
    """Two roles for one paragraph."""

    def __init__(self, number: int) -> None:
        super().__init__(f"paragraph {number} is given two roles.", way_out="Name one of them.")


class NoSuchEdit(WrongUsage):
    """An id that no edit of the article has, or has any more."""

    def __init__(self, ids: Iterable[str]) -> None:
        super().__init__(f"there is no edit {', '.join(sorted(ids))}.", way_out="See “clean”.")


class HidesNothing(WrongUsage):
    """An edit that does not hide lines of the text, or not now."""

    def __init__(self, edit: Edit) -> None:
        super().__init__(
            f"{edit.id} hides nothing ({edit.state}).",
            way_out="“clean” lists the edits; take any other back by --dismiss.",
        )


class Overlapping(WrongUsage):
    """Two amendments that cannot be made together."""

    def __init__(self, one: Span, other: Span) -> None:
        super().__init__(
            f"[{one.start}, {one.end}) and [{other.start}, {other.end}) overlap.",
            way_out="Make one after the other.",
        )


class BadText(WrongUsage):
    """A text that would drive a terminal, or that no encoding could write."""

    def __init__(self, character: str, kind: str) -> None:
        what = "a control character" if kind == "Cc" else "half of a surrogate pair"
        super().__init__(
            f"the new text holds {what} (U+{ord(character):04X}).", way_out="Leave it out."
        )
