from pathlib import Path

import pytest
from tests.outside.workbooks import SHEET, changed, workbook

from minerisk.forms.sheets.notes import Notes
from minerisk.forms.sheets.workbook import called, read
from minerisk.outside.refused import Refused


def test_only_the_sheets_of_a_form_are_read(tmp_path: Path):
    file = workbook(tmp_path / "a.xlsx", {"Notes": [["x"]], " Survey ": [["type"], ["text"]], "choices": []})
    assert read(file, Notes()) == {"survey": [["type"], ["text"]], "choices": []}


def test_a_sheet_that_is_alone_is_the_survey(tmp_path: Path):
    assert read(workbook(tmp_path / "a.xlsx", {"My form": [["type"]]}), Notes()) == {"survey": [["type"]]}


def test_values_are_as_a_person_sees_them(tmp_path: Path):
    file = workbook(tmp_path / "a.xlsx", {"survey": [["default"], [3.0], [True], ["2024"]]})
    assert read(file, Notes())["survey"] == [["default"], ["3"], ["TRUE"], ["2024"]]


def test_older_names_of_the_choices_count_where_the_new_one_is_missing():
    assert called(["survey", "columns"]) == {"survey": "survey", "choices": "columns"}
    assert called(["Columns", "choices"]) == {"choices": "choices"}


def test_a_sheet_with_a_cell_far_away_is_refused(tmp_path: Path):
    file = workbook(tmp_path / "a.xlsx", {"survey": [["type"], ["text"]]})
    changed(file, "xl/worksheets/sheet1.xml", rb'r="A2"', b'r="XFD320"')
    with pytest.raises(Refused, match="more cells than a form can have"):
        read(file, Notes())


def test_cells_that_are_lost_are_told(tmp_path: Path):
    file = workbook(tmp_path / "a.xlsx", {"Survey": [["type", "name"], ["text", "a"], ["text", "=A1"]]})
    changed(file, SHEET, rb'<c r="B2".*?</c>', b'<c r="B2" t="e"><v>#REF!</v></c>')
    notes = Notes()
    assert read(file, notes)["survey"] == [["type", "name"], ["text", ""], ["text", ""]]
    assert [str(remark) for remark in notes.remarks] == [
        "Sheet “survey”: cells with an error like #REF! are read as empty: 1. The first is B2.",
        "Sheet “survey”: formulas without a result are read as empty: 1. Save the form in a spreadsheet program.",
    ]
