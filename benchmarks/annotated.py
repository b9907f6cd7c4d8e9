"""Annotated projects of our own making: mentions, claims and events that tell stories together.

A story is an event or a claim that several articles tell, in either script, with figures that
agree or not; so there is something to link, and most pairs of articles have nothing in common.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from hashlib import sha256
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from models.changes import Put, Step
from models.project import Project
from models.store import Store, TextPut

PER_ARTICLE = 100
_KINDS = {"mention": 80, "claim": 11, "event": 9}
_FIRST, _SECOND = "临云瀚朔砚溪泽澜渡屿", "澜江渡岭川洲湾泽陵浦"
_TAILS = ("市", "县", "船厂", "大学", "研究院", "联盟", "集团", "实验室", "平台", "集群")
_LABELS = ("place", "place", "company", "research", "research", "alliance", "company",
           "laboratory", "platform", "cluster")  # fmt: skip
_UNITS = ("家", "亿元", "%", "个", "项", "台", "万元", "倍")
_VAGUE = ("", "", "", "约", "近", "超过", "逾")
_EVENTS = (
    "alliance_founded",
    "agreement_signed",
    "joint_research",
    "platform_opened",
    "investment",
)
_CLAIMS = ("share", "count", "amount", "growth", "rank", "forecast")


class Story(NamedTuple):
    """What several articles tell: its label, who takes part, its figure and its day."""

    kind: str
    label: str
    who: tuple[int, ...]
    figure: str
    day: str


def write(
    path: Path, annotations: int, *, entities: int = 0, seed: int = 1, per: int = PER_ARTICLE
) -> None:
    """Make a project with so many annotations, ``per`` of them in each article.

    Args:
        entities: so many entities of the registry, which the mentions of names point to.
    """
    Project.create(path).close()
    chance = random.Random(seed)  # noqa: S311 — no secret
    names = list(_names(max(entities, 2_000)))
    with Store.open(path) as store:
        ids = count()
        if entities:
            puts = [_entity(number, names[number]) for number in range(entities)]
            store.write(Step("entity.put", tuple(puts)))
        stories = [_story(chance, names) for _ in range(max(4, annotations // 12))]
        total = max(1, annotations // per)
        for first in range(0, total, 200):
            made = [
                _Article(number, names, stories, entities, chance, ids).made(per)
                for number in range(first, min(total, first + 200))
            ]
            ops = tuple(put for puts, _ in made for put in puts)
            texts = [text for _, text in made]
            store.write(Step("bulk", ops), sources=[t.text.encode() for t in texts], texts=texts)


class _Article:
    def __init__(
        self,
        number: int,
        names: list[tuple[str, str]],
        stories: list[Story],
        entities: int,
        chance: random.Random,
        ids: Iterator[int],
    ) -> None:
        self.id = f"a{number:025}"
        self._number, self._names, self._stories = number, names, stories
        self._entities, self._chance, self._ids = entities, chance, ids
        self._text, self._length = list[str](), 0
        self._puts: list[Put] = []

    def made(self, many: int) -> tuple[list[Put], TextPut]:
        kinds = [kind for kind, share in _KINDS.items() for _ in range(share * many // 100)]
        spare = kinds.count("mention")
        for kind in kinds:
            if kind != "mention" and spare > 0:
                spare -= self._tell(kind)
        while spare > 0:
            who = self._chance.randrange(len(self._names))
            self._mention(self._names[who][0], self._names[who][1], who)
            spare -= 1
            if spare % 8 == 0:
                self._words("\n")
        text = "".join(self._text)
        month, day = self._number % 12 + 1, self._number % 28 + 1
        body = {
            "title": f"第{self._number}篇", "published": f"2025-{month:02}-{day:02}",
            "source": "澜江日报", "outlet": "澜江网", "byline": "", "script": "hans",
            "characters": len(text), "revision": 1, "status": "new",
            "name": f"{self._number}.txt", "source_sha256": sha256(text.encode()).hexdigest(),
            "encoding": "utf-8", "evidence": "made", "certain": True, "undecodable": [],
            "profiles": {}, "edits": [], "roles": [],
        }  # fmt: skip
        return [Put(self.id, "article", body, self.id), *self._puts], TextPut(self.id, 1, text)

    def _tell(self, kind: str) -> int:
        """Write a story down, and return how many mentions it took."""
        stories = [s for s in self._chance.sample(self._stories, 8) if s.kind == kind]
        story = stories[0] if stories else next(s for s in self._stories if s.kind == kind)
        who = [self._mention(*self._names[at], at) for at in story.who]
        taken = len(who) + 1
        day = self._mention(story.day, "date")
        if kind == "event":
            roles = [("initiator", one) for one in who]
            arguments = [*_filled(roles), {"role": "date", "target": day}]
            trigger = self._words("成立")
            self._put("event", {"label": story.label, "anchor": trigger, "arguments": arguments,
                                "attributes": {"status": "launched"}})  # fmt: skip
            return taken
        figure = self._mention(story.figure, "quantity")
        cue = {"role": "cue", "anchor": self._words("表示")}
        roles = [("source", who[0]), *(("about", one) for one in who[1:]), ("figure", figure)]
        arguments = [*_filled(roles), cue, {"role": "date", "target": day}]
        self._put("claim", {"label": story.label, "anchor": self._words("产业规模稳步增长"),
                            "arguments": arguments})  # fmt: skip
        return taken + 1

    def _words(self, words: str) -> dict[str, Any]:
        start = self._length
        self._text += [words, "，"]
        self._length += len(words) + 1
        return {"spans": [[start, start + len(words)]], "quotes": [words], "revision": 1}

    def _mention(self, words: str, label: str, entity: int | None = None) -> str:
        body = {"label": label, "anchor": self._words(words)}
        if entity is not None and entity < self._entities:
            body["entity"] = f"e{entity:025}"
        return self._put("mention", body)

    def _put(self, kind: str, body: dict[str, Any]) -> str:
        identifier = f"n{next(self._ids):025}"
        self._puts.append(Put(identifier, kind, body, self.id, "lin"))
        return identifier


def _filled(roles: list[tuple[str, str]]) -> list[dict[str, Any]]:
    return [{"role": role, "target": target} for role, target in roles]


def _story(chance: random.Random, names: list[tuple[str, str]]) -> Story:
    kind = chance.choice(("claim", "event"))
    label = chance.choice(_EVENTS if kind == "event" else _CLAIMS)
    who = tuple(chance.sample(range(len(names)), chance.randint(1, 3)))
    figure = f"{chance.choice(_VAGUE)}{chance.randint(3, 9000)}{chance.choice(_UNITS)}"
    day = f"2025年{chance.randint(1, 12)}月{chance.randint(1, 28)}日"
    return Story(kind, label, who, figure, day)


def _names(many: int) -> Iterator[tuple[str, str]]:
    for number in range(many):
        tail = number % len(_TAILS)
        first, second = divmod(number // len(_TAILS), 10)
        head = _FIRST[first % 10] + _SECOND[second] + (str(first // 10) if first > 9 else "")
        yield head + _TAILS[tail], _LABELS[tail]


def _entity(number: int, name: tuple[str, str]) -> Put:
    body = {"type": name[1], "hans": name[0], "hant": name[0]}
    return Put(f"e{number:025}", "entity", body)


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]), entities=int(sys.argv[3]))
