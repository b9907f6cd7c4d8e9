"""Which records the command line is asked for: the filter of the rooms, and who and how far."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from models.knowledge.filters import Filter, admits
from models.knowledge.values import Record
from models.script.fold import fold

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What records must be to be wanted; what is empty asks nothing.

    Attributes:
        entities: ids of entities, or names in any script, one of which must fill some role.
        since, until: days ``[since, until)``; a record counts by its own date, and by that of
            its article where it has none. One without either is wanted only when neither is
            asked.
        articles: ids or numbers.
    """

    labels: frozenset[str] = frozenset()
    entities: frozenset[str] = frozenset()
    statuses: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    since: date | None = None
    until: date | None = None

    def of(self, records: Iterable[R]) -> tuple[R, ...]:
        """Return those of ``records`` that are wanted, in their order."""
        passes = admits(Filter(labels=self.labels, since=self.since, until=self.until))
        names = frozenset(fold(name) for name in self.entities)
        return tuple(
            record for record in records if passes(record) and self._is_wanted(record, names)
        )

    def _is_wanted(self, record: Record, names: frozenset[str]) -> bool:
        article = record.article
        return (
            (not self.statuses or record.status in self.statuses)
            and (not self.articles or bool({article.id, str(article.number)} & self.articles))
            and (not names or self._names(record, names))
        )

    def _names(self, record: Record, names: frozenset[str]) -> bool:
        return any(
            filler.entity in self.entities
            or fold(filler.name) in names
            or fold(filler.evidence.quote) in names
            for filler in record.fillers
        )
