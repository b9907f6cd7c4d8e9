"""Where the nodes of a graph stand: the same graph gives the same picture.

Each connected part is spread out by its distances (pivot multidimensional scaling), which finds
the large shape, then by forces between near nodes, which makes room for each; the parts are packed
round the largest. Chance is drawn from the ids alone. Whoever hands in the positions of before gets
a picture that differs only where the graph does. The length of a tie is about 1.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import hypot
from zlib import crc32

from models.knowledge.forces import spread
from models.knowledge.packing import Box, pack

Point = tuple[float, float]
Pair = tuple[str, str, float]

_COLD, _WARM = 54, 20  # rounds of forces
_HOT = 0.7  # lengths of a tie that a node moves in the first round
_FEW = 400  # nodes; larger parts get fewer rounds, so that all are done in the time of one look
_MARGIN = 0.75  # about a part


def arrange(
    nodes: Sequence[str],
    ties: Sequence[Pair],
    kept: Mapping[str, Point] | None = None,
    room: Mapping[str, float] | None = None,
) -> dict[str, Point]:
    """Return a place for each node.

    Args:
        ties: two nodes and how strongly they belong together, from 1.
        kept: where nodes stood before; they move little.
        room: radius that a node needs, in lengths of a tie.
    """
    kept = kept or {}
    order = sorted(nodes)
    at = {node: place for place, node in enumerate(order)}
    pairs = sorted(
        (min(at[a], at[b]), max(at[a], at[b]), w) for a, b, w in ties if a in at and b in at
    )
    joined: list[list[tuple[int, float]]] = [[] for _ in order]
    for a, b, w in pairs:
        if a != b:
            joined[a].append((b, w))
            joined[b].append((a, w))
    boxes, shapes = [], []
    for part in _parts(joined):
        names = [order[n] for n in part]
        places = _part(names, part, joined, kept, room or {})
        boxes.append(_box(names, places, kept))
        shapes.append((names, places))
    out: dict[str, Point] = {}
    for (names, places), (dx, dy) in zip(shapes, pack(boxes), strict=True):
        out |= {n: (x + dx, y + dy) for n, (x, y) in zip(names, places, strict=True)}
    return out


def chance(text: str, salt: str) -> float:
    """Return a number in [-1, 1) that belongs to a text, the same in every run."""
    return crc32(f"{salt}{text}".encode()) / 2**31 - 1


def _parts(joined: list[list[tuple[int, float]]]) -> list[list[int]]:
    """Return the connected parts, the largest first, each with its nodes in order."""
    seen = [False] * len(joined)
    parts = []
    for start in range(len(joined)):
        if seen[start]:
            continue
        seen[start] = True
        part = [start]
        for node in part:
            for other, _ in joined[node]:
                if not seen[other]:
                    seen[other] = True
                    part.append(other)
        parts.append(sorted(part))
    return sorted(parts, key=lambda part: (-len(part), part[0]))


def _part(
    names: list[str],
    part: list[int],
    joined: list[list[tuple[int, float]]],
    kept: Mapping[str, Point],
    room: Mapping[str, float],
) -> list[Point]:
    if len(part) == 1:
        return [kept.get(names[0], (0.0, 0.0))]
    own = {node: place for place, node in enumerate(part)}
    ties = [[(own[b], w) for b, w in joined[a]] for a in part]
    known = [kept.get(name) for name in names]
    jitter = [(chance(name, "x"), chance(name, "y")) for name in names]
    new = sum(place is None for place in known)
    if 2 * new > len(part):
        known = [None] * len(part)
        rounds, heats = _COLD, [_HOT] * len(part)
    else:  # who is new seeks a place, the others make room, the more of it the more are new
        rest = 0.02 + 0.3 * new / len(part)
        rounds, heats = _WARM, [_HOT if place is None else rest for place in known]
    rounds = max(12, round(rounds * min(1.0, _FEW / len(part))))
    return spread(ties, known, jitter, [room.get(n, 0.0) for n in names], rounds, heats)


def _box(names: list[str], places: list[Point], kept: Mapping[str, Point]) -> Box:
    xs, ys = [x for x, _ in places], [y for _, y in places]
    stays = 2 * sum(name in kept for name in names) >= len(names)
    return Box(
        min(xs) - _MARGIN, min(ys) - _MARGIN, max(xs) + _MARGIN, max(ys) + _MARGIN, stays=stays
    )


def distance(one: Point, other: Point) -> float:
    """Return how far apart two places are."""
    return hypot(one[0] - other[0], one[1] - other[1])
