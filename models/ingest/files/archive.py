"""Archives, read in memory and member by member: nothing is ever written to the disk."""

from __future__ import annotations

import io
import stat
import unicodedata
import zipfile
import zlib
from dataclasses import dataclass
from itertools import pairwise

from models.ingest.files import limits
from models.ingest.files.errors import Locked, TooMuch, Unreadable

_ENTRY = b"PK\x01\x02"  # before each entry of the directory
_UTF8_NAME = 0x800
_ENCRYPTED = 0x1
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError)


@dataclass(frozen=True, slots=True)
class Member:
    """One entry: its place in the directory, and its name made harmless."""

    index: int
    name: str
    is_link: bool
    is_encrypted: bool


class Archive:
    """A ZIP whose directory has been proved sound before anything is unpacked.

    Raises:
        Unreadable: when it is damaged, or entries overlap.
        TooMuch: when there are too many entries, or they unpack to too much.
    """

    def __init__(self, data: bytes, kind: str = "ZIP") -> None:
        self._kind = kind
        if data.count(_ENTRY) > limits.ENTRIES:  # listing 300,000 entries takes ten seconds
            raise TooMuch(f"the archive has more than {limits.ENTRIES} entries")
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _BROKEN as error:
            raise Unreadable(kind, str(error)) from error
        self._infos = self._zip.infolist()
        self._prove()
        self.members = tuple(
            Member(number, _name(info), _is_link(info), bool(info.flag_bits & _ENCRYPTED))
            for number, info in enumerate(self._infos)
            if not info.is_dir()
        )
        self._by_name = {member.name: member for member in self.members}

    def __contains__(self, name: str) -> bool:
        return name in self._by_name

    def named(self, name: str) -> bytes:
        """Unpack the member of that name.

        Raises:
            Unreadable: when there is none, or it is damaged.
        """
        if name not in self._by_name:
            raise Unreadable(self._kind, f"{name} is missing")
        return self.read(self._by_name[name])

    def read(self, member: Member) -> bytes:
        """Unpack one member.

        Raises:
            Locked: when it is encrypted.
            Unreadable: when it is damaged or longer than the directory says.
        """
        if member.is_encrypted:
            raise Locked
        info = self._infos[member.index]
        try:
            with self._zip.open(info) as opened:
                return opened.read(info.file_size + 1)
        except (*_BROKEN, RuntimeError) as error:
            raise Unreadable(self._kind, str(error), place=member.name) from error

    def _prove(self) -> None:
        for info in self._infos:
            if info.file_size > limits.MEMBER:
                raise TooMuch(f"an entry unpacks to more than {limits.MEMBER >> 20} MB")
            packed = max(1, info.compress_size)
            if info.file_size > limits.SMALL and info.file_size > limits.RATIO * packed:
                raise TooMuch(f"an entry unpacks to more than {limits.RATIO} times its size")
        if sum(info.file_size for info in self._infos) > limits.UNPACKED:
            raise TooMuch(f"the archive unpacks to more than {limits.UNPACKED >> 20} MB")
        placed = sorted(self._infos, key=lambda info: info.header_offset)
        for one, other in pairwise(placed):
            if one.header_offset + one.compress_size > other.header_offset:
                raise Unreadable(self._kind, "its entries overlap")


def _is_link(info: zipfile.ZipInfo) -> bool:
    return stat.S_ISLNK(info.external_attr >> 16)


def _name(info: zipfile.ZipInfo) -> str:
    """Return a name to show; Chinese Windows writes names in GBK and does not say so."""
    name = info.filename
    if not info.flag_bits & _UTF8_NAME and not name.isascii():
        name = _guessed(info.orig_filename)
    parts = name.replace("\\", "/").split("/")
    kept = "/".join(part for part in parts if part not in ("", ".", ".."))
    normal = unicodedata.normalize("NFC", kept)
    return "".join(char if char.isprintable() else "_" for char in normal)


def _guessed(name: str) -> str:
    try:
        written = name.encode("cp437")
    except UnicodeEncodeError:
        return name
    for encoding in ("utf-8", "gb18030", "big5hkscs"):
        try:
            return written.decode(encoding)
        except UnicodeDecodeError:
            continue
    return name
