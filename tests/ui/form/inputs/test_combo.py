import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.ui.form.inputs.making import Make

from minerisk.domain.form import Choice, QuestionType
from minerisk.ui.form.inputs.combo import ComboInput

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

DISTRICTS = {"az_agm": "Ağdam", "az_ags": "Ağsu", "az_tar": "Tərtər", "az_ism": "İsmayıllı"}


def typed(entry: ComboInput, text: str) -> str:
    QTest.keyClicks(entry.combo, text)
    entry.combo.left.emit()
    return entry.combo.currentText()


def test_letters_may_be_written_in_any_way(make: Make):
    entry: ComboInput = make(QuestionType.SELECT_ONE, "minimal", DISTRICTS)
    QTest.keyClicks(entry.combo, "ismayilli")
    assert entry.answer() == "az_ism"


def test_a_choice_is_written_as_in_the_list_when_the_box_is_left(make: Make):
    entry: ComboInput = make(QuestionType.SELECT_ONE, "minimal", DISTRICTS)
    assert typed(entry, "terter") == "Tərtər"
    assert entry.answer() == "az_tar"


def test_what_only_begins_like_a_choice_stays_as_it_is_typed(make: Make):
    entry: ComboInput = make(QuestionType.SELECT_ONE, "minimal", DISTRICTS)
    assert typed(entry, "Ter") == "Ter"
    assert entry.answer() == "Ter"


def test_a_beginning_is_completed_from_the_list_below_the_box(make: Make):
    entry: ComboInput = make(QuestionType.SELECT_ONE, "minimal", DISTRICTS)
    entry.take_focus()
    QTest.keyClicks(entry.combo, "ter")
    popup = QApplication.activePopupWidget()
    assert popup is not None
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert entry.combo.currentText() == "Tərtər"
    assert entry.answer() == "az_tar"


@pytest.mark.parametrize(("text", "answer"), [("ter", "az_tar"), ("ag", "ag"), ("xyz", "xyz")])
def test_enter_takes_the_only_choice_that_is_left_in_the_list(make: Make, text: str, answer: str, qtbot: QtBot):
    entry: ComboInput = make(QuestionType.SELECT_ONE, "minimal", DISTRICTS)
    entry.take_focus()
    QTest.keyClicks(entry.combo, text)
    said: list[str] = []
    entry.changed.connect(lambda: said.append(entry.answer()))
    QTest.keyClick(QApplication.activePopupWidget() or entry.combo, Qt.Key.Key_Return)
    assert entry.answer() == answer
    assert said == ([answer] if answer.startswith("az_") else [])


def test_enter_takes_what_down_has_marked(make: Make):
    entry: ComboInput = make(QuestionType.SELECT_ONE, "minimal", DISTRICTS)
    entry.take_focus()
    QTest.keyClicks(entry.combo, "ag")
    said: list[str] = []
    entry.changed.connect(lambda: said.append(entry.answer()))
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(QApplication.activePopupWidget() or entry.combo, key)
    assert QApplication.activePopupWidget() is None
    assert set(said) == {"az_ags"}


def test_what_is_found_nowhere_stays_as_it_is_typed(make: Make):
    entry: ComboInput = make(QuestionType.SELECT_ONE, "minimal", DISTRICTS)
    assert typed(entry, "Agd or Ags") == "Agd or Ags"
    assert entry.answer() == "Agd or Ags"


def test_a_beginning_of_several_choices_stays_as_it_is_typed(make: Make):
    entry: ComboInput = make(QuestionType.SELECT_ONE, "minimal", DISTRICTS)
    assert typed(entry, "ag") == "ag"


def test_the_wheel_changes_nothing(make: Make):
    entry: ComboInput = make(QuestionType.SELECT_ONE, "minimal", DISTRICTS)
    entry.show_answer("az_tar")
    entry.take_focus()
    here = QPointF(5, 5)
    event = QWheelEvent(
        here, here, QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(entry.combo, event)
    assert entry.answer() == "az_tar"


def test_up_and_enter_change_nothing_and_down_opens_the_list(make: Make):
    entry: ComboInput = make(QuestionType.SELECT_ONE, "minimal", DISTRICTS)
    entry.show_answer("az_tar")
    QTest.keyClick(entry.combo, Qt.Key.Key_Up)
    QTest.keyClick(entry.combo, Qt.Key.Key_Return)
    assert entry.answer() == "az_tar"
    QTest.keyClick(entry.combo, Qt.Key.Key_Down)
    assert entry.combo.view().isVisible()
    entry.combo.hidePopup()


def test_the_list_is_searched_in_the_middle_of_a_name_too(make: Make):
    entry: ComboInput = make(QuestionType.SELECT_ONE, "minimal", DISTRICTS)
    entry.take_focus()
    QTest.keyClicks(entry.combo, "DAM")
    QTest.keyClick(QApplication.activePopupWidget() or entry.combo, Qt.Key.Key_Return)
    assert entry.combo.currentText() == "Ağdam"


def test_choosing_from_the_list_is_a_change(make: Make, qtbot: QtBot):
    entry: ComboInput = make(QuestionType.SELECT_ONE, "minimal", DISTRICTS)
    entry.combo.setCurrentIndex(2)
    with qtbot.waitSignal(entry.changed):
        entry.combo.activated.emit(2)
    assert entry.answer() == "az_tar"
    with qtbot.waitSignal(entry.changed):
        entry.combo._on_completer_activated("Ağsu")
    assert entry.answer() == "az_ags"


def test_other_choices_keep_what_was_chosen_by_its_name(make: Make):
    entry: ComboInput = make(QuestionType.SELECT_ONE, "minimal", DISTRICTS)
    entry.show_answer("az_tar")
    entry.show_choices([Choice(name="az_agm", label={"en": "Ağdam"})])
    assert entry.combo.currentText() == "Tərtər"
    assert entry.answer() == "az_tar"
    assert entry.combo.count() == 1


def test_choices_of_the_same_name_are_told_apart_by_their_codes(make: Make):
    entry: ComboInput = make(QuestionType.SELECT_ONE, "minimal", {"other": "Other", "other_2": "Other", "mine": "Mine"})
    assert [entry.combo.itemText(at) for at in range(entry.combo.count())] == [
        "Other (other)",
        "Other (other_2)",
        "Mine",
    ]
    QTest.keyClicks(entry.combo, "other (other_2)")
    assert entry.answer() == "other_2"
    entry.show_answer("other")
    assert entry.answer() == "other"
    entry.show_choices([Choice(name="other_2", label={"en": "Other"})])
    assert (entry.combo.currentText(), entry.answer()) == ("Other (other)", "other")
