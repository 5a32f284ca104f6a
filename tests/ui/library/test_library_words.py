from dataclasses import replace
from pathlib import Path

import pytest
from tests.ui.library.brought import opened

from minerisk.domain.form import Form
from minerisk.domain.remark import Kind, Remark
from minerisk.i18n import Catalog
from minerisk.services import forms
from minerisk.ui.library import library_words


@pytest.fixture
def well(tmp_path: Path) -> Form:
    return opened(tmp_path).form


def test_a_form_is_called_by_its_title_or_its_id(well: Form, tr: Catalog):
    assert library_words.title(well, tr) == "Wells"
    assert library_words.title(replace(well, title={}), tr) == "well"


def test_a_form_without_a_version_says_none(well: Form, tr: Catalog):
    assert "version" in library_words.version(well, tr)
    assert library_words.version(replace(well, version=""), tr) == ""


def test_languages_are_named_as_far_as_the_form_names_them(well: Form, tr: Catalog):
    assert library_words.languages(well, tr) == "English (en), العربية (ar)"
    other = replace(well, languages=("default", "Kurmancî"))
    assert library_words.languages(other, tr) == "one language, not named, Kurmancî"


def test_a_form_says_how_large_it_is(well: Form, tr: Catalog):
    assert library_words.size(well, tr) == "3 questions"
    assert library_words.size(forms.form("incident"), tr).endswith("23 groups, 1 repeat")


def test_a_question_is_quoted_by_its_words_or_its_name(well: Form, tr: Catalog):
    first, second, _ = well.questions()
    unsaid = replace(second, label={})
    assert library_words.quoted([first, unsaid], tr) == "“Name of the owner”, “depth”"


def test_remarks_become_lines_and_mistakes_come_first(tr: Catalog):
    remarks = [
        Remark(text="read as “{found}”.", values={"found": "a"}, kind=Kind.READ_DIFFERENTLY),
        Remark(text="there is no type.", sheet="survey", row=4, column="type", kind=Kind.MISTAKE),
    ]
    assert library_words.lines(remarks, tr) == [
        ("To be mended", "survey", "4", "type", "there is no type."),
        ("Read differently", "", "", "", "read as “a”."),
    ]
    assert len(library_words.headings(tr)) == 5
