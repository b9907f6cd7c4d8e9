"""What a person has chosen for the window on this machine, as a table and a small file.

The table makes the settings dialog; what the window remembers by itself (its place on the screen,
recent projects) is kept in the same file but is not a setting.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from ui.words import N

_RECENT = 12


@dataclass(frozen=True, slots=True)
class Setting:
    """One thing that can be set.

    Attributes:
        choices: (value, English text); empty for a free text or, with a bool default, a tick.
    """

    key: str
    text: str
    default: str | int | bool
    choices: tuple[tuple[str, str], ...] = ()
    hint: str = ""

    @property
    def words(self) -> str:
        return QCoreApplication.translate("Settings", self.text)

    @property
    def hint_words(self) -> str:
        return QCoreApplication.translate("Settings", self.hint) if self.hint else ""

    def choice_words(self) -> list[tuple[str, str]]:
        return [(v, QCoreApplication.translate("Settings", t)) for v, t in self.choices]


SETTINGS: tuple[Setting, ...] = (
    Setting(
        "language", N("Settings", "Language"), "system",
        (("system", N("Settings", "As the system")), ("en", "English"), ("zh-Hans", "简体中文"),
         ("zh-Hant", "繁體中文")),
    ),
    Setting(
        "theme", N("Settings", "Appearance"), "system",
        (("system", N("Settings", "As the system")), ("light", N("Settings", "Light")),
         ("dark", N("Settings", "Dark"))),
    ),
    Setting("annotator", N("Settings", "Your name as annotator"), "",
            hint=N("Settings", "New annotations belong to the layer of this name.")),
    Setting("zoom", N("Settings", "Text size"), 18),
    Setting(
        "mode", N("Settings", "Panes"), "both",
        (("both", N("Settings", "Both scripts")), ("hans", N("Settings", "Simplified only")),
         ("hant", N("Settings", "Traditional only"))),
    ),
    Setting(
        "ruby", N("Settings", "Readings above the text"), "off",
        (("off", N("Settings", "None")), ("pinyin", N("Settings", "Pinyin")),
         ("zhuyin", N("Settings", "Zhuyin"))),
    ),
    Setting("labels", N("Settings", "Names of labels in the text"), True),
    Setting("doubts", N("Settings", "Marks under doubtful conversions"), True),
    Setting("wording", N("Settings", "Marks under words that look exchanged"), True),
    Setting("reopen", N("Settings", "Open the last project at start"), True),
)  # fmt: skip

_DEFAULTS: dict[str, Any] = {setting.key: setting.default for setting in SETTINGS}


class Preferences:
    """The settings of one person on one machine; every change is written at once."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._values: dict[str, Any] = _read(file)

    def get(self, key: str) -> Any:
        """Return a setting, its default where the file has none of the right type."""
        default = _DEFAULTS[key]
        value = self._values.get(key, default)
        return value if type(value) is type(default) else default

    def set(self, key: str, value: str | int | bool) -> None:
        if key not in _DEFAULTS:
            raise KeyError(key)
        self._keep(key, value)

    @property
    def recent(self) -> list[Path]:
        """Projects that were open, the last one first."""
        found = self._values.get("recent")
        return [Path(p) for p in found if isinstance(p, str)] if isinstance(found, list) else []

    def remember(self, project: Path) -> None:
        """Put a project on top of the recent ones."""
        others = [str(p) for p in self.recent if p != project]
        self._keep("recent", [str(project), *others][:_RECENT])

    def forget(self, project: Path) -> None:
        self._keep("recent", [str(p) for p in self.recent if p != project])

    def place(self, key: str) -> str:
        """Return how something stood on the screen, as `keep_place` got it."""
        value = self._values.get("places", {})
        found = value.get(key, "") if isinstance(value, dict) else ""
        return found if isinstance(found, str) else ""

    def keep_places(self, places: Mapping[str, str]) -> None:
        known = self._values.get("places")
        self._keep("places", {**(known if isinstance(known, dict) else {}), **places})

    def _keep(self, key: str, value: Any) -> None:
        self._values[key] = value
        part = self._file.with_suffix(".part")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            part.write_text(json.dumps(self._values, ensure_ascii=False, indent=1), "utf-8")
            part.replace(self._file)
        except OSError:
            return  # a full disk must not stop the work; the choice holds until the end


def _read(file: Path) -> dict[str, Any]:
    try:
        found = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}
