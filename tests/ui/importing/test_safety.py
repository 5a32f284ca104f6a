from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot
from tests.ui.recorded import child

from minerisk.i18n import Catalog
from minerisk.ui.importing.safety import Safety


def test_nothing_is_chosen_until_a_person_says_it(qtbot: QtBot, tr: Catalog):
    asked = Safety(tr)
    qtbot.addWidget(asked)
    asked.show_code("")
    assert not any(radio.isChecked() for radio in asked.findChildren(QRadioButton))
    with qtbot.waitSignal(asked.said) as heard:
        child(asked, QRadioButton, "safe-no").click()
    assert heard.args == ["no"]


def test_what_was_said_is_shown_and_what_was_missing_is_not(qtbot: QtBot, tr: Catalog):
    asked = Safety(tr)
    qtbot.addWidget(asked)
    asked.show_problem("Say it.")
    asked.show_code("yes")
    assert child(asked, QRadioButton, "safe-yes").isChecked()
    assert asked.problem == ""


def test_it_is_hidden_where_there_is_nothing_to_say(qtbot: QtBot, tr: Catalog):
    asked = Safety(tr)
    qtbot.addWidget(asked)
    asked.show_code(None)
    assert asked.isHidden()


def test_the_keyboard_can_be_led_to_it(qtbot: QtBot, tr: Catalog):
    asked = Safety(tr)
    qtbot.addWidget(asked)
    asked.show()
    asked.take_focus()
    assert asked.focusWidget() is child(asked, QRadioButton, "safe-yes")
