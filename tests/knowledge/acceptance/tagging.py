"""The seed articles, tagged from a file of places and labels; no word of them stands in here.

Places count in the decoded source (*raw*), which no rule of cleaning changes; each is checked by a
fingerprint of its words. To find more, run
``python -m tests.knowledge.acceptance.tagging ARTICLE WORDS…``, which prints the places of words
that are given to it, ready for the file.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from models.annotate import Anchor, Annotation, Argument
from models.annotate.steps import add, together
from models.identity import new_id
from models.project import Project
from models.text import Span

TAGS = Path(__file__).with_name("seeds.json")


def tagged(path: Path, seeds: tuple[Path, ...]) -> Project:
    """Make a project of the seeds at ``path``, tag it, and return it open."""
    project = Project.create(path, annotator="acceptance")
    assert not project.articles.import_paths(seeds).refused
    articles = {row.name: row.id for row in project.articles.list()}
    for name, bodies in json.loads(TAGS.read_text("utf-8")).items():
        _tag(project, articles[name], bodies)
    return project


def _tag(project: Project, article: str, bodies: Mapping[str, Any]) -> None:
    ids = {name: new_id() for name in bodies}
    reading = project.articles.reading(article)
    layer = project.layers.current.id

    def anchor(body: Mapping[str, Any]) -> Anchor:
        spans = [reading.map.forth(Span(*place)) for place in body["places"]]
        found = Anchor.on(reading.text, *spans, revision=reading.revision)
        assert fingerprint(found.quote) == body["words"], f"another text stands at {body}"
        return found

    steps = []
    for name, body in bodies.items():
        arguments = tuple(
            Argument(role, target=ids[by])
            if isinstance(by, str)
            else Argument(role, anchor=anchor(by))
            for role, by in body.get("roles", ())
        )
        made = Annotation(
            id=ids[name],
            kind=body["kind"],
            article=article,
            layer=layer,
            label=body["label"],
            anchor=anchor(body),
            arguments=arguments,
            attributes=tuple(body.get("attributes", {}).items()),
        )
        steps.append(add({}, made))
    project.commit(together("annotation.change", steps))


def fingerprint(words: str) -> str:
    """Return what tells words from others without saying them."""
    return sha256(words.encode()).hexdigest()[:12]


def places(project: Project, article: str, words: str) -> Iterator[dict[str, Any]]:
    """Yield every place of words in an article, as the file has them."""
    reading = project.articles.reading(article)
    start = reading.text.find(words)
    while start >= 0:
        raw = reading.map.back(Span(start, start + len(words)))
        yield {"places": [[raw.start, raw.end]], "words": fingerprint(words)}
        start = reading.text.find(words, start + 1)


def main() -> None:
    """Print the places of words in one of the seeds."""
    path, *wanted = sys.argv[1:]
    with TemporaryDirectory() as folder, Project.create(Path(folder) / "p.shuangjian") as project:
        project.articles.import_paths([Path(path)])
        (row,) = project.articles.list()
        for number, words in enumerate(wanted, 1):
            for place in places(project, row.id, words):
                print(number, json.dumps(place))


if __name__ == "__main__":
    main()
