"""Annotations: values, their JSON form, steps on them, and following a text that changes."""

from models.annotate.values import Anchor, Annotation, Argument, AttributeValue, Layer

__all__ = ["Anchor", "Annotation", "Argument", "AttributeValue", "Layer"]
