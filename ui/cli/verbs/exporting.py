"""Verbs that write files for other programs."""

from __future__ import annotations

from pathlib import Path

import click

from models.errors import WrongUsage
from models.exchange.formats import FORMATS
from models.exchange.split import parsed_shares
from ui.cli import output
from ui.cli.verbs.common import PATH, json_option, opened, project_argument


@click.command()
@project_argument
@click.argument("out", type=PATH, metavar="OUT")
@click.option(
    "--format",
    "format_name",
    required=True,
    type=click.Choice([f.name for f in FORMATS if f.write]),
)
@click.option(
    "--view", type=click.Choice(["reading", "hans", "hant"]), default="reading", show_default=True
)
@click.option("--layer", metavar="L", help="Id or annotator of the layer to export.")
@click.option("--split", metavar="80/10/10", help="Write train, dev and test files.")
@click.option("--seed", type=int, default=0, show_default=True, help="Another seed, another split.")
@click.option(
    "--option",
    "options",
    multiple=True,
    metavar="NAME=VALUE",
    help="See the verb formats; repeatable.",
)
@json_option
def export(
    project: Path,
    out: Path,
    format_name: str,
    view: str,
    layer: str | None,
    split: str | None,
    seed: int,
    options: tuple[str, ...],
    as_json: bool,
) -> None:
    """Write a project as training or exchange data.

    Every file is read back and compared before it takes its place. What the format cannot hold is
    written to OUT.losses.json.
    """
    shares = parsed_shares(split) if split else ()
    with opened(project) as source:
        report = source.exchange.export(
            out,
            format_name,
            view=view,
            layer=layer,
            split=shares,
            seed=seed,
            options=dict(_pair(option) for option in options),
        )
    if report is None:
        return
    about = {
        "files": [str(file) for file in report.files],
        "articles": dict(report.by_file),
        "annotations": report.annotations,
        "losses": dict(report.losses),
        "warnings": dict(report.warnings),
    }
    output.result(
        as_json,
        about,
        lambda: output.table([(name, f"{n} articles") for name, n in report.by_file.items()]),
    )
    for reason, count in report.losses.items():
        output.say(f"not carried: {reason}: {count}")
    for reason, count in report.warnings.items():
        output.say(f"take care: {reason}: {count}")


def _pair(option: str) -> tuple[str, str]:
    name, sign, value = option.partition("=")
    if not sign:
        raise WrongUsage(f"{option!r} is no option.", way_out="Write NAME=VALUE.")
    return name, value
