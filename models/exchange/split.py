"""Divide articles into training, development and test parts."""

from __future__ import annotations

import hashlib
from itertools import accumulate

from models.errors import WrongUsage

PARTS = ("train", "dev", "test")


def parsed_shares(text: str) -> tuple[float, ...]:
    """Read ``80/10/10`` (or any other two or three positive numbers) as shares of 1.

    Raises:
        WrongUsage: when it is none.
    """
    try:
        numbers = [float(part) for part in text.split("/")]
    except ValueError:
        numbers = []
    total = sum(numbers)
    if not 2 <= len(numbers) <= len(PARTS) or min(numbers) < 0 or not 0 < total < float("inf"):
        raise WrongUsage(f"{text!r} is no split.", way_out="Write it as 80/10/10 or 90/10.")
    return tuple(number / total for number in numbers)


def part_of(article_id: str, shares: tuple[float, ...], seed: int) -> str:
    """Return the part that an article belongs to.

    It follows from the article's id and the seed alone, so articles that come later move none of
    those that are there; with few articles the parts only come near their shares.
    """
    digest = hashlib.sha256(f"{seed}:{article_id}".encode()).digest()
    place = int.from_bytes(digest[:8], "big") / 2**64
    for part, edge in zip(PARTS, accumulate(shares), strict=False):
        if place < edge:
            return part
    return PARTS[len(shares) - 1]
