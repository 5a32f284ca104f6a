from collections.abc import Callable
from pathlib import Path

import pytest

from minerisk.errors import UserError
from minerisk.forms.sheets import sheet


def test_rows_keep_the_numbers_that_a_spreadsheet_shows(folder: Callable[..., Path]):
    survey = sheet.read(folder('type,name,label\n\ntext,a,"two\nlines"\n,,\ninteger,b,B\n'))["survey"]
    assert [(row.number, row.get("name")) for row in survey.rows] == [(3, "a"), (5, "b")]
    assert survey.rows[0].get("label") == "two\nlines"


def test_spaces_around_cells_and_headings_are_nothing(folder: Callable[..., Path]):
    survey = sheet.read(folder(" type , label::English  (en),,name\n text , A ,x, a \n"))["survey"]
    assert survey.columns == ("type", "label::English (en)", "name")
    assert survey.rows[0].cells == {"type": "text", "label::English (en)": "A", "name": "a"}
    assert survey.rows[0].get("hint") == ""


def test_a_byte_order_mark_is_no_part_of_a_heading(folder: Callable[..., Path]):
    assert sheet.read(folder("\ufefftype,name\n"))["survey"].columns == ("type", "name")


def test_choices_may_be_missing(folder: Callable[..., Path]):
    path = folder("type,name\n")
    (path / "choices.csv").unlink()
    assert set(sheet.read(path)) == {"survey", "settings"}


def test_an_empty_sheet_has_no_columns(folder: Callable[..., Path]):
    assert sheet.read(folder(""))["survey"] == sheet.Sheet(name="survey", columns=(), rows=())


def test_a_missing_sheet_is_named(tmp_path: Path):
    with pytest.raises(UserError, match=r"survey\.csv"):
        sheet.read(tmp_path)


def test_a_sheet_that_is_no_text_is_named(folder: Callable[..., Path]):
    path = folder("type,name\n")
    (path / "settings.csv").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UserError, match=r"settings\.csv"):
        sheet.read(path)


def test_quotes_that_do_not_end_are_refused(folder: Callable[..., Path]):
    with pytest.raises(UserError, match=r"survey\.csv"):
        sheet.read(folder('type,name\ntext,"a\n'))


def test_a_column_that_is_there_twice_is_named(folder: Callable[..., Path]):
    with pytest.raises(UserError, match="“name” is there twice"):
        sheet.read(folder("type,name,name\n"))
