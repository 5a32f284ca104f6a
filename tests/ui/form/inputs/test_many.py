import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.ui.form.inputs.making import Make

from minerisk.domain.form import Choice, QuestionType
from minerisk.ui.form.inputs.many import ManyInput

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

PLACES = {"agm": "Ağdam", "ags": "Ağsu", "tar": "Tərtər"}


def chips(entry: ManyInput) -> list[str]:
    return [chip.words for chip in entry.chips if chip.isVisible()]


def test_nothing_is_chosen_until_somebody_chooses(make: Make):
    entry: ManyInput = make(QuestionType.SELECT_MULTIPLE, "minimal", PLACES)
    assert (entry.answer(), entry.opener.currentText(), chips(entry)) == ("", "Choose…", [])


@pytest.mark.parametrize(("key", "first"), [(Qt.Key.Key_Down, "agm"), (Qt.Key.Key_Space, "agm"), (Qt.Key.Key_T, "tar")])
def test_a_key_opens_the_list_and_a_letter_begins_to_find(make: Make, qtbot: QtBot, key: Qt.Key, first: str):
    entry: ManyInput = make(QuestionType.SELECT_MULTIPLE, "minimal", PLACES)
    entry.take_focus()
    QTest.keyClick(entry.opener, key)
    assert entry.panel.isVisible()
    with qtbot.waitSignal(entry.changed):
        QTest.keyClick(entry.panel.line, Qt.Key.Key_Return)
    entry.panel.close()
    assert entry.answer() == first
    assert entry.opener.currentText() == "1 chosen"


def test_a_click_opens_the_list(make: Make):
    entry: ManyInput = make(QuestionType.SELECT_MULTIPLE, "minimal", PLACES)
    entry.opener.showPopup()
    assert entry.panel.isVisible()
    entry.panel.close()


def test_enter_and_the_wheel_open_and_change_nothing(make: Make):
    entry: ManyInput = make(QuestionType.SELECT_MULTIPLE, "minimal", PLACES)
    QTest.keyClick(entry.opener, Qt.Key.Key_Return)
    event = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(entry.opener, event)
    assert not entry.panel.isVisible()
    assert entry.answer() == ""


def test_what_is_chosen_stands_below_in_the_order_of_the_list(make: Make):
    entry: ManyInput = make(QuestionType.SELECT_MULTIPLE, "minimal", PLACES)
    entry._on_panel_ticked("tar", True)
    entry._on_panel_ticked("agm", True)
    assert (entry.answer(), chips(entry)) == ("agm tar", ["Ağdam", "Tərtər"])
    entry._on_panel_ticked("tar", False)
    assert entry.answer() == "agm"


def test_what_is_chosen_is_taken_away_again(make: Make, qtbot: QtBot):
    entry: ManyInput = make(QuestionType.SELECT_MULTIPLE, "minimal", PLACES)
    entry.show_answer("agm tar")
    with qtbot.waitSignal(entry.changed):
        QTest.keyClick(entry.chips[1], Qt.Key.Key_Delete)
    assert entry.answer() == "agm"
    assert entry.window().focusWidget() is entry.chips[0]
    QTest.keyClick(entry.chips[0], Qt.Key.Key_Space)
    assert entry.answer() == ""
    assert entry.window().focusWidget() is entry.opener


def test_what_is_offered_no_longer_stays_until_it_is_taken_away(make: Make):
    entry: ManyInput = make(QuestionType.SELECT_MULTIPLE, "minimal", PLACES)
    entry.show_answer("tar elsewhere")
    entry.show_choices([Choice(name="agm", label={"en": "Ağdam"})])
    assert chips(entry) == ["Tərtər", "elsewhere"]
    entry._on_panel_ticked("agm", True)
    assert entry.answer() == "agm tar elsewhere"


def test_what_is_only_read_cannot_be_taken_away(make: Make):
    entry: ManyInput = make(QuestionType.SELECT_MULTIPLE, "minimal", PLACES)
    entry.show_answer("tar")
    entry.set_read_only(True)
    assert not entry.opener.isEnabled()
    assert not entry.chips[0].isEnabled()
