import logging
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from minerisk import paths
from minerisk.errors import UserError
from minerisk.forms.errors import FormError
from minerisk.forms.sheets.compile import compile_book, compile_folder, verify
from minerisk.forms.sheets.notes import Notes
from minerisk.forms.sheets.sheet import Book
from minerisk.forms.xform import reader as xform

FORMS = sorted(path.parent for path in paths.bundled("forms").glob("*/survey.csv"))


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.name)
def test_the_xforms_that_ship_are_those_of_their_sheets(path: Path, caplog: pytest.LogCaptureFixture):
    with caplog.at_level(logging.WARNING):
        compiled = compile_folder(path)
    assert compiled == (path / f"{path.name}.xml").read_bytes().decode()
    assert caplog.messages == []


def test_sheets_become_a_form(folder: Callable[..., Path]):
    path = folder(
        "type,name,label,relevant,choice_filter\n"
        "select_one yes_no,hurt,Hurt?,,\n"
        "integer,age,Age,${hurt} = 'yes',\n"
        "select_one towns,town,Town,,district = ${hurt}\n",
        "list_name,name,label,district\nyes_no,yes,Yes,\ntowns,a,A,yes\n",
        "form_id,form_title,version\nf,The form,3\n",
    )
    form = xform.read(compile_folder(path))
    assert (form.id, form.version, form.title) == ("f", "3", {"default": "The form"})
    assert [question.path for question in form.questions()] == ["hurt", "age", "town"]


def test_what_is_read_differently_in_a_form_of_ours_is_logged(
    folder: Callable[..., Path], caplog: pytest.LogCaptureFixture
):
    compile_folder(folder("type,name,label\nnumeric,a,A\n"))
    assert any("“numeric” is read as “decimal”" in message for message in caplog.messages)


def test_a_folder_that_cannot_be_read_is_told_by_its_name(folder: Callable[..., Path]):
    path = folder("type,name,label\ntext,a,A\n")
    (path / "survey.csv").write_text('"type\n')
    with pytest.raises(UserError, match=r"survey.csv cannot be read"):
        compile_folder(path)


@pytest.mark.parametrize(
    ("survey", "message"),
    [
        (
            "type,name,label,relevant\n\ntext,a,A,1 +\n",
            "row 3, column “relevant”: the rule cannot be read, because it ends",
        ),
        ("type,name,label,bind::relevant\ntext,a,A,1 +\n", "row 2, column “bind::relevant”"),
        ("type,name,label,calculation\ntext,a,A,\ncalculate,b,,average(1)\n", "row 3, column “calculation”"),
        ("type,name,label\nselect_one yes_no,a,A\n", "row 2, column “type”: there is no list “yes_no”"),
        (
            "type,name,label,parameters\nrange,a,A,start=x\n",
            "row 2, column “parameters”: it cannot be made",
        ),
        ("type,name,label,guidance_hint\nbackground-geopoint,a,A,\n", "row 2: it cannot be made into a form"),
        (
            "type,name,label,media::big-image\ntext,a,A,x.png\n",
            "made into a form: To use big-image",
        ),
        (
            "type,name,label\nbegin loop over l,g,G\ntext,a,50 % of it\nend loop,,\n",
            "cannot be made into a form",
        ),
    ],
)
def test_a_mistake_is_named(folder: Callable[..., Path], survey: str, message: str):
    with pytest.raises(UserError) as raised:
        compile_folder(folder(survey, "list_name,name,label\nl,x,X\n"))
    assert message in str(raised.value)


def test_rows_are_counted_as_the_sheet_does(book: Callable[..., Book], notes: Notes):
    survey = "type,name,label,parameters\n\n\nrange,a,A,start=x"
    with pytest.raises(FormError, match="row 4, column “parameters”"):
        compile_book(book(survey), notes)


def test_choices_outside_the_form_come_along_as_csv(book: Callable[..., Book], notes: Notes):
    survey = "type,name,label,choice_filter\ntext,a,A,\nselect_one_external towns,b,B,district=${a}"
    made = compile_book(book(survey, external_choices="list_name,name,label,district\ntowns,x,X,d"), notes)
    assert (made.itemsets or "").splitlines() == ['"list_name","name","label","district"', '"towns","x","X","d"']


def test_a_rule_that_only_the_whole_form_shows_to_be_wrong_has_its_row(book: Callable[..., Book], notes: Notes):
    made = compile_book(book("type,name,label,default\ntext,a,A,\ntext,b,B,average(1)"), notes)
    with pytest.raises(FormError, match="row 3, column “default”: the rule cannot be read"):
        verify(made, made.xform, notes)


def test_what_is_said_of_no_row_is_found_by_trying_each_alone(book: Callable[..., Book], notes: Notes):
    survey = "type,name,label,parameters\nimage,a,A,max-pixels=9\naudio,b,B,quality=high"
    with pytest.raises(FormError, match="row 3, column “parameters”: it cannot be made into a form: Invalid value"):
        compile_book(book(survey), notes)


def test_rows_that_are_made_of_one_do_not_shift_those_below(book: Callable[..., Book], notes: Notes):
    made = book("type,name,label,parameters\ntext,a,A,\ntext,b,B,\nrange,r,R,x=1")
    survey = made.sheet("survey")
    twice = replace(
        survey, rows=(*(replace(row, number=2) for row in survey.rows[:2]), replace(survey.rows[2], number=3))
    )
    with pytest.raises(FormError, match="row 3, column “parameters”"):
        compile_book(made.having(twice), notes)


def test_a_remark_on_a_rule_has_its_row_and_column(
    book: Callable[..., Book], notes: Notes, said: Callable[[], list[str]]
):
    made = compile_book(book("type,name,label,relevance\ntext,a,A,\ntext,b,B,/data/gone = 1"), notes)
    verify(made, made.xform, notes)
    assert said() == [
        "Sheet “survey”, row 3, column “relevance”: A rule of “b” looks at “gone”, which is not in the form."
    ]


def test_a_circle_of_rules_has_the_row_where_it_begins(book: Callable[..., Book], notes: Notes):
    made = compile_book(book("type,name,label,calculation\ninteger,a,A,${b}\ninteger,b,B,${a}"), notes)
    with pytest.raises(FormError, match=r"row [23], column “calculation”: .* in a circle"):
        verify(made, made.xform, notes)


def test_what_has_no_row_is_told_as_it_is(book: Callable[..., Book], notes: Notes):
    made = compile_book(book("type,name,label\ntext,a,A"), notes)
    with pytest.raises(UserError, match="not an XForm"):
        verify(made, "<a/>", notes)
