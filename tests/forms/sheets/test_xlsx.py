from pathlib import Path

from python_calamine import CalamineWorkbook

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
