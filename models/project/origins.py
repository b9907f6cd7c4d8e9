"""Where an article comes from: which reader took it out of which file.

The bytes of such a file are kept among the sources, by their hash; the article's own source is the
text that was taken out, so that no later version of a library can change it.
"""

from __future__ import annotations

import hashlib

from models.changes import Put
from models.identity import new_id
from models.ingest.files.values import Found

KIND = "origin"


def origin_of(found: Found) -> tuple[Put, ...]:
    """Return the object that records where an article was taken from; none for a plain text."""
    if found.original is None and found.reader.startswith("text/") and not found.place:
        return ()
    body = {"reader": found.reader, "file": found.name, "place": found.place}
    if found.original is not None:
        body["original_sha256"] = hashlib.sha256(found.original).hexdigest()
    return (Put(new_id(), KIND, body),)
