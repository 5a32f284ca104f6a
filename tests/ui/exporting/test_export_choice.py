from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot
from tests.ui.importing.picking import choose
from tests.ui.recorded import child
from tests.visit_form import visit_form

from minerisk.i18n import LANGUAGES, Catalog, catalog
from minerisk.services import forms
from minerisk.services.exporting import PROFILES, Export, Format, Of, Profile
from minerisk.ui.exporting.export_choice import FORMATS, OF, Choice, ExportChoice, Option
from minerisk.ui.importing.pick import Pick


def test_statistics_of_people_in_the_language_of_the_screen_are_chosen_first(qtbot: QtBot):
    choice = ExportChoice(catalog("az"))
    qtbot.addWidget(choice)
    assert choice.export(Export(words="x")) == Export(language="az", words="x")


def test_everything_there_is_can_be_chosen(qtbot: QtBot, tr: Catalog):
    assert (set(OF), set(FORMATS), set(PROFILES)) == (set(Of), set(Format), set(Profile))
    choice = ExportChoice(tr)
    qtbot.addWidget(choice)
    for name in (*Of, *Format, *Profile, "codes", *LANGUAGES):
        assert child(choice, QRadioButton, name).text()
    child(choice, QRadioButton, "codes").click()
    assert choice.export(Export()).language == ""


def test_an_answer_says_why_it_cannot_be_chosen(qtbot: QtBot):
    choice = Choice("What", {"a": Option(text="A"), "b": Option(text="B", hint="second")})
    qtbot.addWidget(choice)
    second = child(choice, QRadioButton, "b")
    choice.allow("b", "Not now")
    assert (second.isEnabled(), second.accessibleDescription()) == (False, "Not now")
    choice.allow("b")
    assert (second.isEnabled(), second.accessibleDescription()) == (True, "second")
    with qtbot.waitSignal(choice.chosen):
        second.click()
    assert choice.selected == "b"


def test_a_form_is_chosen_where_its_answers_are_taken_out_and_codes_are_written(qtbot: QtBot, tr: Catalog):
    incident, small = forms.form("incident"), visit_form()
    choice = ExportChoice(tr, (incident, small))
    qtbot.addWidget(choice)
    choice.show()
    pick = child(choice, Pick, "form")
    assert (pick.isVisible(), choice.export(Export()).form) == (False, None)
    child(choice, QRadioButton, "answers").click()
    assert pick.isVisible()
    assert choice.export(Export(profile=Profile.STATISTICS)) == Export(of=Of.ANSWERS, form=incident)
    with qtbot.waitSignal(choice.changed):
        choose(pick, "Visit")
    assert choice.export(Export()).form is small
    assert not child(choice, QRadioButton, "csv").isEnabled()
    child(choice, QRadioButton, "en").click()
    assert choice.export(Export()).language == "en"
    child(choice, QRadioButton, "linked").click()
    assert choice.export(Export()).form is None


def test_without_records_there_is_no_form_to_take_out(qtbot: QtBot, tr: Catalog):
    choice = ExportChoice(tr)
    qtbot.addWidget(choice)
    assert not child(choice, QRadioButton, "answers").isEnabled()
