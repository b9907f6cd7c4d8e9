"""What the repairing rules change in texts that nobody has damaged, by rule.

    python benchmarks/clean.py FOLDER [--show N] [--skip N] [--files N] [--json]

Each UTF-8 text of FOLDER is read as it is and in the other script. Rules that go by sense (bytes
in another encoding, shifted bytes, readings behind hanzi, escapes) have to leave clean text alone:
exits 1 when one of them applies an edit. What the others change is a sign that no clean text has,
such as U+FFFD or a control character; these are counted apart, for a person to look at
(``--show``). Run in chunks with ``--skip`` and ``--files``.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "benchmarks")]

from repair import converter  # noqa: E402

from models.ingest.pipeline import repaired  # noqa: E402

SENSE = frozenset({"mojibake", "shift", "shift-lost", "gloss", "escape", "breaks"})
_AROUND = 12  # characters


def versions(path: Path) -> Iterator[str]:
    """Yield a text in both scripts."""
    text = path.read_text("utf-8", "replace")
    yield text
    other = converter("hant").convert(text)
    yield other if other != text else converter("hans").convert(text)


def main(words: Sequence[str] | None = None) -> int:
    """Print the changes; return 1 when a rule of sense has changed something."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--skip", type=int, default=0)
    parser.add_argument("--files", type=int, default=1 << 30)
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args(words)
    counts: Counter[str] = Counter()
    shown: dict[str, list[str]] = defaultdict(list)
    characters = 0
    start = time.process_time()
    for path in sorted(given.folder.rglob("*.*"))[given.skip :][: given.files]:
        for text in versions(path):
            characters += len(text)
            for edit in repaired(text).edits:
                key = f"{edit.rule}, {edit.state}"
                counts[key] += 1
                if len(shown[key]) < given.show:
                    around = text[max(0, edit.start - _AROUND) : edit.end + _AROUND]
                    shown[key].append(
                        f"{path.name} {around!r}: {text[edit.start : edit.end][:40]!r} → "
                        f"{edit.replacement[:40]!r} {edit.confidence}"
                    )
    wrong = sum(n for key, n in counts.items() if key in {f"{rule}, applied" for rule in SENSE})
    if given.json:
        print(json.dumps({"characters": characters, "changes": counts, "by sense": wrong}))
        return int(wrong > 0)
    seconds = time.process_time() - start
    print(f"{characters} characters, {seconds:.0f} s; {wrong} places changed by rules of sense")
    for key, count in sorted(counts.items()):
        print(f"  {key:28}{count:8}")
        print("".join(f"      {one}\n" for one in shown[key]), end="")
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main())
