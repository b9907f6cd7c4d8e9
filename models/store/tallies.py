"""Numbers of the annotations, counted where they stand: no body is decoded for them."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

_BY_LABEL = """
SELECT s.article, s.layer, s.kind, a.label, count(*), sum(a.detached)
FROM annotation a JOIN scope s ON s.id = a.scope
GROUP BY a.scope, a.label"""

# Spans in the order of their places; what reaches beyond all before it is new ground.
_COVERED = """
SELECT article, sum(max(0, "end" - max(start, reached))) FROM (
  SELECT s.article AS article, p.start AS start, p."end" AS "end",
    coalesce(max(p."end") OVER (
      PARTITION BY s.article ORDER BY p.start, p."end"
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS reached
  FROM span p JOIN annotation a ON a.object = p.annotation JOIN scope s ON s.id = a.scope
  WHERE a.detached = 0
) GROUP BY article"""

_WORKED = """
SELECT s.article, s.layer, substr(t.at, 1, 10), count(*)
FROM annotation a
JOIN scope s ON s.id = a.scope
JOIN current k ON k.object = a.object
JOIN revision v ON v.id = k.revision
JOIN step t ON t.id = v.step
GROUP BY s.article, s.layer, substr(t.at, 1, 10)"""

_CONFLICTS = """
SELECT s.article, count(*) FROM current k JOIN scope s ON s.id = k.scope
WHERE k.conflict = 1 AND s.article <> '' GROUP BY s.article"""


@dataclass(frozen=True, slots=True)
class LabelTally:
    """How many annotations of one label an article has in a layer; how many lost their place."""

    article: str
    layer: str
    kind: str
    label: str
    count: int
    detached: int


@dataclass(frozen=True, slots=True)
class DayTally:
    """How many annotations of an article, as they stand now, a layer got on a day (UTC, ISO)."""

    article: str
    layer: str
    day: str
    count: int


@dataclass(frozen=True, slots=True)
class Tallies:
    """All numbers of one moment.

    Attributes:
        covered: code points under any annotation, by article; each counts once.
        conflicts: objects that two people left in different states, by article.
    """

    labels: tuple[LabelTally, ...] = ()
    days: tuple[DayTally, ...] = ()
    covered: tuple[tuple[str, int], ...] = ()
    conflicts: tuple[tuple[str, int], ...] = ()


def tallies(connection: sqlite3.Connection) -> Tallies:
    """Count everything once."""
    return Tallies(
        tuple(LabelTally(*row) for row in connection.execute(_BY_LABEL)),
        tuple(DayTally(*row) for row in connection.execute(_WORKED)),
        tuple(connection.execute(_COVERED)),
        tuple(connection.execute(_CONFLICTS)),
    )
