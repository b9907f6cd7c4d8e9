"""Articles of a project: lists, texts, views, import and their own data."""

from __future__ import annotations

import os
from collections.abc import Iterable

from models.changes import Changes
from models.ingest.values import EditState, Reading, Script
from models.project.values import ArticleRow, ImportReport, Progress
from models.script.values import View


class Articles:
    """The articles of one project."""

    def list(self) -> tuple[ArticleRow, ...]:
        """List all articles in the order of import."""
        raise NotImplementedError

    def find(self, ref: str) -> ArticleRow:
        """Return the article with this id or number.

        Raises:
            WrongUsage: when there is none.
        """
        raise NotImplementedError

    def reading(self, article_id: str, revision: int | None = None) -> Reading:
        """Return the reading text of a revision, of the newest without one."""
        raise NotImplementedError

    def view(self, article_id: str, script: Script, profile: str | None = None) -> View:
        """Return the article in one script, overrides applied."""
        raise NotImplementedError

    def import_paths(
        self,
        paths: Iterable[str | os.PathLike[str]],
        *,
        format: str = "auto",
        recursive: bool = False,
        progress: Progress | None = None,
    ) -> ImportReport:
        """Take in files and folders as one step; a bad file is reported and does not stop it."""
        raise NotImplementedError

    def set_edit_state(self, article_id: str, edit_id: str, state: EditState) -> Changes:
        """Apply, dismiss or propose one edit: a new revision, all anchors following in one step."""
        raise NotImplementedError

    def set_data(self, article_id: str, **fields: str | None) -> Changes:
        """Set title, source, published, byline, script or status of an article."""
        raise NotImplementedError

    def remove(self, ids: Iterable[str]) -> Changes:
        """Remove articles with everything in them, as one undoable step."""
        raise NotImplementedError

    def profile(self, article_id: str, script: Script) -> str:
        """Return the conversion profile that holds for an article's view in ``script``."""
        raise NotImplementedError

    def set_profile(self, article_id: str | None, script: Script, profile: str) -> Changes:
        """Choose the conversion profile of one article, or of the project with None."""
        raise NotImplementedError
