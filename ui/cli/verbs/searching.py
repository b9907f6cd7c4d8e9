"""The verb that searches all articles."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from models.project import Hit
from ui.cli import output
from ui.cli.verbs.common import json_option, opened, project_argument

if TYPE_CHECKING:
    from models.project.found import Found, Order

_ORDERS = ("place", "left", "right", "hit", "date")


@click.command()
@project_argument
@click.argument("query")
@click.option("--width", type=click.IntRange(0, 200), default=20, show_default=True)
@click.option("--limit", type=click.IntRange(1), default=1000, show_default=True)
@click.option(
    "--sort",
    type=click.Choice(_ORDERS),
    default="place",
    show_default=True,
    help="By place or date, or by what stands left of the hit, right of it or in it.",
)
@click.option("--index", is_flag=True, help="Bring the index up to date first; writes to PROJECT.")
@json_option
def search(
    project: Path, query: str, width: int, limit: int, sort: Order, index: bool, as_json: bool
) -> None:
    """Find a text in all articles, whichever script it or they are written in.

    QUERY may name a text, its pinyin (taiwan) or initials (tw), and filters such as label:company,
    role:member, status:done, outlet:NAME, date:2025-06; docs/search.md explains them all.
    """
    with opened(project, write=index) as source:
        if index:
            source.search.corpus.index()
        found = source.search.find(query)
        numbers = source.search.order(found, sort)[:limit]
        hits = source.search.hits(found, numbers, width=width)
    output.result(as_json, lambda: _about(found, hits), lambda: _show(found, hits))
    if len(found) > limit:
        output.say(f"Only the first {limit} hits are shown; see --limit.")


def _about(found: Found, hits: tuple[Hit, ...]) -> dict[str, Any]:
    return {
        "hits": [asdict(hit) for hit in hits],
        "count": len(found),
        "articles": len(found.parts),
        "read_as": [{"as": way, "words": words} for way, words in found.read_as],
    }


def _show(found: Found, hits: tuple[Hit, ...]) -> None:
    for way, words in found.read_as:
        output.say(f"Read as {way}: {words}")
    for hit in hits:
        output.line(f"{hit.number}:{hit.start}-{hit.end}  {hit.left}【{hit.hit}】{hit.right}")
