import json
from collections.abc import Callable
from pathlib import Path

import pytest

from minerisk import paths

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def sheets(tmp_path: Path) -> Path:
    (tmp_path / "survey.csv").write_text("type,name,label\nnumeric,a,A\nselect_one nothing,b,B\ncat,c,C\n")
    (tmp_path / "settings.csv").write_text("form_id,form_title\nx,X\n")
    return tmp_path


def test_a_form_that_opens_says_what_is_in_it(run: Callable[..., int], capsys: Captured):
    assert run("forms", "check", paths.bundled("forms", "incident")) == 0
    assert capsys.readouterr().out.splitlines()[1:] == [
        "Languages: en, az, ru",
        "Questions: 181, groups: 23, repeats: 1",
    ]


def test_a_form_that_does_not_open_says_all_that_must_be_mended(
    run: Callable[..., int], capsys: Captured, sheets: Path
):
    assert run("forms", "check", sheets) == 1
    said = capsys.readouterr()
    assert [line.split("“survey”, ")[0] + line.split("“survey”, ")[1][:5] for line in said.out.splitlines()] == [
        "Read differently: Sheet row 2", "To be mended: Sheet row 3", "To be mended: Sheet row 4",
    ]  # fmt: skip
    assert said.err.startswith("Sheet “survey”, row 3, column “type”: there is no list “nothing”")
    assert said.err.endswith("(Mistakes besides this one: 1.)\n")


def test_it_can_be_said_as_json(run: Callable[..., int], capsys: Captured, sheets: Path):
    assert run("forms", "check", "--json", sheets) == 1
    said = json.loads(capsys.readouterr().out)
    assert (said["opens"], said["id"], said["questions"]) == (False, None, None)
    assert said["remarks"][0] == {
        "kind": "read_differently", "sheet": "survey", "row": 2, "column": "type",
        "text": "“numeric” is read as “decimal”.",
    }  # fmt: skip
    assert [remark["kind"] for remark in said["remarks"][1:]] == ["mistake", "mistake"]


def test_a_form_that_opens_as_json(run: Callable[..., int], capsys: Captured):
    assert run("forms", "check", "--json", paths.bundled("forms", "incident", "incident.xml")) == 0
    said = json.loads(capsys.readouterr().out)
    assert said | {"file": "", "version": ""} == {
        "file": "", "opens": True, "id": "minerisk_incident", "version": "", "title": "Incident report",
        "languages": ["en", "az", "ru"], "questions": 181, "remarks": [],
    }  # fmt: skip


def test_a_file_that_is_no_form_is_one_sentence(run: Callable[..., int], capsys: Captured, tmp_path: Path):
    (tmp_path / "a.xlsx").write_bytes(b"")
    assert run("forms", "check", tmp_path / "a.xlsx") == 1
    assert capsys.readouterr() == ("", "a.xlsx has nothing in it.\n")
    assert run("forms", "check", "--json", tmp_path / "a.xlsx") == 1
    (mistake,) = json.loads(capsys.readouterr().out)["remarks"]
    assert (mistake["kind"], mistake["text"]) == ("mistake", "a.xlsx has nothing in it.")
