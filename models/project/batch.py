"""What is going to be written as one step: operations on objects, and what is kept beside them."""

from __future__ import annotations

from dataclasses import dataclass, field

from models.changes import Op
from models.store import TextPut, ViewPut

_ARTICLES = 50
_OPS = 20_000
_BYTES = 4 << 20


@dataclass(slots=True)
class Batch:
    """Writes of one step."""

    ops: list[Op] = field(default_factory=list)
    sources: list[bytes] = field(default_factory=list)
    texts: list[TextPut] = field(default_factory=list)
    views: list[ViewPut] = field(default_factory=list)

    @property
    def is_full(self) -> bool:
        """Tell whether this is as much as should wait for being written."""
        many = len(self.texts) >= _ARTICLES or len(self.ops) >= _OPS
        return many or self._size >= _BYTES

    @property
    def _size(self) -> int:
        """About how many bytes wait; a character of Chinese takes two in memory."""
        texts = sum(len(put.text) for put in self.texts) + sum(len(put.text) for put in self.views)
        return sum(map(len, self.sources)) + 2 * texts

    def clear(self) -> None:
        """Forget what has been written."""
        self.ops.clear()
        self.sources.clear()
        self.texts.clear()
        self.views.clear()
