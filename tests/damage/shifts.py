"""Bytes shifted by one; the mechanism itself is `tests/ingest/damage.py`."""

from __future__ import annotations

import random

from tests.damage.values import Damaged, Kind, Place
from tests.ingest import damage


def shifted(text: str, chance: random.Random) -> Damaged:
    """Cut the bytes of GBK wherever they look like a mark."""
    encodable = text.encode("gbk", "ignore").decode("gbk")
    done = damage.shift(encodable, seed=chance.randrange(1 << 30), share=0.7)
    places = tuple(
        Place(p.start, p.end, p.truth + p.swallowed, not done.survives(p)) for p in done.places
    )
    return Damaged(done.text, encodable, places)


KINDS: tuple[Kind, ...] = (Kind("shift", shifted),)
