"""The loss ledger: what an export could not carry, counted and named."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

_NAMED = 1000  # objects named for each reason; the count goes on


@dataclass(slots=True)
class Ledger:
    """Losses of one export by reason, in the order in which they first occurred.

    Attributes:
        carried: how many annotations are in the files.
        warnings: ids of articles that are in the files but should be read with care, by reason.
    """

    counts: dict[str, int] = field(default_factory=dict)
    objects: dict[str, list[str]] = field(default_factory=dict)
    carried: int = 0
    warnings: dict[str, dict[str, None]] = field(default_factory=dict)

    def warn(self, reason: str, article: str) -> None:
        """Write down that an article should be read with care."""
        self.warnings.setdefault(reason, {})[article] = None  # a set that keeps its order

    def lose(self, reason: str, obj: str = "", count: int = 1) -> None:
        """Write down that ``count`` things were lost for ``reason``; ``obj`` is an object's id."""
        if count <= 0:
            return
        self.counts[reason] = self.counts.get(reason, 0) + count
        named = self.objects.setdefault(reason, [])
        if obj and len(named) < _NAMED:
            named.append(obj)

    def to_json(self, **about: Any) -> bytes:
        """Return the ledger as a JSON document, after what ``about`` says of the export."""
        losses = [
            {"reason": reason, "count": count, "objects": self.objects[reason]}
            for reason, count in self.counts.items()
        ]
        warnings = [
            {"reason": reason, "articles": list(ids)} for reason, ids in self.warnings.items()
        ]
        document = {**about, "losses": losses, "warnings": warnings}
        text = json.dumps(document, ensure_ascii=False, indent=2) + "\n"
        # Bytes of a file name that are no character become JSON's escapes of half surrogates.
        return text.encode(errors="backslashreplace")
