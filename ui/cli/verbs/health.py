"""Verbs on a project as a whole: how big, how sound, and copies of it."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import click

from models.errors import CannotWrite
from models.paths import prove_target
from models.project import Finding, Stats
from ui.cli import output
from ui.cli.verbs.common import PATH, json_option, opened, project_argument


@click.command()
@project_argument
@json_option
def stats(project: Path, as_json: bool) -> None:
    """Count what a project holds."""
    with opened(project) as source:
        found = source.stats()
    output.result(as_json, lambda: asdict(found), lambda: _show(found))


def _show(found: Stats) -> None:
    output.table(
        [
            ("articles", str(found.articles)),
            ("characters", str(found.characters)),
            ("annotations", str(found.annotations)),
            *((f"  {name}", str(count)) for name, count in found.by_kind.items()),
            *((f"  label {name}", str(count)) for name, count in found.by_label.items()),
            *((f"  layer {name or '–'}", str(count)) for name, count in found.by_layer.items()),
        ]
    )


@click.command()
@project_argument
@click.option("--repair", is_flag=True, help="Rebuild what is derived, after a backup.")
@json_option
def check(project: Path, repair: bool, as_json: bool) -> int:
    """Examine a project; exit code 1 when something was found."""
    with opened(project, write=repair) as source:
        findings = source.check(repair=repair)
    output.result(
        as_json, lambda: {"findings": [asdict(f) for f in findings]}, lambda: _tell(findings)
    )
    return 1 if findings else 0


def _tell(findings: tuple[Finding, ...]) -> None:
    for finding in findings:
        state = "repaired" if finding.repaired else "found"
        output.line(f"{state}: {finding.invariant}: {finding.object}: {finding.message}")
    if not findings:
        output.line("sound")


@click.command()
@project_argument
@click.argument("out", type=PATH, metavar="OUT")
@click.option("--force", is_flag=True, help="Replace OUT if it exists.")
@json_option
def backup(project: Path, out: Path, force: bool, as_json: bool) -> None:
    """Write a verified copy of a project to OUT."""
    prove_target(out)
    with opened(project) as source:
        if out.exists() and not force:
            raise CannotWrite("it exists already.", file=out, way_out="Replace it with --force.")
        source.backup(out)
    output.result(as_json, {"backup": str(out)}, lambda: output.line(str(out)))
