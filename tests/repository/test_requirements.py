"""The locks: complete, exact, hashed, and free of hosts and paths."""

from __future__ import annotations

import re

import pytest

from ui.bootstrap import MODULES, ROOT, RUN, TEST

PIN = re.compile(r"^([a-z0-9.-]+)==([^ ;\\]+)(?: ; ([^\\]+))? \\$", re.M)


def _lock(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def _pins(name: str) -> dict[str, str]:
    return {match[1]: match[2] for match in PIN.finditer(_lock(name))}


@pytest.mark.parametrize("name", [RUN, TEST])
def test_every_line_of_a_lock_is_a_pin_a_hash_or_a_comment(name: str) -> None:
    shape = re.compile(r"#.*|    # .*|    --hash=sha256:[0-9a-f]{64}( \\)?|" + PIN.pattern[1:-1])
    strange = [line for line in _lock(name).splitlines() if line and not shape.fullmatch(line)]
    assert strange == []


@pytest.mark.parametrize("name", [RUN, TEST, "requirements.in", "requirements-dev.in"])
def test_requirements_name_no_host_and_no_path(name: str) -> None:
    assert not re.search(r"://|--(extra-)?index-url|--find-links|(^|\s)/\w", _lock(name), re.M)


def test_the_test_lock_contains_the_run_lock() -> None:
    run = _pins(RUN)
    assert run
    assert {name: _pins(TEST).get(name) for name in run} == run


@pytest.mark.parametrize(
    ("lock", "source"), [(RUN, "requirements.in"), (TEST, "requirements-dev.in")]
)
def test_every_direct_requirement_is_locked(lock: str, source: str) -> None:
    wanted = re.findall(r"^([A-Za-z][A-Za-z0-9-]*)", _lock(source), re.M)
    assert wanted
    assert [name for name in wanted if name.lower() not in _pins(lock)] == []


def test_the_interpreter_is_not_killed_by_pyside6() -> None:
    version = _pins(RUN)["pyside6-essentials"]
    assert version == "6.11.3"
    before = _lock(RUN).split("\npyside6-essentials==")[0].splitlines()
    assert "drops a reference of None" in "".join(before[-2:])


def test_the_bootstrap_looks_for_every_direct_requirement() -> None:
    imported_as = {"pyside6_essentials": "PySide6", "pytest_qt": "pytestqt"}
    imported_as |= {"pytest_xdist": "xdist", "import_linter": "importlinter"}
    imported_as |= {"pyinstaller": "PyInstaller"}
    for lock, sources in (
        (RUN, ["requirements.in"]),
        (TEST, ["requirements.in", "requirements-dev.in"]),
    ):
        text = "\n".join(_lock(source) for source in sources)
        names = [n.lower().replace("-", "_") for n in re.findall(r"^([A-Za-z][\w-]*)", text, re.M)]
        assert {imported_as.get(name, name) for name in names} == set(MODULES[lock])
