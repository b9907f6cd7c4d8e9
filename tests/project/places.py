"""Projects for the tests, made of real files."""

from __future__ import annotations

from pathlib import Path

from models.annotate import Anchor, Annotation
from models.annotate.steps import add
from models.identity import new_id
from models.project import Project
from models.text import Span

GLOSSED = "长三角联盟成立\n\n上(shàng)海(hǎi)和江(jiāng)苏(sū)签署合作协议。\n"


def project_with(folder: Path, *texts: str) -> Project:
    """Return a new project with an article for each text."""
    project = Project.create(folder / "p.shuangjian", annotator="阿明")
    files = []
    for number, text in enumerate(texts, 1):
        file = folder / f"article-{number}.txt"
        file.write_bytes(text.encode())
        files.append(file)
    assert not project.articles.import_paths(files).refused
    return project


def mention(project: Project, article: str, quote: str, label: str = "place") -> Annotation:
    """Tag the first place of ``quote`` in an article, and commit it."""
    reading = project.articles.reading(article)
    start = reading.text.index(quote)
    span = Span(start, start + len(quote))
    made = Annotation(
        id=new_id(),
        kind="mention",
        article=article,
        layer=project.layers.current.id,
        label=label,
        anchor=Anchor.on(reading.text, span, revision=reading.revision),
    )
    project.commit(add(project.annotations.of(article), made))
    return made
