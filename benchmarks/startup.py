"""Measure a warm start: CPU seconds of a child process from nothing to the first paint.

The child opens a project with one article, as a person who comes back to work does.
Run: ``python benchmarks/startup.py [RUNS]``.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import textwrap
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
TARGET = 0.6  # seconds of CPU

_CHILD = textwrap.dedent("""
    import json, os, sys, time
    from PySide6.QtCore import QTimer
    from ui.app import application, open_at_start
    from ui.language import Translation
    from models.paths import home
    from ui.preferences import Preferences
    from ui.window import MainWindow
    imported = time.process_time()
    app = application()
    window = MainWindow(app, Preferences(home() / "window.json"), Translation())
    def painted():
        print(json.dumps({"imports": imported, "paint": time.process_time()}))
        sys.stdout.flush()
        os._exit(0)
    window.first_paint = painted
    open_at_start(window, sys.argv[1:])
    window.show()
    app.exec()
""")


def main(runs: int = 9) -> int:
    """Print the median and the best of ``runs`` starts, and whether the target is met."""
    with tempfile.TemporaryDirectory() as folder:
        project = _project(Path(folder))
        environment = {
            **{k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"},
            "SHUANGJIAN_HOME": folder,
            "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
        }
        found = [_start(project, environment) for _ in range(runs + 1)][1:]  # the first one is cold
    paint = sorted(f["paint"] for f in found)
    imports = statistics.median(f["imports"] for f in found)
    median = statistics.median(paint)
    print(f"start to first paint, CPU s: median {median:.3f}, best {paint[0]:.3f}, "
          f"worst {paint[-1]:.3f}; of it imports {imports:.3f}; target {TARGET}")  # fmt: skip
    return 0 if median <= TARGET else 1


def _start(project: Path, environment: dict[str, str]) -> dict[str, float]:
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-c", _CHILD, str(project)],
        cwd=ROOT, env=environment, capture_output=True, text=True, timeout=120, check=True,
    )  # fmt: skip
    found: dict[str, float] = json.loads(done.stdout.strip().splitlines()[-1])
    return found


def _project(folder: Path) -> Path:
    from models.project import Project

    path = folder / "start.shuangjian"
    Project.sample(path).close()
    return path


if __name__ == "__main__":
    sys.exit(main(*(int(a) for a in sys.argv[1:])))
