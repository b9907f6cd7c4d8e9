"""Which articles of the list tell one story, as values for the panel that shows it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.words import N

if TYPE_CHECKING:
    from models.insight.duplicates import Group, Repeat

_KINDS: dict[str, str] = {
    "exact": N("Versions", "the same text as no. {number}"),
    "near": N("Versions", "the same story as no. {number}, {share} alike"),
    "other script": N("Versions", "the same story as no. {number}, in the other script"),
    "outlet": N("Versions", "the story of no. {number} in other words, {sure} sure"),
}
_EARLIEST = N("Versions", "the first to come in")


@dataclass(frozen=True)
class Versions:
    """The articles that tell one story, by article; each group begins with the earliest.

    Attributes:
        groups: the ids of each group, under each of its members.
        repeats: how an article repeats another; the first of a group repeats none.
    """

    groups: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    repeats: Mapping[str, Repeat] = field(default_factory=dict)

    @classmethod
    def of(cls, found: Iterable[Group]) -> Versions:
        groups: dict[str, tuple[str, ...]] = {}
        repeats: dict[str, Repeat] = {}
        for group in found:
            members = (group.first, *(repeat.article for repeat in group.repeats))
            groups |= dict.fromkeys(members, members)
            repeats |= {repeat.article: repeat for repeat in group.repeats}
        return cls(groups, repeats)

    def count(self, article: str) -> int:
        """Return how many versions of its story the project has; 1 where it stands alone."""
        return len(self.groups.get(article, (article,)))

    def together(self, articles: Sequence[str]) -> list[str]:
        """Return those of ``articles`` that have other versions, each beside its own."""
        wanted = frozenset(articles)
        heads = dict.fromkeys(self.groups[a] for a in articles if a in self.groups)
        return [member for group in heads for member in group if member in wanted]

    def next(self, article: str) -> str | None:
        """Return the version behind this one, the first behind the last; None where it is alone."""
        group = self.groups.get(article, ())
        return group[(group.index(article) + 1) % len(group)] if group else None

    def begins(self, article: str) -> bool:
        """Tell whether an article is the first of its group."""
        return self.groups.get(article, ("",))[0] == article

    def ends(self, article: str) -> bool:
        """Tell whether an article is the last of its group."""
        return self.groups.get(article, ("",))[-1] == article

    def lines(self, article: str, number: Callable[[str], int]) -> list[str]:
        """Say in the language of the interface what each version of an article is."""
        lines = []
        for member in self.groups.get(article, ()):
            repeat = self.repeats.get(member)
            how = repeat_words(repeat, number(repeat.of)) if repeat else say(_EARLIEST)
            lines.append(f"#{number(member)}  {how}")
        return lines


def say(text: str) -> str:
    """Return a text of this context in the language of the interface."""
    return QCoreApplication.translate("Versions", text)


def repeat_words(repeat: Repeat, number: int) -> str:
    """Say which article is repeated, how, and how sure that is."""
    return say(_KINDS[repeat.kind]).format(
        number=number, share=f"{repeat.share:.0%}", sure=f"{repeat.confidence:.0%}"
    )
