"""Control characters that no text means: NUL and its neighbours, and DEL."""

from __future__ import annotations

import re
from collections.abc import Iterator

from models.ingest.draft import Draft
from models.ingest.values import Edit

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]+")


def find(draft: Draft) -> Iterator[Edit]:
    """Remove each run of control characters other than tab, LF and CR."""
    for match in _CONTROL.finditer(draft.raw):
        yield Edit(match.start(), match.end(), "", "control")
