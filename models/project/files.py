"""Which files an import is about, and what they are."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from models.errors import InputRefused, WrongUsage
from models.exchange.formats import FORMATS, Format, format_named, format_of
from models.ingest.files.registry import READERS, accepts
from models.project.values import Pasted

TEXT = "text"
"""The format of a plain article; everything else is an exchange format."""

LIMIT = 256 * 1024 * 1024
"""The largest file that is taken, in bytes."""

_ARTICLES = tuple(reader.key for reader in READERS)
_LONGEST_HEADER = 1 << 20  # bytes of a first line that are looked at


class NoSuchFile(InputRefused):
    """A path that leads nowhere."""

    def __init__(self, file: Path) -> None:
        super().__init__("there is no such file.", file=file, way_out="Check the name.")


class IsFolder(InputRefused):
    """A folder without articles directly in it, or one where a file belongs."""

    def __init__(self, file: Path) -> None:
        super().__init__(
            "this is a folder without articles directly in it.",
            file=file,
            way_out="Name the files, or take subfolders in with --recursive.",
        )


def import_formats() -> tuple[str, ...]:
    """List what ``format`` may be for an import."""
    kinds = (*(f.name for f in FORMATS if f.reads), *(r.key for r in READERS))
    return ("auto", *dict.fromkeys(kinds))


def prove_format(name: str) -> None:
    """Refuse a format that cannot be imported.

    Raises:
        WrongUsage: naming those that can.
    """
    if name not in import_formats():
        raise WrongUsage(
            f"nothing can be imported as {name!r}.",
            way_out=f"Use one of: {', '.join(import_formats())}.",
        )


def exchange_format(path: Path | Pasted, name: str) -> Format | None:
    """Return the exchange format to read a file in; None for articles, whatever the kind of file.

    JSON lines are ours only where the first one says so. What is pasted is always an article.

    Raises:
        InputRefused: when something pasted is to be read in a format that only files have.
    """
    if isinstance(path, Pasted):
        found = None if name in ("auto", *_ARTICLES) else format_named(name)
        if found is not None and not found.is_article:
            raise InputRefused(f"only a file can be read as {name}.", file=path.name)
        return None
    if name in _ARTICLES:
        return None
    found = format_of(path) if name == "auto" else format_named(name)
    if name == "auto" and found is not None and found.name == "jsonl" and not _is_ours(path):
        return None
    return None if found is None or found.is_article else found


def _is_ours(path: Path) -> bool:
    """Tell whether a file of JSON lines begins with our header, or with no article either."""
    try:
        with path.open("rb") as opened:
            first = opened.readline(_LONGEST_HEADER)
    except OSError:
        return True  # its reader says why
    return b'"format"' in first or not first.lstrip().startswith(b'{"')


def files(
    paths: Iterable[str | os.PathLike[str] | Pasted], recursive: bool
) -> Iterator[Path | Pasted | InputRefused]:
    """Yield every file that ``paths`` mean, each once, and a refusal for each that means none.

    A pattern such as ``*.txt`` is followed where no file has that very name, since not every
    shell does it.
    """
    seen: set[Path] = set()
    for given in paths:
        if isinstance(given, Pasted):
            yield given
            continue
        for found in _meant(Path(given), recursive):
            if isinstance(found, InputRefused):
                yield found
            elif found not in seen:
                seen.add(found)
                yield found


def _meant(path: Path, recursive: bool) -> Iterable[Path | InputRefused]:
    try:
        return _found(path, recursive)
    except OSError as error:  # a name that is too long, a folder that nobody may enter
        return [InputRefused(f"cannot be reached: {error.strerror or error}.", file=path)]


def _found(path: Path, recursive: bool) -> Iterable[Path | InputRefused]:
    if path.is_dir():
        return _inside(path, recursive) or [IsFolder(path)]
    if path.exists() or not glob.has_magic(str(path)):
        return [path] if path.exists() else [NoSuchFile(path)]
    # Path.glob cannot start from an absolute pattern.
    matches = sorted(Path(match) for match in glob.glob(str(path), recursive=True))  # noqa: PTH207
    return [m for m in matches if m.is_file()] or [NoSuchFile(path)]


def _inside(folder: Path, recursive: bool) -> list[Path | InputRefused]:
    """List the articles and exchange files in a folder, hidden ones left out."""
    entries = folder.rglob("*") if recursive else folder.glob("*")
    return [
        path
        for path in sorted(entries)
        if path.is_file()
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
        and (format_of(path) is not None or accepts(path.name))
    ]


def display_name(path: Path | Pasted) -> str:
    """Return a file's name as text; bytes in it that are no character become U+FFFD."""
    return os.fsencode(path.name).decode("utf-8", "replace")


def data_of(path: Path | Pasted) -> bytes:
    """Read a file.

    Raises:
        InputRefused: when it cannot be read, is empty, or is larger than `LIMIT`.
    """
    if isinstance(path, Pasted):
        return _proved(path.data, path.name)
    try:
        if not path.is_file():
            raise InputRefused("this is no ordinary file.", file=path)
        size = path.stat().st_size
        if size > LIMIT:
            raise InputRefused(f"the file is larger than {LIMIT >> 20} MB.", file=path)
        # What the system makes up while one reads has no size, and perhaps no end.
        data = path.read_bytes() if size else b""
    except OSError as error:
        raise InputRefused(f"cannot be read: {error.strerror or error}.", file=path) from error
    return _proved(data, path)


def _proved(data: bytes, file: str | os.PathLike[str]) -> bytes:
    if not data:
        raise InputRefused("the file is empty.", file=file)
    if len(data) > LIMIT:
        raise InputRefused(f"the file is larger than {LIMIT >> 20} MB.", file=file)
    return data
