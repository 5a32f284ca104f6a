from collections.abc import Callable

from minerisk.forms.sheets.dialects.columns import read
from minerisk.forms.sheets.notes import Notes
from minerisk.forms.sheets.sheet import Book

Said = Callable[[], list[str]]


def test_columns_of_another_program_are_left_out(book: Callable[..., Book], notes: Notes, said: Said):
    survey = "type,name,bind::esri:type,bind::type,body::esri:s,instance::esri:x,bind::saveIncomplete\na,b,1,2,3,4,5"
    made = read(book(survey), notes)
    assert list(made.sheet("survey").headings) == ["type", "name", "bind::type", "bind::saveIncomplete"]
    assert len(said()) == 3
    assert "row 1, column “bind::esri:type”: the column is left out: “esri” belongs to another program." in said()[0]


def test_a_prefix_that_the_settings_declare_stays(book: Callable[..., Book], notes: Notes, said: Said):
    survey, settings = "type,name,bind::mr:protect\ntext,a,identity", 'namespaces\n"mr=""https://minerisk.org/xforms"""'
    assert "bind::mr:protect" in read(book(survey, settings=settings), notes).sheet("survey").headings
    assert said() == []


def test_a_column_that_no_form_has_is_left_out_and_told(book: Callable[..., Book], notes: Notes, said: Said):
    made = read(book("type,name,relavant,empty,label::French\ntext,a,x,,A"), notes)
    assert list(made.sheet("survey").headings) == ["type", "name", "label::French"]
    assert said() == [
        "Sheet “survey”, row 1, column “relavant”: the column is left out: a form has no column of this name."
    ]


def test_what_kobotoolbox_keeps_for_itself_is_left_out_in_silence(book: Callable[..., Book], notes: Notes, said: Said):
    made = read(book("type,name,$kuid,_isRepeat,kobo--locking-profile\ntext,a,x,y,z"), notes)
    assert list(made.sheet("survey").headings) == ["type", "name"]
    assert said() == []


def test_a_kind_of_media_that_there_is_not_is_left_out(book: Callable[..., Book], notes: Notes, said: Said):
    made = read(book("type,name,media::photo,media::image::French\ntext,a,x,y"), notes)
    assert list(made.sheet("survey").headings) == ["type", "name", "media::image::French"]
    assert "no “photo”" in said()[0]


def test_a_column_of_choices_must_be_the_name_of_a_node(book: Callable[..., Book], notes: Notes, said: Said):
    choices = "list_name,name,label::English,district,1x,my notes,empty one\nl,a,A,d,x,y,"
    made = read(book("type,name\ntext,a", choices=choices), notes).sheet("choices")
    assert list(made.headings) == ["list_name", "name", "label::English", "district"]
    assert [text.split("“")[2][:2] for text in said()] == ["1x", "my"]


def test_a_column_that_says_too_little_is_left_out(book: Callable[..., Book], notes: Notes, said: Said):
    survey, settings = "type,name,bind,instance::1x\ntext,a,x,y", "form_id,children,my notes\nf,x,y"
    made = read(book(survey, settings=settings, choices="list_name,name,media\nl,a,x"), notes)
    assert list(made.sheet("survey").headings) == ["type", "name"]
    assert list(made.sheet("settings").headings) == ["id_string"]
    assert list(made.sheet("choices").headings) == ["list_name", "name"]
    assert len(said()) == 5
