"""Which lines of a page are the article: its headline, the lines of its head and foot, its body.

Prose has sentences and few links. The body is the block in which most prose stands with least
else; what stands in it and is named or built like a side-bar is left out again.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from models.ingest.creditlines import is_credit
from models.ingest.datelines import is_dateline
from models.ingest.files.page.lines import Line, ancestors
from models.ingest.files.page.tree import Element
from models.ingest.files.page.trims import is_former_title, trimmed
from models.ingest.labels import is_list_head

_SENTENCE = re.compile("[。！？；，、,;!?]")
_ASIDE = re.compile(
    r"(?:^|[\s_-])(?:comments?|share|shares|sharebar|related|recommend\w{0,9}|hot|rank\w{0,9}|side|sidebar"
    r"|nav|navi|menu|footer|foot|copyright|breadcrumb|crumbs?|tags|toolbar|login|advert\w{0,9}"
    r"|qrcode|pagination|subscribe|declare|statement|disclaimer|ad|ads|gg|tuijian|relate\w{0,9})"
    r"(?=$|[\s_-])"
)
_ASIDE_NAMES = frozenset(
    {"nav", "aside", "footer", "select", "option", "button", "head", "dialog", "legend"}
)
_NAMED = re.compile(
    r"artibody|art_?body|(?:article|news|post|entry|main|detail|js|text)[_-]?(?:body|content|con|text)"
    r"|content[_-]?(?:body|text|main|area|article)|the_body|trs_editor"
)
"""How pages name the block of the text itself."""
_FAVOUR = 2  # such a block's prose counts so many times
_HIDDEN = re.compile(r"display\s{0,3}:\s{0,3}none")
_BARE_COST = 0.5  # a line without a sentence counts so much against its block, a link wholly
_MOST = 0.75  # of the best score: an inner block that reaches it is the body
_PARAGRAPHS = frozenset({"p", "li", "td", "blockquote", "h1", "h2", "h3"})
_SHORT = 10  # characters: less is no prose
_LINKED = 0.5
_HEAD_REACH, _FOOT_REACH = 30, 15  # lines around the body that may belong to it
_HEADLINE = range(4, 121)


@dataclass(frozen=True, slots=True)
class Content:
    """The lines of the article, in order; those of its headline and its body among them."""

    lines: tuple[Line, ...]
    body: tuple[Line, ...]
    headline: Line | None


def content_of(lines: Sequence[Line], names: Iterable[str]) -> Content:
    """Find the article among the lines of a page.

    Args:
        names: titles that the page states in its head, best first.
    """
    seen = [line for line in lines if not _is_unseen(line.block)]
    asides = _asides(seen)
    home = _home(seen, asides)
    if home is None:
        return Content((), (), None)
    body = _body(seen, home, asides)
    first, last = seen.index(body[0]), seen.index(body[-1])
    above, below = seen[:first], seen[last + 1 :]
    headline = _headline(above, body, tuple(names))
    head = _head(above, headline)
    foot = [n for n in _foot(below) if is_credit(n.text) or is_dateline(n.text)]
    return Content((*head, *body, *foot), tuple(body), headline)


def _is_unseen(block: Element) -> bool:
    return any(
        around.name in ("head", "select", "option", "button")
        or bool(_HIDDEN.search(around.attributes.get("style", "")))
        for around in ancestors(block)
    )


def _is_named(block: Element) -> bool:
    for around in ancestors(block):
        said = around.attributes
        if said.get("itemprop") == "articleBody" or around.name == "article":
            return True
        if _NAMED.search(around.label):
            return True
    return False


def _prose(line: Line) -> int:
    """Weigh a line: its characters, if it is a sentence and not a link."""
    text = line.text
    if len(text) < _SHORT or line.linked > _LINKED or not _SENTENCE.search(text):
        return 0
    if text[:1] in "©" or "Copyright" in text or "ICP" in text:
        return 0
    return len(text)


def _home(lines: Sequence[Line], asides: frozenset[Element]) -> Element | None:
    """Return the block with most prose and least else: links and bare lines count against it."""
    scores: defaultdict[Element, float] = defaultdict(float)
    inside: defaultdict[Element, dict[Element, None]] = defaultdict(dict)
    for line in lines:
        worth = _worth(line, asides)
        below: Element | None = None
        for around in ancestors(line.block):
            scores[around] += worth
            if below is not None:
                inside[around][below] = None
            below = around
    if not scores:
        return None
    home = max(scores, key=lambda block: scores[block])
    # What an outer block adds is mostly what stands around an article.
    while inside[home]:
        best = max(inside[home], key=lambda block: scores[block])
        if scores[best] < _MOST * scores[home] or not inside[best]:
            break
        home = best
    # A paragraph alone is not the body: what stands around it, without sentences, may belong to it.
    while home.name in _PARAGRAPHS and home.parent is not None:
        home = home.parent
    return home


def _worth(line: Line, asides: frozenset[Element]) -> float:
    length = len(line.text)
    if line.linked > _LINKED or any(around in asides for around in ancestors(line.block)):
        return -length
    prose = _prose(line)
    if not prose:
        return -length * _BARE_COST
    return prose * (_FAVOUR if _is_named(line.block) else 1)


def _asides(lines: Sequence[Line]) -> frozenset[Element]:
    """Return the parts that the page calls something else than the text.

    One that holds a good deal of all prose is the text, whatever it is called.
    """
    weights: Counter[Element] = Counter()
    total = 0
    for line in lines:
        prose = _prose(line)
        total += prose
        for around in ancestors(line.block):
            if around.name in _ASIDE_NAMES or _ASIDE.search(around.label):
                weights[around] += prose
    return frozenset(around for around, weight in weights.items() if weight * 3 <= total)


def _body(lines: Sequence[Line], home: Element, asides: frozenset[Element]) -> list[Line]:
    inside = [line for line in lines if home.start <= line.start < home.end]
    above = {*ancestors(home)}
    kept = [
        line
        for line in inside
        if not any(around in asides for around in ancestors(line.block) if around not in above)
    ]
    kept = kept or inside
    end = next((n for n, line in enumerate(kept) if n and _ends(line, kept[n:])), len(kept))
    kept = kept[:end]
    while len(kept) > 1 and kept[-1].linked > _LINKED:
        kept.pop()
    lists = _lists(kept)
    return trimmed([line for n, line in enumerate(kept) if n not in lists] or kept)


def _ends(line: Line, rest: Sequence[Line]) -> bool:
    """Tell whether a line heads a list of other articles: links follow, and hardly any prose."""
    if not is_list_head(line.text):
        return False
    return sum(map(_prose, rest)) <= sum(len(other.text) for other in rest) / 2


def _lists(lines: Sequence[Line]) -> set[int]:
    """Return the numbers of lines in runs of three or more that are links alone."""
    found: set[int] = set()
    run: list[int] = []
    for number, line in enumerate(lines):
        if line.linked > _LINKED:
            run.append(number)
            continue
        found.update(run if len(run) > 2 else ())
        run = []
    return found


def _headline(above: Sequence[Line], body: Sequence[Line], names: tuple[str, ...]) -> Line | None:
    """Return the line that says the title: the nearest above the body that the page's own names
    repeat, else the nearest first-order heading.
    """
    wanted = [_key(name) for name in names if _key(name)]
    near = [n for n in (*reversed(above), *body[:2]) if len(_key(n.text)) in _HEADLINE]
    firsts = [n for n in near if n.block.name == "h1"]
    named = (n for n in (*firsts, *near) if not is_former_title(n.text) and _is_one(n, wanted))
    return next(named, firsts[0] if firsts else None)


def _is_one(line: Line, names: Sequence[str]) -> bool:
    key = _key(line.text)
    return any(key in name or name in key for name in names)


def _head(above: Sequence[Line], headline: Line | None) -> list[Line]:
    """Return headline, date, source and author as they stand above the body."""
    start = above.index(headline) if headline in above else max(0, len(above) - _HEAD_REACH)
    around = above[max(start - 3, 0) : start] if headline in above else []
    dates = [line for line in around if is_dateline(line.text)]
    told = [
        line
        for line in above[start:]
        if line is headline or is_dateline(line.text) or is_credit(line.text)
    ]
    return [*dates, *told]


def _foot(below: Sequence[Line]) -> list[Line]:
    end = next((n for n, line in enumerate(below) if is_list_head(line.text)), _FOOT_REACH)
    return list(below[: min(end, _FOOT_REACH)])


def _key(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())
