"""Chosen forms that win over OpenCC, for one place or for the whole project."""

from __future__ import annotations

from models.changes import Changes
from models.project.values import Override


class Overrides:
    """The overrides of one project."""

    def of(self, article_id: str) -> tuple[Override, ...]:
        """Return what holds for an article: its own overrides and those of the project."""
        raise NotImplementedError

    def set(self, override: Override, article_id: str = "") -> Changes:
        """Store an override for one place of an article, or for the project with ``""``."""
        raise NotImplementedError

    def remove(self, override_id: str) -> Changes:
        """Let OpenCC decide again."""
        raise NotImplementedError
