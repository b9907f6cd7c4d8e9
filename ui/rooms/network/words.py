"""What the network room says of nodes, ties and events."""

from __future__ import annotations

from PySide6.QtCore import QObject

from models.knowledge.network import Node, Tie
from models.knowledge.values import EventRecord
from models.schema.values import Schema
from ui.look import Look
from ui.rooms.network.drawing import Drawing


class Told(QObject):
    """Says how many there are, with the plural forms of the language."""

    def participants(self, count: int) -> str:
        return self.tr("%n participant(s)", "", count)

    def ties(self, count: int) -> str:
        return self.tr("%n tie(s)", "", count)

    def events(self, count: int) -> str:
        return self.tr("%n event(s)", "", count)

    def partners(self, count: int) -> str:
        return self.tr("%n partner(s)", "", count)

    def reports(self, count: int) -> str:
        return self.tr("%n report(s)", "", count)


TOLD = Told()


def facts(node: Node, drawing: Drawing, schema: Schema, look: Look) -> str:
    """Return type and counts of a node in one line."""
    kind = look.label(schema, node.type) if node.type else ""
    if node.kind == "event":
        counts = (TOLD.reports(node.weight), met(node, drawing))
    else:
        counts = (TOLD.events(node.weight), met(node, drawing))
    return " · ".join(part for part in (kind, *counts) if part)


def short_facts(node: Node, drawing: Drawing, schema: Schema, look: Look) -> str:
    """Return type and partners of a node, where room is small and its weight stands beside."""
    kind = look.brief(schema, node.type) if node.type else ""
    return " · ".join(part for part in (kind, met(node, drawing)) if part)


def met(node: Node, drawing: Drawing) -> str:
    """Return how many others a node is tied to; "" where these are its events, told already."""
    near = [drawing.nodes[tie.other(node.id)] for tie in drawing.ties_of.get(node.id, ())]
    count = sum(other.kind != "event" for other in near)
    if node.kind == "event":
        return TOLD.participants(count)
    return TOLD.partners(count) if count or not near else ""


def tie_facts(tie: Tie, schema: Schema, look: Look) -> str:
    """Return what a tie is, in one line: its events, or the role of a participant."""
    if tie.roles:
        return ", ".join(role_words(role, schema, look) for role in tie.roles)
    return TOLD.events(tie.weight)


def role_words(name: str, schema: Schema, look: Look) -> str:
    """Return how a role is called; labels may name one role differently, the first counts."""
    for label in schema.labels:
        role = label.role(name)
        if role is not None:
            return look.say(role.words)
    return name


def status_words(event: EventRecord, schema: Schema, look: Look) -> str:
    """Return how the status of an event is called, "" where it has none."""
    return dict(statuses(schema, look)).get(event.status, event.status)


def statuses(schema: Schema, look: Look) -> list[tuple[str, str]]:
    """Return every value of status with its name, in the order of the schema."""
    found: dict[str, str] = {}
    for label in schema.labels:
        for attribute in label.attributes:
            if attribute.name in schema.meaning.status:
                found |= {v: look.say(w) for v, w in attribute.values if v not in found}
    return list(found.items())
