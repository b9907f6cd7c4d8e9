"""How much better a repaired run reads than the run as it stands."""

from __future__ import annotations

from models.ingest.repair.model import fold, model


def mean(text: str) -> float:
    """Return the log-probability of a character of ``text`` after those before it, on average."""
    folded = fold(text)
    return model().score(folded, "") / max(1, len(folded))


def logs(text: str) -> list[float]:
    """Return the log-probability of each character of ``text``."""
    return model().logs(fold(text))


def next_log(before: str, behind: str) -> float:
    """Return the log-probability of the first character of a text behind the end of another."""
    return model().score(fold(behind[:1]), fold(before[-2:]))


def best(candidates: str, before: str, behind: str) -> tuple[str, ...]:
    """Order single characters by how well they stand between two texts; the five best."""
    left, right, score = fold(before[-2:]), fold(behind[:2]), model().score
    ranked = sorted(candidates, key=lambda c: -score(fold(c) + right, left))
    return tuple(ranked[:5])
