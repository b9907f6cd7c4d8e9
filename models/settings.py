"""What a person has chosen on one machine: a small JSON file that the window and the command
line share. A value that is missing or of the wrong type is its default; it never stops anybody.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

DEFAULTS: dict[str, str | int | bool] = {
    "annotator": "",
    "language": "system",
    "theme": "system",
    "zoom": 18,
}
"""Settings that are not the window's alone, with their defaults."""

_RECENT = 12


class Settings:
    """The settings of one person on one machine; every change is written at once."""

    def __init__(self, file: Path) -> None:
        """Read ``file``; `models.paths.settings_file` is where it is."""
        self._file = file
        self._values = _read(self._file)

    def get(self, key: str) -> Any:
        """Return a setting; its default where the file has none of the right type.

        Raises:
            KeyError: when there is no such setting.
        """
        default = DEFAULTS[key]
        value = self._values.get(key, default)
        return value if type(value) is type(default) else default

    def set(self, key: str, value: str | int | bool) -> None:
        """Change a setting.

        Raises:
            KeyError: when there is no such setting.
        """
        if key not in DEFAULTS:
            raise KeyError(key)
        self._keep(key, value)

    @property
    def recent(self) -> tuple[Path, ...]:
        """Projects that were open, the last one first."""
        found = self._values.get("recent")
        listed = found if isinstance(found, list) else []
        return tuple(Path(path) for path in listed if isinstance(path, str))

    def remember(self, project: Path) -> None:
        """Put a project on top of the recent ones."""
        others = [str(path) for path in self.recent if path != project]
        self._keep("recent", [str(project), *others][:_RECENT])

    def forget(self, project: Path) -> None:
        """Take a project out of the recent ones."""
        self._keep("recent", [str(path) for path in self.recent if path != project])

    def _keep(self, key: str, value: Any) -> None:
        # Others write to the file too (a second window): what they changed since stays.
        self._values = {**_read(self._file), key: value}
        part = self._file.with_suffix(".part")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            part.write_text(json.dumps(self._values, ensure_ascii=False, indent=1), "utf-8")
            part.replace(self._file)
        except OSError:
            return  # a full or read-only disk stops nobody; the choice holds until the end


def _read(file: Path) -> dict[str, Any]:
    try:
        found = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}
