from collections.abc import Callable
from pathlib import Path

import pytest

from minerisk.cli.commands import COMMANDS, PROBLEM, WRONG_USAGE

Run = Callable[..., int]


def test_a_problem_is_one_sentence_and_no_traceback(run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert run("find", "--db", tmp_path / "gone.minerisk") == PROBLEM
    said = capsys.readouterr()
    assert said.out == ""
    assert str(tmp_path / "gone.minerisk") in said.err
    assert said.err.count("\n") == 1


@pytest.mark.parametrize("given", [["nothing-of-the-kind"], ["find"], ["demo"], []])
def test_wrong_usage_has_its_own_status(run: Run, given: list[str]):
    with pytest.raises(SystemExit) as stopped:
        run(*given)
    assert stopped.value.code == WRONG_USAGE


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(run: Run, command: str, capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit) as stopped:
        run(command, "--help")
    assert stopped.value.code == 0
    assert COMMANDS[command][1:] in capsys.readouterr().out.replace("\n", " ")
