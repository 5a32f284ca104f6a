from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot
from tests.ui.form.inputs.making import Make

from minerisk.domain.form import QuestionType
from minerisk.ui.form.inputs.entry import Input
from minerisk.ui.form.inputs.said import AcknowledgeInput, CheckedInput, NoteInput, WordsInput
from minerisk.ui.widgets.bars import MessageBar


def bar(entry: Input) -> MessageBar:
    return entry.findChildren(MessageBar)[-1]


def test_a_note_is_said_and_takes_no_answer(make: Make):
    entry: NoteInput = make(QuestionType.NOTE)
    entry.name("Do not go to the place")
    entry.show_answer("OK")
    assert bar(entry).accessibleName() == "Do not go to the place"
    assert (entry.answer(), entry.boxes) == ("", ())


def test_a_sentence_is_agreed_to(make: Make, qtbot: QtBot):
    entry: AcknowledgeInput = make(QuestionType.ACKNOWLEDGE)
    with qtbot.waitSignal(entry.changed):
        entry.box.click()
    assert entry.answer() == "OK"
    entry.show_answer("")
    assert entry.answer() == ""


def test_an_unlikely_answer_is_kept_with_one_press_and_can_be_asked_again(make: Make, qtbot: QtBot):
    entry: CheckedInput = make(QuestionType.ACKNOWLEDGE, "check")
    entry.name("The person is over 95. Is this right?")
    assert bar(entry).accessibleName() == "The person is over 95. Is this right?"
    keep = entry.findChild(QAbstractButton, "keep")
    assert keep is not None
    with qtbot.waitSignal(entry.changed):
        keep.click()
    assert entry.answer() == "OK"
    assert entry.window().focusWidget() is entry.again
    with qtbot.waitSignal(entry.changed):
        entry.again.click()
    assert entry.answer() == ""


def test_something_else_can_be_offered_beside_keeping(make: Make, qtbot: QtBot):
    entry: CheckedInput = make(QuestionType.ACKNOWLEDGE, "check")
    entry.name("3 people counted, 2 cards written")
    entry.offer("Add a card")
    (more,) = (made for made in entry.findChildren(QAbstractButton, "more") if made.isVisible())
    with qtbot.waitSignal(entry.more_wanted), qtbot.assertNotEmitted(entry.changed):
        more.click()
    assert entry.answer() == ""


def test_the_program_asks_where_the_form_does_not(make: Make):
    entry: CheckedInput = make(QuestionType.ACKNOWLEDGE, "check")
    entry.name("3 people counted, 2 cards written")
    assert bar(entry).accessibleName() == "3 people counted, 2 cards written. Is this right?"


def test_a_kept_answer_is_shown_as_kept(make: Make):
    entry: CheckedInput = make(QuestionType.ACKNOWLEDGE, "check")
    entry.show_answer("OK")
    assert entry.again.isVisible()
    assert entry.boxes == ()


def test_an_answer_that_is_only_read_is_words_that_can_be_copied(make: Make, qtbot: QtBot):
    entry: WordsInput = make(QuestionType.CALCULATE)
    with qtbot.assertNotEmitted(entry.changed):
        entry.show_answer("12 people")
    assert (entry.words.text(), entry.answer()) == ("12 people", "12 people")
    assert entry.words.accessibleName() == "What is asked: 12 people"
    assert entry.words.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard
    entry.set_read_only(True)
    assert entry.words.isEnabled()
