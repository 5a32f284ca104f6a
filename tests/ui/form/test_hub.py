from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot
from tests.ui.filled import complete, editing, give
from tests.ui.form.made_forms import editing as form_of
from tests.ui.form.made_forms import group, question

from minerisk.domain.answer import Reason
from minerisk.i18n import catalog
from minerisk.ui.form.editing import Editing
from minerisk.ui.form.hub import CHECK, Hub
from minerisk.ui.form.sections import SHORT


def shown(qtbot: QtBot, made: Editing) -> Hub:
    hub = Hub(made, "Incident report")
    hub.resize(1110, 700)
    qtbot.addWidget(hub)
    hub.show()
    hub.begin()
    return hub


def texts(hub: Hub) -> list[str]:
    return [label.text() for label in hub.findChildren(QLabel) if label.text()]


def onward(hub: Hub) -> QAbstractButton:
    found = hub.findChild(QAbstractButton, "continue")
    assert isinstance(found, QAbstractButton)
    return found


def test_every_section_is_a_row_that_says_how_far_it_is(qtbot: QtBot):
    hub = shown(qtbot, editing(event_date="2026-07-14", time_of_day="morning", device="mine"))
    assert hub.rows[SHORT].accessibleName().startswith("Short report")
    assert [row.accessibleName() for row in list(hub.rows.values())[1:]] == [
        "1, Help first, Not started",
        "2, When, 14 July 2026, Morning, 8 to 12, Completed",
        "3, Where, Not started",
        "4, What happened, Mine, In progress",
        "5, People, Not started",
        "6, Source, Not started",
        "Check answers, Read everything once, change any line",
    ]
    assert "1 of 6 sections completed" in texts(hub)
    assert "5 sections to go" in texts(hub)


def test_a_section_with_answers_written_side_by_side_is_to_check(qtbot: QtBot):
    made = Editing(complete().filling, catalog("en"), conflicts={"happened/device": ("mine", "uxo")})
    hub = shown(qtbot, made)
    assert hub.rows["happened"].accessibleName().endswith("To check")
    assert hub.rows["where"].accessibleName().endswith("Completed")


def test_it_leads_on_to_the_first_section_that_is_not_completed(qtbot: QtBot):
    hub = shown(qtbot, editing(called_112="yes", event_date="2026-07-14"))
    assert onward(hub).text() == "Continue with section 3"
    assert hub.window().focusWidget() is onward(hub)
    with qtbot.waitSignal(hub.section_wanted) as wanted:
        onward(hub).click()
    assert wanted.args == ["where"]


def test_when_all_is_completed_it_leads_to_the_answers(qtbot: QtBot):
    hub = shown(qtbot, complete())
    assert hub.rows[CHECK].accessibleName().endswith("Ready to finish")
    with qtbot.waitSignal(hub.section_wanted) as wanted:
        onward(hub).click()
    assert wanted.args == [CHECK]


def test_any_section_can_be_opened_first(qtbot: QtBot):
    hub = shown(qtbot, editing())
    with qtbot.waitSignal(hub.section_wanted) as wanted:
        QTest.keyClick(hub.rows["people"], Qt.Key.Key_Space)
    assert wanted.args == ["people"]


def test_what_is_known_so_far_stands_beside(qtbot: QtBot):
    made = complete()
    give(made, device=Reason.NOT_KNOWN)
    shown_texts = texts(shown(qtbot, made))
    for words in ("So far", "14 July 2026", "Tərtər", "1 injured", "2 not known", "Before you finish"):
        assert words in shown_texts


def test_an_empty_form_has_nothing_so_far(qtbot: QtBot):
    assert "So far" not in texts(shown(qtbot, editing()))


def test_closing_keeps_the_draft(qtbot: QtBot):
    hub = shown(qtbot, editing())
    close = hub.findChild(QAbstractButton, "close")
    assert isinstance(close, QAbstractButton)
    with qtbot.waitSignal(hub.closed):
        close.click()


def test_a_trial_does_not_say_that_words_are_kept(qtbot: QtBot):
    made = editing()
    assert any("every word is kept" in text for text in texts(shown(qtbot, made)))
    made.is_trial = True
    assert not any("every word is kept" in text for text in texts(shown(qtbot, made)))


def with_short() -> Editing:
    first = group("call", question("call/told"), opens=True)
    return form_of(first, group("b", question("b/x", short=True), question("b/y", short=True)))


def test_the_short_report_is_offered_first(qtbot: QtBot):
    hub = shown(qtbot, with_short())
    assert list(hub.rows) == [SHORT, "call", "b", CHECK]
    assert hub.rows[SHORT].accessibleName() == "Short report, The 2 most important questions on one page"
    with qtbot.waitSignal(hub.section_wanted) as wanted:
        QTest.keyClick(hub.rows[SHORT], Qt.Key.Key_Return)
    assert wanted.args == [SHORT]
    QTest.keyClick(hub.rows[SHORT], Qt.Key.Key_Tab)
    assert hub.window().focusWidget() is hub.rows["call"]


def test_numbers_that_stand_beside_each_other_are_one_question_of_the_short_report(qtbot: QtBot):
    hub = shown(qtbot, editing())
    assert hub.rows[SHORT].accessibleName() == "Short report, The 7 most important questions on one page"


def test_the_focus_is_on_the_short_report_until_another_section_is_begun(qtbot: QtBot):
    made = with_short()
    made.answer("call/told", "yes")
    hub = shown(qtbot, made)
    assert hub.window().focusWidget() is hub.rows[SHORT]
    made.answer("b/x", "1")
    hub = shown(qtbot, made)
    assert hub.window().focusWidget() is onward(hub)


def test_a_form_without_short_questions_offers_no_short_report(qtbot: QtBot):
    assert SHORT not in shown(qtbot, form_of(group("a", question("a/x")), group("b", question("b/x")))).rows
