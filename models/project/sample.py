"""The sample project, from which the welcome tour lives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.annotate.codec import put
from models.annotate.worked import load_worked, sample
from models.changes import Step

if TYPE_CHECKING:
    from models.project.project import Project


def fill(project: Project) -> None:
    """Import the sample's articles and commit its worked annotations, as two steps.

    Raises:
        InputRefused: when the sample contradicts itself; a test keeps it from that.
    """
    articles = sample()
    report = project.articles.import_paths([s.article for s in articles], format="text")
    layer = project.layers.current.id
    ops = []
    for one, file in zip(articles, report.files, strict=True):
        if one.annotations is not None:
            identifier = file.articles[0]
            text = project.articles.reading(identifier).text
            worked = load_worked(one.annotations, text, identifier, layer, project.schema)
            ops += [put(annotation) for annotation in worked]
    project.commit(Step("sample", tuple(ops)))
