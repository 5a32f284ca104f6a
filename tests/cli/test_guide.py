from collections.abc import Callable
from pathlib import Path

import pytest

from minerisk.reports import preview

Run = Callable[..., int]


@pytest.mark.parametrize("guide", ["recorder", "trainer"])
def test_a_guide_is_written(run: Run, guide: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    target = tmp_path / "g.pdf"
    assert run("guide", guide, "--to", target, "--language", "en") == 0
    assert capsys.readouterr().out == f"Guide in {target}\n"
    assert f"Guide for the {guide}" in preview.text(target, 1)


def test_a_place_that_takes_no_file_is_said(run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert run("guide", "recorder", "--to", tmp_path / "none" / "g.pdf") == 1
    assert "g.pdf" in capsys.readouterr().err
