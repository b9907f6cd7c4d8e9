"""The façade: one class whose attributes are the features. The window and the command line use it.

>>> with Project.create("corpus.shuangjian") as project:  # doctest: +SKIP
...     report = project.articles.import_paths([Path("article.txt")])
...     row = project.articles.find("1")
...     view = project.articles.view(row.id, "hant")
"""

from __future__ import annotations

from models.project.project import Project
from models.project.values import (
    ArticleRow,
    FileReport,
    Hit,
    ImportReport,
    NewArticle,
    OnFile,
    Override,
    Pasted,
    Progress,
    Refused,
    Stats,
)
from models.store import Finding, StepRow

__all__ = [
    "ArticleRow",
    "FileReport",
    "Finding",
    "Hit",
    "ImportReport",
    "NewArticle",
    "OnFile",
    "Override",
    "Pasted",
    "Progress",
    "Project",
    "Refused",
    "Stats",
    "StepRow",
]
