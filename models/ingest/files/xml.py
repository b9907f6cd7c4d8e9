"""XML of strangers: no entities, no network, no document types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.ingest.files.errors import Unreadable

if TYPE_CHECKING:
    from lxml.etree import _Element


def parsed(data: bytes, kind: str, place: str) -> _Element:
    """Parse one part of a file.

    Raises:
        Unreadable: when it is no XML, or declares a document type, which no honest part does.
    """
    from lxml import etree

    prove_plain(data, kind, place)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Unreadable(kind, str(error), place=place) from error


def prove_plain(data: bytes, kind: str, place: str) -> None:
    """Refuse XML that declares a document type or entities.

    Raises:
        Unreadable: when it does; in UTF-16 too, where a declaration could hide.
    """
    narrow = data.replace(b"\0", b"")
    if b"<!DOCTYPE" in narrow or b"<!ENTITY" in narrow:
        raise Unreadable(kind, "it declares a document type", place=place)
