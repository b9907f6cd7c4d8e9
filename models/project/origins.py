"""Where an article comes from: which reader took it out of which file.

The bytes of such a file are kept among the sources, by their hash; the article's own source is the
text that was taken out, so that no later version of a library can change it.
"""

from __future__ import annotations

from models.changes import Body
from models.ingest.files.values import Found

KIND = "origin"


def origin_body(found: Found, original: str | None) -> Body | None:
    """Return what says where an article was taken from; None for a plain text.

    Args:
        original: the hash of the file, where the article's own source is an extract of it.
    """
    if original is None and found.reader.startswith("text/") and not found.place:
        return None
    body = {"reader": found.reader, "file": found.name, "place": found.place}
    return body if original is None else {**body, "original_sha256": original}
