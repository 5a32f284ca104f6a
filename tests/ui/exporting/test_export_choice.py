from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot
from tests.ui.recorded import child

from minerisk.i18n import LANGUAGES, Catalog, catalog
from minerisk.services.exporting import PROFILES, Export, Format, Of, Profile
from minerisk.ui.exporting.export_choice import FORMATS, OF, Choice, ExportChoice, Option


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
