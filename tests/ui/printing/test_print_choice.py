import pytest
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot
from tests.ui.recorded import child

from minerisk.i18n import LANGUAGES, catalog
from minerisk.services.printing import PROFILES, Profile
from minerisk.ui.printing.print_choice import TELLS, Copy, PrintChoice


@pytest.fixture
def choice(qtbot: QtBot) -> PrintChoice:
    choice = PrintChoice(catalog("az"))
    qtbot.addWidget(choice)
    return choice


def test_the_copy_without_names_in_the_language_of_the_screen_is_offered_first(choice: PrintChoice):
    assert choice.copy == Copy(profile=Profile.FIELD, language="az")


def test_another_copy_can_be_chosen(choice: PrintChoice, qtbot: QtBot):
    with qtbot.waitSignal(choice.changed):
        child(choice, QRadioButton, Profile.FULL).click()
    with qtbot.waitSignal(choice.changed):
        child(choice, QRadioButton, "ru").click()
    assert choice.copy == Copy(profile=Profile.FULL, language="ru")
    assert choice.words.endswith("Русский")


def test_every_profile_says_what_it_tells_and_every_language_is_offered(choice: PrintChoice):
    assert set(TELLS) == set(PROFILES)
    names = {button.objectName() for button in choice.findChildren(QRadioButton)}
    assert names == {*Profile, *LANGUAGES}
    assert child(choice, QRadioButton, Profile.FULL).accessibleDescription()
