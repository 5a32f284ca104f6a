from collections.abc import Callable

from minerisk.forms.sheets.dialects.names import read
from minerisk.forms.sheets.notes import Notes
from minerisk.forms.sheets.sheet import Book

Said = Callable[[], list[str]]


def test_a_question_without_a_label_shows_its_name(book: Callable[..., Book], notes: Notes, said: Said):
    made = read(book("type,name,label,hint\ntext,a,,\nselect_one l,b,,\ninteger,c,,C\nphoto,d,D,"), notes)
    assert [row.get("label") for row in made.sheet("survey").rows] == ["a", "b", "", "D"]
    assert said()[0] == (
        "Sheet “survey”, row 2, column “label”: there is neither a label nor a hint: the name “a” is shown."
    )


def test_what_nobody_is_asked_needs_no_label(book: Callable[..., Book], notes: Notes, said: Said):
    survey = (
        "type,name,calculation,appearance,trigger\nstart,a,,,\ncalculate,b,1,,\nbegin group,g,,,\n"
        "select_one l,c,,label,\nend group,,,,\ntext,d,1,,\ntext,e,,,${a}\nhidden,f,,,\nstart-geopoint,h,,,"
    )
    read(book(survey), notes)
    assert said() == []


def test_the_name_that_is_kept_for_the_form_itself_is_changed(book: Callable[..., Book], notes: Notes, said: Said):
    survey = "type,name,label,relevant\nbegin group,meta,M,\ntext,a,A,\nend group,meta,,\ntext,b,B,../meta/a = ${meta}"
    rows = read(book(survey), notes).sheet("survey").rows
    assert [row.get("name") for row in rows] == ["meta_", "a", "meta_", "b"]
    assert rows[3].get("bind::relevant") == "../meta_/a = ${meta_}"
    assert len(said()) == 1
