"""How fine an alignment a replaced phrase allows."""

from __future__ import annotations

from functools import lru_cache

from models.script.variants import are_variants
from models.text import Block


def block(source: str, target: str, s: int, d: int) -> Block | None:
    """Return what remains of ``source → target`` once the corresponding ends are cut off.

    ``s`` and ``d`` are where the two stand. None where every character corresponds to one: 件 to
    體 in 软件 → 軟體 is an exchange of one character, which needs no block. Neither side of a
    block is ever empty: 云计算 → 雲端計算 keeps 云|雲端, as nothing could point to 端 alone.
    """
    ends = _common_ends(source, target)
    if ends is None:
        return None
    head, tail = ends
    return Block(s + head, s + len(source) - tail, d + head, d + len(target) - tail)


@lru_cache(maxsize=4096)
def _common_ends(source: str, target: str) -> tuple[int, int] | None:
    n, m = len(source), len(target)
    if n == m and all(map(are_variants, source, target)):
        return None
    shorter = min(n, m)
    head = 0
    while head < shorter and are_variants(source[head], target[head]):
        head += 1
    tail = 0
    while tail < shorter - head and are_variants(source[n - 1 - tail], target[m - 1 - tail]):
        tail += 1
    while shorter - head - tail < 1:
        head, tail = (head - 1, tail) if head else (head, tail - 1)
    if n - head - tail == m - head - tail == 1:
        return None
    return head, tail
