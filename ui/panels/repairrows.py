"""What the rows of the repairs hold: edits under the heads of their rules, narrowed and folded."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass

from models.ingest.damage import LEAVING_OUT, PLAIN
from models.ingest.glimpse import has_lost
from models.ingest.values import BY_HAND, Edit, Reading

Kind = str
"""A key of `KINDS`."""

KINDS: tuple[tuple[str, Callable[[Reading, Edit], bool]], ...] = (
    ("all", lambda _reading, _edit: True),
    ("proposed", lambda _reading, edit: edit.state == "proposed"),
    ("lost", has_lost),
    ("applied", lambda _reading, edit: edit.state == "applied"),
    ("dismissed", lambda _reading, edit: edit.state == "dismissed"),
    ("chosen", lambda _reading, edit: edit.chosen or edit.rule in BY_HAND),
)
"""By what the list can be narrowed."""

_BELONGS = dict(KINDS)
_MANY = 40  # edits of a group that asks for nothing: it comes folded


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a rule's edits.

    Attributes:
        undecided: how many of them are proposed.
    """

    rule: str
    name: str
    count: int
    undecided: int
    folded: bool


Item = Head | Edit


def key_of(item: Item) -> Hashable:
    """Return what stays the same of a row while its contents change."""
    return f"head:{item.rule}" if isinstance(item, Head) else item.id


def counts(reading: Reading) -> dict[Kind, int]:
    """Count the edits of each kind."""
    return {kind: sum(test(reading, e) for e in reading.edits) for kind, test in KINDS}


def narrowed(reading: Reading, kind: Kind, rule: str) -> list[Edit]:
    """Return the edits of a kind and a rule ("" for any), in the order of the text."""
    belongs = _BELONGS[kind]
    return [e for e in reading.edits if (not rule or e.rule == rule) and belongs(reading, e)]


def by_rule(edits: Sequence[Edit], known: Sequence[str]) -> dict[str, list[Edit]]:
    """Group edits: repairs first, then what hides, then what only makes the text even.

    The order does not hang on the states, so that a group stays where it is.

    Args:
        known: the rules in the order in which they work.
    """
    place = {rule: number for number, rule in enumerate(known)}
    groups: dict[str, list[Edit]] = {}
    for edit in edits:
        groups.setdefault(edit.rule, []).append(edit)

    def rank(rule: str) -> tuple[int, int, str]:
        weight = 2 if rule in PLAIN else 1 if rule in LEAVING_OUT else 0
        return weight, place.get(rule, len(place)), rule

    return {rule: groups[rule] for rule in sorted(groups, key=rank)}


def grouped(
    groups: Mapping[str, Sequence[Edit]], folded: Collection[str], names: Mapping[str, str]
) -> list[Item]:
    """Return rows: each group's head, and its edits unless it is folded."""
    out: list[Item] = []
    for rule, edits in groups.items():
        undecided = sum(e.state == "proposed" for e in edits)
        closed = rule in folded
        out.append(Head(rule, names.get(rule, rule), len(edits), undecided, closed))
        if not closed:
            out.extend(edits)
    return out


def folded_at_first(groups: Mapping[str, Sequence[Edit]]) -> set[str]:
    """Return the rules whose groups are long and ask for nothing."""
    return {
        rule
        for rule, edits in groups.items()
        if len(edits) > _MANY and all(e.state == "applied" for e in edits)
    }


def visible(text: str) -> str:
    """Return ``text`` with a sign for each character that would not be seen."""
    signs = {"\n": "↵", "\r": "␍", "\t": "⇥", "\u00a0": "⍽", "\u3000": "␣", " ": "·",
             "\u2028": "⏎"}  # fmt: skip
    return "".join(signs.get(c, c if c.isprintable() else f"⟨{ord(c):X}⟩") for c in text)
