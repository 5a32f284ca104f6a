from collections.abc import Callable
from pathlib import Path

import pytest

from minerisk import paths
from minerisk.cli import forms
from minerisk.domain.office import Office
from minerisk.services import databases, new_form, own_forms

Captured = pytest.CaptureFixture[str]


def test_the_bundled_forms_are_listed(run: Callable[..., int], capsys: Captured):
    assert run("forms", "list") == 0
    assert "Incident report" in capsys.readouterr().out


def test_the_xform_printed_is_the_one_that_ships(run: Callable[..., int], capsys: Captured):
    folder = paths.bundled("forms", "incident")
    run("forms", "xform", folder)
    shipped = (folder / "incident.xml").read_text("utf-8")
    assert capsys.readouterr().out == shipped
    run("forms", "xform", folder / "incident.xml")
    assert capsys.readouterr().out == shipped


def test_the_sheets_of_a_form_are_written_as_a_workbook(run: Callable[..., int], tmp_path: Path, capsys: Captured):
    assert run("forms", "xlsx", paths.bundled("forms", "incident"), "--to", tmp_path / "incident.xlsx") == 0
    run("forms", "xform", tmp_path / "incident.xlsx")
    assert 'version="2026' in capsys.readouterr().out


@pytest.mark.parametrize("action", forms.ELSEWHERE)
def test_every_action_can_be_asked_what_it_takes(run: Callable[..., int], capsys: Captured, action: str):
    with pytest.raises(SystemExit) as done:
        run("forms", action, "--help")
    assert done.value.code == 0
    assert f"forms {action}" in capsys.readouterr().out


def test_the_forms_of_a_database_are_listed_with_the_offices_own(
    run: Callable[..., int], tmp_path: Path, capsys: Captured
):
    sheets = tmp_path / "well.csv"
    sheets.write_text("survey,type,name,label\n,integer,depth,How deep\n", "utf-8")
    db = databases.create(tmp_path / "BRD", Office(name="Bərdə", code="BRD", laptop=2, profile=None))
    own_forms.add(db, new_form.open_file(sheets), author="A. K.")
    db.close()
    assert run("forms", "list", "--db", db.folder) == 0
    listed = capsys.readouterr().out.splitlines()
    assert [line.split("\t")[0] for line in listed] == [
        "minerisk_incident", "minerisk_sighting", "minerisk_session", "minerisk_follow_up", "well",
    ]  # fmt: skip
    assert {line.split("\t")[4] for line in listed} == {"0"}
