"""Articles that a page holds twice, wholly or in part, and texts whose repeats are meant."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tests.damage.glosses import bracketed

Range = tuple[int, int]
Change = Callable[[list[str], random.Random], list[str]]

_CLAUSE = re.compile("(?<=[，、；])")
_WIDTHS = str.maketrans("，：；？！（）“”０１２３４５６７８９", ',:;?!()""0123456789')
_EVERYDAY = "今日昨天明后又再将已并且很更最新大小多少前后上下内外东西南北"
_SOMEONE = ("沈砚秋", "骆一鸣", "顾望舒", "石子衿")
_REFRAINS = (
    "风从江上来，船往海里去。",
    "这一天，他们等了三十年。",
    "“我们说到做到。”",
    "山还是那座山。",
)
_QUESTIONS = ("记者：您怎么看？", "问：下一步有什么打算？", "主持人：请继续。", "Q：能举个例子吗？")
_THANKS = ("谢谢主持人。", "是的，没错。", "对。", "这个问题问得好。")


@dataclass(frozen=True)
class Copied:
    """A text that says things twice.

    Attributes:
        truths: each a set of ranges whose removal leaves every thing once; any will do.
        wholes: texts each of which says all; what is left may be any of them.
    """

    text: str
    truths: tuple[tuple[Range, ...], ...]
    wholes: tuple[str, ...] = ()


Make = Callable[[list[str], random.Random], Copied]


def _pair(
    first: Sequence[str], second: Sequence[str], between: str = "\n", *, better: int | None = None
) -> Copied:
    """Put two copies one behind the other; ``better`` is the one that stays, 0 or 1."""
    one, other = "\n".join(first), "\n".join(second)
    start = len(one) + len(between)
    ranges: tuple[Range, Range] = ((start, start + len(other)), (0, len(one)))
    kept = (0, 1) if better is None else (better,)
    wholes = tuple((one, other)[n] for n in kept)
    return Copied(one + between + other, tuple((ranges[n],) for n in kept), wholes)


def _twice(change: Change, *, better: int | None = None) -> Make:
    """Make a copy by ``change``; the copy comes first in half of the cases.

    Args:
        better: 0 when the unchanged one is the better one, 1 when the copy is.
    """

    def make(lines: list[str], chance: random.Random) -> Copied:
        changed = change(lines, chance)
        between = chance.choice(("\n", "\n\n", "\n\n\n\n"))
        if chance.random() < 0.5:
            return _pair(lines, changed, between, better=better)
        return _pair(changed, lines, between, better=None if better is None else 1 - better)

    return make


def _same(lines: list[str], chance: random.Random) -> list[str]:
    return lines


def _with_gaps(lines: list[str], chance: random.Random) -> list[str]:
    return [f"{chance.choice(('', '　　', '  '))}{line}" + "\n" for line in lines]


def _glossed(lines: list[str], chance: random.Random) -> list[str]:
    longest = chance.choice((1, 3))
    return bracketed("\n".join(lines), chance, share=0.15, longest=longest).text.split("\n")


def _in_the_other_script(lines: list[str], chance: random.Random) -> list[str]:
    from opencc import OpenCC

    profile = chance.choice(("s2t", "s2tw", "s2twp", "s2hk"))
    return str(OpenCC(profile).convert("\n".join(lines))).split("\n")


def _in_other_signs(lines: list[str], chance: random.Random) -> list[str]:
    return [line.translate(_WIDTHS).replace("——", "--").replace("……", "...") for line in lines]


def _reworded(lines: list[str], chance: random.Random) -> list[str]:
    """Exchange, drop or add a few words in a third of the paragraphs."""
    return [_one_reworded(x, chance) if chance.random() < 0.35 else x for x in lines]


def _one_reworded(line: str, chance: random.Random) -> str:
    for _ in range(chance.randint(1, max(1, len(line) // 60))):
        clauses = _CLAUSE.split(line)
        at = chance.randrange(len(line))
        dice = chance.random()
        if dice < 0.2 and len(clauses) > 4:
            del clauses[chance.randrange(1, len(clauses) - 1)]
            line = "".join(clauses)
        elif dice < 0.6:
            line = line[:at] + chance.choice(_EVERYDAY) + line[at + chance.randint(0, 2) :]
        else:
            line = line[:at] + chance.choice(_SOMEONE) + line[at:]
    return line


def _shorter(lines: list[str], chance: random.Random) -> list[str]:
    """Leave one or two paragraphs out, of more than four."""
    gone = chance.sample(range(1, len(lines)), 2 if len(lines) > 7 else 1)
    return [line for number, line in enumerate(lines) if number not in gone]


def _holed(lines: list[str], chance: random.Random) -> list[str]:
    """Lose single characters, as bad decoding does."""
    return [
        "".join("\ufffd" if chance.random() < 0.01 and not c.isspace() else c for c in line)
        for line in lines
    ]


def _joined(lines: list[str], chance: random.Random) -> list[str]:
    """Put two or three paragraphs on one line."""
    out, at = [lines[0]], 1
    while at < len(lines):
        step = chance.randint(2, 3)
        out.append("".join(lines[at : at + step]))
        at += step
    return out


def teaser(lines: list[str], chance: random.Random) -> Copied:
    """Put the headline and the first paragraph in front of the whole."""
    head = "\n".join(lines[:2])
    between = chance.choice(("\n", "\n\n"))
    start = len(head) + len(between)
    return Copied(
        head + between + "\n".join(lines), (((0, len(head)),), ((start, start + len(head)),))
    )


def _list(chance: random.Random, titles: Sequence[str]) -> list[str]:
    head = chance.choice(("相关阅读", "热门文章", "推荐阅读", "最新资讯"))
    return [head, *chance.sample(titles, min(len(titles), chance.randint(6, 14)))]


def lists(lines: list[str], chance: random.Random, titles: Sequence[str]) -> Copied:
    """Put a list of other articles behind the text twice, glossed or numbered the second time."""
    first = _list(chance, titles)
    changes = (_same, _glossed, _with_gaps, _numbered, _in_the_other_script)
    second = chance.choice(changes)(first, chance)
    text = "\n".join(lines)
    text, behind = text + "\n", "\n".join((*first, *second))
    return Copied(text + behind, (((len(text), len(text) + len(behind)),),))


def _numbered(lines: list[str], chance: random.Random) -> list[str]:
    sign = chance.choice(("{}. ", "{}、", "{}\n", "· "))
    return [lines[0], *(sign.format(n) + x for n, x in enumerate(lines[1:], 1))]


def refrains(lines: list[str], chance: random.Random) -> Copied:
    """Say a sentence of one's own several times, as essays do."""
    refrain = chance.choice(_REFRAINS)
    out = list(lines)
    places = range(1, len(lines))
    for place in sorted(
        chance.sample(places, min(len(places), chance.randint(2, 4))), reverse=True
    ):
        out.insert(place, refrain)
    return Copied("\n".join(out), ((),))


def quotes(lines: list[str], chance: random.Random) -> Copied:
    """Quote sentences of the text again, in a paragraph of another wording."""
    out = list(lines)
    source = chance.choice([x for x in lines[1:] if x.count("。") > 1] or lines[1:])
    sentence = source.split("。")[0][-60:]
    said = chance.choice(
        (
            "他再次强调：“{}。”对此各方都很清楚。",
            "报告的原话是：{}。",
            "正如前文所说，{}，这并不容易。",
        )
    )
    out.insert(chance.randrange(2, len(out) + 1), said.format(sentence))
    return Copied("\n".join(out), ((),))


def interview(lines: list[str], chance: random.Random) -> Copied:
    """Put the same few questions and courtesies between the paragraphs."""
    out = [lines[0]]
    for line in lines[1:]:
        out += [chance.choice(_QUESTIONS)] if chance.random() < 0.7 else []
        out += [chance.choice(_THANKS)] if chance.random() < 0.3 else []
        out.append(f"{chance.choice(_SOMEONE)}：{line}")
    return Copied("\n".join(out), ((),))


def clean(lines: list[str], chance: random.Random) -> Copied:
    """Say nothing twice that the author did not."""
    return Copied("\n".join(lines), ((),))


def makers(titles: Sequence[str]) -> tuple[tuple[str, Make], ...]:
    """Return all kinds; ``titles`` are those of other articles, for the lists."""
    return (
        ("same", _twice(_same)),
        ("blank lines", _twice(_with_gaps)),
        ("one glossed", _twice(_glossed)),
        ("other script", _twice(_in_the_other_script)),
        ("other signs", _twice(_in_other_signs)),
        ("a few words changed", _twice(_reworded)),
        ("paragraphs missing", _twice(_shorter, better=0)),
        ("characters lost", _twice(_holed, better=0)),
        ("paragraphs joined", _twice(_joined)),
        ("teaser before it", teaser),
        ("lists", lambda lines, chance: lists(lines, chance, titles)),
        ("keep: refrains", refrains),
        ("keep: quotes", quotes),
        ("keep: interviews", interview),
        ("keep: as they are", clean),
    )
