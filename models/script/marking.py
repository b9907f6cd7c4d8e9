"""How OpenCC itself is made to report where it exchanged words.

In every profile with vocabulary one single dictionary holds entries that change more than
characters. A second converter is built from the same configuration up to that dictionary, with
its values wrapped in noncharacters: ``U+FDD0 + length of the key``, the value, ``U+FDEF``. Its
output tells where each entry was applied; the text itself comes from the plain converter.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from models.script.alignment import block
from models.script.dictionaries import (
    compiled_folder,
    configuration,
    dictionaries_in,
    dictionary_of,
    entries,
)
from models.script.profiles import Profile
from models.text import Block, EditMap

NONCHARACTER = re.compile("[\ufdd0-\ufdef]")
"""What a text must not hold for its marks to be readable."""

_BASE = 0xFDD0
_END = "\ufdef"
_MARKED = re.compile("([\ufdd1-\ufdee])([^\ufdef]*)\ufdef")

Node = Mapping[str, Any]


def marking_converter(profile: Profile) -> Any:
    """Return OpenCC's converter that marks the words of ``profile``.

    The dictionaries are copied beside the generated configuration, because a name without a
    folder is the one form of path that means the same on every system.
    """
    import tempfile

    import opencc

    found = marking_configuration(profile)
    with tempfile.TemporaryDirectory(prefix="opencc-") as folder:
        for name in set(dictionaries_in(found)):
            compiled = compiled_folder() / f"{name}.ocd2"
            (Path(folder) / compiled.name).write_bytes(compiled.read_bytes())
        path = Path(folder) / f"{profile.name}-marking.json"
        path.write_text(json.dumps(found, ensure_ascii=False), encoding="utf-8")
        return opencc.OpenCC(str(path))


def marking_configuration(profile: Profile) -> dict[str, Any]:
    """Return the configuration of :func:`marking_converter`."""
    found = configuration(profile.name)
    chain = found["conversion_chain"]
    last = next(i for i, stage in enumerate(chain) if profile.phrases in dictionaries_in(stage))
    marked = {"dict": _with_marks(chain[last]["dict"], profile.phrases)}
    return {**found, "conversion_chain": [*chain[:last], marked]}


def aligned(source: str, marked: str, target: str) -> EditMap | None:
    """Read the marks; None where the three texts do not fit each other."""
    blocks: list[Block] = []
    at = s = d = 0
    for mark in _MARKED.finditer(marked):
        gap = mark.start() - at
        s, d, at = s + gap, d + gap, mark.end()
        key, value = ord(mark[1]) - _BASE, mark[2]
        found = block(source[s : s + key], value, s, d)
        if found is not None:
            blocks.append(found)
        s, d = s + key, d + len(value)
    rest = len(marked) - at
    if s + rest != len(source) or d + rest != len(target):
        return None
    return EditMap(len(source), len(target), tuple(blocks))


def _with_marks(node: Node, name: str) -> Node:
    if node["type"] == "group":
        children = node["dicts"]
        if _is_of_characters(children[-1]):
            # Exchanging single characters moves no mark, and the text is not taken from here.
            children = children[:-1]
        return {**node, "dicts": [_with_marks(child, name) for child in children]}
    if dictionary_of(node) != name:
        return node
    marked = {key: f"{chr(_BASE + len(key))}{v[0]}{_END}" for key, v in entries(name).items()}
    return {"type": "inline", "entries": marked}


def _is_of_characters(node: Node) -> bool:
    return "file" in node and all(len(key) == 1 for key in entries(dictionary_of(node)))
