from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit
from pytestqt.qtbot import QtBot
from tests.ui.filled import complete, editing, give

from minerisk.domain.answer import Reason
from minerisk.i18n import catalog
from minerisk.ui.form.check_answers import REASON, CheckAnswers
from minerisk.ui.form.editing import Editing
from minerisk.ui.form.problem_words import find
from minerisk.ui.widgets.bars import ErrorSummary
from minerisk.ui.widgets.basic import Card, Chip


def shown(qtbot: QtBot, made: Editing, amends: str = "") -> CheckAnswers:
    view = CheckAnswers(made, amends=amends)
    view.resize(1110, 700)
    qtbot.addWidget(view)
    view.show()
    view.begin()
    return view


def texts(view: CheckAnswers) -> list[str]:
    labels = [label.text() for label in view.findChildren(QLabel) if label.text()]
    return labels + [chip.text for chip in view.findChildren(Chip)]


def summary(view: CheckAnswers) -> ErrorSummary:
    found = view.findChild(ErrorSummary, "summary")
    assert found is not None
    return found


def test_every_answer_is_there_to_be_read(qtbot: QtBot):
    made = complete()
    give(made, device=Reason.REFUSED)
    found = texts(shown(qtbot, made))
    for words in ("District", "Tərtər", "14 July 2026", "Person 1, woman, 34", "Herding", "Refused", "Not answered"):
        assert words in found


def test_answers_written_side_by_side_are_marked(qtbot: QtBot):
    made = Editing(complete().filling, catalog("en"), conflicts={"happened/device": ("mine", "uxo")})
    assert "To check" in texts(shown(qtbot, made))
    made.settle("happened/device", "uxo")
    assert "To check" not in texts(shown(qtbot, made))


def test_every_line_can_be_changed(qtbot: QtBot):
    view = shown(qtbot, complete())
    change = view.findChild(QAbstractButton, "where/district")
    assert isinstance(change, QAbstractButton)
    assert change.accessibleName() == "Change: District"
    with qtbot.waitSignal(view.change_wanted) as wanted:
        change.click()
    assert wanted.args == ["where/district"]


def test_a_complete_form_can_be_finished(qtbot: QtBot):
    view = shown(qtbot, complete())
    assert view.window().focusWidget() is view.finish
    with qtbot.waitSignal(view.finish_wanted):
        view.finish.click()


def test_what_stands_in_the_way_is_told_and_leads_to_its_question(qtbot: QtBot):
    view = shown(qtbot, editing())
    assert "Needs an answer or a reason" in texts(view)
    with qtbot.assertNotEmitted(view.finish_wanted):
        view.finish.click()
    assert "Enter the date, or say why it is not known" in summary(view).accessibleName()
    with qtbot.waitSignal(view.change_wanted) as wanted:
        summary(view).link_chosen.emit("when/event_date")
    assert wanted.args == ["when/event_date"]


def test_what_is_wrong_with_a_person_says_which(qtbot: QtBot):
    made = complete()
    give(made, made.filling.items("people/casualty")[0], age="200")
    view = shown(qtbot, made)
    view.show_problems(find(made.filling))
    assert "Person 1: Enter the age as a number from 0 to 120" in summary(view).accessibleName()
    assert "To correct" in texts(view)


def test_an_amendment_needs_its_reason(qtbot: QtBot):
    view = shown(qtbot, complete(), amends="BRD2-INC-20260714-01")
    box = view.findChild(QLineEdit, "reason")
    assert box is not None
    assert view.window().focusWidget() is box
    with qtbot.assertNotEmitted(view.finish_wanted):
        view.finish.click()
    assert "Enter why the record is changed" in summary(view).accessibleName()
    view.setFocus()
    summary(view).link_chosen.emit(REASON)
    assert view.window().focusWidget() is box
    box.setText(" The hospital gave the age ")
    with qtbot.waitSignal(view.finish_wanted):
        view.finish.click()
    assert view.reason == "The hospital gave the age"


def test_back_and_all_sections_lead_away(qtbot: QtBot):
    view = shown(qtbot, complete())
    assert view.reason == ""
    for signal, name in ((view.back, "back"), (view.all_sections, "all-sections")):
        button = view.findChild(QAbstractButton, name)
        assert isinstance(button, QAbstractButton)
        with qtbot.waitSignal(signal):
            button.click()


def test_who_typed_the_reason_since_is_not_held_up(qtbot: QtBot):
    view = shown(qtbot, complete(), amends="BRD2-INC-20260714-01")
    view.hold()
    reason = view.findChild(QLineEdit, "reason")
    assert reason is not None
    QTest.keyClicks(reason, "The hospital said so")
    with qtbot.waitSignal(view.finish_wanted):
        view.finish.click()


def test_what_is_unlikely_and_was_not_confirmed_is_listed_and_does_not_stand_in_the_way(qtbot: QtBot):
    made = complete()
    give(made, district="az_tar", safe_to_record="yes", coordinates="46.9587 40.3652 0 0")
    view = shown(qtbot, made)
    card = view.findChild(Card, "to-confirm")
    assert card is not None
    said = " ".join(label.text() for label in card.findChildren(QLabel))
    assert "To confirm" in said
    assert "outside Azerbaijan" in said
    assert "swapped" in said
    with qtbot.waitSignal(view.finish_wanted):
        view.finish.click()
    give(made, coordinates_check="OK")
    assert shown(qtbot, made).findChild(Card, "to-confirm") is None


def test_the_second_half_of_a_double_press_finishes_nothing(qtbot: QtBot):
    view = shown(qtbot, complete())
    view.hold()
    with qtbot.assertNotEmitted(view.finish_wanted):
        view.finish.click()
    qtbot.waitUntil(lambda: not view._held.isActive())
    with qtbot.waitSignal(view.finish_wanted):
        view.finish.click()
