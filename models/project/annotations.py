"""Annotations of a project, read side; writing goes through ``Project.commit``."""

from __future__ import annotations

from collections.abc import Iterable

from models.annotate import Annotation


class Annotations:
    """The current annotations of one project."""

    def of(self, article_id: str, layer: str | None = None) -> dict[str, Annotation]:
        """Return the annotations of an article by id, of one layer or of all."""
        raise NotImplementedError

    def get(self, ids: Iterable[str]) -> dict[str, Annotation | None]:
        """Return annotations by id; None for one that is gone or never was."""
        raise NotImplementedError
