"""What the tests of rooms share: a project with claims and events, and hands in a room."""

from __future__ import annotations

from pathlib import Path

from models.annotate import Anchor, Annotation, Argument
from models.annotate.codec import put
from models.changes import Step
from models.identity import new_id
from models.project import Project
from models.text import Span
from tests.window.conftest import Desk

ARTICLES = {
    "one.txt": (
        "澜江电池联盟成立\n时间：2025-03-18 来源：澜江日报\n3月18日，29家企业成立电池联盟。"
        "去年出货21吉瓦时。计划投资约三成，两年内建成。择期将开会。"
    ),
    "two.txt": (
        "瀾江電池聯盟成軍\n渡口新聞網 2025-03-20 14:20:06\n3月18日，31家廠商成立電池聯盟。"
        "去年出貨21吉瓦時。若干家觀望。"
    ),
}


def make_project(folder: Path) -> Path:
    """Make a project of two articles that tell one story, with figures that differ and agree."""
    path = folder / "told.shuangjian"
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, "utf-8")
    with Project.create(path, annotator="LW") as project:
        report = project.articles.import_paths([folder / name for name in ARTICLES])
        first, second = report.articles
        made = [
            _made(project, first, "claim", "count", "29家企业成立电池联盟",
                  about="电池联盟", figure="29家"),
            _made(project, second, "claim", "count", "31家廠商成立電池聯盟",
                  about="電池聯盟", figure="31家"),
            _made(project, second, "claim", "count", "若干家觀望", about="電池聯盟",
                  figure="若干家"),
            _made(project, first, "claim", "amount", "去年出货21吉瓦时", about="电池联盟",
                  figure="21吉瓦时", date="去年"),
            _made(project, second, "claim", "amount", "去年出貨21吉瓦時", about="電池聯盟",
                  figure="21吉瓦時", date="去年"),
            _made(project, first, "event", "alliance_founded", "成立", alliance="电池联盟",
                  member="29家企业", date="3月18日"),
            _made(project, second, "event", "alliance_founded", "成立", alliance="電池聯盟",
                  member="31家廠商", date="3月18日"),
            _made(project, first, "event", "conference_held", "开会", date="择期"),
        ]  # fmt: skip
        project.commit(Step("mention.add", tuple(put(one) for one in made)))
    return path


def _made(project: Project, article: str, kind: str, label: str, words: str,
          **roles: str) -> Annotation:  # fmt: skip
    reading = project.articles.reading(article)
    body = reading.text.index("3月18日")

    def anchor(quote: str) -> Anchor:
        start = reading.text.index(quote, body)
        return Anchor.on(reading.text, Span(start, start + len(quote)), revision=reading.revision)

    arguments = tuple(Argument(role, anchor=anchor(quote)) for role, quote in roles.items())
    return Annotation(
        id=new_id(), kind=kind, article=article,  # type: ignore[arg-type]
        layer=project.layers.current.id, label=label, anchor=anchor(words), arguments=arguments,
    )  # fmt: skip


def open_room(desk: Desk, name: str):  # type: ignore[no-untyped-def]
    """Open a room by its command and wait until it has read the project."""
    desk.window.run_command(f"go.{name}")
    room = desk.workspace.knowledge_room
    assert room is not None
    desk.qtbot.waitUntil(lambda: room.state.is_loaded and not room.state.is_busy, timeout=10_000)
    return room
