"""The five kinds of annotation that a label can have."""

from typing import Literal

Kind = Literal["mention", "claim", "event", "relation", "tag"]
KINDS: tuple[Kind, ...] = ("mention", "claim", "event", "relation", "tag")
