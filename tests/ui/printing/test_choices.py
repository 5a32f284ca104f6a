from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot
from tests.ui.recorded import child

from minerisk.i18n import LANGUAGES, catalog
from minerisk.ui.printing.choices import Choices, languages


def test_the_first_is_chosen_until_another_one_is(qtbot: QtBot):
    choices = Choices("Version")
    qtbot.addWidget(choices)
    choices.offer("internal", "Internal", "All numbers")
    choices.offer("public", "Public")
    assert choices.chosen == "internal"
    with qtbot.waitSignal(choices.buttons.buttonClicked):
        child(choices, QRadioButton, "public").click()
    assert choices.chosen == "public"
    assert child(choices, QRadioButton, "internal").accessibleDescription() == "All numbers"


def test_the_language_of_the_screen_is_chosen(qtbot: QtBot):
    choices = languages(catalog("az"))
    qtbot.addWidget(choices)
    assert choices.chosen == "az"
    assert {button.objectName() for button in choices.buttons.buttons()} == set(LANGUAGES)
