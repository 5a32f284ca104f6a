from collections.abc import Callable

import pytest

from minerisk.forms.sheets.dialects.languages import read
from minerisk.forms.sheets.notes import Notes
from minerisk.forms.sheets.sheet import Book

Said = Callable[[], list[str]]


def test_a_language_with_and_without_its_code_is_one(book: Callable[..., Book], notes: Notes, said: Said):
    choices = "list_name,name,label::English (EN),label::Arabic\nl,a,A,B"
    made = read(book("type,name,label::English,label::Arabic\ntext,a,Q,R", choices=choices), notes)
    assert list(made.sheet("survey").headings) == ["type", "name", "label::English (EN)", "label::Arabic"]
    assert made.sheet("survey").rows[0].get("label::English (EN)") == "Q"
    assert made.sheet("choices").rows[0].get("label::English (EN)") == "A"
    assert said() == ["Sheet “survey”, row 1, column “label::English”: “English” is read as “English (EN)”."]


@pytest.mark.parametrize("other", ["english", "ENGLISH", "Eng lish"])
def test_other_letters_and_spaces_are_the_same_language(book: Callable[..., Book], notes: Notes, other: str):
    made = read(book(f"type,name,label::English,hint::{other}\ntext,a,Q,H"), notes)
    assert list(made.sheet("survey").headings) == ["type", "name", "label::English", "hint::English"]


@pytest.mark.parametrize(
    "survey",
    [
        "type,name,label::Chinese (zh-Hans),hint::Chinese (zh-Hant)\ntext,a,Q,H",
        "type,name,label::English,label::English (en)\ntext,a,Q,H",
        "type,name,label,hint\ntext,a,Q,H",
    ],
)
def test_what_may_be_two_languages_stays_so(book: Callable[..., Book], notes: Notes, said: Said, survey: str):
    settings = "default_language\nEnglish" if "English" in survey else "form_id\nf"
    before = book(survey, settings=settings)
    assert read(before, notes) == before
    assert said() == []


def test_a_default_that_no_column_names_is_the_first_label(book: Callable[..., Book], notes: Notes, said: Said):
    survey = "type,name,hint::French,label::English,label::العربية\ntext,a,H,Q,R"
    made = read(book(survey, settings="form_id,default_language\nf,Arabic"), notes)
    assert made.sheet("settings").rows[0].get("default_language") == "English"
    assert said() == ["Sheet “settings”, row 2, column “default_language”: “Arabic” is read as “English”."]


def test_a_default_is_read_as_the_column_that_is_meant(book: Callable[..., Book], notes: Notes):
    survey = "type,name,label::French,label::English (en)\ntext,a,P,Q"
    made = read(book(survey, settings="default_language\nenglish"), notes)
    assert made.sheet("settings").rows[0].get("default_language") == "English (en)"


def test_a_default_names_the_columns_that_name_no_language(book: Callable[..., Book], notes: Notes, said: Said):
    before = book("type,name,label,label::French\ntext,a,Q,R", settings="default_language\nEnglish")
    assert read(before, notes) == before
    assert said() == []


def test_a_form_of_one_language_keeps_its_default(book: Callable[..., Book], notes: Notes):
    before = book("type,name,label\ntext,a,", settings="default_language\nEnglish")
    assert read(before, notes) == before
