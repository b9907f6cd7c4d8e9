"""Archives of articles: each member is read by its own reader."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from models.errors import KnownError
from models.ingest.files import limits
from models.ingest.files.archive import Archive, Member
from models.ingest.files.errors import NoText, TooMuch
from models.ingest.files.registry import accepts, read_file
from models.ingest.files.values import File, Found, Item, Missed


def read(file: File) -> Iterator[Item]:
    """Yield the articles of all members; one that cannot be read is missed, the others come.

    Raises:
        TooMuch: when it lies in another archive, or unpacks to too much.
        NoText: when nothing in it can be read.
    """
    if file.depth >= limits.NESTING:
        raise TooMuch("this is an archive inside an archive")
    archive = Archive(file.data)
    wanted = [member for member in archive.members if _is_wanted(member)]
    if not wanted:
        raise NoText("the archive holds no file that can be read.", "See “formats” for those.")
    for member in wanted:
        yield from _member(file, archive, member)


def _is_wanted(member: Member) -> bool:
    parts = PurePosixPath(member.name).parts
    hidden = any(part.startswith((".", "__MACOSX")) for part in parts)
    return bool(parts) and not hidden and accepts(parts[-1])


def _member(file: File, archive: Archive, member: Member) -> Iterator[Item]:
    name = PurePosixPath(member.name).name
    if member.is_link:
        yield Missed(member.name, "this is a link, which is not followed.")
        return
    try:
        data = archive.read(member)
        inner = replace(file, name=name, data=data, depth=file.depth + 1)
        for item in read_file(inner):
            yield _placed(item, member.name)
    except KnownError as error:
        said = (error.cause, error.way_out)
        yield Missed(member.name, " ".join(part for part in said if part))


def _placed(item: Item, place: str) -> Item:
    where = f"{place}, {item.place}" if item.place else place
    return replace(item, place=where) if isinstance(item, Found) else Missed(where, item.reason)
