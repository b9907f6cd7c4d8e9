"""One connected part of a graph, spread out: first by distances, then by forces.

Nodes are numbers here. Plain lists of floats: the start of the window must not load numpy for it.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, log1p, log2, pi, sin, sqrt

Ties = Sequence[Sequence[tuple[int, float]]]
Point = tuple[float, float]

_PIVOTS = 24
_REACH = 2.6  # how far nodes push one another, in lengths of a tie
_ROOM = 1.2  # for each node, in squares of the length of a tie
_LOOSEST = 4.0  # lengths of a tie that a tie may be long at the beginning
_TURNS = 40  # of the power iteration
_PULL = 1.4  # as strong at a distance of 1 as the push
_GAP = 0.18  # that stays between two nodes


def spread(
    ties: Ties,
    known: Sequence[Point | None],
    jitter: Sequence[Point],
    radii: Sequence[float],
    rounds: int,
    heats: Sequence[float],
) -> list[Point]:
    """Return a place for each node.

    Args:
        known: where nodes begin; None begins beside its neighbours, or at its distances where
            nobody is known.
        jitter: a small push for each, so that no two begin at one place.
        heats: how far each node moves at most in the first round.
    """
    if any(place is not None for place in known):
        xs, ys = _beside(ties, known, jitter)
    else:
        xs, ys = _by_distances(ties, jitter)
    _push(ties, xs, ys, rounds, heats)
    _make_room(xs, ys, radii)
    return list(zip(xs, ys, strict=True))


def _beside(
    ties: Ties, known: Sequence[Point | None], jitter: Sequence[Point]
) -> tuple[list[float], list[float]]:
    """Put new nodes into the middle of their neighbours, from those that are known outwards."""
    places = list(known)
    waiting = [n for n, place in enumerate(places) if place is None]
    while waiting:
        settled = {}
        for node in waiting:
            near = [place for other, _ in ties[node] if (place := places[other]) is not None]
            if near:
                x, y = (sum(values) / len(near) for values in zip(*near, strict=True))
                settled[node] = (x + jitter[node][0] * 0.8, y + jitter[node][1] * 0.8)
        for node, place in settled.items():
            places[node] = place
        waiting = [n for n in waiting if n not in settled]
    found = [place for place in places if place is not None]
    return [x for x, _ in found], [y for _, y in found]


# -- by distances ---------------------------------------------------------------------------


def _by_distances(ties: Ties, jitter: Sequence[Point]) -> tuple[list[float], list[float]]:
    """Pivot multidimensional scaling (Brandes and Pich 2006): the large shape, at once."""
    count = len(ties)
    rows = _pivot_distances(ties)
    means = [sum(row) / count for row in rows]
    centre = sum(means) / len(rows)
    columns = [sum(row[n] for row in rows) / len(rows) for n in range(count)]
    table = [
        [value - mean - column + centre for value, column in zip(row, columns, strict=True)]
        for row, mean in zip(rows, means, strict=True)
    ]
    products = [[sum(map(_times, a, b)) for b in table] for a in table]
    first = _strongest(products, None)
    second = _strongest(products, first)
    xs, ys = _projected(table, first, count), _projected(table, second, count)
    _scale(ties, xs, ys)
    for node, (dx, dy) in enumerate(jitter):
        xs[node] += 0.35 * dx
        ys[node] += 0.35 * dy
    return xs, ys


def _times(one: float, other: float) -> float:
    return one * other


def _pivot_distances(ties: Ties) -> list[list[float]]:
    """Return half the negated squares of the distances from nodes that lie far apart."""
    nearest = [len(ties)] * len(ties)
    pivot = max(range(len(ties)), key=lambda n: (len(ties[n]), -n))
    rows = []
    for _ in range(min(_PIVOTS, len(ties))):
        steps = _steps(ties, pivot)
        rows.append([-0.5 * step * step for step in steps])
        nearest = [min(pair) for pair in zip(nearest, steps, strict=True)]
        pivot = max(range(len(ties)), key=lambda n: (nearest[n], -n))
        if nearest[pivot] == 0:
            break
    return rows


def _steps(ties: Ties, start: int) -> list[int]:
    steps = [-1] * len(ties)
    steps[start] = 0
    line = [start]
    for node in line:
        for other, _ in ties[node]:
            if steps[other] < 0:
                steps[other] = steps[node] + 1
                line.append(other)
    return steps


def _strongest(matrix: list[list[float]], beside: list[float] | None) -> list[float]:
    """Return the strongest direction of a symmetric matrix, at right angles to ``beside``."""
    size = len(matrix)
    vector = [1.0 + (n * 7919 % 101) / 101 for n in range(size)]
    for _ in range(_TURNS):
        if beside is not None:
            along = sum(map(_times, vector, beside))
            vector = [v - along * b for v, b in zip(vector, beside, strict=True)]
        vector = [sum(map(_times, row, vector)) for row in matrix]
        length = sqrt(sum(v * v for v in vector))
        if length < 1e-12:
            return [0.0] * size
        vector = [v / length for v in vector]
    return vector


def _projected(table: list[list[float]], direction: list[float], count: int) -> list[float]:
    out = [0.0] * count
    for row, share in zip(table, direction, strict=True):
        if share:
            out = [o + share * value for o, value in zip(out, row, strict=True)]
    return out


def _scale(ties: Ties, xs: list[float], ys: list[float]) -> None:
    """Bring the mean length of a tie to 1, or more where all would stand in one heap then."""
    lengths = [
        sqrt((xs[a] - xs[b]) ** 2 + (ys[a] - ys[b]) ** 2)
        for a, near in enumerate(ties)
        for b, _ in near
    ]
    mean = sum(lengths) / len(lengths) if lengths else 0.0
    area = 12 * _deviation(xs) * _deviation(ys)
    room = sqrt(_ROOM * len(xs) / area) if area > 1e-9 else 0.0
    factor = min(max(1 / mean, room), _LOOSEST / mean) if mean > 1e-9 else 0.0
    for node in range(len(xs)):
        xs[node] *= factor
        ys[node] *= factor


def _deviation(values: list[float]) -> float:
    mean = sum(values) / len(values)
    return sqrt(sum((value - mean) ** 2 for value in values) / len(values))


# -- by forces ------------------------------------------------------------------------------


def _push(
    ties: Ties, xs: list[float], ys: list[float], rounds: int, heats: Sequence[float]
) -> None:
    """Ties pull, near nodes push; every round moves less far than the one before."""
    pulls = [
        (a, b, 0.5 + 0.5 * log2(1 + w)) for a, near in enumerate(ties) for b, w in near if a < b
    ]
    # Who has many ties is pulled less by each, or all of it would fall into one heap.
    ease = [1 / max(1, len(near)) ** 1.0 for near in ties]
    count = len(xs)
    for number in range(rounds):
        fx, fy = [0.0] * count, [0.0] * count
        _push_apart(xs, ys, fx, fy)
        for a, b, strength in pulls:
            dx, dy = xs[a] - xs[b], ys[a] - ys[b]
            # Pulling harder with the distance only slowly keeps those with ties everywhere from
            # drawing all into one heap.
            length = sqrt(dx * dx + dy * dy) + 1e-9
            pull = strength * _PULL * log1p(length) / length
            dx *= pull
            dy *= pull
            fx[a] -= dx * ease[a]
            fy[a] -= dy * ease[a]
            fx[b] += dx * ease[b]
            fy[b] += dy * ease[b]
        cooled = 1 - number / rounds
        for node in range(count):
            limit = heats[node] * cooled
            dx, dy = fx[node], fy[node]
            length = sqrt(dx * dx + dy * dy)
            if length > limit:
                dx *= limit / length
                dy *= limit / length
            xs[node] += dx
            ys[node] += dy


def _push_apart(xs: list[float], ys: list[float], fx: list[float], fy: list[float]) -> None:
    limit = _REACH * _REACH
    for a, near in _near(xs, ys, _REACH):
        x, y = xs[a], ys[a]
        ax = ay = 0.0
        for b in near:
            dx, dy = x - xs[b], y - ys[b]
            square = dx * dx + dy * dy
            if square < limit:
                push = 1 / (square + 0.01) - 1 / limit
                dx *= push
                dy *= push
                ax += dx
                ay += dy
                fx[b] -= dx
                fy[b] -= dy
        fx[a] += ax
        fy[a] += ay


def _near(xs: list[float], ys: list[float], reach: float) -> list[tuple[int, list[int]]]:
    """Return for each node those behind it that may lie within ``reach``: each pair once."""
    cells: dict[tuple[int, int], list[int]] = {}
    for node, (x, y) in enumerate(zip(xs, ys, strict=True)):
        cells.setdefault((int(x // reach), int(y // reach)), []).append(node)
    out = []
    for (column, line), inside in cells.items():
        beside: list[int] = []
        for cell in ((1, -1), (1, 0), (1, 1), (0, 1)):
            beside += cells.get((column + cell[0], line + cell[1]), ())
        for place, node in enumerate(inside):
            out.append((node, inside[place + 1 :] + beside))
    return out


def _make_room(xs: list[float], ys: list[float], radii: Sequence[float]) -> None:
    """Move nodes that overlap out of each other's way."""
    widest = max(radii, default=0.0)
    reach = 2 * widest + _GAP
    for _ in range(20):
        moved = False
        for a, near in _near(xs, ys, reach):
            for b in near:
                dx, dy = xs[a] - xs[b], ys[a] - ys[b]
                needed = radii[a] + radii[b] + _GAP
                square = dx * dx + dy * dy
                if square >= needed * needed:
                    continue
                moved = True
                length = sqrt(square)
                if length < 1e-6:  # at one place: the pair decides in which direction
                    turn = (a * 31 + b) % 12 * pi / 6
                    dx, dy, length = cos(turn), sin(turn), 1.0
                    shift = needed / 2
                else:
                    shift = (needed - length) / 2
                xs[a] += dx / length * shift
                ys[a] += dy / length * shift
                xs[b] -= dx / length * shift
                ys[b] -= dy / length * shift
        if not moved:
            return
