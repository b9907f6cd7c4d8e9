"""An article inside a page that somebody copied as plain text, with all that stands around it.

No two pages are alike: which parts there are, in which order and in which words is drawn anew.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from tests.damage.furniture import Pools

Labelled = tuple[str, tuple[str, ...]]
_FIRST_DAY = datetime(2016, 1, 3, 6, 5, 9)


@dataclass(frozen=True)
class Piece:
    """A line of the page: its range, and its role; None for what is not the article's."""

    start: int
    end: int
    role: str | None


@dataclass(frozen=True)
class Scraped:
    """A page as text, and the truth of it."""

    text: str
    pieces: tuple[Piece, ...]
    title: str
    published: str | None
    source: str | None
    byline: str | None
    credits: tuple[Labelled, ...]


@dataclass
class _Page:
    chance: random.Random
    pools: Pools
    titles: Sequence[str]
    lines: list[tuple[str, str | None]] = field(default_factory=list)

    def add(self, line: str, role: str | None = None) -> None:
        """Add a line, or several that share a role."""
        self.lines.extend((one, role) for one in line.split("\n"))

    def one(self, pool: str) -> str:
        return self.pools.one(pool, self.chance)

    def some(self, pool: str, most: int, *, least: int = 1) -> list[str]:
        return self.pools.some(pool, self.chance, most, least=least)

    def maybe(self, share: float) -> bool:
        return self.chance.random() < share

    def headline(self) -> str:
        return self.chance.choice(self.titles)

    def person(self) -> str:
        return self.one("surname") + self.one("given")

    def people(self, most: int) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self.person() for _ in range(self.chance.randint(1, most))))

    def house(self) -> str:
        return self.one("place") + self.one("house")


def scraped(
    lines: Sequence[str], chance: random.Random, pools: Pools, titles: Sequence[str]
) -> Scraped:
    """Make a page of an article.

    Args:
        lines: headline and paragraphs.
        titles: headlines of other articles, for the lists.
    """
    page = _Page(chance, pools, titles)
    title, *paragraphs = lines
    house = page.house()
    facts = _Facts.drawn(page, house)
    _top(page, house)
    _heading(page, title, house)
    for line in facts.head:
        page.add(line)
    if page.maybe(0.5):
        page.add("\n".join(page.some("share", 6)))
    if page.maybe(0.15):
        page.add("\n".join(page.some("notice", 2)))
    _body(page, facts.lead, paragraphs)
    for line in facts.tail:
        page.add(line)
    _bottom(page, house)
    text, pieces = _laid_out(page)
    return Scraped(text, pieces, title, facts.published, facts.source, facts.byline, facts.credits)


@dataclass(frozen=True)
class _Facts:
    """What the page says of the article, and the lines in which it says so."""

    head: tuple[str, ...]
    lead: str
    tail: tuple[str, ...]
    published: str | None
    source: str | None
    byline: str | None
    credits: tuple[Labelled, ...]

    @classmethod
    def drawn(cls, page: _Page, house: str) -> _Facts:
        chance = page.chance
        moment = _FIRST_DAY + timedelta(seconds=chance.randrange(10 * 365 * 86_400))
        shown, published = _date(moment, chance)
        source = page.house() if page.maybe(0.75) else None
        head_author = page.people(2) if page.maybe(0.25) else ()
        head = _dateline(page, shown, source, head_author)
        lead, lead_author = "", ()
        if not head_author and page.maybe(0.3):
            lead_author = page.people(2)
            lead = _lead(page, lead_author, moment)
        tail_author = () if head_author or lead_author else page.people(2)
        credits_ = _credits(page)
        tail = _signature(page, tail_author) if tail_author and page.maybe(0.6) else ()
        byline = head_author or lead_author or (tail_author if tail else ())
        return cls(
            head=tuple(head),
            lead=lead,
            tail=(*tail, *_credit_lines(page, credits_)),
            published=published,
            source=source,
            byline="、".join(byline) or None,
            credits=credits_,
        )


def _date(moment: datetime, chance: random.Random) -> tuple[str, str]:
    """Write a moment in one of many ways; return it so, and in ISO 8601."""
    day = moment.date().isoformat()
    m, d, y = moment.month, moment.day, moment.year
    minute, second = moment.strftime("%H:%M"), moment.strftime("%H:%M:%S")
    ways = (
        (f"{day} {second}", f"{day}T{second}"),
        (f"{day} {minute}", f"{day}T{minute}"),
        (f"{y}年{m:02}月{d:02}日 {minute}", f"{day}T{minute}"),
        (f"{y}年{m}月{d}日", day),
        (f"{y}/{m}/{d} {minute}", f"{day}T{minute}"),
        (f"{y}.{m:02}.{d:02}", day),
        (f"{y}-{m:02}-{d:02}", day),
        (f"{y}年{m:02}月{d:02}日{minute}", f"{day}T{minute}"),
        (f"{y}年{m}月{d}日 {moment.hour}时{moment.minute:02}分", f"{day}T{minute}"),
    )
    return chance.choice(ways)


def _dateline(page: _Page, shown: str, source: str | None, author: tuple[str, ...]) -> list[str]:
    """Write date, source and author on one line or on several."""
    chance = page.chance
    when = chance.choice(
        (
            "{}",
            "{}",
            "发布时间：{}",
            "时间：{}",
            "日期:{}",
            "{} 发布",
            "更新时间：{}",
            "發佈時間：{}",
        )
    )
    where = chance.choice(
        (
            "来源：{}",
            "来源: {}",
            "稿件来源：{}",
            "信息来源：{}",
            "文章来源：{}",
            "來源：{}",
            "出处：{}",
            "来源于：{}",
        )
    )
    who = chance.choice(("作者：{}", "作者: {}", "记者：{}", "撰稿：{}", "文／{}", "作者 {}"))
    parts = [when.format(shown)]
    if source:
        parts.append(where.format(source))
    if author:
        parts.append(who.format(chance.choice(("、", " ")).join(author)))
    chance.shuffle(parts)
    if page.maybe(0.35):
        parts.append(
            chance.choice(("浏览：{}", "阅读：{}", "点击：{}次", "{}评论", "阅读({})")).format(
                chance.randint(3, 90_000)
            )
        )
    if page.maybe(0.3):
        return parts
    return [chance.choice((" ", "  ", "　", " | ", "｜", "\t", " / ")).join(parts)]


def _lead(page: _Page, author: tuple[str, ...], moment: datetime) -> str:
    names = page.chance.choice(("、", " ")).join(author)
    own = page.chance.choice(
        (
            "本报讯（记者 {n}）",
            "本网讯（记者{n}）",
            "本报记者 {n} 报道：",
            "{p}讯（记者 {n}）",
            "本報訊（記者{n}）",
        )
    )
    return own.format(n=names, p=page.one("place"))


def _signature(page: _Page, author: tuple[str, ...]) -> tuple[str, ...]:
    names = page.chance.choice(("、", " ")).join(author)
    ways = (
        "（记者 {}）",
        "本报记者 {}",
        "■ 本报记者 {}",
        "（本报记者{}）",
        "文/{}",
        "作者：{}",
        "撰文：{}",
        "文丨{}",
        "记者：{}",
    )
    return (page.chance.choice(ways).format(names),)


def _credits(page: _Page) -> tuple[Labelled, ...]:
    tasks = page.chance.sample(
        (
            "责任编辑",
            "编辑",
            "校对",
            "审核",
            "责编",
            "监制",
            "摄影",
            "视觉",
            "制图",
            "终审",
            "值班主任",
            "統籌",
            "实习编辑",
        ),
        page.chance.choice((0, 1, 1, 1, 2, 3, 4)),
    )
    return tuple((task, page.people(2)) for task in tasks)


def _credit_lines(page: _Page, credits_: tuple[Labelled, ...]) -> Iterator[str]:
    if not credits_:
        return
    chance = page.chance
    sign = chance.choice(("：", ":", "： ", "丨", " | ", "／"))
    joint = chance.choice(("、", " "))
    said = [f"{task}{sign}{joint.join(names)}" for task, names in credits_]
    if len(said) == 1:
        yield chance.choice(("{}", "[{}]", "【{}】", "（{}）", "({})")).format(said[0])
    elif page.maybe(0.5):
        yield from said
    else:
        yield chance.choice((" ", "  ", "　", " | ")).join(said)


def _top(page: _Page, house: str) -> None:
    """Add menus, the way to the page, and now and then a list, above the headline."""
    if page.maybe(0.6):
        menu = page.some("menu", 24, least=4)
        if page.maybe(0.4):
            page.add(page.chance.choice((" ", " | ", "  ", "|", "丨")).join(menu))
        else:
            page.add("\n".join(menu))
    if page.maybe(0.4):
        page.add("\n".join(page.some("account", 5)))
    if page.maybe(0.2):
        page.add(house)
    if page.maybe(0.15):
        page.add("\n".join(page.headline() for _ in range(page.chance.randint(1, 6))))
    if page.maybe(0.6):
        page.add(page.one("crumbs").format(page.one("menu")))


def _heading(page: _Page, title: str, house: str) -> None:
    suffix = page.one("suffix").format(h=house, c=page.one("menu")) if page.maybe(0.35) else ""
    if page.maybe(0.15):
        page.lines.insert(0, (title + suffix, None if suffix else "title"))
        suffix = ""
    page.add(title + suffix, "title")


def _body(page: _Page, lead: str, paragraphs: Sequence[str]) -> None:
    """Add the paragraphs, with pictures, heads and intruders between them."""
    chance = page.chance
    has_heads = page.maybe(0.25) and len(paragraphs) > 4
    for number, paragraph in enumerate(paragraphs):
        if number and page.maybe(0.07):
            page.add(page.one("middle"))
        if number and page.maybe(0.04):
            page.add(page.one("middle_link").format(page.headline()))
        if has_heads and number and page.maybe(0.3):
            page.add(page.one("subhead"), "subhead")
        if page.maybe(0.08):
            facts = {"p": page.one("place"), "t": page.one("topic"), "n": page.person()}
            day = f"{chance.randint(1, 12)}月{chance.randint(1, 28)}日"
            page.add(page.one("caption").format(**facts, d=day), "caption")
        page.add((lead if not number else "") + paragraph, "body")


def _bottom(page: _Page, house: str) -> None:
    """Add what stands below, in any order but for the footer."""
    parts = [
        (0.5, lambda: page.add("\n".join(page.some("share", 8)))),
        (0.35, lambda: page.add(page.one("tags").format(page.one("topic"), page.one("topic")))),
        (0.4, lambda: page.add(page.one("neighbours").format(page.headline(), page.headline()))),
        (0.4, lambda: page.add("\n".join(page.some("disclaimer", 2)))),
        (0.35, lambda: page.add("\n".join(page.some("follow", 2)))),
        (0.6, lambda: _list(page)),
        (0.4, lambda: _list(page)),
        (0.35, lambda: _comments(page)),
        (0.2, lambda: _teasers(page)),
    ]
    page.chance.shuffle(parts)
    for share, part in parts:
        if page.maybe(share):
            part()
    if page.maybe(0.5):
        footer = page.some("footer", 8)
        page.add(page.chance.choice(("\n", "\n", " | ", "  ")).join(footer))


def _list(page: _Page) -> None:
    """Add a list of other articles under its heading, every item of one form."""
    chance = page.chance
    page.add(page.one("heads") + chance.choice(("", "", "：", " 更多>>", " >")))
    form = page.one("item")
    for number in range(1, chance.randint(4, 16)):
        words = page.headline()
        clock = f"{chance.randint(0, 23):02}:{chance.randint(0, 59):02}"
        day = f"{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
        page.add(form.format(words, n=number, t=clock, d=day, h=page.house()))


def _comments(page: _Page) -> None:
    page.add("\n".join(page.some("comment", 6)))
    for _ in range(page.chance.choice((0, 0, 2, 4))):
        page.add(f"{page.one('place')}网友 {page.chance.randint(1, 23)}小时前")
        page.add(page.one("reader"))


def _teasers(page: _Page) -> None:
    """Add other articles with the beginning of their texts."""
    page.add(page.one("heads"))
    for _ in range(page.chance.randint(2, 5)):
        page.add(page.headline())
        words = f"{page.one('place')}近日公布了{page.one('topic')}方案，{page.one('topic')}项目"
        page.add(
            words
            + page.chance.choice(
                ("将于年内开工...", "备受关注。", "已有多家企业报名……[详细]", "引发热议。 阅读全文")
            )
        )


def _laid_out(page: _Page) -> tuple[str, tuple[Piece, ...]]:
    """Put the lines one below the other, indented and spaced as one page does it."""
    chance = page.chance
    indent = chance.choice(("", "", "　　", "    ", "\t"))
    gap = chance.choice(("\n", "\n", "\n\n", "\n \n\n"))
    out: list[str] = []
    pieces: list[Piece] = []
    at = 0
    for line, role in page.lines:
        before = indent if role == "body" else ""
        at += len(before)
        pieces.append(Piece(at, at + len(line), role))
        end = gap if role == "body" or chance.random() < 0.8 else "\n"
        out += [before, line, end]
        at += len(line) + len(end)
    return "".join(out), tuple(pieces)
