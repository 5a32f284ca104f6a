from collections.abc import Callable

import pytest

from minerisk.forms.sheets.headings import MOST_EMPTY_ROWS, sheet
from minerisk.forms.sheets.notes import Notes
from minerisk.forms.sheets.sheet import Book

Said = Callable[[], list[str]]


@pytest.mark.parametrize(
    ("heading", "column"),
    [
        (" Type ", "type"),
        ("Relevance", "bind::relevant"),
        ("read_only", "bind::readonly"),
        ("Constraint  Message", "bind::jr:constraintMsg"),
        ("label::English (en)", "label::English (en)"),
        ("label:English", "label::English"),
        ("media::image::French", "media::image::French"),
        ("image", "media::image"),
        ("calculation", "bind::calculate"),
        ("appearance", "control::appearance"),
        ("bind:jr:constraintMsg", "bind::jr:constraintMsg"),
        ("bind::mr:protect", "bind::mr:protect"),
        ("\u200ename", "name"),
        ("hxl", "hxl"),
    ],
)
def test_a_column_has_one_name_in_all_spellings(notes: Notes, heading: str, column: str):
    assert list(sheet("survey", [[heading]], notes).headings) == [column]
    assert notes.remarks == ()


def test_a_list_has_one_name_in_all_spellings(notes: Notes):
    assert list(sheet("choices", [["List Name", "value", "caption"]], notes).headings) == ["list_name", "name", "label"]


def test_one_colon_among_double_ones_is_read_and_noted(notes: Notes, said: Said):
    assert "label::French" in sheet("survey", [["label::English", "label:French"]], notes).headings
    assert said() == ["Sheet “survey”, row 1, column “label:French”: read as “label::French”."]


def test_rows_have_the_numbers_of_the_spreadsheet(book: Callable[..., Book]):
    survey = book("type,name\n\ntext,a\n,\ntext,b").sheet("survey")
    assert [(row.number, row.get("name")) for row in survey.rows] == [(3, "a"), (5, "b")]


def test_columns_without_a_heading_and_cells_beyond_are_left_out(book: Callable[..., Book]):
    assert book("type,,name\ntext,note,a,beyond").sheet("survey").rows[0].cells == {"type": "text", "name": "a"}


def test_two_columns_of_one_meaning_fill_each_other(book: Callable[..., Book], said: Said):
    survey = book("type,name,relevant,Relevance\ntext,a,1,\ntext,b,,2\ntext,c,3,3").sheet("survey")
    assert [row.get("bind::relevant") for row in survey.rows] == ["1", "2", "3"]
    assert said() == []


def test_two_columns_of_one_meaning_must_not_differ(book: Callable[..., Book], said: Said):
    book("type,name,relevant,Relevance\ntext,a,1,2")
    (mistake,) = said()
    assert "row 2, column “Relevance”: there is another column “relevant”" in mistake


def test_what_nobody_sees_is_taken_out(notes: Notes, said: Said):
    made = sheet("survey", [["type", "name", "label"], ["text\xa0", "\u200fa\u200f", "A\x0b\u200fB"]], notes)
    assert made.rows[0].cells == {"type": "text", "name": "a", "label": "A\u200fB"}
    assert said() == [
        "Sheet “survey”, row 2, column “label”: characters that cannot be seen, and cannot be stored, were taken out."
    ]


def test_what_stands_far_below_is_no_part_of_the_form(notes: Notes, said: Said):
    empty: list[list[str]] = [[] for _ in range(MOST_EMPTY_ROWS + 1)]
    rows = sheet("survey", [["type"], *empty, ["text"], *empty, ["text"]], notes).rows
    assert [row.number for row in rows] == [63]
    assert "row 125: what stands below 60 empty rows is left out" in said()[0]


def test_a_sheet_with_nothing_in_it_has_no_column(notes: Notes):
    assert sheet("entities", [], notes).headings == {}
