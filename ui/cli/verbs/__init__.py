"""The verbs, in the order in which help lists them."""

from __future__ import annotations

import click

from ui import __version__
from ui.cli.verbs.about import formats, version
from ui.cli.verbs.articles import list_
from ui.cli.verbs.charting import figures, timeline_
from ui.cli.verbs.cleaning import clean
from ui.cli.verbs.entities import entities
from ui.cli.verbs.exporting import export
from ui.cli.verbs.health import backup, check, stats
from ui.cli.verbs.importing import import_
from ui.cli.verbs.insight import duplicates
from ui.cli.verbs.knowing import claims, events, links
from ui.cli.verbs.making import new, sample
from ui.cli.verbs.networking import network
from ui.cli.verbs.texts import project_span, search, text
from ui.cli.verbs.time import history, redo, undo

VERBS: tuple[click.Command, ...] = (
    new,
    sample,
    import_,
    list_,
    text,
    clean,
    project_span,
    search,
    duplicates,
    claims,
    events,
    links,
    figures,
    timeline_,
    entities,
    network,
    export,
    formats,
    stats,
    check,
    backup,
    undo,
    redo,
    history,
    version,
)


class InOrder(click.Group):
    """A group that lists its commands as they were given, not by the alphabet."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)


@click.command("help", hidden=True)
@click.pass_context
def help_(context: click.Context) -> None:
    """Show this help."""
    click.echo(context.parent.get_help() if context.parent else "")


GROUP = InOrder(
    name="shuangjian",
    help=(
        "Read and annotate Chinese news in Simplified and Traditional script.\n\n"
        "Without a verb the window opens. Every verb takes --json for one JSON document on stdout;"
        " messages go to stderr. Exit codes: 0 done, 1 done with findings, 2 wrong usage, 3 input"
        " refused, 4 project damaged, 5 cannot write, 6 in use, 7 made by a newer version,"
        " 8 merged with conflicts."
    ),
    commands={str(verb.name): verb for verb in (*VERBS, help_)},
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
GROUP = click.version_option(__version__, message="%(version)s")(GROUP)
