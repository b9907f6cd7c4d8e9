"""The command line as a real process: streams, locales, pipes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def shuangjian(*arguments: object, **variables: str) -> subprocess.CompletedProcess[bytes]:
    """Run main.py with arguments in a process of its own."""
    return subprocess.run(
        [sys.executable, str(ROOT / "main.py"), *map(str, arguments)],
        capture_output=True,
        env={**os.environ, **variables},
        check=False,
        timeout=60,
    )


def test_output_is_utf8_whatever_the_locale_and_the_name(tmp_path: Path) -> None:
    path = tmp_path / "專案 一.shuangjian"
    plain = {"LC_ALL": "C", "LANG": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    assert shuangjian("new", path, **plain).returncode == 0
    source = "上海\r\n𠮷\u2028😊".encode()
    (tmp_path / "文.txt").write_bytes(source)
    report = shuangjian("import", path, tmp_path / "文.txt", "--json", **plain)
    assert json.loads(report.stdout)["articles"] == 1
    assert shuangjian("text", path, "1", "--view", "raw", **plain).stdout == source
    assert "文.txt" in shuangjian("list", path, **plain).stdout.decode("utf-8")
    refused = shuangjian("import", path, tmp_path / "無.txt", **plain)
    assert (refused.returncode, "無.txt" in refused.stderr.decode("utf-8")) == (3, True)


def test_a_reader_that_goes_away_is_no_failure(tmp_path: Path) -> None:
    path = tmp_path / "s.shuangjian"
    shuangjian("sample", path)
    code = (
        "import subprocess, sys; p = subprocess.Popen([sys.executable, *sys.argv[1:]],"
        "stdout=subprocess.PIPE, stderr=subprocess.PIPE); p.stdout.close();"
        "sys.stderr.buffer.write(p.stderr.read()); sys.exit(p.wait())"
    )
    arguments = [str(ROOT / "main.py"), "list", str(path), "--json"]
    ended = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, check=False, timeout=60
    )
    assert (ended.returncode, ended.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is full")
@pytest.mark.parametrize("more", [["1", "--view", "raw"], ["1", "--json"]])
def test_output_that_the_disk_does_not_take_is_told(tmp_path: Path, more: list[str]) -> None:
    path = tmp_path / "s.shuangjian"
    shuangjian("sample", path)
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run(
            [sys.executable, str(ROOT / "main.py"), "text", str(path), *more],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            timeout=60,
        )
    assert ended.returncode == 5
    assert "output cannot be written" in ended.stderr.decode("utf-8")
    assert "Traceback" not in ended.stderr.decode("utf-8")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is full")
def test_messages_that_nobody_can_read_change_no_exit_code(tmp_path: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run(
            [sys.executable, str(ROOT / "main.py"), "list", str(tmp_path / "no.shuangjian")],
            stderr=full,
            check=False,
            timeout=60,
        )
    assert ended.returncode == 3


@pytest.mark.skipif(sys.platform != "linux", reason="other systems take no such names")
def test_a_name_of_bytes_that_are_no_character_is_a_name(tmp_path: Path) -> None:
    path = tmp_path / "s.shuangjian"
    shuangjian("sample", path)
    out = os.fsdecode(os.fsencode(tmp_path) + b"/\xff.jsonl")
    ended = shuangjian("export", path, out, "--format", "jsonl", "--json")
    assert ended.returncode == 0, ended.stderr
    assert json.loads(ended.stdout)["articles"] == {"\udcff.jsonl": 6}
    json.loads(Path(f"{out}.losses.json").read_bytes())


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_a_terminal_gets_no_control_character_of_a_text(tmp_path: Path) -> None:
    import pty

    path = tmp_path / "p.shuangjian"
    shuangjian("new", path)
    (tmp_path / "a.txt").write_bytes(("合作" * 20 + "\x1b]0;title\x07\x9b31m").encode())
    shuangjian("import", path, tmp_path / "a.txt")
    master, slave = pty.openpty()
    try:
        subprocess.run(
            [sys.executable, str(ROOT / "main.py"), "text", str(path), "1", "--view", "raw"],
            stdout=slave,
            check=True,
            timeout=60,
        )
        shown = os.read(master, 10_000).decode("utf-8")
    finally:
        os.close(master)
        os.close(slave)
    assert shown == "合作" * 20 + "␛]0;title␇<U+009B>31m"
