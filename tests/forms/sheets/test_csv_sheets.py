from pathlib import Path

import pytest

from minerisk.forms.sheets.csv_sheets import read_file, read_folder
from minerisk.forms.sheets.notes import Notes
from minerisk.outside.refused import Refused


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "survey.csv"


def test_a_folder_has_a_file_for_each_sheet(tmp_path: Path, file: Path):
    file.write_text("\ufefftype,name\ntext,a\n", encoding="utf-8")
    (tmp_path / "Choices.CSV").write_text("list_name\n", encoding="utf-8")
    (tmp_path / "towns.csv").write_text("x\n", encoding="utf-8")
    assert read_folder(tmp_path, Notes()) == {"choices": [["list_name"]], "survey": [["type", "name"], ["text", "a"]]}


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_cells_may_be_kept_apart_in_other_ways(tmp_path: Path, file: Path, separator: str):
    file.write_text(f"type{separator}label\ntext{separator}a\n", encoding="utf-16")
    assert read_folder(tmp_path, Notes())["survey"] == [["type", "label"], ["text", "a"]]


def test_one_file_has_all_sheets_with_its_own_row_numbers(file: Path):
    file.write_text("survey,,\n,type,name\n\n,text,a\nchoices\n,list_name,name\n,l,x\nmine\n,y\n")
    sheets = read_file(file, Notes())
    assert list(sheets) == ["survey", "choices"]
    assert [place for place, cells in enumerate(sheets["survey"], start=1) if cells == ["text", "a"]] == [4]
    assert [place for place, cells in enumerate(sheets["choices"], start=1) if cells == ["l", "x"]] == [7]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"type,name\ntext,a\n", "no line of it begins with"),
        (b"survey\n,type\n,a\0\n" + b",text\n" * 20, "not text"),
        (b'survey\n,"type\n', "cannot be read"),
    ],
)
def test_what_is_no_form_is_refused(file: Path, content: bytes, message: str):
    file.write_bytes(content)
    with pytest.raises(Refused, match=message):
        read_file(file, Notes())


def test_an_old_encoding_is_told_by_its_letters(file: Path):
    file.write_text("survey\n,type,label\n,text,Минное поле возле дороги\n", encoding="cp1251")
    notes = Notes()
    assert read_file(file, notes)["survey"][-1] == ["text", "Минное поле возле дороги"]
    assert [str(one) for one in notes.remarks] == [
        "The letters were recognised as cp1251: look whether names are written right."
    ]
