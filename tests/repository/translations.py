"""Bring the interface's translations up to date: ``make translations``, then fill in what it names.

Texts of the sources go into ``resources/i18n/*.ts``, what no source says any more goes out, and the
``.qm`` files that the window loads are made anew. English holds plural forms alone.
"""

from __future__ import annotations

import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from ui import bootstrap
from ui.bootstrap import ROOT

FOLDER = ROOT / "resources" / "i18n"
CODES = ("en", "zh_CN", "zh_TW")
UPDATE, RELEASE = (Path(sys.executable).parent / f"pyside6-{n}" for n in ("lupdate", "lrelease"))
_NOT_OURS = ("ui/cli", "ui/bootstrap", "ui/environment", "ui/prerequisites")


def sources() -> list[str]:
    """List the files whose texts people see in the window, relative to the checkout."""
    found = (p.relative_to(ROOT).as_posix() for p in (ROOT / "ui").rglob("*.py"))
    return sorted(p for p in found if not p.startswith(_NOT_OURS))


def update(file: Path, *options: str) -> None:
    """Bring one ``.ts`` file to the state of the sources; what is translated stays."""
    command = [UPDATE, "-tr-function-alias", "QT_TRANSLATE_NOOP=N", "-locations", "none", *options]
    subprocess.run([*command, *sources(), "-ts", file], cwd=ROOT, check=True, capture_output=True)


def unfinished(file: Path) -> list[str]:
    """List the texts that a ``.ts`` file does not translate yet."""
    return [
        message.findtext("source") or ""
        for message in ElementTree.parse(file).iter("message")
        if (found := message.find("translation")) is None
        or found.get("type") is not None
        or not "".join(found.itertext()).strip()
    ]


def main() -> int:
    """Update and compile all languages; 1 when something waits for its translation."""
    bootstrap.ensure(bootstrap.TEST, window=False)
    waiting = 0
    for code in CODES:
        file = FOLDER / f"shuangjian_{code}.ts"
        update(file, "-no-obsolete", *(["-pluralonly"] if code == "en" else []))
        subprocess.run([RELEASE, "-silent", file, "-qm", file.with_suffix(".qm")], check=True)
        for text in unfinished(file):
            waiting += 1
            print(f"{file.name}: not translated: {text}")
    return 1 if waiting else 0


if __name__ == "__main__":
    sys.exit(main())
