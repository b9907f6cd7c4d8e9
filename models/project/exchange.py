"""Exports of a project."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from models.project.core import Core
from models.project.layers import Layers
from models.project.texts import Texts
from models.project.values import Progress

if TYPE_CHECKING:
    from models.exchange.export import ExportReport


class Exchange:
    """Exports of one project."""

    def __init__(self, core: Core, texts: Texts, layers: Layers) -> None:
        self._core = core
        self._texts = texts
        self._layers = layers

    def export(
        self,
        out: str | os.PathLike[str],
        format: str,
        *,
        view: str = "reading",
        layer: str | None = None,
        split: tuple[float, ...] = (),
        seed: int = 0,
        options: Mapping[str, str] | None = None,
        progress: Progress | None = None,
    ) -> ExportReport | None:
        """Write the project in a format; each file is read back before it takes its place.

        Args:
            layer: id or annotator of the layer to export; all layers without one.
            split: shares of training, development and test parts, as `parsed_shares` reads them.

        Returns:
            What was written; None when ``progress`` asked to stop.

        Raises:
            WrongUsage: for an unknown format, view, layer or option, or a layer not named where
                the format can carry only one.
            CannotWrite: when a file cannot be written or does not read back.
        """
        # All formats, and the cleaning rules with them: the window paints before anybody exports.
        from models.project.exporting import Export

        return Export(self._core, self._texts, self._layers).run(
            Path(out),
            format,
            view=view,
            layer=layer,
            split=split,
            seed=seed,
            options=options or {},
            progress=progress,
        )
