"""One command sets up and starts: tested with a real environment, pip and processes, no network."""

from __future__ import annotations

import ast
import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

import main
from ui.bootstrap import MODULES, ROOT, RUN, UNAVAILABLE

COMMAND_LINE = """\
import json, sys
def main(arguments):
    print(json.dumps([arguments, sys.prefix]))
    return 8
"""

posix_only = pytest.mark.skipif(os.name == "nt", reason="the bare interpreter is found otherwise")


@pytest.mark.parametrize(
    ("arguments", "window"),
    [
        ([], True),
        (["--sample"], True),
        (["文章 一.shuangjian"], True),
        (["P.SHUANGJIAN"], True),
        (["--help"], False),
        (["--version"], False),
        (["list", "p.shuangjian", "--json"], False),
        (["no-such-verb"], False),
    ],
)
def test_a_verb_means_the_command_line_and_all_else_the_window(
    arguments: list[str], window: bool
) -> None:
    assert main.wants_window(arguments) is window


def test_an_old_python_can_read_main_and_is_told_what_to_do() -> None:
    source = (ROOT / "main.py").read_text(encoding="utf-8")
    ast.parse(source, feature_version=(3, 4))
    pretend = "import runpy, sys; sys.version_info = (3, 9); runpy.run_path('main.py')"
    done = subprocess.run(
        [sys.executable, "-c", pretend], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "needs Python 3.11 or newer, this is 3.9" in done.stderr


@posix_only
def test_a_missing_screen_is_said_in_words() -> None:
    environment = {"PATH": os.environ["PATH"]}
    done = subprocess.run(
        [sys.executable, "main.py"],
        cwd=ROOT, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == UNAVAILABLE
    assert "no screen" in done.stderr


@pytest.fixture(scope="module")
def bare_python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An interpreter that has none of our packages, nor pip."""
    folder = tmp_path_factory.mktemp("bare") / "python"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True)
    return folder / "bin" / "python"


def _wheel(folder: Path) -> Path:
    """Make a wheel that holds an empty package for every module the bootstrap looks for."""
    path = folder / "stand_in-1-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as wheel:
        for module in MODULES[RUN]:
            wheel.writestr(f"{module}/__init__.py", "")
        info = "stand_in-1.dist-info"
        wheel.writestr(f"{info}/METADATA", "Metadata-Version: 2.1\nName: stand-in\nVersion: 1\n")
        wheel.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nTag: py3-none-any\n")
        wheel.writestr(f"{info}/RECORD", "")
    return path


def _lock(wheel: Path) -> str:
    return f"stand-in @ {wheel.as_uri()} --hash=sha256:{sha256(wheel.read_bytes()).hexdigest()}\n"


Start = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkout in a folder with a space and Chinese characters, with a lock of its own."""
    place = tmp_path_factory.mktemp("place")
    folder = place / "双笺 副本"
    (folder / "ui").mkdir(parents=True)
    shutil.copy(ROOT / "main.py", folder)
    for name in ("__init__", "bootstrap", "environment", "prerequisites"):
        shutil.copy(ROOT / "ui" / f"{name}.py", folder / "ui")
    (folder / "ui" / "cli.py").write_text(COMMAND_LINE, encoding="utf-8")
    (folder / RUN).write_text(_lock(_wheel(place)), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def start(clone: Path, bare_python: Path) -> Start:
    """Start ``main.py`` of the clone as on a fresh machine: no uv, no cache, no network."""
    quiet = {"PATH": "/usr/bin:/bin", "HOME": str(clone.parent), "PIP_NO_INDEX": "1"}
    pipes: dict[str, int] = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}

    def started(*arguments: str, **more: str) -> subprocess.Popen[str]:
        command = [str(bare_python), "main.py", *arguments]
        return subprocess.Popen(command, cwd=clone, env=quiet | more, encoding="utf-8", **pipes)

    return started


@pytest.fixture(scope="module")
def first_two(start: Start) -> list[tuple[int, str, str]]:
    """What two starts at once, the very first ones, answered: exit code, stdout, stderr."""
    both = [start("list", "甲 乙", "--json") for _ in range(2)]
    answers = [process.communicate() for process in both]
    return [(p.returncode, *answer) for p, answer in zip(both, answers, strict=True)]


@posix_only
def test_two_first_runs_set_up_once_and_the_program_sees_only_its_own_arguments(
    clone: Path, first_two: list[tuple[int, str, str]]
) -> None:
    for code, out, messages in first_two:
        assert code == 8, messages
        assert json.loads(out) == [["list", "甲 乙", "--json"], str(clone / ".venv")]
    assert sum(messages.count("Setting up") for _, _, messages in first_two) == 1


@posix_only
@pytest.mark.usefixtures("first_two")
def test_a_later_run_sets_up_only_for_another_lock(clone: Path, start: Start) -> None:
    again = start("list")
    assert again.communicate() == (f'[["list"], {json.dumps(str(clone / ".venv"))}]\n', "")
    assert again.returncode == 8
    with (clone / RUN).open("a", encoding="utf-8") as lock:
        lock.write("# another lock now\n")
    assert "Setting up" in start("list").communicate()[1]


@posix_only
@pytest.mark.usefixtures("first_two")
def test_chinese_names_survive_a_locale_that_knows_only_ascii(clone: Path, start: Start) -> None:
    process = start("list", "甲 乙", LC_ALL="C", PYTHONUTF8="0")
    out, messages = process.communicate()
    assert (process.returncode, messages) == (8, "")
    assert json.loads(out) == [["list", "甲 乙"], str(clone / ".venv")]


@posix_only
@pytest.mark.usefixtures("first_two")
def test_a_package_that_is_not_the_locked_one_is_refused(clone: Path, start: Start) -> None:
    right = (clone / RUN).read_text(encoding="utf-8")
    wrong = re.sub("sha256:[0-9a-f]{64}", f"sha256:{'0' * 64}", right)
    (clone / RUN).write_text(wrong, encoding="utf-8")
    process = start("list")
    out, messages = process.communicate()
    (clone / RUN).write_text(right, encoding="utf-8")
    assert (process.returncode, out) == (UNAVAILABLE, "")
    assert "Setting up failed at" in messages
    assert "Traceback" not in messages


@posix_only
@pytest.mark.usefixtures("first_two")
def test_an_environment_that_lost_a_package_is_said_and_mended(clone: Path, start: Start) -> None:
    for package in (clone / ".venv").rglob("site-packages/regex"):
        shutil.rmtree(package)
    broken = start("list")
    assert "is damaged" in broken.communicate()[1]
    assert broken.returncode == UNAVAILABLE
    mended = start("list")
    mended.communicate()
    assert mended.returncode == 8
