"""Taking articles into a project: what is new, what is known, and what cannot come in."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from models.annotate import Annotation, Layer
from models.annotate.codec import put
from models.annotate.rebase import rebased
from models.changes import Body, Put
from models.exchange.anchors import anchors_of
from models.exchange.values import Document, Header
from models.identity import new_id
from models.ingest.values import Reading
from models.project.batch import Batch
from models.project.bodies import article_body, layer_put, text_put
from models.project.core import PROFILES, SCHEMA, Core
from models.project.objections import objection_to
from models.project.origins import KIND as ORIGIN
from models.project.prepared import Evidence, Known, Prepared, edits_in, lost_in
from models.project.texts import Texts
from models.project.values import NewArticle
from models.schema.body import from_body as schema_from_body

# Controls, and marks that turn the direction of what is written: two labels could look like one.
_UNSEEN = re.compile("[\0-\x1f\x7f-\x9f\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")


@dataclass(slots=True)
class Taken:
    """What became of one file; see ``FileReport``."""

    articles: list[str] = field(default_factory=list)
    known: list[str] = field(default_factory=list)
    annotations: int = 0
    edits: Counter[str] = field(default_factory=Counter)
    notes: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    details: list[NewArticle] = field(default_factory=list)
    evidence: Evidence | None = None  # of many articles in one, the first stands for all


class Intake:
    """Turns documents into writes; knows what the project holds and what came before."""

    def __init__(self, core: Core, texts: Texts, layer: Layer, batch: Batch) -> None:
        self._core = core
        self._texts = texts
        self._layer = layer
        self._batch = batch
        articles = core.store.objects(kind="article")
        self._was_empty = not articles
        self._has_taken = False
        self._by_source = {s.body["source_sha256"]: s.id for s in articles}
        self._fresh: dict[str, Document] = {}
        self._layers = {s.id for s in core.store.objects(kind="layer")}
        self._claimed: dict[str, Put] = {}

    @property
    def known(self) -> frozenset[str]:
        """The hashes of the sources of all articles there are."""
        return frozenset(self._by_source)

    def forget_written(self) -> None:
        """Forget what has been written: the project itself knows it now."""
        self._fresh.clear()
        self._claimed.clear()

    def take_header(self, header: Header, taken: Taken) -> None:
        """Take in layers and objects of a file, and its schema where the project is empty."""
        for layer in header.layers:
            self._add_layer(layer, taken)
        self._add_objects(header.objects, (), "", taken)
        if not header.schema or dict(header.schema) == self._core.schema_body():
            return
        if self._was_empty and not self._has_taken:
            self._take_schema(header, taken)
        else:
            taken.notes.append("The file was made with another schema; that of the project stays.")

    def _take_schema(self, header: Header, taken: Taken) -> None:
        try:
            schema_from_body(header.schema)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            taken.problems.append(f"the schema cannot be read: {error!r}")
        else:
            self._batch.ops.append(Put(SCHEMA, "schema", header.schema))

    def take(self, document: Document, taken: Taken) -> None:
        """Take in an article, or the annotations of one that is here already."""
        known = self._by_source.get(document.sha256)
        if known is None:
            self._take_new(document, taken)
            return
        self._meet(known, taken)
        self._add_annotations(self._followed(document, known, taken), taken)

    def take_prepared(self, article: Prepared, original: bytes | None, taken: Taken) -> bool:
        """Take in an article that has been read; tell whether it is new.

        Args:
            original: the file it was taken out of, unless that has been taken in already.
        """
        taken.evidence = taken.evidence or article.evidence
        known = self._by_source.get(article.sha256)
        if known is not None:
            self._meet(known, taken)
            return False
        identifier = new_id()
        self._by_source[article.sha256] = identifier
        self._has_taken = True
        self._write(Put(identifier, "article", article.body))
        if article.origin is not None:
            self._write(Put(new_id(), ORIGIN, article.origin, identifier))
        self._batch.sources += [article.source] if original is None else [article.source, original]
        self._batch.texts.append(replace(article.text, article=identifier))
        self._batch.views += [replace(view, article=identifier) for view in article.views]
        _report(identifier, article.body, article.lost, taken)
        return True

    def take_known(self, article: Known, taken: Taken) -> None:
        """Report an article that is here already."""
        taken.evidence = taken.evidence or article.evidence
        self._meet(self._by_source[article.sha256], taken)

    def _meet(self, known: str, taken: Taken) -> None:
        if known not in (*taken.known, *taken.articles):
            taken.known.append(known)

    def _take_new(self, document: Document, taken: Taken) -> None:
        identifier = document.id if self._is_free(document.id) else new_id()
        self._by_source[document.sha256] = identifier
        self._fresh[identifier] = document
        self._has_taken = True
        reading = document.reading
        body = article_body(
            reading,
            name=document.name,
            sha256=document.sha256,
            encoding=document.encoding,
            evidence=document.evidence,
            certain=document.certain,
            undecodable=document.undecodable,
            status=document.status,
            profiles=_sound_profiles(document.profiles, taken),
            roles=document.roles,
        )
        self._write(Put(identifier, "article", body))
        self._add_objects(document.objects, document.readings, identifier, taken)
        self._batch.sources.append(document.source)
        self._batch.texts += [text_put(identifier, r) for r in document.readings[:-1]]
        self._texts.keep(identifier, reading, body, self._batch)
        _report(identifier, body, lost_in(reading), taken)
        self._add_annotations((replace(a, article=identifier) for a in document.annotations), taken)

    def _add_objects(
        self, objects: Iterable[Put], readings: tuple[Reading, ...], article: str, taken: Taken
    ) -> None:
        for given in objects:
            objection = objection_to(given, readings)
            if objection:
                taken.problems.append(f"{given.kind} {given.object}: {objection}")
            elif self._is_free(given.object):
                self._write(replace(given, article=article))

    def _add_layer(self, layer: Layer, taken: Taken) -> None:
        if layer.id in self._layers:
            return
        if not self._is_free(layer.id):
            taken.problems.append(f"layer {layer.id}: its id belongs to something else")
            return
        self._layers.add(layer.id)
        self._write(layer_put(layer))

    def _is_free(self, identifier: str) -> bool:
        """Tell whether nothing here has that id; whatever came in may have claimed any."""
        return identifier not in self._claimed and not self._core.store.get([identifier])

    def _write(self, put: Put) -> None:
        self._claimed[put.object] = put
        self._batch.ops.append(put)

    def _followed(self, document: Document, known: str, taken: Taken) -> Iterator[Annotation]:
        """Yield the annotations of a document on the text that the project has of it."""
        if not document.annotations:
            return
        readings = {reading.revision: reading for reading in document.readings}
        here = self._fresh[known].reading if known in self._fresh else self._texts.reading(known)
        if here.raw != document.reading.raw:
            taken.problems.append("the article is here in another encoding")
            return
        moved = {a.id: a for a in rebased(document.annotations, readings.__getitem__, here)}
        for before in document.annotations:
            annotation = moved.get(before.id, before)
            if any(anchor.detached for anchor in anchors_of(annotation)):
                taken.problems.append(
                    f"annotation {annotation.id}: its place is not in the text as it stands here"
                )
            else:
                yield replace(annotation, article=known)

    def _add_annotations(self, annotations: Iterable[Annotation], taken: Taken) -> None:
        wanted = [a if a.layer else replace(a, layer=self._layer.id) for a in annotations]
        here = self._core.store.get(a.id for a in wanted)
        for layer in dict.fromkeys(a.layer for a in wanted):
            mine = layer == self._layer.id
            self._add_layer(self._layer if mine else Layer(layer, layer), taken)
        for annotation in wanted:
            write = put(annotation)
            claimed = self._claimed.get(annotation.id) or here.get(annotation.id)
            if annotation.layer not in self._layers:
                continue
            if _UNSEEN.search(annotation.label):
                taken.problems.append(
                    f"annotation {annotation.id}: its label {annotation.label!r} holds a character"
                    " that controls what is shown"
                )
                continue
            if claimed is None:
                self._write(write)
                taken.annotations += 1
            elif (claimed.kind, claimed.body) != (write.kind, write.body):
                taken.problems.append(
                    f"annotation {annotation.id}: its id is here already, with other content"
                )
        if not self._was_empty:
            self._note_labels(wanted, taken)

    def _note_labels(self, annotations: Iterable[Annotation], taken: Taken) -> None:
        known = self._core.schema.by_name
        labels = sorted({a.label for a in annotations} - set(known))
        if labels:
            taken.notes.append(f"Labels that the schema does not have: {', '.join(labels)}.")


def _report(identifier: str, body: Body, lost: int, taken: Taken) -> None:
    edits = edits_in(body)
    taken.articles.append(identifier)
    taken.edits.update({rule: sum(states.values()) for rule, states in edits.items()})
    said = {key: body[key] for key in ("title", "source", "published", "byline", "script")}
    details = NewArticle(
        id=identifier, characters=int(body["characters"]), edits=edits, lost=lost, **said
    )
    taken.details.append(details)


def _sound_profiles(profiles: Mapping[str, str], taken: Taken) -> dict[str, str]:
    objection = objection_to(Put(PROFILES, "setting", profiles))
    if objection:
        taken.problems.append(f"conversion profiles: {objection}")
        return {}
    return dict(profiles)
