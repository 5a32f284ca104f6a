from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from tests.ui.form.inputs.making import Make

from minerisk.domain.form import Choice, QuestionType
from minerisk.ui.form.inputs.rank import RankInput

NEEDS = {"water": "Water", "food": "Food", "roof": "Roof"}
ALT = Qt.KeyboardModifier.AltModifier


def lines(entry: RankInput) -> list[str]:
    return [entry.lines.item(row).text() for row in range(entry.lines.count())]


def test_there_is_no_answer_before_somebody_gave_one(make: Make):
    entry: RankInput = make(QuestionType.RANK, "", NEEDS)
    assert entry.answer() == ""
    assert lines(entry) == ["Water", "Food", "Roof"]
    assert any("Not in order yet" in label.text() for label in entry.findChildren(QLabel))


def test_a_line_moves_with_alt_and_an_arrow(make: Make, qtbot: QtBot):
    entry: RankInput = make(QuestionType.RANK, "", NEEDS)
    entry.take_focus()
    with qtbot.waitSignal(entry.changed):
        QTest.keyClick(entry.lines, Qt.Key.Key_Down, ALT)
    QTest.keyClick(entry.lines, Qt.Key.Key_Down, ALT)
    assert entry.answer() == "food roof water"
    assert lines(entry) == ["1.  Food", "2.  Roof", "3.  Water"]
    assert entry.lines.currentRow() == 2
    with qtbot.assertNotEmitted(entry.changed):
        QTest.keyClick(entry.lines, Qt.Key.Key_Down, ALT)


def test_arrows_alone_only_go_to_another_line(make: Make):
    entry: RankInput = make(QuestionType.RANK, "", NEEDS)
    QTest.keyClick(entry.lines, Qt.Key.Key_Down)
    assert (entry.lines.currentRow(), entry.answer()) == (1, "")


def test_buttons_move_the_line_too(make: Make):
    entry: RankInput = make(QuestionType.RANK, "", NEEDS)
    entry.lines.setCurrentRow(2)
    QTest.keyClick(entry.up, Qt.Key.Key_Space)
    assert entry.answer() == "water roof food"
    QTest.keyClick(entry.down, Qt.Key.Key_Space)
    assert entry.answer() == "water food roof"


def test_an_order_that_is_right_already_is_an_answer(make: Make, qtbot: QtBot):
    entry: RankInput = make(QuestionType.RANK, "", NEEDS)
    with qtbot.waitSignal(entry.changed):
        QTest.keyClick(entry.keep, Qt.Key.Key_Space)
    assert entry.answer() == "water food roof"
    assert not entry.keep.isVisible()
    assert entry.window().focusWidget() is entry.lines


def test_an_answer_is_shown_and_what_it_lacks_stands_below(make: Make, qtbot: QtBot):
    entry: RankInput = make(QuestionType.RANK, "", NEEDS)
    with qtbot.assertNotEmitted(entry.changed):
        entry.show_answer("roof gone")
    assert lines(entry) == ["1.  Roof", "2.  Water", "3.  Food"]


def test_other_choices_keep_the_order(make: Make):
    entry: RankInput = make(QuestionType.RANK, "", NEEDS)
    entry.show_answer("roof food water")
    entry.show_choices([Choice(name="food", label={"en": "Food"}), Choice(name="roof", label={"en": "Roof"})])
    assert entry.answer() == "roof food"


def test_only_the_list_shows_that_something_is_wrong(make: Make):
    entry: RankInput = make(QuestionType.RANK, "", NEEDS)
    entry.mark(True)
    assert entry.lines.property("state") == "error"
    assert not entry.up.property("state")


def test_the_wheel_scrolls_the_page_unless_somebody_is_in_the_list(make: Make):
    entry: RankInput = make(QuestionType.RANK, "", NEEDS)
    for focused in (False, True):
        if focused:
            entry.activateWindow()
            entry.take_focus()
        event = QWheelEvent(
            QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(entry.lines.viewport(), event)
        assert entry.answer() == ""
