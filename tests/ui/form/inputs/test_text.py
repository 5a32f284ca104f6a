import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot
from tests.ui.form.inputs.making import Make

from minerisk.domain.form import QuestionType
from minerisk.domain.text import LONGEST
from minerisk.ui.form.inputs.clock import ClockInput
from minerisk.ui.form.inputs.number import NumberInput
from minerisk.ui.form.inputs.text import Line, LineInput, LongInput, SecretInput


def paste(widget: Line | QPlainTextEdit, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    widget.paste()


def test_a_line_keeps_what_is_typed(make: Make, qtbot: QtBot):
    entry: LineInput = make(QuestionType.TEXT)
    with qtbot.waitSignal(entry.changed):
        QTest.keyClicks(entry.line, " by the canal ")
    assert entry.answer() == "by the canal"


def test_showing_an_answer_is_no_change(make: Make, qtbot: QtBot):
    entry: LineInput = make(QuestionType.TEXT)
    with qtbot.assertNotEmitted(entry.changed):
        entry.show_answer("shown")
    assert entry.answer() == "shown"


def test_what_cannot_be_seen_is_not_pasted_into_a_line():
    line = Line()
    line.setText("ab\u202ec\x07")
    line.setCursorPosition(3)
    line.textEdited.emit(line.text())
    assert (line.text(), line.cursorPosition()) == ("abc", 2)


def test_line_ends_become_spaces_in_a_line(make: Make):
    entry: LineInput = make(QuestionType.TEXT)
    paste(entry.line, "one\ntwo\tthree")
    assert entry.answer() == "one two three"


def test_a_line_cuts_nothing(make: Make):
    entry: LineInput = make(QuestionType.TEXT)
    paste(entry.line, "x" * 100_000)
    assert len(entry.answer()) == 100_000


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("34", "34"),
        ("12,5", "12.5"),
        (" 1 000 ", "1000"),
        ("1\u202f000\u00a0000,5", "1000000.5"),
        ("3 4", "3 4"),
        ("12 34", "12 34"),
        ("3, 4", "3, 4"),
        ("−3", "-3"),
        ("about 30", "about 30"),
        (".5", ".5"),
        ("", ""),
    ],
)
def test_a_number_is_read_as_people_write_it_and_else_kept_as_typed(make: Make, typed: str, answer: str):
    entry: NumberInput = make(QuestionType.INTEGER)
    entry.line.insert(typed)
    assert entry.answer() == answer


def test_a_word_beside_a_number_leaves_room_for_it(make: Make):
    entry: NumberInput = make(QuestionType.INTEGER)
    entry.show_beside("2 cards")
    assert entry.beside.isVisible()
    assert entry.line.textMargins().right() > entry.beside.width()
    entry.show_beside("")
    assert not entry.beside.isVisible()
    assert entry.line.textMargins().right() == 0


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("14:30", "14:30:00"),
        ("9.05", "09:05:00"),
        ("1430", "14:30:00"),
        ("7", "07:00:00"),
        ("25:00", "25:00"),
        ("noon", "noon"),
    ],
)
def test_a_time_of_day_is_read_as_people_write_it_and_else_kept_as_typed(make: Make, typed: str, answer: str):
    entry: ClockInput = make(QuestionType.TIME)
    entry.line.insert(typed)
    assert entry.answer() == answer


def test_a_time_is_shown_without_seconds_that_nobody_typed(make: Make):
    entry: ClockInput = make(QuestionType.TIME)
    entry.show_answer("14:30:00.000")
    assert entry.line.text() == "14:30"


def test_a_read_only_line_can_be_read_and_copied(make: Make):
    entry: LineInput = make(QuestionType.TEXT)
    entry.set_read_only(True)
    assert entry.line.isReadOnly()
    assert entry.line.isEnabled()


def test_tab_leaves_a_long_text(make: Make):
    entry: LongInput = make(QuestionType.TEXT, "multiline")
    entry.take_focus()
    QTest.keyClicks(entry.text, "one")
    QTest.keyClick(entry.text, Qt.Key.Key_Tab)
    assert entry.answer() == "one"


def test_a_paste_of_a_hundred_thousand_characters_is_kept_whole_and_counted(make: Make):
    entry: LongInput = make(QuestionType.TEXT, "multiline")
    paste(entry.text, "ə" * 100_000)
    assert entry.answer() == "ə" * 100_000
    assert entry.left.text() == f"{100_000 - LONGEST} characters too many"
    assert entry.left.isVisible()


def test_room_that_is_left_is_said_only_near_the_end(make: Make):
    entry: LongInput = make(QuestionType.TEXT, "multiline")
    entry.show_answer("short")
    assert not entry.left.isVisible()
    entry.show_answer("x" * (LONGEST - 1))
    assert entry.left.text() == "1 character left"


def test_what_cannot_be_seen_is_not_pasted_into_a_long_text(make: Make):
    entry: LongInput = make(QuestionType.TEXT, "multiline")
    data = QMimeData()
    data.setText("one\u202e\r\ntwo\x00")
    entry.text.insertFromMimeData(data)
    assert entry.answer() == "one\ntwo"


def test_a_long_text_grows_and_then_scrolls(make: Make):
    entry: LongInput = make(QuestionType.TEXT, "multiline")
    before = entry.text.height()
    entry.show_answer("\n".join("line" for _ in range(9)))
    grown = entry.text.height()
    entry.show_answer("\n".join("line" for _ in range(500)))
    assert before < grown < entry.text.height() < 500


def test_the_wheel_over_a_long_text_without_the_focus_scrolls_the_page(make: Make):
    entry: LongInput = make(QuestionType.TEXT, "multiline")
    entry.show_answer("\n".join("line" for _ in range(500)))
    here = QPointF(5, 5)
    event = QWheelEvent(
        here, here, QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    entry.text.clearFocus()
    QApplication.sendEvent(entry.text.viewport(), event)
    assert entry.text.verticalScrollBar().value() == 0
    assert not event.isAccepted()


def test_a_read_only_long_text_stays_readable(make: Make):
    entry: LongInput = make(QuestionType.TEXT, "multiline")
    entry.set_read_only(True)
    assert entry.text.isReadOnly()


def test_a_mask_asks_for_signs_of_one_kind(make: Make):
    entry: LineInput = make(QuestionType.TEXT, inputMask="99-99;_")
    assert entry.answer() == ""
    entry.take_focus()
    QTest.keyClicks(entry.line, "12a34")
    assert entry.answer() == "12-34"


def test_an_answer_that_does_not_fit_a_mask_is_not_lost(make: Make):
    entry: LineInput = make(QuestionType.TEXT, inputMask="99-99;_")
    entry.show_answer("by phone")
    assert entry.answer() == "by phone"
    entry.show_answer("12-34")
    assert entry.line.inputMask() == "99-99;_"
    entry.show_answer("")
    assert entry.answer() == ""


def test_numbers_as_text_have_a_short_box(make: Make):
    entry: LineInput = make(QuestionType.TEXT, "numbers")
    QTest.keyClicks(entry.line, "050-12")
    assert entry.answer() == "050-12"
    assert entry.line.width() < 300


def test_what_is_masked_is_shown_only_when_it_is_asked_for(make: Make):
    entry: SecretInput = make(QuestionType.TEXT, "masked")
    QTest.keyClicks(entry.line, "her name")
    assert entry.line.displayText() != "her name"
    eye = entry.findChild(QAbstractButton, "eye")
    assert eye is not None
    assert eye.accessibleName() == "Show what is typed"
    QTest.keyClick(eye, Qt.Key.Key_Space)
    assert entry.line.displayText() == "her name"
    QTest.keyClick(eye, Qt.Key.Key_Space)
    assert (entry.line.displayText() != "her name", entry.answer()) == (True, "her name")


@pytest.mark.parametrize(("rows", "of"), [("2", "6"), ("many", "6")])
def test_the_form_says_how_many_lines_are_seen_at_first(make: Make, rows: str, of: str):
    fewer: LongInput = make(QuestionType.TEXT, "multiline", rows=rows)
    more: LongInput = make(QuestionType.TEXT, "", rows=of)
    assert fewer.text.height() < more.text.height()
