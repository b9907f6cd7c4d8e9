"""What one import is going to write, gathered until all files have been read."""

from __future__ import annotations

from dataclasses import dataclass, field

from models.changes import Op
from models.store import TextPut, ViewPut


@dataclass(slots=True)
class Batch:
    """Writes of one step: operations on objects, and what is kept beside them."""

    ops: list[Op] = field(default_factory=list)
    sources: list[bytes] = field(default_factory=list)
    texts: list[TextPut] = field(default_factory=list)
    views: list[ViewPut] = field(default_factory=list)
