import json
from collections.abc import Callable
from pathlib import Path

import pytest


def test_counts_add_up(run: Callable[..., int], demo_folder: Path, capsys: pytest.CaptureFixture[str]):
    assert run("count", "--db", demo_folder, "--by", "outcome,sex") == 0
    counted = json.loads(capsys.readouterr().out)
    assert counted["by"] == ["outcome", "sex"]
    assert sum(row[-1] for row in counted["rows"]) + counted["not_known"] == counted["total"]


def test_incidents_are_counted_apart(run: Callable[..., int], demo_folder: Path, capsys: pytest.CaptureFixture[str]):
    assert run("count", "--db", demo_folder, "--of", "incident", "--by", "type") == 0
    assert json.loads(capsys.readouterr().out)["total"] == 12


@pytest.mark.parametrize("given", [["--by", "religion"], ["--by", "outcome", "--of", "device"]])
def test_what_cannot_be_counted_is_said(
    run: Callable[..., int], demo_folder: Path, given: list[str], capsys: pytest.CaptureFixture[str]
):
    assert run("count", "--db", demo_folder, *given) == 1
    assert "can" in capsys.readouterr().err
