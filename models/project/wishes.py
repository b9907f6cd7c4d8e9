"""What a person wants of an import: the format, and for single files encoding and columns."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from models.errors import WrongUsage
from models.ingest.decode import decode
from models.ingest.files.columns import FIELDS
from models.project.errands import Errand
from models.project.files import prove_format
from models.project.values import Pasted

Given = str | os.PathLike[str]


@dataclass(frozen=True, slots=True)
class Wishes:
    """See ``Articles.import_paths``; files are known by their absolute path, or pasted name."""

    format: str = "auto"
    encoding: str | None = None
    column: Mapping[str, str] = field(default_factory=dict)
    encodings: Mapping[Path, str] = field(default_factory=dict)
    columns: Mapping[Path, Mapping[str, str]] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        format: str,
        encoding: str | None,
        column: Mapping[str, str],
        encodings: Mapping[Given, str],
        columns: Mapping[Given, Mapping[str, str]],
    ) -> Wishes:
        """Prove what is wished, before anything is read.

        Raises:
            WrongUsage: when there is no such format, encoding or field.
        """
        prove_format(format)
        for name in {encoding, *encodings.values()}:
            decode(b"", encoding=name)
        unknown = {name for told in (column, *columns.values()) for name in told} - set(FIELDS)
        if unknown:
            raise WrongUsage(
                f"no column can be told for {', '.join(sorted(unknown))}.",
                way_out=f"Use {', '.join(FIELDS)}.",
            )
        return cls(
            format,
            encoding,
            dict(column),
            {_key(path): name for path, name in encodings.items()},
            {_key(path): dict(told) for path, told in columns.items()},
        )

    def errand(self, source: Path | Pasted) -> Errand:
        """Return the errand of reading a file as it was wished."""
        key = _key(source.name if isinstance(source, Pasted) else source)
        encoding = self.encodings.get(key, self.encoding)
        return Errand(source, self.format, encoding, self.columns.get(key, self.column))


def _key(path: Given) -> Path:
    return Path(path).absolute()
