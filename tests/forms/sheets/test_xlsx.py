from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from minerisk.errors import UserError
from minerisk.forms.sheets import xlsx
from minerisk.forms.sheets.notes import Notes
from minerisk.forms.sheets.workbook import read

SHEETS = {
    "survey": [["type", "name", "label"], ["text", "a", "=1+1"], ["note", "b", "007"], ["note", "c"]],
    "choices": [["list_name", "name"]],
    "osm": [],
}


def test_text_stays_text(tmp_path: Path):
    file = tmp_path / "a.xlsx"
    with file.open("wb") as stream:
        xlsx.write(SHEETS, stream)
    assert read(file, Notes())["survey"][1:3] == [["text", "a", "=1+1"], ["note", "b", "007"]]
    assert CalamineWorkbook.from_path(file).sheet_names == ["survey", "choices", "osm"]


def test_a_cell_that_a_workbook_cannot_hold_is_told_and_not_cut(tmp_path: Path):
    sheets = {"survey": [["type", "label"], ["note", "x" * 32_768]]}
    with (tmp_path / "a.xlsx").open("wb") as stream, pytest.raises(UserError, match="“survey”, row 2"):
        xlsx.write(sheets, stream)
