"""The sample project, from which the welcome tour lives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.annotate.codec import put
from models.annotate.worked import load_worked, sample
from models.changes import Step
from models.registry.codec import put as put_entity
from models.registry.worked import load_registry

if TYPE_CHECKING:
    from models.project.project import Project


def fill(project: Project) -> None:
    """Import the sample's articles and commit its registry and worked annotations, as two steps.

    Raises:
        InputRefused: when the sample contradicts itself; a test keeps it from that.
    """
    articles = sample()
    report = project.articles.import_paths([s.article for s in articles], format="text")
    layer = project.layers.current.id
    registry = load_registry()
    entities = {name: entity.id for name, entity in registry.items()}
    ops = [put_entity(entity) for entity in registry.values()]
    for one, file in zip(articles, report.files, strict=True):
        if one.annotations is not None:
            identifier = file.articles[0]
            text = project.articles.reading(identifier).text
            worked = load_worked(
                one.annotations, text, identifier, layer, project.schema, entities=entities
            )
            ops += [put(annotation) for annotation in worked]
    project.commit(Step("sample", tuple(ops)))
