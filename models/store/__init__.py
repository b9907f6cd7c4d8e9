"""The only floor that knows SQLite: one project, one file, one door for writes."""

from models.store.invariants import BrokenInvariant
from models.store.mentions import PlacedMention
from models.store.store import Store
from models.store.values import (
    Conflict,
    Finding,
    MentionRow,
    SketchPut,
    StepRow,
    StoredObject,
    StoredText,
    StoredView,
    TextPut,
    Version,
    ViewPut,
)

__all__ = [
    "BrokenInvariant",
    "Conflict",
    "Finding",
    "MentionRow",
    "PlacedMention",
    "SketchPut",
    "StepRow",
    "Store",
    "StoredObject",
    "StoredText",
    "StoredView",
    "TextPut",
    "Version",
    "ViewPut",
]
