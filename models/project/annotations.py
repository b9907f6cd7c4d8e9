"""Annotations of a project, read side; writing goes through ``Project.commit``."""

from __future__ import annotations

from collections.abc import Iterable

from models.annotate import Annotation
from models.project.core import Core, annotation_of
from models.project.legible import legible
from models.schema.kinds import KINDS


class Annotations:
    """The current annotations of one project."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def of(self, article_id: str, layer: str | None = None) -> dict[str, Annotation]:
        """Return the annotations of an article by id, of one layer or of all."""
        return self._core.annotations(article_id, layer)

    def get(self, ids: Iterable[str]) -> dict[str, Annotation | None]:
        """Return annotations by id; None for one that is gone or never was."""
        wanted = tuple(ids)
        found = self._core.store.get(wanted)
        with legible(self._core.store, "An annotation"):
            return {
                i: annotation_of(found[i]) if i in found and found[i].kind in KINDS else None
                for i in wanted
            }
