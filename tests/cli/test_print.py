from collections.abc import Callable
from pathlib import Path

import pytest

from minerisk.services import printing


def test_all_records_are_printed_into_one_file(
    run: Callable[..., int], demo_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    file = tmp_path / "all.pdf"
    assert run("print", "--all", "--db", demo_folder, "--to", file, "--language", "az", "--profile", "full") == 0
    assert printing.pages(file) >= 21
    assert "21 records" in capsys.readouterr().out


def test_one_record_is_printed_by_its_code(
    run: Callable[..., int], demo_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    run("find", "--db", demo_folder)
    code = capsys.readouterr().out.split("\t")[0]
    assert run("print", code, "--db", demo_folder, "--to", tmp_path / "one.pdf") == 0
    assert (tmp_path / "one.pdf").exists()


def test_a_code_that_is_not_there_is_said(
    run: Callable[..., int], demo_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    assert run("print", "XXX1-INC-20200101-01", "--db", demo_folder, "--to", tmp_path / "x.pdf") == 1
    assert "XXX1-INC-20200101-01" in capsys.readouterr().err
    assert not (tmp_path / "x.pdf").exists()
