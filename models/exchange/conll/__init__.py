"""CoNLL: one code point a row, tags in columns. See ``docs/format-conll.md``."""

from models.exchange.conll.read import fingerprints, read
from models.exchange.conll.write import chunks

__all__ = ["chunks", "fingerprints", "read"]
