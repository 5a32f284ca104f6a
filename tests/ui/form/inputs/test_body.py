import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox
from pytestqt.qtbot import QtBot
from tests.ui.form.inputs.making import Make

from minerisk.domain.form import Choice, QuestionType
from minerisk.ui.form.inputs.body import BodyInput

INJURIES = {"wound_abdomen": "Abdomen", "wound_upper_limb": "Arm or hand", "burn": "Burn"}


@pytest.fixture
def entry(make: Make) -> BodyInput:
    made: BodyInput = make(QuestionType.SELECT_MULTIPLE, "body", INJURIES)
    return made


def test_a_part_of_the_drawing_ticks_the_list(entry: BodyInput, qtbot: QtBot):
    with qtbot.waitSignal(entry.changed):
        QTest.keyClick(entry.figure, Qt.Key.Key_Space)
    assert entry.answer() == "wound_abdomen"
    QTest.keyClick(entry.figure, Qt.Key.Key_Space)
    assert entry.answer() == ""


def test_a_letter_goes_from_the_drawing_to_the_list(entry: BodyInput):
    entry.take_focus()
    QTest.keyClicks(entry.figure, "b")
    assert entry.window().focusWidget() is entry.findChild(QCheckBox, "burn")
    QTest.keyClicks(entry.window().focusWidget(), "z")
    assert entry.window().focusWidget() is entry.findChild(QCheckBox, "burn")


def test_the_list_has_what_the_drawing_has_not(entry: BodyInput, qtbot: QtBot):
    burn = entry.findChild(QCheckBox, "burn")
    assert burn is not None
    with qtbot.waitSignal(entry.changed):
        QTest.keyClick(burn, Qt.Key.Key_Space)
    assert entry.answer() == "burn"
    entry.show_answer("wound_upper_limb burn")
    assert entry.answer() == "wound_upper_limb burn"
    assert "not ticked" in entry.figure.accessibleName()
    QTest.keyClick(entry.figure, Qt.Key.Key_Down)
    assert "Arm or hand, ticked" in entry.figure.accessibleName()


def test_the_drawing_is_one_stop_before_the_list(entry: BodyInput):
    assert entry.boxes[0] is entry.figure
    assert [box.objectName() for box in entry.boxes[1:]] == list(INJURIES)
    assert entry.figure.accessibleName().startswith("What is asked, body outline, Abdomen")


def test_other_choices_are_drawn_too(entry: BodyInput):
    entry.show_answer("burn")
    entry.show_choices([Choice(name="burn", label={"en": "Burn"}), Choice(name="wound_chest", label={"en": "Chest"})])
    assert entry.figure.codes == ("wound_chest",)
    assert entry.answer() == "burn"


def test_where_there_is_less_room_the_list_stands_below(entry: BodyInput):
    QApplication.processEvents()
    assert entry.list.x() > entry.figure.x()
    entry.resize(400, 700)
    QApplication.processEvents()
    assert entry.list.y() >= entry.figure.y() + entry.figure.height()


def test_what_may_only_be_read_cannot_be_ticked(entry: BodyInput):
    entry.set_read_only(True)
    assert not entry.figure.isEnabled()
    QTest.mouseClick(entry.figure, Qt.MouseButton.LeftButton, pos=entry.figure.place_of("wound_abdomen").toPoint())
    assert entry.answer() == ""
