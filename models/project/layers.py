"""Layers: one annotator's work each."""

from __future__ import annotations

from models.annotate import Layer


class Layers:
    """The layers of one project."""

    current: Layer
    """The layer that new annotations go to: that of the annotator who opened the project."""

    def list(self) -> tuple[Layer, ...]:
        """List all layers, in the order of their making."""
        raise NotImplementedError
