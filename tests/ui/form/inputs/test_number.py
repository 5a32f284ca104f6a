import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from tests.ui.form.inputs.making import Make

from minerisk.domain.form import Question, QuestionType
from minerisk.i18n import catalog
from minerisk.ui.form.inputs.number import NumberInput, from_number, to_number


@pytest.mark.parametrize("language", ["en", "az", "ru"])
@pytest.mark.parametrize("number", ["0", "12", "-3", "12.50", "1234567.5", "-1000"])
@pytest.mark.parametrize("grouped", [False, True])
def test_a_number_that_is_shown_is_read_again(number: str, language: str, grouped: bool):
    assert to_number(from_number(number, language, grouped=grouped)) == number


def test_decimals_have_a_comma_where_people_write_one(qtbot: QtBot):
    entry = NumberInput(Question(path="q", type=QuestionType.DECIMAL, label={}), catalog("ru"))
    qtbot.addWidget(entry)
    entry.show_answer("12.5")
    assert (entry.line.text(), entry.answer()) == ("12,5", "12.5")


def test_what_is_no_number_is_shown_as_it_is():
    assert from_number("about 12", "az", grouped=True) == "about 12"


def test_thousands_are_set_apart_while_nobody_types(make: Make, qtbot: QtBot):
    entry: NumberInput = make(QuestionType.INTEGER, "thousands-sep")
    entry.show_answer("1234567")
    assert entry.line.text() == "1\u202f234\u202f567"
    assert entry.answer() == "1234567"
    entry.line.clear()
    QTest.keyClicks(entry.line, "45000")
    assert entry.line.text() == "45000"
    with qtbot.assertNotEmitted(entry.changed):
        entry.line.focusOutEvent(_left())
    assert (entry.line.text(), entry.answer()) == ("45\u202f000", "45000")


def test_what_is_no_number_stays_as_it_is_typed(make: Make):
    entry: NumberInput = make(QuestionType.DECIMAL, "thousands-sep")
    QTest.keyClicks(entry.line, "many")
    entry.line.focusOutEvent(_left())
    assert entry.answer() == "many"


def test_a_bearing_is_a_number_of_degrees(make: Make):
    entry: NumberInput = make(QuestionType.DECIMAL, "bearing")
    assert entry.beside.text() == "°"
    entry.show_beside("2 cards")
    assert entry.beside.text() == "2 cards"
    entry.show_beside("")
    assert entry.beside.isVisible()


def _left() -> QFocusEvent:
    return QFocusEvent(QFocusEvent.Type.FocusOut, Qt.FocusReason.TabFocusReason)
