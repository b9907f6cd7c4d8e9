"""Taking articles into a project: what is new, what is known, and what cannot come in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from models.annotate import Annotation, Layer
from models.annotate.codec import put, to_body
from models.annotate.rebase import rebase_annotation
from models.changes import Put
from models.exchange.anchors import anchors_of
from models.exchange.values import Document, Header
from models.identity import new_id
from models.ingest.values import Reading
from models.project.batch import Batch
from models.project.bodies import article_body, layer_put, text_put
from models.project.core import SCHEMA, Core
from models.project.texts import Texts


@dataclass(slots=True)
class Taken:
    """What became of one file; see ``FileReport``."""

    articles: list[str] = field(default_factory=list)
    known: list[str] = field(default_factory=list)
    annotations: int = 0
    edits: Counter[str] = field(default_factory=Counter)
    notes: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


class Intake:
    """Turns documents into writes; knows what the project holds and what came before."""

    def __init__(self, core: Core, texts: Texts, layer: Layer, batch: Batch) -> None:
        self._core = core
        self._texts = texts
        self._layer = layer
        self._batch = batch
        articles = core.store.objects(kind="article")
        self._was_empty = not articles
        self._by_source = {s.body["source_sha256"]: s.id for s in articles}
        self._ids = {s.id for s in articles}
        self._fresh: dict[str, Document] = {}
        self._layers = {s.id for s in core.store.objects(kind="layer")}
        self._seen: dict[str, dict[str, object]] = {}

    def take_header(self, header: Header, taken: Taken) -> None:
        """Take in layers and objects of a file, and its schema where the project is empty."""
        for layer in header.layers:
            if layer.id not in self._layers:
                self._layers.add(layer.id)
                self._batch.ops.append(layer_put(layer))
        here = self._core.store.get(put.object for put in header.objects)
        self._batch.ops += [put for put in header.objects if put.object not in here]
        if not header.schema or dict(header.schema) == self._core.schema_body():
            return
        if self._was_empty and not self._fresh:
            self._batch.ops.append(Put(SCHEMA, "schema", header.schema))
        else:
            taken.notes.append("The file was made with another schema; that of the project stays.")

    def take(self, document: Document, taken: Taken) -> None:
        """Take in an article, or the annotations of one that is here already."""
        known = self._by_source.get(document.sha256)
        if known is None:
            self._take_new(document, taken)
            return
        if known not in (*taken.known, *taken.articles):
            taken.known.append(known)
        self._add_annotations(self._followed(document, known, taken), taken)

    def _take_new(self, document: Document, taken: Taken) -> None:
        identifier = new_id() if document.id in self._ids else document.id
        self._ids.add(identifier)
        self._by_source[document.sha256] = identifier
        self._fresh[identifier] = document
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
            profiles=document.profiles,
        )
        self._batch.ops.append(Put(identifier, "article", body))
        self._batch.ops += [replace(o, article=identifier) for o in self._new(document.objects)]
        self._batch.sources.append(document.source)
        self._batch.texts += [text_put(identifier, r) for r in document.readings[:-1]]
        self._texts.keep(identifier, reading, body, self._batch)
        taken.articles.append(identifier)
        taken.edits.update(edit.rule for edit in reading.edits)
        self._add_annotations((replace(a, article=identifier) for a in document.annotations), taken)

    def _new(self, objects: Iterable[Put]) -> list[Put]:
        wanted = list(objects)
        here = self._core.store.get(put.object for put in wanted)
        return [put for put in wanted if put.object not in here]

    def _followed(self, document: Document, known: str, taken: Taken) -> Iterator[Annotation]:
        """Yield the annotations of a document on the text that the project has of it."""
        if not document.annotations:
            return
        readings = {reading.revision: reading for reading in document.readings}
        here = self._fresh[known].reading if known in self._fresh else self._texts.reading(known)
        if here.raw != document.reading.raw:
            taken.problems.append("the article is here in another encoding")
            return
        for annotation in document.annotations:
            moved = _moved(annotation, readings, here)
            if any(anchor.detached for anchor in anchors_of(moved)):
                taken.problems.append(
                    f"annotation {annotation.id}: its place is not in the text as it stands here"
                )
            else:
                yield replace(moved, article=known)

    def _add_annotations(self, annotations: Iterable[Annotation], taken: Taken) -> None:
        wanted = [a if a.layer else replace(a, layer=self._layer.id) for a in annotations]
        here = self._core.store.get(a.id for a in wanted)
        unknown: Counter[str] = Counter()
        for annotation in wanted:
            body = to_body(annotation)
            before = here[annotation.id].body if annotation.id in here else None
            before = self._seen.get(annotation.id, before)
            if before is None:
                self._add(annotation, taken)
                unknown[annotation.label] += annotation.label not in self._core.schema.by_name
                self._seen[annotation.id] = body
            elif before != body:
                taken.problems.append(
                    f"annotation {annotation.id}: it is here already, with other content"
                )
        labels = sorted(label for label, count in unknown.items() if count)
        if labels and not self._was_empty:
            taken.notes.append(f"Labels that the schema does not have: {', '.join(labels)}.")

    def _add(self, annotation: Annotation, taken: Taken) -> None:
        if annotation.layer not in self._layers:
            self._layers.add(annotation.layer)
            mine = annotation.layer == self._layer.id
            layer = self._layer if mine else Layer(annotation.layer, annotation.layer)
            self._batch.ops.append(layer_put(layer))
        self._batch.ops.append(put(annotation))
        taken.annotations += 1


def _moved(annotation: Annotation, readings: Mapping[int, Reading], here: Reading) -> Annotation:
    return rebase_annotation(annotation, readings.__getitem__, here)
