"""What the search for a shifted run finds."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from models.ingest.values import LOST


class Swallowed(Enum):
    """What stood behind the last character of a run and went with its second byte."""

    NOTHING = ""
    BRACKET = "("
    GLOSS = "(pinyin"
    TAG = "<"
    ENTITY = "&"
    UNKNOWN = LOST


@dataclass(frozen=True, slots=True)
class Candidate:
    """One reading of a run.

    Attributes:
        score: log-probability of the reading within its line; higher is better.
        text: the characters that stood there, without what was swallowed.
        end: where the run ends, in the damaged text.
        rest: where the half that a swallowed bracket, tag or entity left behind ends.
    """

    score: float
    text: str
    end: int
    swallowed: Swallowed = Swallowed.NOTHING
    rest: int = 0

    @property
    def replacement(self) -> str:
        """The text that is to stand there: what is lost for good shows as □."""
        if self.swallowed in (Swallowed.BRACKET, Swallowed.UNKNOWN):
            return f"{self.text}{self.swallowed.value}"
        return self.text


@dataclass(frozen=True, slots=True)
class Run:
    """A damaged run that begins at ``start``, with its readings, best first.

    Attributes:
        margin: by how much the best reading leads the next one that differs.
        gain: by how much it leads the text as it stands.
    """

    start: int
    candidates: tuple[Candidate, ...]
    margin: float
    gain: float

    @property
    def best(self) -> Candidate:
        return self.candidates[0]

    @property
    def end(self) -> int:
        return self.best.end
