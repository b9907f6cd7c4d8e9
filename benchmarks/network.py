"""Measure the network: ``python benchmarks/network.py [ENTITIES [EVENTS]]`` (off screen).

From the records of events to the first picture of the room, then what a hand waits for: another
filter, another number of nodes, a frame while the picture is moved, a search. CPU time of the
process. Exits with 1 when one is over its limit.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from random import Random
from statistics import median
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from models.knowledge.filters import Filter
from models.knowledge.layout import arrange
from models.knowledge.naming import Names
from models.knowledge.network import Wish
from models.knowledge.networkfiles import graphml
from models.knowledge.values import ArticleFacts, Dated, EventRecord, Evidence, Filler
from models.knowledge.weaving import weave
from models.moments.values import Moment
from models.registry.values import Entity
from models.schema.load import bundled
from models.script.conversion import convert
from models.script.fold import fold
from models.script.pinyin import readings
from models.text import Span
from ui.language import TONGUES
from ui.look import Look
from ui.rooms.network.drawing import MOST, Sources, draw
from ui.rooms.network.picture import Emphasis, Picture
from ui.rooms.network.view import View, fitted
from ui.theme import LIGHT

_PARTS = "东南西北上下大小新远临云松白青海江河湖山明启衡川望虞沈秋"
_KINDS = ("材料", "机器人", "船业", "大学", "实验室", "市政府", "港务", "电子", "联盟", "银行")
_SIZE = (900.0, 640.0)
_failed: list[str] = []


def made(entities: int, events: int) -> Sources:
    """Return made-up events: a few take part in many, most in few, neighbours mostly meet."""
    random = Random(7)  # noqa: S311
    schema = bundled("regional-cooperation")
    types = list(schema.meaning.entity)[:8]
    known = {}
    for number in range(entities):
        name = "".join(random.choices(_PARTS, k=3)) + random.choice(_KINDS) + f"{number % 97:02}"
        known[f"e{number}"] = Entity(id=f"e{number}", hans=name, type=random.choice(types))
    told = []
    for number in range(events):
        near = random.randrange(entities)
        count = random.choice((2, 2, 2, 3, 3, 4, 6))
        names = {f"e{int(random.paretovariate(1.1)) % entities}" for _ in range(count // 2)}
        names |= {f"e{(near + random.randrange(-20, 20)) % entities}" for _ in range(count)}
        fillers = tuple(
            Filler(role="party", evidence=Evidence((Span(0, 5),), known[i].hans), entity=i,
                   name=known[i].hans, label=known[i].type, annotation=f"m{number}")
            for i in sorted(names)
        )  # fmt: skip
        day = date(2020, 1, 1) + timedelta(days=random.randrange(2000))
        facts = ArticleFacts(id=f"a{number % 1000}", number=number % 1000, title="第一篇",
                             outlet="渡口新闻网", published=day.isoformat())  # fmt: skip
        evidence = Evidence((Span(10, 12),), "签署")
        moment = Moment(start=day, end=day + timedelta(days=1), precision="day")
        told.append(EventRecord(
            id=f"v{number}", article=facts, layer="l", evidence=evidence, fillers=fillers,
            label=random.choice(schema.meaning.cooperation), polarity="affirmed", status="signed",
            dates=(Dated(evidence=evidence, moment=moment),),
        ))  # fmt: skip
    return Sources(told, known)


def measured(name: str, limit: float, work: Callable[[], Any], times: int = 3) -> Any:
    """Run ``work``, print its CPU time in ms, and note when it is over ``limit``."""
    spent = []
    for _ in range(times):
        start = time.process_time()
        result = work()
        spent.append((time.process_time() - start) * 1000)
    over = median(spent) > limit
    print(f"{name:<52}{median(spent):>9.1f} ms  (limit {limit:g}){'  OVER' if over else ''}")
    if over:
        _failed.append(name)
    return result


def main() -> int:
    asked = [int(number) for number in sys.argv[1:3]]
    entities, events = (*asked, *(10_000, 10_000)[len(asked) :])
    _app = QApplication([])
    schema, sources = bundled("regional-cooperation"), made(entities, events)
    for profile in ("s2tw", "t2s"):
        convert("联盟", profile)  # the dictionaries are loaded for the reader already
    fold("联盟")
    readings("联盟", "hans")
    print(f"{entities:,} entities, {events:,} events")
    first = measured("from records to the first picture", 1000,
                     lambda: draw(sources, schema, Wish(), 120, "", {}))  # fmt: skip
    print(f"  {len(first.whole.nodes):,} nodes, {len(first.whole.ties):,} ties")
    whole = measured("weave all of it", 800,
                     lambda: weave(sources.events, sources.entities, schema))  # fmt: skip
    records = Filter(since=date(2024, 1, 1), text="大学")
    measured("another filter", 1000, lambda: draw(
        sources, schema, Wish(records=records, types=frozenset({"organisation"})), 120, "",
        first.places))  # fmt: skip
    for count, limit in ((120, 150), (500, 700), (MOST, 2500)):
        part = whole.strongest(count)
        ties = [(t.first, t.second, float(t.weight)) for t in part.ties]
        ids = [node.id for node in part.nodes]
        places = measured(f"lay out {count} nodes, {len(ties)} ties", limit,
                          lambda n=ids, t=ties: arrange(n, t))  # fmt: skip
        measured("  and once more, from where they stood", limit,
                 lambda n=ids, t=ties, p=places: arrange(n, t, p))  # fmt: skip
    names = measured("make names ready for the search", 2500,
                     lambda: Names(whole.nodes, sources.entities), 1)  # fmt: skip
    for query in ("大学", "联", "lyw", "海江"):
        measured(f"search {query}", 50, lambda q=query: names.find(q))
    measured("write GraphML", 3000, lambda: graphml(whole), 1)
    picture = Picture(Look(LIGHT, TONGUES[0]), schema)
    for count, limit in ((120, 25), (500, 60), (MOST, 150)):
        drawing = draw(sources, schema, Wish(), count, "", {})
        view = fitted(drawing.places.values(), _SIZE)
        frames = iter(range(10_000))

        def frame(drawing: Any = drawing, view: View = view, frames: Any = frames) -> None:
            image = QImage(int(_SIZE[0]), int(_SIZE[1]), QImage.Format.Format_RGB32)
            painter = QPainter(image)
            moved = view.moved(next(frames) % 30, 5)
            picture.paint(painter, drawing, moved, _SIZE, Emphasis())
            painter.end()

        frame()
        measured(f"a frame with {count} nodes while it is moved", limit, frame, 9)
    return 1 if _failed else 0


if __name__ == "__main__":
    sys.exit(main())
