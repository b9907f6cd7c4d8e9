"""Articles with annotations for the tests of records, made by hand."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

from models.annotate import Anchor, Annotation, Argument
from models.annotate.steps import add
from models.identity import new_id
from models.knowledge.reading import Readings
from models.moments.values import Moment, NoMoment
from models.project import Project
from models.quantities.values import NotUnderstood, Quantity
from models.text import Span
from tests.project.places import project_with

Fillers = Iterable[tuple[str, str | Annotation]]


def plain_figure(words: str) -> Quantity | NotUnderstood:
    """Read a number with a unit behind it, and nothing else: enough to see what is asked."""
    match = re.fullmatch(r"(\d+(?:\.\d+)?)(\D*)", words)
    if match is None:
        return NotUnderstood(words, words)
    number = Fraction(match[1])
    if match[2] == "%":
        number /= 100
        return Quantity(kind="share", low=number, high=number, stated=number, quote=words)
    return Quantity(
        kind="count", low=number, high=number, stated=number, unit=match[2], quote=words
    )


def plain_day(words: str, published: date | None) -> Moment | NoMoment:
    """Read a month and day in the year of the article."""
    match = re.fullmatch(r"(\d+)月(\d+)日", words)
    if match is None:
        return NoMoment(words)
    if published is None:
        return NoMoment(words, "no-published")
    day = date(published.year, int(match[1]), int(match[2]))
    return Moment(start=day, end=day + timedelta(1), precision="day", basis="completed",
                  quote=words)  # fmt: skip


PLAIN = Readings(plain_figure, plain_day)


class Desk:
    """A project with articles, and quick ways to annotate them by their words."""

    def __init__(self, folder: Path, *texts: str) -> None:
        self.project: Project = project_with(folder, *texts)
        self.articles = [row.id for row in self.project.articles.list()]

    def mention(self, number: int, label: str, words: str, entity: str | None = None) -> Annotation:
        """Tag the first place of ``words`` in an article, counted from 1."""
        return self._add(number, "mention", label, (words,), (), entity=entity)

    def claim(
        self, number: int, label: str, *words: str, filled: Fillers = (), **attributes: object
    ) -> Annotation:
        """Add a claim whose content is the first places of ``words``."""
        return self._add(number, "claim", label, words, filled, **attributes)

    def event(
        self, number: int, label: str, *words: str, filled: Fillers = (), **attributes: object
    ) -> Annotation:
        """Add an event whose trigger is the first places of ``words``."""
        return self._add(number, "event", label, words, filled, **attributes)

    def anchor(self, number: int, *words: str) -> Anchor:
        reading = self.project.articles.reading(self.articles[number - 1])
        places = []
        for one in words:
            start = reading.text.index(one)
            places.append(Span(start, start + len(one)))
        return Anchor.on(reading.text, *sorted(places), revision=reading.revision)

    def _add(
        self,
        number: int,
        kind: str,
        label: str,
        words: tuple[str, ...],
        filled: Fillers,
        *,
        entity: str | None = None,
        **attributes: object,
    ) -> Annotation:
        arguments = tuple(
            Argument(role, anchor=self.anchor(number, by))
            if isinstance(by, str)
            else Argument(role, target=by.id)
            for role, by in filled
        )
        made = Annotation(
            id=new_id(),
            kind=kind,  # type: ignore[arg-type]
            article=self.articles[number - 1],
            layer=self.project.layers.current.id,
            label=label,
            anchor=self.anchor(number, *words),
            arguments=arguments,
            attributes=tuple(attributes.items()),  # type: ignore[arg-type]
            entity=entity,
        )
        self.project.commit(add(self.project.annotations.of(made.article), made))
        return made


MakeDesk = Callable[..., Desk]
