"""The names are those of the documentation of ODK (question types), KoboToolbox (appearances) and Survey123."""

import pytest

from minerisk.domain.form import Question, QuestionType
from minerisk.i18n import catalog
from minerisk.ui.form.inputs import appearances, table
from minerisk.ui.form.inputs.appearances import APPEARANCES, GROUP

CALENDARS = "coptic ethiopian islamic bikram-sambat myanmar persian buddhist"
SELECTS = (
    "minimal autocomplete search columns columns-2 columns-3 columns-4 columns-5 columns-pack no-buttons likert label "
    "list-nolabel list compact compact-2 horizontal horizontal-compact image-map"
)
DOCUMENTED = {
    QuestionType.TEXT: "numbers multiline url masked thousands-sep ex:org.example.app printer:org.example.Zebra w4",
    QuestionType.INTEGER: "thousands-sep counter ex:org.example.app spinner calculator",
    QuestionType.DECIMAL: "thousands-sep bearing ex:org.example.app",
    QuestionType.RANGE: "vertical no-ticks picker rating distress",
    QuestionType.SELECT_ONE: f"{SELECTS} quick quickcompact map search('villages')",
    QuestionType.SELECT_MULTIPLE: SELECTS,
    QuestionType.DATE: f"no-calendar month-year year week-number {CALENDARS}",
    QuestionType.DATETIME: f"no-calendar {CALENDARS}",
    QuestionType.GEOPOINT: "maps placement-map hide-input press-to-locate",
    QuestionType.GEOTRACE: "maps placement-map hide-input",
    QuestionType.GEOSHAPE: "maps placement-map hide-input",
    QuestionType.IMAGE: "signature draw annotate new new-front ex:org.example.app multiline",
    QuestionType.AUDIO: "ex:org.example.app new",
    QuestionType.VIDEO: "ex:org.example.app new new-front",
    QuestionType.FILE: "ex:org.example.app",
    QuestionType.BARCODE: "front hidden-answer",
}
GROUPS = "field-list table-list compact pages w2 summary"


def question(type_: QuestionType, appearance: str) -> Question:
    return Question(path="q", type=type_, label={}, appearance=frozenset({appearance}))


@pytest.mark.parametrize(
    ("type_", "name"), [(type_, name) for type_, names in DOCUMENTED.items() for name in names.split()]
)
def test_every_appearance_that_others_document_is_told(type_: QuestionType, name: str):
    entries = list(appearances.of(question(type_, name)))
    assert len(entries) == 1
    assert entries[0].words.endswith(".")
    assert catalog("en")(entries[0].words)


@pytest.mark.parametrize("name", GROUPS.split())
def test_every_appearance_of_groups_is_told(name: str):
    assert any(entry.types == GROUP and entry.name.rstrip("#") in name for entry in APPEARANCES)


@pytest.mark.parametrize(("type_", "name"), [key for key in table.INPUTS if key[1] not in {"", "edtf", "check"}])
def test_an_input_of_its_own_is_an_appearance_that_is_honoured(type_: QuestionType, name: str):
    assert all(entry.honoured for entry in appearances.of(question(type_, name)))


def test_no_appearance_of_a_type_has_two_entries():
    keys = [(type_, entry.name) for entry in APPEARANCES for type_ in entry.types]
    assert len(keys) == len(set(keys))


def test_who_answers_is_told_what_matters_to_the_answer():
    assert list(appearances.remarks(question(QuestionType.DATE, "ethiopian"))) == [
        "Dates are written here by the Gregorian calendar."
    ]
    assert not list(appearances.remarks(question(QuestionType.DATE, "year")))
    assert not list(appearances.remarks(question(QuestionType.TEXT, "never-heard-of")))
