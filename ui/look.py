"""How the window looks and speaks at the moment, handed to everything that paints or names."""

from __future__ import annotations

from dataclasses import dataclass

from models.annotate import Annotation
from models.schema.values import Label, Schema, Words
from ui.language import Tongue
from ui.reader.values import Caption, LabelStyle
from ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Look:
    """A theme and a language; a change of either makes a new look and builds the window anew."""

    theme: Theme
    tongue: Tongue

    def say(self, words: Words) -> str:
        """Return a schema's words in the language of the interface."""
        return words.in_language(self.tongue.code) or words.en

    def caption(self, words: Words) -> Caption:
        """Return a schema's words for the two panes: each in its script, unless in English."""
        return words.en if self.tongue.code == "en" else (words.hans, words.hant)

    def label(self, schema: Schema, name: str) -> str:
        """Return a label's name; a label that the schema lacks is shown as it is written."""
        known = schema.by_name.get(name)
        return self.say(known.words) if known else name

    def brief(self, schema: Schema, name: str) -> str:
        """Return a label's name where room is small."""
        known = schema.by_name.get(name)
        return self.say(known.brief) if known else name


def label_styles(schema: Schema) -> dict[str, LabelStyle]:
    """Return how the reader shall draw the marks of each label."""
    return {label.name: _style(label) for label in schema.labels}


def colour_of(schema: Schema, annotation: Annotation) -> int:
    """Return the palette index of an annotation's label, the first for an unknown one."""
    known = schema.by_name.get(annotation.label)
    return known.colour if known else 0


def _style(label: Label) -> LabelStyle:
    words = label.brief
    return LabelStyle(label.name, label.kind, label.colour, words.hans, words.hant, words.en)
