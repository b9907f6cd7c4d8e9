"""What the steps of the history are called in the interface."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.words import N

STEPS: dict[str, str] = {
    "mention.add": N("Step", "tag a mention"),
    "claim.add": N("Step", "add a claim"),
    "event.add": N("Step", "add an event"),
    "relation.add": N("Step", "add a relation"),
    "tag.add": N("Step", "tag the article"),
    "mention.remove": N("Step", "remove a mention"),
    "claim.remove": N("Step", "remove a claim"),
    "event.remove": N("Step", "remove an event"),
    "relation.remove": N("Step", "remove a relation"),
    "tag.remove": N("Step", "untag the article"),
    "annotation.remove": N("Step", "remove annotations"),
    "annotation.relabel": N("Step", "change a label"),
    "annotation.attribute": N("Step", "set an attribute"),
    "annotation.anchor": N("Step", "move an annotation"),
    "annotation.note": N("Step", "write a note"),
    "annotation.change": N("Step", "change an annotation"),
    "twins.carry": N("Step", "carry annotations over"),
    "argument.add": N("Step", "fill a role"),
    "argument.remove": N("Step", "empty a role"),
    "link.accept": N("Step", "link two records"),
    "link.reject": N("Step", "reject a link"),
    "link.remove": N("Step", "take a link back"),
    "entity.add": N("Step", "add an entity"),
    "entity.adopt": N("Step", "link to an entity"),
    "entity.change": N("Step", "change an entity"),
    "entity.import": N("Step", "import entities"),
    "entity.merge": N("Step", "merge entities"),
    "entity.point": N("Step", "link to another entity"),
    "entity.remove": N("Step", "remove entities"),
    "entity.rename": N("Step", "rename an entity"),
    "entity.split": N("Step", "split an entity"),
    "entity.unmerge": N("Step", "take a merger back"),
    "entity.unpoint": N("Step", "take a link away"),
    "import": N("Step", "import files"),
    "edit.state": N("Step", "change a repair"),
    "edit.applied": N("Step", "apply a repair"),
    "edit.dismissed": N("Step", "dismiss a repair"),
    "edit.proposed": N("Step", "put a repair up for decision"),
    "edit.chosen": N("Step", "choose another repair"),
    "text.correct": N("Step", "correct the text"),
    "text.hide": N("Step", "hide text"),
    "text.show": N("Step", "show hidden text"),
    "text.split": N("Step", "split a paragraph"),
    "text.join": N("Step", "join paragraphs"),
    "text.role": N("Step", "say what a paragraph is"),
    "text.amend": N("Step", "amend the article"),
    "text.wording": N("Step", "accept likely originals"),
    "article.data": N("Step", "change the article's data"),
    "article.reread": N("Step", "read the article in another encoding"),
    "article.remove": N("Step", "remove articles"),
    "profile.set": N("Step", "choose a conversion profile"),
    "sample": N("Step", "make the sample"),
    "project.create": N("Step", "make the project"),
    "override.set": N("Step", "choose another form"),
    "override.remove": N("Step", "drop a chosen form"),
}


def step_words(name: str) -> str:
    """Return a step's name in the language of the interface; an unknown name as it is."""
    return QCoreApplication.translate("Step", STEPS[name]) if name in STEPS else name
