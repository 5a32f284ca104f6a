from collections.abc import Callable

from minerisk.forms.sheets.dialects.choices import read
from minerisk.forms.sheets.dialects.settings import allow_duplicates
from minerisk.forms.sheets.notes import Notes
from minerisk.forms.sheets.sheet import Book

Said = Callable[[], list[str]]
TWICE = "list_name,name,label\nl,a,A\nl,b,B\nl,a,Another\nm,a,A"


def test_choices_that_are_there_twice_are_both_kept(book: Callable[..., Book], notes: Notes, said: Said):
    made = read(book("type", choices=TWICE), notes)
    assert [row.get("label") for row in made.sheet("choices").rows] == ["A", "B", "Another", "A"]
    assert allow_duplicates(made.sheet("settings"))
    assert said() == [
        "Sheet “choices”, row 4, column “name”: choices are in the list “l” more than once, and all are kept. Rows: 4."
    ]


def test_where_that_is_allowed_nothing_is_said(book: Callable[..., Book], notes: Notes, said: Said):
    read(book("type", choices=TWICE, settings="allow_choice_duplicates\nyes"), notes)
    assert said() == []


def test_rows_that_are_no_choices_are_left_out(book: Callable[..., Book], notes: Notes, said: Said):
    made = read(book("type", choices="list_name,name,label,x\n,a,A,\nl,,,note\nl,b,B,"), notes)
    assert [row.get("name") for row in made.sheet("choices").rows] == ["b"]
    assert [text.split(": ")[1] for text in said()] == [
        "the row names no list, and is left out.",
        "the row has neither a name nor a label, and is left out.",
    ]


def test_choices_without_a_label_show_their_names(book: Callable[..., Book], notes: Notes, said: Said):
    read(book("type", choices="list_name,name,label,media::image\nl,a,,\nl,b,,\nl,c,,c.png"), notes)
    assert said() == [
        "Sheet “choices”, row 2, column “label”: choices of the list “l” have no label: 2. Their names are shown."
    ]


def test_a_form_without_choices_stays_so(book: Callable[..., Book], notes: Notes):
    assert set(read(book("type"), notes).sheets) == {"survey"}
