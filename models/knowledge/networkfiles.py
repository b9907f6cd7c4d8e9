"""A network in files of others: GraphML, CSV and JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from models.knowledge.network import Network, Tie
from models.knowledge.parties import UNFIT
from models.knowledge.sheets import csv_sheet
from models.knowledge.values import EventRecord

_NODE_KEYS = (
    ("label", "string"),
    ("hans", "string"),
    ("hant", "string"),
    ("type", "string"),
    ("kind", "string"),
    ("weight", "int"),
)
_TIE_KEYS = (
    ("weight", "int"),
    ("roles", "string"),
    ("events", "string"),
    ("articles", "string"),
)
_LOST = "\ufffd"


def graphml(network: Network) -> bytes:
    """Return the network as GraphML, which Gephi, yEd, Cytoscape and networkx read."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ]
    for element, keys in (("node", _NODE_KEYS), ("edge", _TIE_KEYS)):
        lines += (
            f'  <key id="{element}-{name}" for="{element}" attr.name="{name}" attr.type="{kind}"/>'
            for name, kind in keys
        )
    lines.append('  <graph id="network" edgedefault="undirected">')
    for row in _node_rows(network):
        lines.append(
            f"    <node id={_attribute(row[0])}>{_data('node', _NODE_KEYS, row[1:])}</node>"
        )
    for number, tie in enumerate(network.ties):
        ends = f"source={_attribute(tie.first)} target={_attribute(tie.second)}"
        data = _data("edge", _TIE_KEYS, (tie.weight, *_about(tie, network.events)))
        lines.append(f'    <edge id="t{number}" {ends}>{data}</edge>')
    lines += ("  </graph>", "</graphml>", "")
    return "\n".join(lines).encode()


def nodes_csv(network: Network) -> str:
    """Return the nodes as CSV, with the columns that Gephi takes for a table of nodes."""
    head = ("Id", "Label", "Hans", "Hant", "Type", "Kind", "Weight")
    return _sheet(head, _node_rows(network))


def ties_csv(network: Network) -> str:
    """Return the ties as CSV, with the columns that Gephi takes for a table of edges."""
    names = {node.id: node.hans for node in network.nodes}
    rows = (
        (t.first, t.second, "Undirected", t.weight, names[t.first], names[t.second],
         *_about(t, network.events))
        for t in network.ties
    )  # fmt: skip
    head = ("Source", "Target", "Type", "Weight", "From", "To", "Roles", "Events", "Articles")
    return _sheet(head, rows)


def as_json(network: Network) -> dict[str, Any]:
    """Return the network with its evidence as a JSON document."""
    return {
        "nodes": [
            {"id": n.id, "kind": n.kind, "hans": n.hans, "hant": n.hant, "type": n.type,
             "weight": n.weight, "events": list(n.events)}
            for n in network.nodes
        ],
        "ties": [
            {"first": t.first, "second": t.second, "weight": t.weight, "roles": list(t.roles),
             "events": list(t.events)}
            for t in network.ties
        ],
        "events": [_event(event) for event in network.events.values()],
    }  # fmt: skip


def _event(event: EventRecord) -> dict[str, Any]:
    return {
        "id": event.id,
        "article": {"number": event.article.number, "id": event.article.id},
        "label": event.label,
        "status": event.status,
        "polarity": event.polarity,
        "quote": event.evidence.quote,
        "spans": [[s.start, s.end] for s in event.evidence.spans],
        "dates": [d.evidence.quote for d in event.dates],
        "warnings": list(event.warnings),
        "detached": event.detached,
    }


def _node_rows(network: Network) -> Iterator[tuple[str | int, ...]]:
    for n in network.nodes:
        yield n.id, n.hans, n.hans, n.hant, n.type, n.kind, n.weight


def _about(tie: Tie, events: Mapping[str, EventRecord]) -> tuple[str, str, str]:
    numbers = sorted({events[e].article.number for e in tie.events})
    return " ".join(tie.roles), " ".join(tie.events), " ".join(map(str, numbers))


def _data(element: str, keys: Sequence[tuple[str, str]], values: Iterable[str | int]) -> str:
    return "".join(
        f'<data key="{element}-{name}">{escape(UNFIT.sub(_LOST, str(value)))}</data>'
        for (name, _), value in zip(keys, values, strict=True)
    )


def _attribute(value: str | int) -> str:
    return quoteattr(UNFIT.sub(_LOST, str(value)))


def _sheet(head: Sequence[str], rows: Iterable[Sequence[str | int]]) -> str:
    texts = ([str(cell) for cell in row] for row in rows)
    return csv_sheet(head, texts).decode("utf-8-sig")
