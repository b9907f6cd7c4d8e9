"""How often the encoding of bytes is told right: the decoded text is exactly what was encoded.

    python benchmarks/encodings.py FOLDER [--seed N] [--characters N] [--texts N] [--wrong N]

From each clean UTF-8 text of FOLDER a piece of about N characters is taken (200 unless told), put
into both scripts, and encoded in each encoding; characters that an encoding does not have are left
out before, and pieces that are left with fewer than 200 do not count. Exits 1 when less than 99 %
of the pieces of an encoding and script come out as they went in.
"""

from __future__ import annotations

import argparse
import codecs
import json
import random
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "benchmarks")]

from repair import PARTS, chosen, converter  # noqa: E402

from models.ingest.decode import decode  # noqa: E402

LIMIT = 0.99
SHORTEST = 200  # characters


@dataclass(frozen=True)
class Way:
    """One way to write a text as bytes, and the scripts that are written so."""

    name: str
    encode: Callable[[str], bytes]
    codec: str
    scripts: tuple[str, ...] = ("hans", "hant")


def _marked(mark: bytes, codec: str) -> Callable[[str], bytes]:
    return lambda text: mark + text.encode(codec)


def _way(name: str, codec: str, *scripts: str) -> Way:
    return Way(name, lambda text: text.encode(codec), codec, scripts or ("hans", "hant"))


WAYS: tuple[Way, ...] = (
    *(_way(name, name) for name in ("utf-8", "utf-8-sig")),
    Way("utf-16-le, mark", _marked(codecs.BOM_UTF16_LE, "utf-16-le"), "utf-16-le"),
    Way("utf-16-be, mark", _marked(codecs.BOM_UTF16_BE, "utf-16-be"), "utf-16-be"),
    *(_way(name, name) for name in ("utf-16-le", "utf-16-be", "gb18030", "gbk")),
    _way("gb2312", "gb2312", "hans"),
    *(_way(name, name, "hant") for name in ("big5", "big5hkscs", "cp950")),
)


def piece(text: str, way: Way, length: int, chance: random.Random) -> str:
    """Return a piece of a text that can be written so, beginning anywhere."""
    written = text.encode(way.codec, "ignore").decode(way.codec)
    start = chance.randrange(max(1, len(written) - length))
    return written[start : start + length].removeprefix("\ufeff")


def main(words: Sequence[str] | None = None) -> int:
    """Print one line for each encoding and script, in two parts; return 1 below the limit."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--characters", type=int, default=SHORTEST)
    parser.add_argument("--texts", type=int, default=200, help="of each part")
    parser.add_argument("--wrong", type=int, default=0, help="failures to show; tuning only")
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args(words)
    rows = []
    for part in PARTS:
        paths = chosen(given.folder, part, given.texts)
        texts = [path.read_text("utf-8") for path in paths]
        for way in WAYS:
            for script in way.scripts:
                rows.append(_row(way, script, texts, part, given))
    if given.json:
        print(json.dumps(rows, ensure_ascii=False, indent=1))
    return 0 if all(r["right"] >= LIMIT * r["pieces"] for r in rows) else 1  # type: ignore[operator]


def _row(
    way: Way, script: str, texts: Sequence[str], part: str, given: argparse.Namespace
) -> dict[str, str | int]:
    chance = random.Random(f"{given.seed} {way.name} {script}")  # noqa: S311 — no secret
    pieces = right = uncertain = 0
    start = time.process_time()
    shown = given.wrong if part == "tuning" else 0
    for whole in texts:
        text = piece(converter(script).convert(whole), way, given.characters, chance)
        if len(text) < SHORTEST:
            continue
        decoded = decode(way.encode(text))
        pieces += 1
        right += decoded.text == text
        uncertain += not decoded.certain
        if decoded.text != text and shown:
            shown -= 1
            differing = [(a, b) for a, b in zip(text, decoded.text, strict=False) if a != b]
            print(f"    {way.name} {script}: {decoded.encoding} {decoded.evidence} {differing[:5]}")
    cost = 1000 * (time.process_time() - start) / max(1, pieces)
    if not given.json:
        told = f"{100 * right / pieces:8.2f} %" if pieces else ""
        print(
            f"{part:10}{way.name:18}{script:6}{pieces:6}{told}  unsure {uncertain:4}{cost:8.1f} ms"
        )
    return {"part": part, "encoding": way.name, "script": script, "pieces": pieces, "right": right}


if __name__ == "__main__":
    sys.exit(main())
