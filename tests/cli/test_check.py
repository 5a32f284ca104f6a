from collections.abc import Callable
from pathlib import Path

import pytest


def test_a_copy_that_works_says_what_it_did(
    run: Callable[..., int], tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    assert run("check", "--folder", tmp_path) == 0
    said = capsys.readouterr().out
    assert "Record finished: DMO1-INC-" in said
    assert "3 pages opened and closed" in said
    assert list(tmp_path.glob("*.pdf"))
