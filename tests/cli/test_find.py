from collections.abc import Callable
from pathlib import Path

import pytest


def test_records_are_found_by_words_newest_event_first(
    run: Callable[..., int], demo_folder: Path, capsys: pytest.CaptureFixture[str]
):
    assert run("find", "--db", demo_folder) == 0
    lines = capsys.readouterr().out.splitlines()
    events = [line.split("\t")[1] for line in lines]
    assert len(lines) == 12 + 4 + 4 + 1
    assert events == sorted(events, reverse=True)
    run("find", "--db", demo_folder, lines[0].split("\t")[0])
    assert capsys.readouterr().out.splitlines() == [lines[0]]
    run("find", "--db", demo_folder, "nobody wrote this")
    said = capsys.readouterr()
    assert (said.out, said.err) == ("", "No record matches.\n")


def test_a_record_is_listed_with_its_district(
    run: Callable[..., int], demo_folder: Path, capsys: pytest.CaptureFixture[str]
):
    run("find", "--db", demo_folder)
    found = [line.split("\t") for line in capsys.readouterr().out.splitlines()]
    assert all(district for code, _, district, _ in found if "-FUP-" not in code)
