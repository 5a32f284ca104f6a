from collections.abc import Callable

from minerisk.forms.sheets.dialects.kobo import read
from minerisk.forms.sheets.notes import Notes
from minerisk.forms.sheets.sheet import Book

Said = Callable[[], list[str]]


def test_a_score_is_a_group_of_questions_with_one_list(book: Callable[..., Book], notes: Notes, said: Said):
    survey = "type,name,label,kobo--score-choices\nbegin_score,s,Rate,marks\nscore__row,a,A,\nend_score,,,"
    rows = read(book(survey), notes).sheet("survey").rows
    assert [(row.get("type"), row.get("name"), row.get("control::appearance")) for row in rows] == [
        ("begin group", "s", "field-list"),
        ("select_one marks", "s_header", "label"),
        ("select_one marks", "a", "list-nolabel"),
        ("end_group", "", ""),
    ]
    assert rows[1].get("label") == "Rate"
    assert "“begin_score” is read as a group" in said()[0]


def test_a_ranking_names_its_list_in_its_type(book: Callable[..., Book], notes: Notes):
    rows = read(book("type,name\nbegin rank foods,r\nrank__level,first\nend rank,"), notes).sheet("survey").rows
    assert [row.get("type") for row in rows] == ["begin group", "select_one foods", "select_one foods", "end group"]


def test_other_may_stand_in_a_column(book: Callable[..., Book], notes: Notes):
    survey = "type,name,_or_other\nselect_one a,x,TRUE\nselect_one a or_other,y,TRUE\nselect_one a,z,FALSE\ntext,t,TRUE"
    assert [row.get("type") for row in read(book(survey), notes).sheet("survey").rows] == [
        "select_one a or_other", "select_one a or_other", "select_one a", "text",
    ]  # fmt: skip


def test_a_name_of_its_own_making_stands_for_an_empty_one(book: Callable[..., Book], notes: Notes, said: Said):
    rows = read(book("type,name,$autoname\ntext,,age\ntext,b,c"), notes).sheet("survey").rows
    assert [row.get("name") for row in rows] == ["age", "b"]
    assert "“age” is taken from the column “$autoname”" in said()[0]
