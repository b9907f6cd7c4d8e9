"""Write beside the pin of PySide6, in both locks, why it must not be raised lightly."""

from __future__ import annotations

from ui.bootstrap import ROOT, RUN, TEST

HEADER = """\
# {name}: exact versions with hashes, for Linux, macOS and Windows, Python 3.11 to 3.14.
# Made from {source} by `make locks`; do not edit by hand.
"""

WHY_PYSIDE6 = """\
# Not 6.12.0: on Python 3.10 and 3.11 it drops a reference of None for every call that returns
# nothing, and kills the interpreter after a few thousand calls. 6.11.3 is clean.
"""


def annotated(name: str, lock: str) -> str:
    """Return the text of a lock with its header and the reason beside the pin."""
    head = HEADER.format(name=name, source=name.replace(".txt", ".in"))
    return head + lock.replace("\npyside6-essentials==", f"\n{WHY_PYSIDE6}pyside6-essentials==")


def main() -> None:
    """Annotate both locks, as they come from the resolver."""
    for name in (RUN, TEST):
        path = ROOT / name
        text = path.read_text(encoding="utf-8")
        path.write_text(annotated(name, text), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
