"""The native format: one article a line, nothing lost. See ``docs/format-jsonl.md``."""

from models.exchange.jsonl.read import fingerprints, read
from models.exchange.jsonl.write import chunks

__all__ = ["chunks", "fingerprints", "read"]
