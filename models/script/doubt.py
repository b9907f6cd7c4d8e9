"""Places where a conversion may be wrong, with the other forms to choose from.

OpenCC itself calls a character ambiguous when its dictionary has several values for it; of these
only the ones that matter in news text are kept. Most of its errors come from a wrong cut instead
(在台|州 for 在|台州), which shows where longest match from the front and from the back differ.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import groupby

from models.script.conversion import convert
from models.script.dictionaries import Entries, entries, lexicon
from models.script.matching import Matcher
from models.script.profiles import Profile, Region, profile_named
from models.script.values import Script
from models.text import Span

_PHRASES: dict[Script, tuple[str, ...]] = {
    "hans": ("STPhrases", "STPhrases_GeneratedFromRegionalPhrases"),
    "hant": ("TSPhrases",),
}
_CHARACTERS: dict[Script, str] = {"hans": "STCharacters", "hant": "TSCharacters"}
_REGIONAL: dict[Region, tuple[str, ...]] = {
    "standard": (),
    "taiwan": ("TWVariantsPhrases", "TWVariants"),
    "hong-kong": ("HKVariantsPhrases", "HKVariants"),
}


@dataclass(frozen=True, slots=True)
class Doubt:
    """A conversion to look at.

    Attributes:
        span: where it stands, in code points of the text that was converted.
        current: what the conversion makes of it.
        candidates: the other forms, likeliest first.
    """

    span: Span
    current: str
    candidates: tuple[str, ...]


@lru_cache(maxsize=512)
def doubts(text: str, profile: str) -> tuple[Doubt, ...]:
    """Return the doubtful places of a paragraph under a conversion, in order and disjoint.

    Overrides are not known here: the caller leaves out what a person has decided already.

    Raises:
        WrongUsage: when there is no profile of that name.
    """
    chosen = profile_named(profile)
    if text.isascii():
        return ()
    converted, found = convert(text, chosen)
    out = []
    # Exchanged words come first: a character inside one has no form of its own to choose.
    for span, forms in _merged((*_exchanged(text, chosen), *_spelled(text, chosen))):
        current = found.forth(span).of(converted)
        others = tuple(form for form in dict.fromkeys(forms) if form != current)
        if others:
            out.append(Doubt(span, current, others))
    return tuple(out)


Place = tuple[Span, tuple[str, ...]]


def _merged(places: Iterable[Place]) -> list[Place]:
    """Sort places; of two that overlap the first listed stands, with both's forms if equal."""
    taken: dict[Span, tuple[str, ...]] = {}
    for span, forms in places:
        if span in taken:
            taken[span] += forms
        elif not any(span.overlaps(other) for other in taken):
            taken[span] = forms
    return sorted(taken.items())


def _exchanged(text: str, profile: Profile) -> Iterator[Place]:
    """Yield the words that a profile with vocabulary exchanges, with their plain conversion."""
    if not profile.vocabulary:
        return
    _, found = convert(text, profile)
    plain, _ = convert(text, profile.name.removesuffix("p"))
    for s0, s1, _, _ in found.blocks:
        yield Span(s0, s1), (plain[s0:s1],)


def _spelled(text: str, profile: Profile) -> Iterator[Place]:
    """Yield the places where the dictionaries of characters and phrases leave a choice."""
    regional = _regional(profile.region) if profile.target == "hant" else Matcher(())
    for span, forms in (*_cut_either_way(text, profile.source), *_of_many(text, profile.source)):
        yield span, tuple(map(regional.replaced, forms))


def _cut_either_way(text: str, script: Script) -> Iterator[Place]:
    forward = _forward(script).replaced(text)
    backward = _backward(script).replaced(text[::-1])[::-1]
    if forward == backward:
        return
    differing = (
        i for i, pair in enumerate(zip(forward, backward, strict=True)) if len({*pair}) > 1
    )
    for _, run in groupby(enumerate(differing), lambda pair: pair[1] - pair[0]):
        places = [place for _, place in run]
        span = Span(places[0], places[-1] + 1)
        yield span, (span.of(forward), span.of(backward))


def _of_many(text: str, script: Script) -> Iterator[Place]:
    curated = _curated(script)
    for start, end, values in _forward(script).matches(text):
        # OpenCC has several values for hundreds of characters that hardly anybody writes.
        forms = curated.get(text[start:end], values if end - start > 1 else ())
        if len(forms) > 1:
            yield Span(start, end), forms


@cache
def _curated(script: Script) -> dict[str, tuple[str, ...]]:
    return {
        key: tuple(forms.split(" "))
        for written, key, forms in lexicon("ambiguous")
        if written == script
    }


@cache
def _dictionaries(script: Script) -> tuple[Entries, ...]:
    phrases = {k: v for name in reversed(_PHRASES[script]) for k, v in entries(name).items()}
    return phrases, entries(_CHARACTERS[script])


@cache
def _forward(script: Script) -> Matcher:
    return Matcher(_dictionaries(script))


@cache
def _backward(script: Script) -> Matcher:
    """Return the matcher for reversed texts; what it yields is reversed too."""
    return Matcher(
        [
            {key[::-1]: tuple(value[::-1] for value in values) for key, values in known.items()}
            for known in _dictionaries(script)
        ]
    )


@cache
def _regional(region: Region) -> Matcher:
    return Matcher([entries(name) for name in _REGIONAL[region]])
