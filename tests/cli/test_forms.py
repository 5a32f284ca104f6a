from collections.abc import Callable
from pathlib import Path

import pytest

from minerisk import paths


def test_the_bundled_forms_are_listed(run: Callable[..., int], capsys: pytest.CaptureFixture[str]):
    assert run("forms", "list") == 0
    assert "Incident report" in capsys.readouterr().out


def test_a_form_without_fault_says_so(run: Callable[..., int], capsys: pytest.CaptureFixture[str]):
    assert run("forms", "check", paths.bundled("forms", "incident")) == 0
    assert "no fault" in capsys.readouterr().out


def test_the_xform_printed_is_the_one_that_ships(run: Callable[..., int], capsys: pytest.CaptureFixture[str]):
    run("forms", "xform", paths.bundled("forms", "incident"))
    shipped = paths.bundled("forms", "incident", "incident.xml").read_text("utf-8")
    assert capsys.readouterr().out == shipped


def test_a_fault_is_named_by_sheet_and_row(run: Callable[..., int], tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    (tmp_path / "survey.csv").write_text("type,name,label\ntext,a,A\nselect_one nothing,b,B\n")
    (tmp_path / "choices.csv").write_text("list_name,name,label\n")
    (tmp_path / "settings.csv").write_text("form_id,form_title\nx,X\n")
    assert run("forms", "check", tmp_path) == 1
    said = capsys.readouterr().err
    assert "survey" in said
    assert "3" in said
