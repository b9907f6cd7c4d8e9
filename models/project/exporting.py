"""One export: a project as a corpus, and which layers and files it is about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from models.annotate import Annotation
from models.changes import Put
from models.errors import WrongUsage
from models.exchange.anchors import anchors_of
from models.exchange.export import Cancelled, ExportReport, Job
from models.exchange.formats import format_named
from models.exchange.losses import Ledger
from models.exchange.values import Corpus, Document, Header
from models.insight.carried import warning_body, warnings
from models.insight.wording import wording
from models.paths import prove_target
from models.project.bodies import roles_for
from models.project.core import Core
from models.project.layers import Layers
from models.project.overrides import KIND as OVERRIDE
from models.project.texts import Texts
from models.project.values import Progress

HARD = "article with claims or events on words that may say the opposite or break a name"
SPUN = "article with spun wording: its tags are on words that a program has exchanged"


class Export:
    """Gathers what goes out and lets the format write it."""

    def __init__(self, core: Core, texts: Texts, layers: Layers) -> None:
        self._core = core
        self._texts = texts
        self._layers = layers

    def run(
        self,
        target: Path,
        format: str,
        *,
        view: str,
        layer: str | None,
        split: tuple[float, ...],
        seed: int,
        options: Mapping[str, str],
        progress: Progress | None,
    ) -> ExportReport | None:
        """Write the files; see ``Exchange.export``."""
        chosen = format_named(format)
        settings = chosen.settings(options, view)
        self._prove_target(target)
        wanted = self._layer(layer, several=chosen.several_layers)
        ledger = Ledger()
        corpus = self._corpus(wanted, ledger)
        self._lose_layers(wanted, ledger)
        job = Job(chosen, corpus, target, settings, split, seed, ledger)
        try:
            return job.run(_Steps(len(corpus.ids), progress))
        except Cancelled:
            return None

    def _prove_target(self, out: Path) -> None:
        prove_target(out)
        same = out.exists() and out.samefile(self._core.store.path)
        if same or out.suffix.lower() == ".shuangjian":
            raise WrongUsage(
                "an export cannot take the place of a project.",
                file=out,
                way_out="Choose another name.",
            )

    def _layer(self, name: str | None, *, several: bool) -> str | None:
        layers = self._layers.list()
        if name is not None:
            found = [x.id for x in layers if name in (x.id, x.annotator)]
            if len(found) != 1:
                raise WrongUsage(
                    f"there is no layer {name!r}." if not found else f"{name!r} names two layers.",
                    way_out=f"Layers: {', '.join(f'{x.annotator} ({x.id})' for x in layers)}.",
                )
            return found[0]
        stored = self._layers.stored()
        if several or len(stored) < 2:
            return None
        raise WrongUsage(
            "the project has several layers, and this format carries one.",
            way_out=f"Name one with --layer: {', '.join(x.annotator or x.id for x in stored)}.",
        )

    def _lose_layers(self, wanted: str | None, ledger: Ledger) -> None:
        if wanted is not None:
            others = sum(layer.id != wanted for layer in self._layers.stored())
            ledger.lose("layer that was not asked for", count=others)

    def _corpus(self, layer: str | None, ledger: Ledger) -> Corpus:
        layers = tuple(x for x in self._layers.stored() if layer in (None, x.id))
        header = Header(self._core.schema_body(), layers, self._core.others(""))
        ids = tuple(row.id for row in self._core.listing.rows())
        return Corpus(header, ids, lambda i: self._warned(i, layer, ledger), self._texts.view)

    def _warned(self, identifier: str, layer: str | None, ledger: Ledger) -> Document:
        document = self._document(identifier, layer)
        found = wording(document.reading.text)
        if not found.is_spun:
            return document
        ledger.warn(SPUN, identifier)
        claimed = [*warnings(document.annotations, found)]
        if any(one.code == "spun-hard" for one in claimed):
            ledger.warn(HARD, identifier)
        return replace(document, warning=warning_body(document.annotations, found))

    def _document(self, identifier: str, layer: str | None) -> Document:
        body = self._texts.body(identifier)
        annotations = tuple(self._core.annotations(identifier, layer).values())
        newest = self._texts.reading(identifier)
        objects = self._core.others(identifier)
        older = sorted(_revisions(annotations, objects) - {newest.revision})
        readings = (self._texts.reading(identifier, revision) for revision in older)
        return Document(
            id=identifier,
            name=body["name"],
            source=self._core.store.source(body["source_sha256"]),
            encoding=body["encoding"],
            evidence=body["evidence"],
            certain=body["certain"],
            undecodable=tuple((at, byte) for at, byte in body["undecodable"]),
            status=body["status"],
            profiles=body["profiles"],
            readings=(*(replace(r, data=newest.data) for r in readings), newest),
            roles=roles_for(body, newest),
            annotations=annotations,
            objects=objects,
        )


class _Steps:
    """Tells a progress function of each article, and stops when it asks for it."""

    def __init__(self, total: int, progress: Progress | None) -> None:
        self._done = 0
        self._total = total
        self._progress = progress

    def __call__(self, identifier: str) -> None:
        if self._progress and not self._progress(self._done, self._total, identifier):
            raise Cancelled
        self._done += 1


def _revisions(annotations: Iterable[Annotation], objects: Iterable[Put]) -> set[int]:
    """Return the revisions that something of an article still points into."""
    anchored = {anchor.revision for a in annotations for anchor in anchors_of(a)}
    return anchored | {int(o.body["revision"]) for o in objects if o.kind == OVERRIDE}
