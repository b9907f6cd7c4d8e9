"""Spans, position maps and units: the arithmetic that every other floor stands on."""

from models.text.editmap import Block, EditMap, Replacement, apply
from models.text.span import Span, hull, normalised
from models.text.utf16 import Utf16Map

__all__ = [
    "Block",
    "EditMap",
    "Replacement",
    "Span",
    "Utf16Map",
    "apply",
    "hull",
    "normalised",
]
