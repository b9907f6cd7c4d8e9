"""Collect the licence of everything that the bundle carries into ``resources/licences``.

Texts come from the installed distributions of the run lock. Those whose wheel brings none are
written down here, and what is no distribution (Python, SQLite, the bootloader) is listed by hand.
"""

from __future__ import annotations

import json
import re
import sys
from dataclasses import asdict, dataclass
from importlib.metadata import Distribution, distribution
from pathlib import Path

from ui.bootstrap import ROOT, RUN

OUT = ROOT / "resources" / "licences"
INDEX = OUT / "index.json"
NOT_BUNDLED = {"pip"}  # sqlite-utils asks for it, to install plug-ins; we have none
LICENCE_FILE = re.compile(r"(^|/)(licen[cs]e|copying|notice|authors)[^/]*$", re.I)
LICENCE_FOLDER = re.compile(r"/(?:BUILD_)?LICENSES/")  # the REUSE way: PDFium and all that is in it

COMMON = Path("/usr/share/common-licenses")
"""Where Debian keeps the texts of the GNU licences."""

EXPRESSIONS = {
    "click-default-group": "Unlicense",
    "opencc": "Apache-2.0",
    "pypdfium2": "BSD-3-Clause AND Apache-2.0",
    "pyside6-essentials": "LGPL-3.0-only",
    "shiboken6": "LGPL-3.0-only",
    "sqlite-fts4": "Apache-2.0",
}
"""Where the metadata offers a choice, or does not say it as an SPDX expression: what we use."""

MIT = """\
Permission is hereby granted, free of charge, to any person obtaining a copy of this software and
associated documentation files (the "Software"), to deal in the Software without restriction,
including without limitation the rights to use, copy, modify, merge, publish, distribute,
sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or
substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT
NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND
NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM,
DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT
OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
"""

WITHOUT_TEXT = {
    "rjieba": "MIT License\n\nCopyright (c) the authors of rjieba and jieba-rs\n\n" + MIT,
}


@dataclass(frozen=True)
class Licence:
    """One bundled work, as the About dialog lists it; ``file`` lies beside the index."""

    name: str
    version: str
    licence: str
    file: str


def locked() -> dict[str, str]:
    """Return the pins of the run lock: name → version."""
    text = (ROOT / RUN).read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z0-9-]+)==([^ ;\\]+)", text, re.M))


def of_distribution(name: str, version: str) -> tuple[Licence, str]:
    """Return the entry and the text of one locked distribution.

    Raises:
        LookupError: when it is installed in another version, or its licence is not known.
    """
    found = distribution(name)
    if found.version != version:
        raise LookupError(f"{name} {version} is locked, but {found.version} is installed")
    expression = EXPRESSIONS.get(name) or found.metadata.get("License-Expression")
    expression = expression or found.metadata.get("License")
    if expression == "LGPL-3.0-only":
        text = "".join((COMMON / part).read_text(encoding="utf-8") for part in ("LGPL-3", "GPL-3"))
    else:
        text = WITHOUT_TEXT.get(name) or _texts(found)
    if not expression or not text:
        raise LookupError(f"no licence is known for {name}")
    return Licence(found.metadata["Name"], version, expression, f"{name}.txt"), text


def _texts(found: Distribution) -> str:
    names = [(file, file.as_posix()) for file in found.files or []]
    files = [f for f, name in names if LICENCE_FILE.search(name) or LICENCE_FOLDER.search(name)]
    return "\n\n".join(_decoded(file.read_binary()).strip() for file in files)


def _decoded(text: bytes) -> str:
    try:
        return text.decode("utf-8")
    except UnicodeDecodeError:
        return text.decode("latin-1")  # an old © among the texts of PDFium


def by_hand() -> list[tuple[Licence, str]]:
    """Return what the bundle carries besides distributions."""
    python = Path(sys.base_prefix, "lib", f"python{sys.version_info[0]}.{sys.version_info[1]}")
    return [
        (
            Licence("Python", "3", "PSF-2.0", "python.txt"),
            (python / "LICENSE.txt").read_text(encoding="utf-8"),
        ),
        (
            Licence("SQLite", "3", "blessing", "sqlite.txt"),
            "SQLite is in the public domain; its authors disclaim copyright to its source code.\n",
        ),
        (
            Licence("PyInstaller bootloader", "6", "GPL-2.0-or-later WITH Bootloader-exception",
                    "pyinstaller-bootloader.txt"),
            _texts(distribution("pyinstaller")),
        ),
    ]  # fmt: skip


def main() -> None:
    """Write one text per work and the index."""
    works = [of_distribution(*pin) for pin in locked().items() if pin[0] not in NOT_BUNDLED]
    works += by_hand()
    for old in OUT.glob("*.txt"):
        old.unlink()
    for entry, text in works:
        lines = (line.rstrip() for line in text.splitlines())
        (OUT / entry.file).write_text("\n".join(lines).strip() + "\n", encoding="utf-8")
    entries = sorted((asdict(entry) for entry, _ in works), key=lambda e: e["name"].lower())
    INDEX.write_text(json.dumps(entries, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
