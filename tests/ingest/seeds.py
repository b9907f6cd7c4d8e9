"""The five seed articles and what people found in three of them; absent from a plain checkout."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from models.ingest.decode import decode
from models.ingest.pipeline import read
from models.ingest.values import Reading

SHARED = Path(__file__).resolve().parents[2] / "../shared"
GOLD = (1, 2, 5)
needs_seeds = pytest.mark.skipif(
    not (SHARED / "seeds").is_dir() or not (SHARED / "gold").is_dir(),
    reason="the seed articles are not beside this checkout",
)


@cache
def seed(number: int) -> Reading:
    data = (SHARED / "seeds" / f"article-{number}.txt").read_bytes()
    return read(decode(data).text)


@cache
def gold(number: int) -> dict[str, Any]:
    text = (SHARED / "gold" / f"article-{number}.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found
