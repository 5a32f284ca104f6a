import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.lessons.packs import AZ, EN, ENGLISH, FILES, as_folder, write_folder

from minerisk import paths
from minerisk.services import lessons


@pytest.fixture
def added(tmp_path: Path) -> Iterator[Path]:
    """The file of a pack that an office added."""
    made = lessons.add(write_folder(tmp_path, FILES))
    yield made.place
    shutil.rmtree(paths.own_lessons())


def test_the_packs_that_are_here_are_listed(run: Callable[..., int], added: Path, capsys: pytest.CaptureFixture[str]):
    assert run("lessons", "list") == 0
    lines = capsys.readouterr().out.splitlines()
    assert "unknown_object" in lines[0]
    assert lines[-1].split("\t") == ["small", "2026.11", "en,az", "A small pack", "not approved"]


def test_a_broken_pack_is_listed_with_its_first_fault(
    run: Callable[..., int], added: Path, capsys: pytest.CaptureFixture[str]
):
    added.write_bytes(b"damaged")
    assert run("lessons", "list") == 0
    line = capsys.readouterr().out.splitlines()[-1]
    assert line.startswith(f"small\t{added.name}: ")
    assert "cannot be read" in line


def test_a_pack_without_fault_says_so(run: Callable[..., int], tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert run("lessons", "check", write_folder(tmp_path, FILES)) == 0
    assert capsys.readouterr().out == "No fault found.\n"
    assert run("lessons", "check", tmp_path, "--json") == 0
    assert json.loads(capsys.readouterr().out) == []


def test_each_fault_is_a_line_with_file_and_number(
    run: Callable[..., int], tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    place = as_folder(tmp_path, english=ENGLISH.replace("**Stop**", "Stop"), azerbaijani="")
    assert run("lessons", "check", place) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == f"{EN}:18: Exactly one answer of a question is the best, in **bold**."
    assert lines[1].startswith(f"{AZ}:1: ")


def test_faults_are_given_to_other_programs(
    run: Callable[..., int], tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    run("lessons", "check", as_folder(tmp_path, english=ENGLISH.replace("**Stop**", "Stop")), "--json")
    assert json.loads(capsys.readouterr().out) == [
        {"file": EN, "line": 18, "text": "Exactly one answer of a question is the best, in **bold**."}
    ]
