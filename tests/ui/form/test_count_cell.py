import pytest
from PySide6.QtWidgets import QMenu, QPushButton
from pytestqt.qtbot import QtBot
from tests.ui.form.counted import editing

from minerisk.domain.answer import Reason
from minerisk.ui.form.count_cell import CountCell

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def cell(qtbot: QtBot) -> CountCell:
    made = CountCell(editing(), "who/people/children/women", "Under 18, Women")
    qtbot.addWidget(made)
    made.resize(120, 40)
    made.show()
    return made


def test_it_shows_its_number_alone(cell: CountCell):
    cell.put("12")
    assert cell.line.text() == "12"
    assert cell.value == "12"
    assert not cell._label.isVisible()
    assert cell.height() < 60


def test_a_reason_takes_the_place_of_the_number_and_gives_it_back(cell: CountCell):
    cell.put("12")
    cell.give_reason(Reason.NOT_KNOWN)
    assert [cell.value] == [Reason.NOT_KNOWN]
    assert not cell.line.isVisible()
    change = cell.findChild(QPushButton, "change")
    assert change is not None
    assert change.accessibleName() == "Change, Under 18, Women"
    change.click()
    assert cell.value == "12"
    assert cell.line.isVisible()


def test_what_is_wrong_marks_the_box_and_is_told(cell: CountCell, qtbot: QtBot):
    with qtbot.waitSignal(cell.told):
        cell.show_error("Enter a whole number")
    assert cell.line.property("state") == "error"
    assert "Enter a whole number" in cell.line.accessibleDescription()
    with qtbot.assertNotEmitted(cell.told):
        cell.show_error("Enter a whole number")


def test_it_is_named_by_its_row_and_column(cell: CountCell):
    assert cell.line.accessibleName() == "Under 18, Women"


def test_reasons_are_offered_for_one_cell(cell: CountCell):
    cell.open_reasons()
    menu = cell.findChild(QMenu, "reasons")
    assert menu is not None
    menu.hide()
