"""Line ends of other systems: CR LF and a lone CR become LF."""

from __future__ import annotations

import re
from collections.abc import Iterator

from models.ingest.draft import Draft
from models.ingest.values import Edit

_RETURN = re.compile("\r(\n?)")


def find(draft: Draft) -> Iterator[Edit]:
    """Remove the CR of CR LF, so that the LF keeps its place; replace a lone CR."""
    for match in _RETURN.finditer(draft.raw):
        start = match.start()
        yield Edit(start, start + 1, "" if match[1] else "\n", "newline")
