"""What lies in resources/ is complete and fit to be bundled."""

from __future__ import annotations

import ast
import json
import plistlib
import struct
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtSvg import QSvgRenderer

from tests.repository.collect_licences import INDEX, NOT_BUNDLED, OUT, locked
from ui.bootstrap import ROOT

RESOURCES = ROOT / "resources"
ICONS = sorted((RESOURCES / "icons" / "ui").glob("*.svg"))
SVG = "{http://www.w3.org/2000/svg}"


def _asked_for() -> Iterator[tuple[str, str]]:
    """Find the icons that the window names: calls of ``icon`` and arguments called ``icon``."""
    for path in sorted((ROOT / "ui").rglob("*.py")):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(call, ast.Call):
                continue
            named = [k.value for k in call.keywords if k.arg == "icon"]
            if ast.unparse(call.func).split(".")[-1] == "icon":
                named += call.args[:1]
            for value in named:
                if isinstance(value, ast.Constant) and value.value:
                    yield str(path), value.value


def test_the_icons_that_the_window_asks_for_are_there() -> None:
    there = {path.stem for path in ICONS}
    assert [found for found in _asked_for() if found[1] not in there] == []


@pytest.mark.parametrize("path", ICONS, ids=lambda path: path.stem)
def test_an_icon_takes_the_colour_of_its_text_and_keeps_the_grid(path: Path) -> None:
    root = ET.parse(path).getroot()
    assert root.attrib["viewBox"] == "0 0 24 24"
    assert root.attrib["stroke"] == "currentColor"
    assert root.attrib["stroke-width"] == "1.75"
    paints = {e.attrib[a] for e in root.iter() for a in ("fill", "stroke") if a in e.attrib}
    assert paints <= {"currentColor", "none"}
    assert QSvgRenderer(str(path)).isValid()


def test_the_application_icon_is_there_for_the_three_systems() -> None:
    app = RESOURCES / "icons" / "app"
    for name in ("shuangjian", "project"):
        assert struct.unpack("<HHH", (app / f"{name}.ico").read_bytes()[:6]) == (0, 1, 7)
        icns = (app / f"{name}.icns").read_bytes()
        assert struct.unpack(">4sI", icns[:8]) == (b"icns", len(icns))
    for size in (16, 32, 48, 64, 128, 256, 512):
        png = (app / f"shuangjian-{size}.png").read_bytes()
        assert struct.unpack(">II", png[16:24]) == (size, size)


def test_the_three_systems_agree_on_the_file_type() -> None:
    desktop = RESOURCES / "desktop"
    mime = ET.parse(desktop / "shuangjian-mime.xml").getroot()
    kind = mime[0].attrib["type"]
    assert f"MimeType={kind};" in (desktop / "shuangjian.desktop").read_text(encoding="utf-8")
    assert f'"{kind}"' in (desktop / "shuangjian.reg.in").read_text(encoding="utf-8")
    declared = plistlib.loads((desktop / "Info.plist").read_bytes())["UTExportedTypeDeclarations"]
    tags = declared[0]["UTTypeTagSpecification"]
    assert tags == {"public.filename-extension": ["shuangjian"], "public.mime-type": [kind]}


def test_every_bundled_work_has_its_licence_here() -> None:
    entries = json.loads(INDEX.read_text(encoding="utf-8"))
    versions = {entry["file"].removesuffix(".txt"): entry["version"] for entry in entries}
    pins = {name: v for name, v in locked().items() if name not in NOT_BUNDLED}
    assert {name: versions.get(name) for name in pins} == pins
    assert {entry["file"] for entry in entries} == {path.name for path in OUT.glob("*.txt")}
    for entry in entries:
        assert entry["licence"]
        assert (OUT / entry["file"]).stat().st_size > 60


def test_no_bundled_work_is_under_a_licence_that_binds_ours() -> None:
    entries = json.loads(INDEX.read_text(encoding="utf-8"))
    assert [e for e in entries if "GPL" in e["licence"].replace("LGPL", "")] == [
        entry for entry in entries if entry["licence"].endswith("WITH Bootloader-exception")
    ]
