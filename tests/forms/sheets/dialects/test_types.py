from collections.abc import Callable

import pytest

from minerisk.forms.sheets.dialects.types import is_known, question_types, read, spelling
from minerisk.forms.sheets.notes import Notes
from minerisk.forms.sheets.sheet import Book

Said = Callable[[], list[str]]


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("text", "text"),
        ("Text", "text"),
        ("select all that apply from fruits", "select all that apply from fruits"),
        ("select all  that apply from fruits", "select_multiple fruits"),
        ("Select one from source", "select_one source"),
        ("Select_One fruits", "select_one fruits"),
        ("select-one fruits", "select_one fruits"),
        ("add select one prompt using fruits", "add select one prompt using fruits"),
        ("Add Select Multiple prompt using fruits", "select_multiple fruits"),
        ("select1 fruits", "select1 fruits"),
        ("select_one fruits or_other", "select_one fruits or_other"),
        ("Select One fruits OR OTHER", "select_one fruits or_other"),
        ("select multiple fruits or specify other", "select_multiple fruits or_other"),
        ("select_one towns.csv", "select_one towns.csv"),
        ("Select one from file towns.csv", "select_one_from_file towns.csv"),
        ("Select one external towns", "select_one_external towns"),
        ("begin  Group", "begin group"),
        ("Begin_Group", "begin group"),
        ("begin section", "begin group"),
        ("begin looped group", "begin looped group"),
        ("Begin Repeat", "begin repeat"),
        ("End  repeat", "end repeat"),
        ("end group people", "end group"),
        ("Begin loop over fruits", "begin loop over fruits"),
        ("Begin Loop", "begin repeat"),
        ("numeric", "decimal"),
        ("tel", "text"),
        ("photo", "photo"),
        ("Photo", "photo"),
        ("GPS", "gps"),
        ("DateTime", "dateTime"),
        ("IMEI", "imei"),
        ("Phone Number", "phone number"),
        ("Start Time", "start time"),
        ("calculate here", "calculate"),
        ("hidden geopoint", "hidden"),
        ("hidden thoughts", "hidden thoughts"),
        ("set form title", "set_form_title"),
        ("CSV external", "csv-external"),
        ("picture of a cat", "picture of a cat"),
    ],
)
def test_a_type_is_read_in_all_spellings(said: str, found: str):
    assert spelling(said) == found


def test_all_types_of_today_stay_as_they_are():
    assert {spelling(name) for name in question_types()} == question_types()


def test_a_type_that_nobody_knows_is_not_guessed():
    assert not is_known(spelling("picture of a cat"))


def test_what_is_read_differently_is_noted(book: Callable[..., Book], notes: Notes, said: Said):
    made = read(book("type,name,label\nnumeric,a,A\ntext,b,B"), notes)
    assert [row.get("type") for row in made.sheet("survey").rows] == ["decimal", "text"]
    assert said() == ["Sheet “survey”, row 2, column “type”: “numeric” is read as “decimal”."]


def test_a_lone_end_ends_what_is_open(book: Callable[..., Book], notes: Notes):
    made = read(book("type,name\nbegin repeat,a\nbegin group,b\nend,\nend,"), notes)
    assert [row.get("type") for row in made.sheet("survey").rows[2:]] == ["end group", "end repeat"]


def test_a_hidden_question_keeps_what_its_value_is(book: Callable[..., Book], notes: Notes):
    rows = read(book("type,name\nhidden geopoint,a\nsignature,b\nmemo,c"), notes).sheet("survey").rows
    assert [dict(row.cells) for row in rows] == [
        {"type": "hidden", "name": "a", "bind::type": "geopoint"},
        {"type": "image", "name": "b", "control::appearance": "signature"},
        {"type": "text", "name": "c", "control::appearance": "multiline"},
    ]


def test_a_list_is_found_in_another_spelling(book: Callable[..., Book], notes: Notes):
    choices = "list_name,name,label\nyes_no,yes,Yes"
    rows = read(
        book("type,name\nselect_one Yes_No,a\nselect_one YesNo or_other,b\nselect_one no,c", choices=choices), notes
    )
    assert [row.get("type") for row in rows.sheet("survey").rows] == [
        "select_one yes_no", "select_one yes_no or_other", "select_one no",
    ]  # fmt: skip


def test_a_comment_and_a_disabled_row_are_left_out(book: Callable[..., Book], notes: Notes, said: Said):
    made = read(book("type,name,label,disabled\n--- Part A ---,,,\ntext,a,A,yes\ntext,b,B,no"), notes)
    assert [row.get("name") for row in made.sheet("survey").rows] == ["b"]
    assert said() == [
        "Sheet “survey”, row 2, column “type”: "
        "the row has no name and “--- Part A ---” is no type: it is left out as a comment."
    ]


def test_a_calculation_of_nothing_is_a_hidden_question(book: Callable[..., Book], notes: Notes, said: Said):
    made = read(book("type,name,calculation,default\ncalculate,a,,\ncalculate,b,,3\ncalculate,c,1,"), notes)
    assert [row.get("type") for row in made.sheet("survey").rows] == ["hidden", "calculate", "calculate"]
    assert len(said()) == 1
