"""Lines that a page puts around an article, and the article twice."""

from __future__ import annotations

import random

from tests.damage.glosses import bracketed
from tests.damage.values import Builder, Damaged, Kind

_HEADS = ("相关阅读", "热门推荐", "猜你喜欢", "最新文章", "延伸閱讀", "更多")
_TOPICS = (
    "航道",
    "电网",
    "港口",
    "稻田",
    "芯片",
    "冰川",
    "渡轮",
    "茶园",
    "风场",
    "古城",
    "雨林",
    "量仪",
)
_DEEDS = (
    "签下新约",
    "试行一年",
    "迎来客流",
    "完成检修",
    "公布名单",
    "开放预约",
    "启用新站",
    "换上新装",
)
_SITES = ("_渡口新闻网", "|热门看点", " - 澜江网", "_产经频道_渡口新闻网", "_滚动新闻")
_SPAM = ("在线观看,久久精品,免费视频", "棋牌娱乐,真人视讯,彩票投注", "国产精品,免费在线观看,高清")


def _list(chance: random.Random, length: int) -> list[str]:
    lines = [chance.choice(_HEADS)]
    for number in range(1, length + 1):
        headline = f"{chance.choice(_TOPICS)}{chance.choice(_DEEDS)}"
        if chance.random() < 0.5:
            lines += [f"{chance.randint(6, 22):02}:{chance.randint(0, 59):02}", headline]
        else:
            lines += [str(number), headline]
    return lines


def navigation(text: str, chance: random.Random) -> Damaged:
    """Put a list of other articles behind the text."""
    builder = Builder()
    builder.keep(text)
    builder.put("\n" + "\n".join(_list(chance, chance.randint(8, 20))), "")
    return builder.damaged()


def two_lists(text: str, chance: random.Random) -> Damaged:
    """Put the same list behind the text twice."""
    builder = Builder()
    builder.keep(text)
    builder.put(("\n" + "\n".join(_list(chance, chance.randint(8, 20)))) * 2, "")
    return builder.damaged()


def suffix(text: str, chance: random.Random) -> Damaged:
    """Put the name of a site behind the headline."""
    headline, newline, rest = text.partition("\n")
    builder = Builder()
    builder.keep(headline)
    builder.put(chance.choice(_SITES), "")
    builder.keep(newline + rest)
    return builder.damaged()


def spam(text: str, chance: random.Random) -> Damaged:
    """Put a line of planted words above the headline."""
    builder = Builder()
    builder.put(chance.choice(_SPAM) + "\n", "")
    builder.keep(text)
    return builder.damaged()


def double(text: str, chance: random.Random) -> Damaged:
    """Put the whole text behind itself."""
    builder = Builder()
    builder.keep(text)
    builder.put("\n" + text.replace("\n", "\n\n"), "")
    return builder.damaged()


def double_glossed(text: str, chance: random.Random) -> Damaged:
    """Put a glossed copy behind the text."""
    builder = Builder()
    builder.keep(text)
    builder.put("\n" + bracketed(text, chance).text, "")
    return builder.damaged()


KINDS: tuple[Kind, ...] = tuple(
    Kind(key, make, "lines")
    for key, make in (
        ("navigation", navigation),
        ("two-lists", two_lists),
        ("title-suffix", suffix),
        ("spam-title", spam),
        ("double-body", double),
        ("double-body-glossed", double_glossed),
    )
)
