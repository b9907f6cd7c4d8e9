"""Articles of our own making for measurements: as long and as damaged as scraped ones, all unlike.

Sentences of the sample articles lend their shape; most of their words are exchanged for words of
the dictionary of readings, so that no two articles repeat one another unless they are told to.
"""

from __future__ import annotations

import random
import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from models.ingest.decode import decode  # noqa: E402
from tests.ingest.damage import glossed, shift  # noqa: E402

LENGTH = 4_000  # characters
_PIECE = re.compile("[\u4e00-\u9fff]{2,}")
_ENCODINGS = ("utf-8", "utf-8", "utf-8", "gb18030", "utf-8-sig")
_FURNITURE = ("首页 > 新闻 > 正文", "字号：大 中 小", "分享到：微信 微博 QQ空间", "相关阅读")


def write(folder: Path, count: int, *, seed: int = 1, length: int = LENGTH) -> list[Path]:
    """Write ``count`` articles into a folder and return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for number, data in enumerate(articles(count, seed=seed, length=length)):
        path = folder / f"article-{number:05}.txt"
        path.write_bytes(data)
        paths.append(path)
    return paths


def articles(count: int, *, seed: int = 1, length: int = LENGTH) -> Iterator[bytes]:
    """Yield articles: a third in Traditional with shifted bytes, a third with glosses, the rest
    clean but for what pages leave around them."""
    for number in range(count):
        chance = random.Random(f"{seed}/{number}")  # noqa: S311 — no secret
        text = _text(chance, length)
        kind = number % 3
        if kind == 0:
            text = shift(traditional(text), seed=number, share=0.7).text
        elif kind == 1:
            text = glossed(text, share=0.05, seed=number)
        else:
            text = "\n".join((*_FURNITURE, text, *_FURNITURE))
        yield text.encode(chance.choice(_ENCODINGS), "replace")


def texts(count: int, *, seed: int = 1, length: int = LENGTH) -> Iterator[str]:
    """Yield clean articles in Simplified, without what pages leave around them.

    Few of their words are exchanged and few of their sentences stand in them twice, so that the
    rules have as much to doubt in them as in news.
    """
    for number in range(count):
        chance = random.Random(f"texts/{seed}/{number}")  # noqa: S311 — no secret
        yield _text(chance, length, share=0.05)


def _text(chance: random.Random, length: int, share: float = 1.0) -> str:
    title, *sentences = _varied(chance, length, share)
    head = f"{title}\n2026年{chance.randint(1, 9)}月{chance.randint(1, 28)}日 来源：瀾江日报\n"
    lines, at = [], 0
    while at < len(sentences):
        step = chance.randint(2, 6)
        lines.append("　　" + "".join(sentences[at : at + step]))
        at += step
    return head + "\n".join(lines)


def _varied(chance: random.Random, length: int, share: float) -> Iterator[str]:
    words = _words()
    shapes = _shapes()
    yield "".join(chance.choice(words) for _ in range(5))
    made = 0
    order: list[str] = []
    while made < length:
        order = order or chance.sample(shapes, len(shapes))
        sentence = _PIECE.sub(
            lambda m: m[0] if chance.random() > share else _other(m[0], words, chance),
            order.pop(),
        )
        made += len(sentence)
        yield sentence


def _other(piece: str, words: tuple[str, ...], chance: random.Random) -> str:
    """Exchange the middle of a piece for words of about its length."""
    if len(piece) < 4:
        return piece
    made = ""
    while len(made) < len(piece) - 2:
        made += chance.choice(words)
    return piece[0] + made + piece[-1]


@cache
def _shapes() -> tuple[str, ...]:
    files = sorted((ROOT / "resources" / "sample" / "articles").glob("*.txt"))
    text = "".join(decode(path.read_bytes()).text for path in files)
    return tuple(s for s in re.findall("[^。！？\n]+[。！？]", text) if len(s) > 12)


@cache
def _words() -> tuple[str, ...]:
    from pypinyin.constants import PHRASES_DICT

    return tuple(sorted(word for word in PHRASES_DICT if len(word) in (2, 3)))


def traditional(text: str) -> str:
    """Return a text in Traditional script, with the words of Taiwan."""
    from opencc import OpenCC

    return str(OpenCC("s2tw").convert(text))
