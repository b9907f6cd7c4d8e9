"""Verbs that tell of the program itself."""

from __future__ import annotations

from typing import Any

import click

from models.exchange.formats import FORMATS, Format
from ui import __version__
from ui.cli import output
from ui.cli.verbs.common import json_option


@click.command()
@json_option
def formats(as_json: bool) -> None:
    """List what can be read and written, with units, options and losses."""
    output.result(as_json, lambda: {"formats": [_about(f) for f in FORMATS]}, _show)


def _about(format: Format) -> dict[str, Any]:
    return {
        "name": format.name,
        "words": {
            "en": format.words.en,
            "zh-Hans": format.words.hans,
            "zh-Hant": format.words.hant,
        },
        "extensions": list(format.extensions),
        "reads": format.reads,
        "writes": format.writes,
        "unit": format.unit,
        "views": list(format.views),
        "options": [
            {"name": o.name, "default": o.default, "values": list(o.values)} for o in format.options
        ],
        "losses": list(format.losses),
    }


def _show() -> None:
    for format in FORMATS:
        ways = [w for w, can in (("reads", format.reads), ("writes", format.writes)) if can]
        output.line(f"{format.name}: {format.words.en}")
        output.line(f"  {' and '.join(ways)} {' '.join(format.extensions)}")
        if format.views:
            output.line(f"  offsets: {format.unit}; views: {', '.join(format.views)}")
        for option in format.options:
            values = f" of {', '.join(option.values)}" if option.values else ""
            output.line(f"  --option {option.name}={option.default}{values}")
        for loss in format.losses:
            output.line(f"  not carried: {loss}")


@click.command()
@json_option
def version(as_json: bool) -> None:
    """Print the version of the program."""
    output.result(as_json, {"version": __version__}, lambda: output.line(__version__))
