"""Measure the reader in CPU time: ``python benchmarks/reader.py`` (1280 by 860, off screen).

Prints each figure with its limit and their ratio; exits with 1 when one is over its limit.
CPU time of the process is measured, not the clock, so that a busy machine does not matter.
"""

from __future__ import annotations

import os
import random
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from models.annotate import Anchor, Annotation
from models.ingest.values import ArticleData, Paragraph, Reading
from models.script.values import View
from models.text import EditMap, Span
from ui.reader import LabelStyle, ReaderDocument, ReaderWidget

_HANS = (
    "联盟企业产业合作协议签署平台技术研究发展区域经济投资项目会议政府机构创新实验室数据网络与的在"
)
_HANT = (
    "聯盟企業產業合作協議簽署平臺技術研究發展區域經濟投資項目會議政府機構創新實驗室數據網絡與的在"
)
_KINDS = ("mention", "mention", "mention", "claim", "event")
_ROLES = ("title", "deck", "subhead", "caption", "list")


def article(characters: int, seed: int = 7) -> tuple[Reading, View, View]:
    """Generate a reading text and its views; paragraphs of 10 to 200 characters."""
    dice = random.Random(seed)  # noqa: S311
    paragraphs: list[str] = []
    left = characters
    while left > 0:
        size = min(left, max(10, int(dice.gauss(45, 45))))
        body = "".join(dice.choices(_HANS, k=size))
        paragraphs.append("，".join(body[i : i + 12] for i in range(0, size, 12)) + "。")
        left -= len(paragraphs[-1]) + 1
    text = "\n".join(paragraphs)
    spans: list[Paragraph] = []
    at = 0
    for number, paragraph in enumerate(paragraphs):
        role = _ROLES[number] if number < len(_ROLES) else "body"
        spans.append(Paragraph(Span(at, at + len(paragraph)), role, "hans"))
        at += len(paragraph) + 1
    same = EditMap.identity(len(text))
    reading = Reading(1, text, text, same, (), tuple(spans), ArticleData())
    hant = text.translate(str.maketrans(_HANS, _HANT))
    return reading, View("hans", "", text, same), View("hant", "s2tw", hant, same)


def styles() -> dict[str, LabelStyle]:
    return {
        f"L{i}": LabelStyle(f"L{i}", _KINDS[i % 5], i, f"标签{i}", f"標籤{i}", f"Label {i}")
        for i in range(14)
    }


def annotations(text: str, count: int, seed: int = 11) -> Iterator[Annotation]:
    """Generate marks of 2 to 14 characters at random places, one in forty discontinuous."""
    dice = random.Random(seed)  # noqa: S311
    for number in range(count):
        start = dice.randrange(max(1, len(text) - 40))
        spans = [Span(start, start + dice.randint(2, 14))]
        if number % 40 == 0:
            spans.append(Span(start + 18, start + 22))
        label = number % 14
        yield Annotation(
            id=f"a{number}",
            kind=_KINDS[label % 5],
            article="x",
            layer="l",
            label=f"L{label}",
            anchor=Anchor.on(text, *spans),
        )


def cpu(action: Callable[[], object]) -> float:
    """Return the CPU milliseconds that ``action`` takes."""
    start = time.process_time()
    action()
    return (time.process_time() - start) * 1000


def opened(characters: int, marks: int, widget: ReaderWidget) -> float:
    """Return the time from the values to the first screen."""
    reading, hans, hant = article(characters)
    found = list(annotations(reading.text, marks))

    def show() -> None:
        document = ReaderDocument(reading, hans, hant)
        document.set_annotations(found)
        widget.set_document(document)
        QApplication.processEvents()

    return cpu(show)


def scrolled(widget: ReaderWidget, frames: int = 240) -> list[float]:
    bar = widget.verticalScrollBar()

    def frame() -> None:
        bar.setValue(bar.value() + 57)
        QApplication.processEvents()

    return [cpu(frame) for _ in range(frames)]


def tagged(widget: ReaderWidget, times: int = 40) -> list[float]:
    """Return the times from a new mark on screen to its paint."""
    document = widget.document
    assert document is not None
    out = []
    for number in range(times):
        rows = widget.visible_rows()
        row = rows[number % len(rows)][0].number
        start = document.span(row).start + number % 5
        mark = Annotation(
            id=f"new{number}",
            kind="mention",
            article="x",
            layer="l",
            label="L1",
            anchor=Anchor.on(document.reading.text, Span(start, start + 4)),
        )

        def add(mark: Annotation = mark) -> None:
            widget.update_annotations(document.put(mark))
            QApplication.processEvents()

        out.append(cpu(add))
    return out


def hovered(widget: ReaderWidget, times: int = 120) -> list[float]:
    out = []
    for number in range(times):
        at = QPointF(120 + number * 7 % 900, 60 + number * 31 % 700)

        def move(at: QPointF = at) -> None:
            none = Qt.MouseButton.NoButton
            globally = QPointF(widget.viewport().mapToGlobal(QPoint(int(at.x()), int(at.y()))))
            QApplication.sendEvent(
                widget.viewport(),
                QMouseEvent(
                    QMouseEvent.Type.MouseMove,
                    at,
                    globally,
                    none,
                    none,
                    Qt.KeyboardModifier.NoModifier,
                ),
            )
            QApplication.processEvents()

        out.append(cpu(move))
    return out


def resized(widget: ReaderWidget, times: int = 12) -> list[float]:
    def turn(width: int) -> None:
        widget.resize(width, 860)
        QApplication.processEvents()

    out = [cpu(lambda w=1280 - 14 * (i % 3 + 1): turn(w)) for i in range(times)]  # type: ignore[misc]
    turn(1280)
    return out


def percentile(values: list[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def measurements() -> Iterator[tuple[str, float, float]]:
    """Yield name, CPU milliseconds and limit of every measurement."""
    widget = ReaderWidget()
    widget.resize(1280, 860)
    widget.set_styles(styles())
    widget.show()
    opened(500, 5, widget)  # fonts are loaded by the window around the reader
    yield "open 10,000 characters, 200 marks", opened(10_000, 200, widget), 50
    yield "open 1 MB, 10,000 marks, first screen", opened(400_000, 10_000, widget), 200
    frames = scrolled(widget)
    yield "scroll frame, median", median(frames), 5
    yield "scroll frame, 99th percentile", percentile(frames, 0.99), 14
    yield "add a mark and repaint, median", median(tagged(widget)), 16
    yield "hover, 95th percentile", percentile(hovered(widget), 0.95), 8
    yield "resize, median", median(resized(widget)), 60


def main() -> int:
    application = QApplication.instance() or QApplication(sys.argv)
    over = 0
    for name, figure, limit in measurements():
        over += figure > limit
        print(f"{name:42}{figure:8.1f} ms  limit {limit:4.0f}  ratio {figure / limit:5.2f}")
    del application
    return 1 if over else 0


if __name__ == "__main__":
    sys.exit(main())
