"""Layers: one annotator's work each."""

from __future__ import annotations

import hashlib

from models.annotate import Layer
from models.changes import Op, Put, Step
from models.project.bodies import layer_from, layer_put
from models.project.core import Core


class Layers:
    """The layers of one project."""

    def __init__(self, core: Core, annotator: str) -> None:
        self._core = core
        self._annotator = annotator

    @property
    def current(self) -> Layer:
        """The layer that new annotations go to: that of the annotator who opened the project.

        It comes into the file with the first annotation that needs it.
        """
        mine = [layer for layer in self.stored() if layer.annotator == self._annotator]
        return mine[0] if mine else self._pending()

    def list(self) -> tuple[Layer, ...]:
        """List all layers, in the order of their making; the current one always belongs to it."""
        stored = self.stored()
        current = self.current
        return stored if current in stored else (*stored, current)

    def with_layer(self, step: Step) -> Step:
        """Let a step bring the current layer into the file, if it writes to it first."""
        current = self.current
        needed = any(isinstance(op, Put) and op.layer == current.id for op in step.ops)
        if not needed or current in self.stored():
            return step
        ops: tuple[Op, ...] = (layer_put(current), *step.ops)
        return Step(step.name, ops, step.detail)

    def stored(self) -> tuple[Layer, ...]:
        """List the layers that are in the file."""
        return tuple(layer_from(s) for s in self._core.store.objects(kind="layer"))

    def _pending(self) -> Layer:
        # The id follows from the name, so that one person's layers in two copies are one layer.
        digest = hashlib.sha256(f"layer:{self._annotator}".encode()).hexdigest()
        return Layer(digest[:26], self._annotator, len(self.stored()))
