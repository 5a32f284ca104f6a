import json
from collections.abc import Callable
from pathlib import Path

import pytest


def test_a_whole_database_is_said_to_be_whole(
    run: Callable[..., int], demo_folder: Path, capsys: pytest.CaptureFixture[str]
):
    assert run("verify", "--rebuild", "--db", demo_folder) == 0
    assert "whole" in capsys.readouterr().out


def test_findings_are_given_as_json(run: Callable[..., int], demo_folder: Path, capsys: pytest.CaptureFixture[str]):
    assert run("verify", "--json", "--db", demo_folder) == 0
    assert json.loads(capsys.readouterr().out)["problems"] == []
