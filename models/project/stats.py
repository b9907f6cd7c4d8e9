"""Sizes of a project."""

from __future__ import annotations

from collections import Counter

from models.project.core import Core
from models.project.values import Stats
from models.schema.kinds import KINDS


def counted(core: Core) -> Stats:
    """Count articles, characters, and annotations by kind, label and layer."""
    by_kind: Counter[str] = Counter()
    by_label: Counter[str] = Counter()
    by_layer: Counter[str] = Counter()
    for kind in KINDS:
        for stored in core.store.objects(kind=kind):
            by_kind[kind] += 1
            by_label[stored.body["label"]] += 1
            by_layer[stored.layer] += 1
    articles = core.listing.rows()
    names = {s.id: str(s.body["annotator"]) for s in core.store.objects(kind="layer")}
    return Stats(
        articles=len(articles),
        characters=sum(row.characters for row in articles),
        annotations=by_kind.total(),
        by_kind=dict(by_kind),
        by_label=dict(sorted(by_label.items())),
        by_layer={names.get(layer, layer): count for layer, count in sorted(by_layer.items())},
    )
