import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu
from pytestqt.qtbot import QtBot
from tests.ui.filled import TODAY, editing

from minerisk.domain.answer import Reason
from minerisk.domain.filling.filling import Filling
from minerisk.domain.form import Choice, Form, Question, QuestionType, Scope
from minerisk.i18n import catalog
from minerisk.ui.form.differing_bar import DifferingBar
from minerisk.ui.form.editing import Editing
from minerisk.ui.form.inputs.choice import RadioInput
from minerisk.ui.form.inputs.date import KnownDateInput
from minerisk.ui.form.inputs.text import LongInput
from minerisk.ui.form.question_field import NoAnswerButton, QuestionField

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def shown(qtbot: QtBot, made: Editing, path: str) -> QuestionField:
    field = QuestionField(made, path)
    field.resize(704, 200)
    qtbot.addWidget(field)
    field.show()
    return field


def texts(field: QuestionField) -> list[str]:
    return [label.text() for label in field.findChildren(QLabel) if label.isVisible() and label.text()]


def test_a_question_shows_label_and_hint_in_the_language_of_the_screen(qtbot: QtBot):
    field = shown(qtbot, editing("az"), "where/place_words")
    assert texts(field)[0] == "Yerin təsviri"
    assert len(texts(field)) == 2


def test_what_is_typed_is_the_answer(qtbot: QtBot):
    made = editing()
    field = shown(qtbot, made, "happened/narrative")
    assert isinstance(field.input, LongInput)
    QTest.keyClicks(field.input.text, "P1 was herding")
    assert made.filling.get("happened/narrative") == "P1 was herding"


def test_a_reason_takes_the_place_of_the_input_and_change_brings_back_what_was_typed(qtbot: QtBot):
    made = editing(narrative="A long story")
    field = shown(qtbot, made, "happened/narrative")
    field.give_reason(Reason.REFUSED)
    assert not field.input.isVisible()
    assert field._chip.text == "Refused"
    assert field.window().focusWidget() is field._change
    QTest.keyClick(field._change, Qt.Key.Key_Space)
    assert field.input.isVisible()
    assert field.input.answer() == "A long story"
    assert made.filling.get("happened/narrative") == "A long story"


def test_of_answers_written_side_by_side_the_person_chooses_the_one_that_holds(qtbot: QtBot):
    given = editing(device="mine").filling
    made = Editing(given, catalog("en"), conflicts={"happened/device": ("mine", "uxo")})
    field = shown(qtbot, made, "happened/device")
    bar = field.findChild(DifferingBar)
    assert bar is not None
    assert bar.isVisible()
    with qtbot.waitSignal(made.changed):
        bar.chosen.emit(1)
    assert given.get("happened/device") == "uxo"
    assert field.input.answer() == "uxo"
    assert made.settled == {"happened/device"}
    assert not bar.isVisible()


def test_a_position_is_settled_together_with_how_it_was_typed(qtbot: QtBot):
    given = editing(safe_to_record="yes").filling
    conflicts = {
        "where/coordinates": ("40.365200 46.958700 0 0", "40.1 46.9 0 0"),
        "where/coordinates_typed": ("40,3652 46,9587", "40.1, 46.9"),
    }
    made = Editing(given, catalog("en"), conflicts=conflicts)
    field = shown(qtbot, made, "where/coordinates")
    bar = field.findChild(DifferingBar)
    assert bar is not None
    bar.chosen.emit(1)
    assert given.get("where/coordinates") == "40.1 46.9 0 0"
    assert given.get("where/coordinates_typed") == "40.1, 46.9"
    assert made.settled == set(conflicts)


def test_the_menu_of_reasons_has_four_and_clearing_where_there_is_an_answer(qtbot: QtBot):
    made = editing()
    field = shown(qtbot, made, "when/time_of_day")
    field.open_reasons()
    menu = field.findChild(QMenu, "reasons")
    assert menu is not None
    assert [action.text() for action in menu.actions()] == [
        "Not known", "Refused", "Not applicable", "Withheld for safety"
    ]  # fmt: skip
    menu.close()
    made.answer("when/time_of_day", "night")
    field.open_reasons()
    menu = field.findChildren(QMenu, "reasons")[-1]
    menu.actions()[-1].trigger()
    menu.close()
    assert made.typed("when/time_of_day") is None
    assert field.input.answer() == ""


def test_what_is_wrong_is_said_beside_the_question_and_to_a_screen_reader(qtbot: QtBot):
    field = shown(qtbot, editing(), "happened/narrative")
    field.show_error("Write what happened")
    assert "Write what happened" in texts(field)
    assert field.input.boxes[0].accessibleDescription().startswith("Error: Write what happened. ")
    assert field.property("role") == "error-group"
    field.show_error("")
    assert (field.error, field.property("role")) == ("", "plain-group")


def test_a_note_and_a_check_take_no_reason(qtbot: QtBot):
    made = editing(safe_to_record="yes")
    field = shown(qtbot, made, "where/stay_away")
    field.open_reasons()
    assert field.findChild(QMenu, "reasons") is None
    assert not any(button.isVisible() for button in field.findChildren(NoAnswerButton))


def test_the_tab_key_passes_the_word_no_answer_by(qtbot: QtBot):
    field = shown(qtbot, editing(), "when/time_of_day")
    assert not field._no_answer.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert field._no_answer.accessibleName() == "No answer… At what time of day?"


def test_coordinates_keep_what_was_typed_in_the_question_beside_them(qtbot: QtBot):
    made = editing(safe_to_record="yes")
    field = shown(qtbot, made, "where/coordinates")
    QTest.keyClicks(field.input.boxes[0], "40,3652 46,9587")
    assert made.filling.get("where/coordinates") == "40.365200 46.958700 0 0"
    assert made.filling.get("where/coordinates_typed") == "40,3652 46,9587"
    again = shown(qtbot, made, "where/coordinates")
    assert again.input.typed() == "40,3652 46,9587"


def test_a_change_from_elsewhere_is_shown_and_what_is_being_typed_stays(qtbot: QtBot):
    made = editing(time_of_day="night")
    field = shown(qtbot, made, "when/time_of_day")
    made.answer("when/time_of_day", "morning")
    field.refresh()
    assert isinstance(field.input, RadioInput)
    assert field.input.answer() == "morning"


def test_the_label_belongs_to_the_first_box(qtbot: QtBot):
    field = shown(qtbot, editing(), "happened/narrative")
    assert field._label.buddy() is field.input.boxes[0]
    field.take_focus()
    assert field.window().focusWidget() is field.input.boxes[0]


def test_a_reason_that_was_given_before_is_shown_at_once(qtbot: QtBot):
    field = shown(qtbot, editing(narrative=Reason.WITHHELD), "happened/narrative")
    assert field._chip.text == "Withheld for safety"
    assert not field._no_answer.isVisible()


def of_others(qtbot: QtBot, question: Question, **answers: str) -> QuestionField:
    """Show a question of a form that is none of the program's own."""
    form = Form(id="f", version="1", digest="d", title={}, kind=None, languages=("en",), children=(question,))
    made = Editing(Filling(form, today=TODAY), catalog("en"))
    for path, answer in answers.items():
        made.answer(path, answer)
    return shown(qtbot, made, question.path)


class Always:
    """A rule that holds."""

    dependencies: frozenset[str] = frozenset()
    across: frozenset[str] = frozenset()

    def __call__(self, scope: Scope) -> bool:
        return True


def test_an_answer_that_is_only_read_is_words_that_can_be_copied(qtbot: QtBot):
    choices = (Choice(name="tar", label={"en": "Tərtər"}),)
    question = Question(
        path="district", type=QuestionType.SELECT_ONE, label={"en": "District"}, choices=choices, read_only=Always()
    )
    field = of_others(qtbot, question, district="tar")
    assert texts(field) == ["District", "Tərtər"]
    assert not field.input.isVisible()


def test_a_sentence_to_agree_to_says_what_it_is_about(qtbot: QtBot):
    question = Question(
        path="ok", type=QuestionType.ACKNOWLEDGE, label={"en": "They may stop at any time"}, hint={"en": "Say it aloud"}
    )
    field = of_others(qtbot, question)
    assert texts(field) == ["They may stop at any time", "Say it aloud"]
    assert field.input.isVisible()


def test_a_note_of_another_form_is_words_among_others(qtbot: QtBot):
    field = of_others(qtbot, Question(path="note", type=QuestionType.NOTE, label={"en": "Read slowly"}))
    assert texts(field) == ["Read slowly"]
    assert not field.input.isVisible()


def test_what_the_form_works_out_is_read(qtbot: QtBot):
    question = Question(path="all", type=QuestionType.CALCULATE, label={"en": "People in all"}, default="7")
    field = of_others(qtbot, question)
    assert texts(field) == ["People in all", "7"]
    field.open_reasons()
    assert field.findChild(QMenu) is None


def test_that_a_date_is_not_known_is_a_reason_and_change_brings_the_date_back(qtbot: QtBot):
    made = editing(event_date="2024-07")
    field = shown(qtbot, made, "when/event_date")
    entry = field.input
    assert isinstance(entry, KnownDateInput)
    QTest.keyClick(entry.nothing, Qt.Key.Key_Space)
    assert made.typed("when/event_date") is Reason.NOT_KNOWN
    assert not entry.isVisible()
    field._change.click()
    assert made.typed("when/event_date") == "2024-07"
    assert entry.kind == "month"


def test_headings_without_a_label_have_no_name_of_the_program(qtbot: QtBot):
    choices = (Choice(name="yes", label={"en": "Yes"}), Choice(name="no", label={"en": "No"}))
    question = Question(
        path="heads", type=QuestionType.SELECT_ONE, label={}, choices=choices, appearance=frozenset({"label"})
    )
    assert texts(of_others(qtbot, question)) == ["Yes", "No"]
