"""Lines that credit people with their part: `責編:…`, `编辑 王芳 校对 李明`, `■ 本报记者 …`."""

from __future__ import annotations

import re
from functools import cache

from models.ingest.lexicon import lines
from models.ingest.values import Credit

_LONGEST = 160
_LONGEST_NAME = 12  # characters of one name, which may be a company's
_EDGES = "()（）[]【】〔〕［］<>《》*＊|｜丨 \t\xa0\u3000"
_HANZI = "\u3400-\u9fff"
_GAP = r"[ \t\xa0\u3000]"
_MARK = r"[■▲●◎◆□▌◇○★☆▍]?"
_NAMES = re.compile(rf"[{_HANZI}·•．、,，;；/／&和|｜丨\s()（）\[\]A-Za-z0-9_.@'’-]{{0,100}}")
_BETWEEN = re.compile(r"[、,，;；/／&|｜丨()（）\[\]]+|\s+")
_NUMBER = re.compile(r"[_ ]?[A-Za-z]{0,6}\d{2,12}$")  # an editor's number behind the name
_SPACED = re.compile(rf"(?<![{_HANZI}])([{_HANZI}])[ \u3000\xa0]{{1,4}}([{_HANZI}])(?![{_HANZI}])")
_PERSON = rf"[{_HANZI}·]{{2,4}}"
_PERSONS = rf"{_PERSON}(?:[ \xa0\u3000、,，]{{1,2}}{_PERSON}){{0,9}}"
_REPORTER = rf"{_MARK}{_GAP}?[{_HANZI}]{{0,8}}(?:记者|記者)"
_UNLABELLED = (
    re.compile(rf"{_REPORTER}[ \xa0\u3000:：]{{1,2}}({_PERSONS})"),
    re.compile(
        rf"[{_HANZI}]{{0,8}}(?:记者|記者){_GAP}?({_PERSONS}){_GAP}?[／/][{_HANZI}]{{0,8}}(?:报道|報道|報導)"
    ),
)
_IN_BRACKETS = re.compile(rf"{_REPORTER}[ \xa0\u3000:：]{{0,2}}({_PERSONS})")
_OPENING = ("(", "（", "【", "[", "〔", "［")
_OTHER_TRADE = re.compile("通讯员|通訊員|摄影|攝影|报道|報道|報導|编辑|編輯|特约记者|实习生")
_CLOSING = re.compile("责编|責編|责任编辑|責任編輯|^编辑$|^編輯$|校对|校對|审|審|监制|監製|值班")
_WRITER = re.compile("(?:记者|記者|作者|撰文|撰稿|采写|採寫|执笔|執筆|文字|^文)$")
_NO_WRITER = re.compile("摄|攝|视频|視頻|影像|录像|錄像|图|圖|音频|审|審")


def credits_in(text: str) -> tuple[Credit, ...]:
    """Split a line of credits into tasks and names; nothing where it is none."""
    if len(text) > _LONGEST:
        return ()
    words = text.strip(_EDGES)
    found = _labelled(words, _with_sign()) or _labelled(words, _with_space())
    return () if any(not credit.names for credit in found) else found


def reporters_in(text: str) -> str | None:
    """Return the reporters that a line names without a colon: `■ 本报记者 …`, `（记者…）`."""
    if len(text) > _LONGEST:
        return None
    words = text.strip(_EDGES)
    patterns = (_IN_BRACKETS, *_UNLABELLED) if text[:1] in _OPENING else _UNLABELLED
    match = next((m for p in patterns if (m := p.fullmatch(words))), None)
    return writers(match[1]) if match else None


def is_credit(text: str) -> bool:
    """Tell whether a line credits people with their part."""
    return reporters_in(text) is not None or bool(credits_in(text))


def closes_article(text: str) -> bool:
    """Tell whether a line names those who edit and check, which stands behind an article."""
    return any(_CLOSING.search(credit.task) for credit in credits_in(text))


def is_bare_byline(text: str) -> bool:
    """Tell whether a line names its reporters and nobody else's task with a colon."""
    return reporters_in(text) is not None and not _with_sign().match(text.strip(_EDGES))


def writers(names: str) -> str:
    """Return the names up to the one of another trade: correspondent, photographer."""
    return "、".join(_split(_OTHER_TRADE.split(names)[0]))


def byline_of(found: list[Credit]) -> str | None:
    """Return who wrote it: the first task by the order of the list, else one that writes."""
    by_task = {credit.task.casefold(): credit for credit in reversed(found)}
    known = (by_task[label] for label in lines("byline_labels") if label in by_task)
    writing = (c for c in found if _WRITER.search(c.task) and not _NO_WRITER.search(c.task))
    credit = next(known, None) or next(writing, None)
    return "、".join(credit.names) if credit else None


def _labelled(words: str, label: re.Pattern[str]) -> tuple[Credit, ...]:
    marks = list(label.finditer(words))
    if not marks or marks[0].start():
        return ()
    ends = [mark.start() for mark in marks[1:]] + [len(words)]
    out = []
    for mark, end in zip(marks, ends, strict=True):
        said = words[mark.end() : end]
        if not _NAMES.fullmatch(said):
            return ()
        names = _split(said)
        if any(len(name) > _LONGEST_NAME for name in names):
            return ()
        out.append(Credit(mark["task"].strip(), names))
    return tuple(out)


def _split(said: str) -> tuple[str, ...]:
    joined = _SPACED.sub(r"\1\2", said)
    if re.fullmatch(r"[A-Za-z .'’-]+", joined.strip()):
        return (joined.strip(),)
    names = (_NUMBER.sub("", part) or part for part in _BETWEEN.split(joined))
    return tuple(dict.fromkeys(name.strip(" .·•_-") for name in names if name.strip(" .·•_-")))


@cache
def _tasks() -> str:
    known = sorted(lines("credit_labels"), key=len, reverse=True)
    endings = "|".join(map(re.escape, lines("credit_endings")))
    exact = "|".join(map(re.escape, known))
    return rf"(?:{exact}|[{_HANZI}]{{1,6}}(?:{endings}))"


@cache
def _with_sign() -> re.Pattern[str]:
    before = r"(?:^|(?<=[\s|｜丨/／;；,，、)）\]】]))"
    return re.compile(
        rf"{before}{_MARK}{_GAP}?(?P<task>{_tasks()}){_GAP}{{0,3}}(?:[:：丨|｜]|[/／](?![图圖文]|摄影|攝影)){_GAP}{{0,4}}",
        re.IGNORECASE,
    )


@cache
def _with_space() -> re.Pattern[str]:
    """Find tasks without a sign behind them: only known ones of two characters and more."""
    known = sorted((t for t in lines("credit_labels") if len(t) > 1), key=len, reverse=True)
    tasks = "|".join(map(re.escape, known))
    before = r"(?:^|(?<=[\s|｜丨;；,，、)）]))"
    person = rf"(?={_PERSON}(?:[\s、,，;；|｜)）]|$)|[{_HANZI}][ \u3000][{_HANZI}](?:\s|$))"
    return re.compile(
        rf"{before}{_MARK}{_GAP}?(?P<task>{tasks}){_GAP}{{1,4}}{person}", re.IGNORECASE
    )
