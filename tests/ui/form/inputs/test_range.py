import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from tests.ui.form.inputs.making import Make

from minerisk.domain.form import Question, QuestionType
from minerisk.i18n import catalog
from minerisk.ui.form.inputs.range import PickInput, RangeInput, StarsInput
from minerisk.ui.form.inputs.scale import Scale, Stars

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_the_scale_and_the_box_show_the_same_number(make: Make, qtbot: QtBot):
    entry: RangeInput = make(QuestionType.RANGE, "", start="0", end="10", step="1")
    assert entry.answer() == ""
    entry.take_focus()
    with qtbot.waitSignal(entry.changed):
        QTest.keyClick(entry.scale, Qt.Key.Key_End)
    assert (entry.line.text(), entry.answer()) == ("10", "10")
    with qtbot.waitSignal(entry.changed):
        QTest.keyClicks(entry.line, "x")
    assert (entry.scale.number, entry.answer()) == ("", "10x")
    QTest.keyClick(entry.line, Qt.Key.Key_Backspace)
    assert entry.scale.number == "10"


def test_showing_an_answer_is_no_change(make: Make, qtbot: QtBot):
    entry: RangeInput = make(QuestionType.RANGE, "vertical no-ticks", start="0", end="1", step="0.25")
    with qtbot.assertNotEmitted(entry.changed):
        entry.show_answer("0.75")
    assert (entry.scale.number, entry.answer()) == ("0.75", "0.75")


def test_decimals_have_a_comma_where_people_write_one(qtbot: QtBot):
    question = Question(path="q", type=QuestionType.RANGE, label={}, parameters={"end": "2", "step": "0.5"})
    entry = RangeInput(question, catalog("az"))
    qtbot.addWidget(entry)
    entry.show_answer("1.5")
    assert (entry.line.text(), entry.answer()) == ("1,5", "1.5")


def test_a_rating_is_stars_as_long_as_there_is_room(make: Make):
    few: StarsInput = make(QuestionType.RANGE, "rating", start="1", end="5")
    many: StarsInput = make(QuestionType.RANGE, "rating", start="1", end="40")
    assert isinstance(few.scale, Stars)
    assert type(many.scale) is Scale


def test_a_picker_is_a_list_of_the_numbers(make: Make):
    entry: PickInput = make(QuestionType.RANGE, "picker", start="1", end="4")
    entry.show_choices(())
    assert [entry.combo.itemText(at) for at in range(entry.combo.count())] == ["1", "2", "3", "4"]
    QTest.keyClicks(entry.combo, "3")
    assert entry.answer() == "3"
