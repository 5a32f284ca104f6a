from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from tests.ui.form.inputs.making import Make

from minerisk.domain.form import Choice, QuestionType
from minerisk.ui.form.inputs.choice import CheckInput, RadioInput

KNOWN_BY = {"gps": "GPS on site", "phone": "Phone", "news": "News & others"}


def test_nothing_is_chosen_until_somebody_chooses(make: Make):
    entry: RadioInput = make(QuestionType.SELECT_ONE, "", KNOWN_BY)
    assert entry.answer() == ""


def test_arrows_move_and_space_chooses(make: Make):
    entry: RadioInput = make(QuestionType.SELECT_ONE, "", KNOWN_BY)
    entry.take_focus()
    QTest.keyClick(entry.buttons["gps"], Qt.Key.Key_Down)
    assert entry.window().focusWidget() is entry.buttons["phone"]
    assert entry.answer() == ""
    QTest.keyClick(entry.buttons["phone"], Qt.Key.Key_Space)
    assert entry.answer() == "phone"
    QTest.keyClick(entry.buttons["phone"], Qt.Key.Key_Up)
    QTest.keyClick(entry.buttons["gps"], Qt.Key.Key_Left)
    assert entry.window().focusWidget() is entry.buttons["news"]


def test_arrows_go_the_other_way_where_text_runs_from_right_to_left(make: Make):
    entry: RadioInput = make(QuestionType.SELECT_ONE, "", KNOWN_BY)
    entry.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    entry.take_focus()
    QTest.keyClick(entry.buttons["gps"], Qt.Key.Key_Left)
    assert entry.window().focusWidget() is entry.buttons["phone"]


def test_a_set_of_radio_buttons_is_one_stop_of_the_tab_key(make: Make):
    entry: RadioInput = make(QuestionType.SELECT_ONE, "", KNOWN_BY)
    entry.take_focus()
    stops = [code for code, radio in entry.buttons.items() if radio.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == ["gps"]
    entry.show_answer("news")
    entry.take_focus()
    assert entry.window().focusWidget() is entry.buttons["news"]


def test_an_ampersand_in_a_label_is_shown(make: Make):
    entry: RadioInput = make(QuestionType.SELECT_ONE, "", KNOWN_BY)
    assert entry.buttons["news"].text() == "News && others"
    assert entry.buttons["news"].accessibleName() == "News & others, What is asked"


def test_other_choices_take_the_place_and_what_was_chosen_stays(make: Make):
    entry: RadioInput = make(QuestionType.SELECT_ONE, "", KNOWN_BY)
    entry.show_answer("phone")
    entry.show_choices([Choice(name="phone", label={"en": "Phone"}), Choice(name="map", label={})])
    assert list(entry.buttons) == ["phone", "map"]
    assert entry.answer() == "phone"
    assert entry.buttons["map"].text() == "map"


def test_several_can_be_ticked(make: Make, qtbot: QtBot):
    entry: CheckInput = make(QuestionType.SELECT_MULTIPLE, "", KNOWN_BY)
    with qtbot.waitSignal(entry.changed):
        QTest.keyClick(entry.buttons["news"], Qt.Key.Key_Space)
    QTest.keyClick(entry.buttons["gps"], Qt.Key.Key_Space)
    assert entry.answer() == "gps news"
    entry.show_answer("phone")
    assert entry.answer() == "phone"
