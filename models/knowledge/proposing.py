"""Pairs of records that may be one event or one claim, or speak to one another, with reasons.

Records of one article are never proposed: they are one author's words, and two annotators at one
place are a matter of agreement between people, not of links between texts.

Only records that share something particular are compared at all (a *block*): a participant, what a
claim is about, a day, a figure. What thousands share, such as the name of a region, tells nothing
and makes no block, unless it can be divided by the months of the dates.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log2

from models.knowledge.likeness import Profile, keys_of, profile
from models.knowledge.links import Link, LinkRelation
from models.knowledge.values import ClaimRecord, Record
from models.quantities.values import Quantity
from models.schema.values import Meaning

Compare = Callable[[Quantity, Quantity], str]
"""``agree``, ``conflict`` or ``unrelated``: whether two figures can both be right."""

_BLOCK = 60  # records that are compared with each other because of one thing they share
_THRESHOLD = 0.45
_NEAR = 3  # days between two reports of one event that may be a matter of writing
_FAR = 31  # days beyond which two stated days are two events
_MONTH = 30
_OTHER_LABEL = 0.45  # two labels for one event is what two annotators may do, but rarely


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a pair is proposed, or what speaks against it.

    ``code``: ``participant``, ``about``, ``day``, ``near``, ``period``, ``place``, ``trigger``,
    ``words``, ``agree``, ``conflict``, ``later``; ``words`` says which.
    """

    code: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A pair that a person should look at; ``score`` from 0 to 1 puts the likeliest first."""

    relation: LinkRelation
    first: str
    second: str
    score: float
    reasons: tuple[Reason, ...] = ()

    @property
    def link(self) -> Link:
        """The link that accepting it makes."""
        return Link.of(self.relation, self.first, self.second)

    def other(self, end: str) -> str:
        """Return the end that is not ``end``."""
        return self.second if end == self.first else self.first


class Index:
    """Profiles of records and the blocks they fall into; pure: made anew when records change."""

    def __init__(
        self,
        records: Iterable[Record],
        meaning: Meaning,
        compare: Compare,
        before: Index | None = None,
    ) -> None:
        """Profile ``records``; those that ``before`` has seen as they are, are not read again."""
        self._compare = compare
        old = before._profiles if before is not None else {}
        self._profiles: dict[str, Profile] = {}
        for record in records:
            known = old.get(record.id)
            self._profiles[record.id] = (
                known if known and known.record is record else profile(record, meaning)
            )
        self._blocks: dict[tuple[str, ...], list[str]] = {}
        self._counts: dict[str, int] = {}
        for identifier, one in self._profiles.items():
            for key in one.keys:
                self._counts[key] = self._counts.get(key, 0) + 1
            for block in _blocks(one):
                self._blocks.setdefault(block, []).append(identifier)

    def proposals(
        self, links: Iterable[Link] = (), groups: Mapping[str, str] | None = None
    ) -> tuple[Proposal, ...]:
        """Return all pairs worth a look, the likeliest first.

        Args:
            links: what is decided already: such pairs are not proposed again.
            groups: the cluster that a record is in: pairs within one are not proposed.
        """
        decided = _Decided(links, groups or {})
        seen = set[tuple[str, str]]()
        found: list[Proposal] = []
        for block, members in self._blocks.items():
            for part in self._parts(block, members):
                for pair in _pairs(part):
                    if pair not in seen:
                        seen.add(pair)
                        proposal = self._proposed(*pair, decided)
                        if proposal is not None:
                            found.append(proposal)
        return _sorted(found)

    def of(
        self,
        identifier: str,
        links: Iterable[Link] = (),
        groups: Mapping[str, str] | None = None,
    ) -> tuple[Proposal, ...]:
        """Return the pairs that one record is in."""
        one = self._profiles.get(identifier)
        if one is None:
            return ()
        decided = _Decided(links, groups or {})
        others = dict.fromkeys(
            other
            for block in _blocks(one)
            for part in self._parts(block, self._blocks[block])
            if identifier in part
            for other in part
            if other != identifier
        )
        pairs = ((min(identifier, other), max(identifier, other)) for other in others)
        found = (self._proposed(*pair, decided) for pair in pairs)
        return _sorted([proposal for proposal in found if proposal is not None])

    def _parts(self, block: tuple[str, ...], members: Sequence[str]) -> Iterator[Sequence[str]]:
        if len(members) <= _BLOCK:
            yield members
            return
        months: dict[int, list[str]] = {}
        for identifier in members:
            days = self._profiles[identifier].days
            if days is not None and days[1] - days[0] <= _FAR:
                # Two months each, so that the end of one and the beginning of the next meet.
                month = days[0] // _MONTH
                months.setdefault(month, []).append(identifier)
                months.setdefault(month + 1, []).append(identifier)
        yield from (part for part in months.values() if len(part) <= _BLOCK)

    def _proposed(self, first: str, second: str, decided: _Decided) -> Proposal | None:
        one, two = self._profiles[first], self._profiles[second]
        if one.record.article.id == two.record.article.id or type(one.record) is not type(
            two.record
        ):
            return None
        if decided.together(first, second):
            return None
        claims = isinstance(one.record, ClaimRecord)
        found = self._claims(one, two) if claims else self._events(one, two)
        return None if found is None or found.link.id in decided.ids else found

    # -- events -------------------------------------------------------------------------------

    def _events(self, one: Profile, two: Profile) -> Proposal | None:
        shared, weight = self._shared(one, two)
        when, reasons = _when(one, two)
        if when is None:
            return None
        same_label = one.record.label == two.record.label
        score = 0.5 * weight + 0.35 * when
        told = [*(Reason("participant", name) for name in shared), *reasons]
        if one.words and one.words == two.words:
            score += 0.1
            told.append(Reason("trigger", one.record.evidence.quote))
        elif one.grams & two.grams:
            score += 0.05
        if one.places & two.places:
            score += 0.05
            told.append(Reason("place"))
        if not same_label:
            score -= _OTHER_LABEL
        if score < _THRESHOLD or not (shared or same_label):
            return None
        return _proposal("same_event", one, two, score, told)

    # -- claims -------------------------------------------------------------------------------

    def _claims(self, one: Profile, two: Profile) -> Proposal | None:
        if one.record.label != two.record.label:
            return None
        shared, weight = self._shared(one, two)
        alike = _dice(one.grams, two.grams)
        figures = self._agreement(one, two)
        when, reasons = _when(one, two)
        told = [Reason("about", name) for name in shared]
        if alike >= 0.5:
            told.append(Reason("words"))
        if when is not None:
            told += reasons
        if figures == "conflict":
            return self._conflict(one, two, weight, alike, when, told)
        if when is None:
            return None  # the same figure in another year is another claim
        score = 0.35 * weight + 0.2 * alike + 0.15 * max(when, 0.0)
        if figures == "agree":
            score += 0.3
            told.append(Reason("agree", _figure_words(one)))
        elif one.figures or two.figures:
            return None  # one of them says how much, or they speak of different things
        else:
            score += 0.15 * alike
        return _proposal("same_claim", one, two, score, told) if score >= _THRESHOLD else None

    def _conflict(
        self,
        one: Profile,
        two: Profile,
        weight: float,
        alike: float,
        when: float | None,
        told: list[Reason],
    ) -> Proposal | None:
        """Two figures for one thing: of one time they contradict, the later one updates."""
        score = 0.5 * weight + 0.4 * alike + (0.1 if when is not None else 0.0)
        other_things = one.about and two.about and not one.about & two.about
        if score < _THRESHOLD or not weight or other_things:
            return None
        told = [*told, Reason("conflict", f"{_figure_words(one)} / {_figure_words(two)}")]
        if when is not None:
            return _proposal("contradicts", one, two, score, told)
        later, earlier = (one, two) if (one.days or (0, 0)) > (two.days or (0, 0)) else (two, one)
        return _proposal("updates", later, earlier, score, [*told, Reason("later")])

    def _agreement(self, one: Profile, two: Profile) -> str:
        found = {self._compare(a, b) for a in one.figures for b in two.figures}
        return next((code for code in ("agree", "conflict") if code in found), "unrelated")

    def _shared(self, one: Profile, two: Profile) -> tuple[list[str], float]:
        """Return the names that two have in common, and how much of the lesser they are.

        What many records share weighs little.
        """
        if not one.keys & two.keys:
            return [], 0.0
        names, common = [], 0.0
        for keys in one.who:
            both = keys & two.keys
            if both:
                common += self._weight(both)
                names.append(_name(one.record, keys))
        whole = min(
            sum(self._weight(keys) for keys in one.who),
            sum(self._weight(keys) for keys in two.who),
        )
        return names, min(1.0, common / whole) if whole else 0.0

    def _weight(self, keys: Iterable[str]) -> float:
        return 1 / log2(1 + min(self._counts.get(key, 1) for key in keys))


def _blocks(one: Profile) -> Iterator[tuple[str, ...]]:
    """Yield what a record may be found by."""
    kind = "claim" if isinstance(one.record, ClaimRecord) else "event"
    label = one.record.label
    for key in one.keys:
        yield kind, label, key
    if kind == "claim":
        for figure in one.figures:
            if figure.stated is not None:
                yield kind, label, figure.kind, figure.unit, str(figure.stated)
    elif one.is_day and one.days:
        yield kind, label, str(one.days[0])
        for key in one.keys:
            yield kind, key, str(one.days[0])


def _pairs(members: Sequence[str]) -> Iterator[tuple[str, str]]:
    for at, first in enumerate(members):
        for second in members[at + 1 :]:
            yield (first, second) if first < second else (second, first)


def _when(one: Profile, two: Profile) -> tuple[float | None, list[Reason]]:
    """Return how well the dates of two fit, from -0.5 to 1; None where they exclude each other."""
    if one.days is None or two.days is None:
        return 0.0, []
    gap = max(one.days[0], two.days[0]) - min(one.days[1], two.days[1])
    if gap < 0:
        if one.is_day and two.is_day:
            return 1.0, [Reason("day", _date_words(one))]
        return 0.6, [Reason("period", _date_words(one))]
    if gap < _NEAR:
        return 0.5, [Reason("near", _date_words(one))]
    return (None, []) if gap > _FAR else (-0.3, [])


class _Decided:
    """What need not be asked: links by id, pairs that are linked somehow, and clusters."""

    def __init__(self, links: Iterable[Link], groups: Mapping[str, str]) -> None:
        every = tuple(links)
        self.ids = {link.id for link in every}
        self._linked = {link.ends for link in every if link.is_accepted}
        self._groups = groups

    def together(self, first: str, second: str) -> bool:
        """Tell whether a pair is linked, or in one cluster."""
        group = self._groups.get(first)
        if group is not None and group == self._groups.get(second):
            return True
        return bool(self._linked) and frozenset((first, second)) in self._linked


def _proposal(
    relation: LinkRelation, one: Profile, two: Profile, score: float, told: list[Reason]
) -> Proposal:
    link = Link.of(relation, one.record.id, two.record.id)
    score = round(min(1.0, score), 3)
    return Proposal(relation, link.first, link.second, score, tuple(told))


def _sorted(found: list[Proposal]) -> tuple[Proposal, ...]:
    return tuple(sorted(found, key=lambda p: (-p.score, p.first, p.second, p.relation)))


def _name(record: Record, keys: frozenset[str]) -> str:
    return next((f.name for f in record.fillers if keys_of(f) == keys), "")


def _dice(one: frozenset[str], two: frozenset[str]) -> float:
    return 2 * len(one & two) / (len(one) + len(two)) if one and two else 0.0


def _figure_words(one: Profile) -> str:
    return one.figures[0].quote if one.figures else ""


def _date_words(one: Profile) -> str:
    return one.record.dates[0].evidence.quote if one.record.dates else ""
