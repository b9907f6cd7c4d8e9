"""What the import room says of kinds, sizes, encodings and outcomes."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from models.project.looking import Glance
from ui.look import Look
from ui.rooms.importing.counts import COUNTS
from ui.rooms.importing.entries import Entry, state_of
from ui.theme import Region
from ui.words import N

_ENCODINGS: dict[str, str] = {
    "utf-8": "UTF-8",
    "utf-8-sig": "UTF-8",
    "utf-16": "UTF-16",
    "utf-16-le": "UTF-16",
    "utf-16-be": N("Importing", "UTF-16, big-endian"),
    "gb18030": N("Importing", "Simplified Chinese (GB18030, GBK)"),
    "gbk": N("Importing", "Simplified Chinese (GB18030, GBK)"),
    "gb2312": N("Importing", "Simplified Chinese (GB2312)"),
    "big5hkscs": N("Importing", "Traditional Chinese (Big5)"),
    "big5": N("Importing", "Traditional Chinese (Big5)"),
    "cp950": N("Importing", "Traditional Chinese (Big5)"),
    "cp932": N("Importing", "Japanese (Shift JIS)"),
    "euc_kr": N("Importing", "Korean (EUC-KR)"),
    "cp1252": N("Importing", "Western European (Windows-1252)"),
}
_FIELDS: dict[str, str] = {
    "text": N("Importing", "Text"),
    "title": N("Importing", "Title"),
    "published": N("Importing", "Published"),
    "source": N("Importing", "Source"),
    "byline": N("Importing", "Byline"),
}


def say(text: str) -> str:
    """Return a text of this context in the language of the interface."""
    return QCoreApplication.translate("Importing", text)


def encoding_words(name: str) -> str:
    """Return what an encoding is called; one that we do not offer, by its own name."""
    return say(_ENCODINGS[name]) if name in _ENCODINGS else name.upper()


def field_words(name: str) -> str:
    """Return what a field of an article is called."""
    return say(_FIELDS[name])


def region_of(encoding: str, script: str = "") -> Region:
    """Return whose glyphs a text is shown in: by its script, else by its encoding."""
    if script:
        return "TC" if script == "hant" else "SC"
    return "TC" if encoding.startswith("big5") or encoding == "cp950" else "SC"


def size_words(size: int) -> str:
    """Return a size in bytes as people write it."""
    kind = QLocale.DataSizeFormat.DataSizeTraditionalFormat
    return QLocale().formattedDataSize(size, 1 if size >= 1 << 20 else 0, kind)


def kind_words(glance: Glance, look: Look) -> str:
    """Return what kind of file it is."""
    from models.ingest.files.registry import READERS

    if not glance.kind:
        return say(N("Importing", "cannot be read"))
    known = next((r for r in READERS if r.key == glance.kind), None)
    if known is not None:
        return known.words.in_language(look.tongue.code)
    return say(N("Importing", "annotated articles ({format})")).format(format=glance.kind)


def facts_before(entry: Entry, look: Look) -> str:
    """Return the second line of a file that waits: doubts first, then kind, rows and size."""
    seen = entry.glance
    if seen is None:
        return say(N("Importing", "looking…"))
    parts = []
    if seen.refusal is None and entry.is_doubtful:
        parts.append(_doubt(entry, seen))
    parts.append(kind_words(seen, look))
    if seen.rows >= 0:
        parts.append(COUNTS.rows(seen.rows))
    if entry.encoding:
        parts.append(encoding_words(entry.encoding))
    parts.append(size_words(entry.size))
    return " · ".join(parts)


def _doubt(entry: Entry, seen: Glance) -> str:
    if not seen.certain and not entry.encoding:
        return say(N("Importing", "encoding uncertain"))
    if seen.lost and not entry.encoding:
        return COUNTS.lost_bytes(seen.lost)
    return say(N("Importing", "columns guessed"))


def facts_after(entry: Entry, phase: str) -> str:
    """Return the second line of a file that was imported: what came of it."""
    report = entry.report
    if report is None:
        return say(N("Importing", "not taken in")) if phase == "done" else size_words(entry.size)
    parts = []
    if report.refused and state_of(entry, phase) == "failed":
        parts.append(say(N("Importing", "refused")))
    elif report.refused:
        parts.append(COUNTS.parts_refused(len(report.refused)))
    numbers = (
        (COUNTS.articles, len(report.articles)),
        (COUNTS.known, len(report.known)),
        (COUNTS.repeats, entry.repeats),
        (COUNTS.spun, entry.spun),
        (COUNTS.annotations, report.annotations),
        (COUNTS.repairs, sum(report.edits.values())),
    )
    parts += [words(count) for words, count in numbers if count]
    if not report.certain:
        parts.append(say(N("Importing", "encoding uncertain")))
    losses = ((COUNTS.lost_characters, entry.lost), (COUNTS.lost_bytes, report.undecodable))
    parts += [words(count) for words, count in losses if count]
    return " · ".join(parts)
