"""What the corpus room calls things."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from models.knowledge.corpus import ArticleNumbers
from ui.words import N

_STATUSES = {
    "new": N("Status", "Not begun"),
    "working": N("Status", "In work"),
    "done": N("Status", "Finished"),
}
_SCRIPTS = {"hans": N("Corpus", "Simplified"), "hant": N("Corpus", "Traditional")}
COLUMNS: tuple[tuple[str, str], ...] = (
    ("number", N("Corpus", "No.")),
    ("title", N("Corpus", "Title")),
    ("outlet", N("Corpus", "Outlet")),
    ("published", N("Corpus", "Published")),
    ("script", N("Corpus", "Script")),
    ("status", N("Corpus", "Status")),
    ("characters", N("Corpus", "Characters")),
    ("coverage", N("Corpus", "Annotated")),
    ("mention", N("Corpus", "Mentions")),
    ("claim", N("Corpus", "Claims")),
    ("event", N("Corpus", "Events")),
    ("relation", N("Corpus", "Relations")),
    ("tag", N("Corpus", "Tags")),
    ("detached", N("Corpus", "Lost places")),
    ("conflicts", N("Corpus", "Conflicts")),
    ("touched", N("Corpus", "Last work")),
)
"""The columns of the table, before those of the people."""


def say(source: str) -> str:
    """Return a text of this context in the language of the interface."""
    return QCoreApplication.translate("Corpus", source)


def status_words(status: str) -> str:
    return QCoreApplication.translate("Status", _STATUSES.get(status, status))


def script_words(script: str) -> str:
    return say(_SCRIPTS[script]) if script in _SCRIPTS else script


def value_of(article: ArticleNumbers, column: str) -> str | int | float:
    """Return what a column holds, as it is sorted; a column that is no other is a layer."""
    plain: dict[str, str | int | float] = {
        "number": article.number,
        "title": article.title,
        "outlet": article.outlet,
        "published": article.published,
        "script": article.script,
        "status": ("new", "working", "done").index(article.status) if article.status in _STATUSES
        else 3,
        "characters": article.characters,
        "coverage": article.coverage,
        "detached": article.detached,
        "conflicts": article.conflicts,
        "touched": article.touched,
    }  # fmt: skip
    if column in plain:
        return plain[column]
    return article.kinds.get(column, 0) or article.people.get(column, 0)


def shown(article: ArticleNumbers, column: str) -> str:
    """Return what a column says."""
    if column == "coverage":
        return f"{article.coverage:.0%}"
    if column == "status":
        return status_words(article.status)
    if column == "script":
        return script_words(article.script)
    if column == "published":
        return article.published[:10]
    value = value_of(article, column)
    if isinstance(value, str):
        return value
    if column == "number":
        return f"{value}"
    return f"{value:,}" if value else "–"
