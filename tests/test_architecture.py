"""The rules of the house that no type checker sees."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from ui.bootstrap import ROOT

SOURCES = [
    path for folder in ("models", "ui") for path in sorted((ROOT / folder).rglob("*.py"))
] + [ROOT / "main.py"]

FORBIDDEN_IMPORTS = {"pickle", "shelve", "marshal", "dill"}
FORBIDDEN_CALLS = {"eval", "exec", "os.system", "os.popen", "subprocess.getoutput", "__import__"}


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def _imported(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def _called(tree: ast.AST) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield node.lineno, ast.unparse(node.func)
            if any(k.arg == "shell" and ast.unparse(k.value) != "False" for k in node.keywords):
                yield node.lineno, "shell=True"


@pytest.mark.parametrize("package", ["models", "ui.cli"])
def test_neither_the_models_nor_the_command_line_pull_qt(package: str) -> None:
    program = (
        "import importlib, json, pkgutil, sys\n"
        f"top = importlib.import_module({package!r})\n"
        "for found in pkgutil.walk_packages(getattr(top, '__path__', []), top.__name__ + '.'):\n"
        "    importlib.import_module(found.name)\n"
        "print(json.dumps(sorted({name.split('.')[0] for name in sys.modules})))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert not {"PySide6", "shiboken6"} & set(json.loads(done.stdout))


def test_the_layers_hold() -> None:
    run = "from importlinter.cli import lint_imports_command as run; run()"
    done = subprocess.run(
        [sys.executable, "-c", run], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


def test_nothing_is_unpickled_evaluated_or_given_to_a_shell() -> None:
    found = []
    for path in SOURCES:
        tree = _tree(path)
        found += [f"{path}: {n}" for n in _imported(tree) if n.split(".")[0] in FORBIDDEN_IMPORTS]
        found += [
            f"{path}:{line}: {name}"
            for line, name in _called(tree)
            if name in FORBIDDEN_CALLS or name == "shell=True"
        ]
    assert found == []


def test_qt_is_never_imported_whole() -> None:
    """A star import builds every type of the module: 320 ms at the start."""
    found = [
        f"{path}:{node.lineno}"
        for path in SOURCES
        for node in ast.walk(_tree(path))
        if isinstance(node, ast.ImportFrom) and any(alias.name == "*" for alias in node.names)
    ]
    assert found == []


def test_the_bootstrap_needs_nothing_but_the_standard_library() -> None:
    for name in ("bootstrap", "environment", "prerequisites"):
        tops = {module.split(".")[0] for module in _imported(_tree(ROOT / "ui" / f"{name}.py"))}
        assert tops - sys.stdlib_module_names <= {"ui"}
