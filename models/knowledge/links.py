"""Links between claims and events of different articles: what a person has decided about a pair."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Final, Literal, get_args

from models.changes import Body, Delete, Put, Step

KIND: Final = "link"
"""The kind of object that keeps a link; it belongs to no article."""

LinkRelation = Literal["same_event", "same_claim", "supports", "contradicts", "updates"]
"""``supports`` and ``updates`` lead from the first to the second, the others both ways."""

LinkState = Literal["accepted", "rejected"]

RELATIONS: tuple[LinkRelation, ...] = get_args(LinkRelation)
DIRECTED: tuple[LinkRelation, ...] = ("supports", "updates")
SAME: tuple[LinkRelation, ...] = ("same_event", "same_claim")
"""Relations whose ends are one thing, told twice."""

NAMES: Final = ("link.accept", "link.reject", "link.remove")
"""Every name a step of this module can have; the interface has a text for each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A decision about two records: they are linked so, or they are not.

    The id follows from the relation and the ends, so that two people who decide the same in two
    copies of a project have decided once.
    """

    relation: LinkRelation
    first: str
    second: str
    state: LinkState = "accepted"

    def __post_init__(self) -> None:
        if self.first == self.second:
            raise ValueError("a link has two ends")

    @classmethod
    def of(
        cls, relation: LinkRelation, first: str, second: str, state: LinkState = "accepted"
    ) -> Link:
        """Make a link; the ends of one that leads both ways are put in order."""
        if relation not in DIRECTED and second < first:
            first, second = second, first
        return cls(relation=relation, first=first, second=second, state=state)

    @property
    def id(self) -> str:
        ends = f"link:{self.relation}:{self.first}:{self.second}"
        return sha256(ends.encode()).hexdigest()[:26]

    @property
    def ends(self) -> frozenset[str]:
        return frozenset((self.first, self.second))

    @property
    def is_accepted(self) -> bool:
        return self.state == "accepted"

    def other(self, end: str) -> str:
        """Return the end that is not ``end``."""
        return self.second if end == self.first else self.first


def to_body(link: Link) -> Body:
    """Return a link as JSON."""
    return {
        "relation": link.relation,
        "first": link.first,
        "second": link.second,
        "state": link.state,
    }


def from_body(body: Mapping[str, Any]) -> Link:
    """Read a link back.

    Raises:
        KeyError, ValueError: when the body is not of that shape.
    """
    relation, state = body["relation"], body["state"]
    if relation not in RELATIONS or state not in get_args(LinkState):
        raise ValueError(f"not a link: {relation!r} {state!r}")
    return Link(
        relation=relation, first=str(body["first"]), second=str(body["second"]), state=state
    )


def decide(links: Iterable[Link]) -> Step:
    """Return the step that keeps decisions, accepted or rejected.

    Raises:
        ValueError: when there is nothing to keep.
    """
    kept = {link.id: link for link in links}
    if not kept:
        raise ValueError("nothing to decide")
    some = next(iter(kept.values()))
    ops = tuple(Put(identifier, KIND, to_body(link)) for identifier, link in kept.items())
    return Step("link.accept" if some.is_accepted else "link.reject", ops, some.relation)


def forget(links: Iterable[Link]) -> Step:
    """Return the step that takes decisions back, so that their pairs may be proposed again."""
    return Step("link.remove", tuple(Delete(link.id) for link in links))
