"""What all tests share: no screen, nobody's own settings, the same random examples in CI."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile(
    "default", deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
settings.register_profile("ci", settings.get_profile("default"), derandomize=True, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))

SEEDS = Path(__file__).resolve().parents[1] / "../shared/seeds"


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep every test away from the settings, caches and recent files of whoever runs it."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("SHUANGJIAN_HOME", str(home))
    for name in ("CONFIG", "DATA", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
    # Locks are named after inodes, and a file that one worker removed may lend its inode to a file
    # of another: every test keeps its locks to itself.
    runtime = home / "runtime"
    runtime.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))
    return home


@pytest.fixture(scope="session")
def seeds() -> tuple[Path, ...]:
    """The five articles that the first labels were read from; not part of the repository."""
    found = tuple(sorted(SEEDS.glob("*.txt")))
    if not found:
        pytest.skip(f"the seed articles are not here: no *.txt in {SEEDS}")
    return found
