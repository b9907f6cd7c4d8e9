"""A network in files of others: GraphML, CSV and JSON."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any
from xml.etree import ElementTree

from models.knowledge.network import Network, Tie
from models.knowledge.parties import UNFIT
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
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def graphml(network: Network) -> bytes:
    """Return the network as GraphML, which Gephi, yEd, Cytoscape and networkx read."""
    root = ElementTree.Element("graphml", xmlns="http://graphml.graphdrawing.org/xmlns")
    for element, keys in (("node", _NODE_KEYS), ("edge", _TIE_KEYS)):
        for name, kind in keys:
            about = {"id": f"{element}-{name}", "for": element, "attr.name": name}
            ElementTree.SubElement(root, "key", {**about, "attr.type": kind})
    graph = ElementTree.SubElement(root, "graph", id="network", edgedefault="undirected")
    for row in _node_rows(network):
        node = ElementTree.SubElement(graph, "node", id=_xml(row[0]))
        _data(node, "node", _NODE_KEYS, row[1:])
    for number, tie in enumerate(network.ties):
        ends = {"id": f"t{number}", "source": _xml(tie.first), "target": _xml(tie.second)}
        edge = ElementTree.SubElement(graph, "edge", ends)
        _data(edge, "edge", _TIE_KEYS, (tie.weight, *_about(tie, network.events)))
    ElementTree.indent(root)
    text = ElementTree.tostring(root, encoding="unicode")
    return f"<?xml version='1.0' encoding='utf-8'?>\n{text}\n".encode()


def nodes_csv(network: Network) -> str:
    """Return the nodes as CSV, with the columns that Gephi takes for a table of nodes."""
    head = ("Id", "Label", "Hans", "Hant", "Type", "Kind", "Weight")
    return _csv(head, _node_rows(network))


def ties_csv(network: Network) -> str:
    """Return the ties as CSV, with the columns that Gephi takes for a table of edges."""
    names = {node.id: node.hans for node in network.nodes}
    rows = (
        (t.first, t.second, "Undirected", t.weight, names[t.first], names[t.second],
         *_about(t, network.events))
        for t in network.ties
    )  # fmt: skip
    head = ("Source", "Target", "Type", "Weight", "From", "To", "Roles", "Events", "Articles")
    return _csv(head, rows)


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


def _data(
    parent: ElementTree.Element,
    element: str,
    keys: Sequence[tuple[str, str]],
    values: Iterable[str | int],
) -> None:
    for (name, _), value in zip(keys, values, strict=True):
        ElementTree.SubElement(parent, "data", key=f"{element}-{name}").text = _xml(value)


def _xml(value: str | int) -> str:
    return UNFIT.sub("\ufffd", str(value))


def _csv(head: Sequence[str], rows: Iterable[Sequence[str | int]]) -> str:
    """Return CSV that a spreadsheet opens as text: nothing in it is taken for a formula."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(head)
    writer.writerows([_harmless(cell) for cell in row] for row in rows)
    return out.getvalue()


def _harmless(cell: str | int) -> str | int:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
