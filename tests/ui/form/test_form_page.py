import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot
from tests.ui.answering import Answering, press
from tests.ui.filled import complete
from tests.ui.form.kept_forms import keep, keep_sections
from tests.ui.form_driver import Driver
from tests.ui.recorded import amended, finished

from minerisk.domain.answer import Reason
from minerisk.domain.form import Form
from minerisk.domain.record import Draft, Status
from minerisk.domain.text import LONGEST
from minerisk.errors import UserError
from minerisk.services import drafts, forms, records
from minerisk.ui import ask
from minerisk.ui.context import Context
from minerisk.ui.form.check_answers import CheckAnswers
from minerisk.ui.form.form_page import FormPage
from minerisk.ui.form.hub import CHECK, Hub
from minerisk.ui.form.newer_view import NewerView
from minerisk.ui.form.section_view import SectionView
from minerisk.ui.form.sections import SHORT
from minerisk.ui.printing.print_page import PrintPage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier
TAB, SPACE, ENTER, DOWN = Qt.Key.Key_Tab, Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Down


def opened(context: Context, draft: Draft, qtbot: QtBot) -> Driver:
    return Driver(FormPage(context, draft), qtbot)


@pytest.fixture
def begun(context: Context) -> Draft:
    return drafts.begin(forms.form("incident"), author="A. K.")


@pytest.fixture
def driver(context: Context, begun: Draft, qtbot: QtBot) -> Driver:
    return opened(context, begun, qtbot)


@pytest.fixture
def filled(context: Context, begun: Draft, qtbot: QtBot) -> Driver:
    """A page with everything that is needed, and one person."""
    return opened(context, replace(begun, answers=complete().filling.draft()), qtbot)


def test_a_draft_has_all_its_sections(driver: Driver):
    assert driver.page.title == "Incident report"
    assert driver.press("all-sections").title == "Incident report"
    assert list(driver.hub.rows) == [SHORT, "first", "when", "where", "happened", "people", "source", "check-answers"]


def test_nothing_is_kept_of_a_draft_in_which_nothing_was_typed(driver: Driver, context: Context, qtbot: QtBot):
    driver.press("all-sections")
    with qtbot.waitSignal(driver.page.closed):
        driver.press("close")
    assert drafts.drafts(context.db) == ()


def test_sections_follow_each_other_to_the_answers(filled: Driver):
    filled.press("continue")
    assert filled.shows(CheckAnswers)
    filled.press("back")
    assert filled.title == "Source"
    for title in ("People", "What happened", "Where", "When", "Help first"):
        filled.press("back")
        assert filled.title == title
    filled.press("back")
    assert filled.shows(Hub)
    filled.reopen("first")
    for title in ("When", "Where", "What happened", "People", "Source", "Check answers"):
        filled.press("continue")
        assert filled.title == title
    filled.press("all-sections")
    assert filled.shows(Hub)


def test_what_is_typed_is_kept_when_the_page_changes(driver: Driver, context: Context, qtbot: QtBot):
    driver.reopen("happened").answer(narrative="P1 was herding")
    with qtbot.waitSignal(driver.page.draft_saved):
        driver.press("all-sections")
    (kept,) = drafts.drafts(context.db)
    assert kept.answers["happened/narrative"] == "P1 was herding"
    assert kept.section == "happened"


def test_ctrl_s_keeps_it_now(driver: Driver, context: Context, qtbot: QtBot):
    driver.reopen("happened").answer(narrative="x")
    with qtbot.waitSignal(driver.page.draft_saved):
        driver.field("narrative").take_focus()
        driver.keys(Qt.Key.Key_S, modifier=CTRL)
    assert len(drafts.drafts(context.db)) == 1


def test_what_is_typed_is_kept_by_itself(driver: Driver, context: Context, qtbot: QtBot):
    driver.page._keeper._soon.setInterval(5)
    with qtbot.waitSignal(driver.page.draft_saved):
        driver.reopen("happened").answer(narrative="x")
    assert len(drafts.drafts(context.db)) == 1


def test_a_draft_goes_on_where_it_was_also_with_what_is_half_typed(driver: Driver, context: Context, qtbot: QtBot):
    driver.reopen("when").answer(event_date="day 31 february 2024", report_date="3 mart")
    driver.reopen("where").answer(safe_to_record="yes", district="Atlantis", coordinates="by the river")
    assert driver.page.leave()
    again = opened(context, drafts.drafts(context.db)[0], qtbot).reopen("when")
    assert again.field("event_date").input.start.parts() == ("31", "february", "2024")  # type: ignore[attr-defined]
    assert again.field("report_date").input.days.parts() == ("", "3", "mart")  # type: ignore[attr-defined]
    again.reopen("where")
    assert again.field("district").input.combo.currentText() == "Atlantis"  # type: ignore[attr-defined]
    assert again.field("coordinates").input.typed() == "by the river"


def test_finishing_gives_a_record(filled: Driver, context: Context, qtbot: QtBot):
    filled.page.show_check()
    with qtbot.waitSignal(filled.page.finished) as finished:
        filled.press("continue")
    record = records.get(context.db, finished.args[0])
    assert record.answers["where/district"] == "az_tar"
    assert record.author == "A. K."
    assert drafts.drafts(context.db) == ()


def test_a_second_press_on_finish_makes_no_second_record_and_says_again_that_it_is_finished(
    filled: Driver, context: Context
):
    filled.page.show_check()
    found: list[object] = []
    filled.page.finished.connect(lambda record, _code: found.append(record))
    filled.press("continue")
    filled.press("continue")
    first, second = found
    assert first == second
    assert len(records.find(context.db)) == 1


def test_after_a_failed_finish_the_focus_is_where_it_was(filled: Driver, context: Context):
    filled.page.show_check()
    shutil.rmtree(context.db.folder)
    filled.press("continue")
    assert filled.page.window().focusWidget() is filled.check.finish
    filled.page._keeper.stop()


def test_change_leads_to_the_question_and_what_is_wrong_with_it(driver: Driver):
    driver.page.show_check()
    driver.press("where/district")
    assert driver.title == "Where"
    assert driver.section.field_in_focus is driver.field("district")
    assert driver.field("district").error == "Select the district, or say why it is not known"


def test_change_leads_to_a_person(filled: Driver):
    (item,) = filled.page.filling.items("people/casualty")
    filled.page.show_check()
    filled.press(f"{item}/status")
    assert filled.title == "Person 1"
    assert filled.section.field_in_focus is filled.field("status")
    filled.press("back")
    assert filled.title == "People"


def test_people_are_added_one_after_another(driver: Driver):
    driver.reopen("people").press("add")
    assert driver.title == "Person 1"
    driver.answer(
        outcome="killed", sex="male", age=Reason.NOT_KNOWN, status="civilian", activity=Reason.NOT_KNOWN
    ).press("another")
    assert driver.title == "Person 2"
    driver.press("back")
    assert driver.title == "People"
    assert len(driver.page.filling.items("people/casualty")) == 1


def test_a_hundred_thousand_characters_are_kept_and_counted(driver: Driver, context: Context, qtbot: QtBot):
    driver.reopen("happened")
    driver.field("narrative").input.text.insertPlainText("ə" * 100_000)  # type: ignore[attr-defined]
    driver.press("continue")
    assert driver.field("narrative").error == f"Shorten this by {100_000 - LONGEST} characters: {LONGEST} can be kept"
    assert driver.page.leave()
    (kept,) = drafts.drafts(context.db)
    assert kept.answers["happened/narrative"] == "ə" * 100_000


def test_which_of_two_answers_holds_is_kept_with_the_draft_and_settled_by_finishing(
    filled: Driver, context: Context, qtbot: QtBot
):
    path = "happened/device"
    record = finished(context.db, filled.page.filling.answers())
    late = records.amend(context.db, record.id, author="A. K.")
    amended(context.db, record.id, "Seen", {path: "mine"})
    filling = records.filling(context.db, late)
    filling.answer(path, "cluster")
    differing = records.finish(context.db, late, filling, author="A. K.", reason="Heard")
    assert path in differing.conflicts
    amending = opened(context, records.amend(context.db, record.id, author="B. L."), qtbot)
    amending.page._editing.settle(path, differing.answers[path])
    amending.page._save()
    kept = drafts.get(context.db, record.id)
    assert kept is not None
    assert kept.settled == (path,)
    again = FormPage(context, kept)
    qtbot.addWidget(again)
    assert again._editing.differing(path) == ()
    settled = records.finish(context.db, again._work.written(), again.filling, author="B. L.", reason="Asked again")
    assert settled.conflicts == {}


def test_amending_says_which_record_and_asks_for_the_reason(filled: Driver, context: Context, qtbot: QtBot):
    filled.page.show_check()
    with qtbot.waitSignal(filled.page.finished) as finished:
        filled.press("continue")
    record = records.get(context.db, finished.args[0])
    amending = opened(context, records.amend(context.db, record.id, author="B. L."), qtbot)
    assert amending.title == f"Amending {record.code}"
    amending.reopen("happened").answer(device="mine")
    amending.page.show_check()
    amending.press("continue")
    assert "Enter why the record is changed" in amending.errors
    amending.check._reason.box.insert("The hospital said so")  # type: ignore[union-attr]
    with qtbot.waitSignal(amending.page.finished):
        amending.press("continue")
    after = records.get(context.db, record.id)
    assert (after.version, after.status, after.answers["happened/device"]) == (2, Status.AMENDED, "mine")


def test_another_page_opens_where_the_person_was(filled: Driver, context: Context, begun: Draft, qtbot: QtBot):
    (item,) = filled.page.filling.items("people/casualty")
    draft = replace(begun, answers=filled.page.filling.draft())
    for section, title in (("where", "Where"), (item, "Person 1"), (CHECK, "Check answers"), ("", "Incident report")):
        page = FormPage(context, draft, section=section)
        again = Driver(page, qtbot)
        assert again.title == title
        assert page.section == section
    gone = Driver(FormPage(context, begun, section=item), qtbot)
    assert gone.shows(Hub)
    assert gone.page.section == ""


def test_from_a_person_that_was_open_the_way_leads_back_to_the_section(
    filled: Driver, context: Context, begun: Draft, qtbot: QtBot
):
    (item,) = filled.page.filling.items("people/casualty")
    draft = replace(begun, answers=filled.page.filling.draft())
    again = Driver(FormPage(context, draft, section=item), qtbot)
    again.press("back").press("back")
    assert again.title == "What happened"


def test_a_draft_can_be_printed_and_gone_on_with(driver: Driver, qtbot: QtBot):
    driver.reopen("happened").answer(narrative="P1 was herding")
    driver.press("all-sections").press("print-draft")
    assert driver.shows(PrintPage)
    save = driver.child("save", QAbstractButton)
    qtbot.waitUntil(save.isEnabled)
    driver.press("back")
    assert driver.shows(Hub)


@pytest.fixture
def amending(filled: Driver, context: Context, qtbot: QtBot) -> Driver:
    """A page that amends a record, all answers to be checked."""
    filled.page.show_check()
    with qtbot.waitSignal(filled.page.finished) as finished:
        filled.press("continue")
    driver = opened(context, records.amend(context.db, finished.args[0], author="B. L."), qtbot)
    driver.page.show_check()
    return driver


def test_why_a_record_is_changed_is_kept_like_everything_typed(amending: Driver, context: Context, qtbot: QtBot):
    amending.check.begin()
    amending.keys("The hospital said so")
    amending.press("all-sections")
    amending.page.show_check()
    assert amending.check.reason == "The hospital said so"
    (kept,) = drafts.drafts(context.db)
    again = opened(context, kept, qtbot)
    again.page.show_check()
    assert again.check.reason == "The hospital said so"


def test_an_amendment_that_changes_nothing_is_no_failure_to_save(context: Context, qtbot: QtBot):
    amending = opened(
        context, records.amend(context.db, finished(context.db, complete().filling.answers()).id, author="B. L."), qtbot
    )
    amending.page.show_check()
    amending.keys("No reason")
    with qtbot.assertNotEmitted(amending.page.save_failed):
        amending.press("continue")
    assert amending.trouble is not None
    assert amending.trouble.accessibleName() == (
        "Nothing differs from the record as it is, so there is nothing to save."
    )
    assert amending.trouble.findChildren(QAbstractButton) == []
    amending.page._on_save_wanted()
    assert amending.trouble is not None
    amending.press("all-sections")
    assert amending.trouble is None


def test_after_a_bug_finishing_can_be_tried_again(filled: Driver, context: Context, qtbot: QtBot):
    filled.page.show_check()
    filled.page._context = replace(context, settings=None)  # type: ignore[arg-type]
    with pytest.raises(AttributeError):
        filled.page._on_finish_wanted()
    assert filled.check.finish.isEnabled()
    filled.page._context = context
    with qtbot.waitSignal(filled.page.finished):
        filled.press("continue")


@pytest.fixture
def gone(driver: Driver, context: Context) -> Driver:
    """A page whose database folder was deleted while something was typed."""
    driver.reopen("happened").answer(narrative="P1 was herding")
    shutil.rmtree(context.db.folder)
    driver.press("all-sections")
    return driver


def test_a_folder_that_is_gone_is_told_and_nothing_typed_is_lost(gone: Driver):
    assert gone.trouble is not None
    assert "was moved or deleted" in gone.trouble.accessibleName()
    gone.reopen("happened").answer(device="mine")
    assert gone.field("narrative").input.answer() == "P1 was herding"
    gone.page._keeper.stop()


def test_what_was_typed_can_be_saved_elsewhere_and_the_work_goes_on_there(
    gone: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
):
    safe = tmp_path / "stick"
    safe.mkdir()
    monkeypatch.setattr(ask, "open_folder", lambda *_args: safe)
    assert gone.trouble is not None
    with qtbot.waitSignal(gone.page.moved) as moved:
        gone.trouble.action_chosen.emit("elsewhere")
    assert gone.page._trouble.bar is None
    (kept,) = drafts.drafts(moved.args[0])
    assert kept.answers["happened/narrative"] == "P1 was herding"
    moved.args[0].close()


def test_the_same_trouble_is_not_told_again_and_again(gone: Driver):
    told = gone.trouble
    gone.page._keeper.is_dirty = True
    assert not gone.page._keeper.keep()
    assert gone.trouble is told
    gone.page._keeper.stop()


def test_saving_elsewhere_can_be_given_up(gone: Driver, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(ask, "open_folder", lambda *_args: None)
    assert gone.trouble is not None
    gone.trouble.action_chosen.emit("elsewhere")
    assert gone.trouble is not None
    gone.page._keeper.stop()


@pytest.mark.parametrize(("pressed", "left"), [("keep", False), ("yes", True)])
def test_a_page_that_cannot_be_saved_is_left_only_when_the_person_says_so(gone: Driver, pressed: str, left: bool):
    question = Answering(press(pressed))
    assert gone.page.leave() is left
    assert question.said.startswith("Leave without saving?")
    gone.page._keeper.stop()


def test_trying_again_takes_the_message_away(filled: Driver, context: Context):
    filled.page.show_check()
    filled.page._on_failed(UserError("The disk is full."))
    assert filled.trouble is not None
    filled.trouble.action_chosen.emit("again")
    assert filled.page._trouble.bar is None
    assert filled.page.window().focusWidget() is filled.check.finish


def test_a_record_that_cannot_be_finished_stays_as_it_is(filled: Driver, context: Context):
    filled.page.show_check()
    shutil.rmtree(context.db.folder)
    filled.press("continue")
    assert filled.trouble is not None
    assert filled.check.finish.isEnabled()
    filled.page._keeper.stop()


def write_people(driver: Driver) -> None:
    driver.keys("0", TAB, "2", TAB, "0", TAB, "0")
    for age in ("34", "12"):
        driver.keys(Qt.Key.Key_A, modifier=CTRL_SHIFT)
        driver.keys(DOWN, SPACE, TAB, SPACE, TAB, SPACE, TAB, age)  # injured, female, exactly, age
        driver.keys(TAB, SPACE, TAB, "herd", DOWN, ENTER, TAB)  # civilian, herding
    driver.keys(ENTER, modifier=CTRL)
    assert driver.title == "People"
    driver.keys(ENTER, modifier=CTRL)


@pytest.mark.slow
def test_two_people_hurt_are_recorded_with_the_keyboard_alone(driver: Driver, context: Context, qtbot: QtBot):
    driver.keys(SPACE).keys(ENTER, ENTER, modifier=CTRL)  # 112 has been called; on to the next section
    driver.keys(SPACE, TAB, "14", TAB, "july", TAB, "2026", TAB, DOWN, SPACE)  # exact day, then the time of day
    driver.keys(ENTER, modifier=CTRL)
    driver.keys(SPACE, TAB, "40.3652 46.9587", TAB, SPACE, TAB, DOWN, SPACE)  # where exactly, and how that is known
    driver.keys(TAB, DOWN, DOWN, SPACE, TAB, "tert", DOWN, ENTER, TAB)
    driver.keys(Qt.Key.Key_U, modifier=ALT).choose_reason(0)
    driver.keys(ENTER, modifier=CTRL)
    driver.keys(SPACE, TAB, TAB, TAB, TAB)  # an accident; class, item and how it is known stay open
    driver.keys(SPACE, *[TAB] * 16, "P1 stepped on it, P2 ran to help.")
    driver.keys(ENTER, modifier=CTRL)
    write_people(driver)
    driver.keys(Qt.Key.Key_U, modifier=ALT).choose_reason(1)
    driver.keys(ENTER, modifier=CTRL)
    driver.keys(ENTER, modifier=CTRL)  # the second half of a double press
    with qtbot.waitActive(driver.page):  # the menu of reasons had taken that
        driver.page.activateWindow()
    qtbot.waitUntil(lambda: not driver.check._held.isActive())
    with qtbot.waitSignal(driver.page.finished) as finished:
        driver.keys(ENTER, modifier=CTRL)
    answers = records.get(context.db, finished.args[0]).answers
    assert answers["when/event_date"] == "2026-07-14"
    assert answers["where/coordinates"] == "40.365200 46.958700 0 0"
    assert answers["where/coordinates_of"] == "accident_site"
    assert answers["where/district"] == "az_tar"
    assert answers["where/town"] is Reason.NOT_KNOWN
    assert answers["happened/narrative"] == "P1 stepped on it, P2 ran to help."
    assert sorted(str(answer) for path, answer in answers.items() if path.endswith("/age")) == ["12", "34"]


@pytest.fixture
def garden(context: Context) -> Form:
    """A form of somebody's own, in two languages."""
    return keep(context.db, 1)


def own(context: Context, form: Form, qtbot: QtBot, **answers: str) -> Driver:
    return opened(context, replace(drafts.begin(form, author="A. K."), answers=answers), qtbot)


def test_a_small_form_is_one_page_that_ends_at_the_answers(context: Context, garden: Form, qtbot: QtBot):
    driver = own(context, garden, qtbot)
    assert driver.title == "Garden"
    driver.answer(name="Rose").press("add")
    assert driver.title == "Bed 2"
    driver.answer(plant="Tulip").press("continue")
    assert driver.title == "Garden"
    driver.press("continue")
    assert driver.shows(CheckAnswers)
    driver.press("back")
    assert driver.shows(SectionView)
    driver.press("print-draft")
    assert driver.shows(PrintPage)
    driver.page.show_check()
    with qtbot.waitSignal(driver.page.finished) as done:
        driver.press("continue")
    assert records.get(context.db, done.args[0]).answers["name"] == "Rose"


@pytest.mark.parametrize("left", ["continue", "back"])
def test_a_card_of_which_nothing_was_said_goes_when_it_is_left(context: Context, garden: Form, qtbot: QtBot, left: str):
    driver = own(context, garden, qtbot)
    beds = driver.page.filling.items("bed")
    driver.press("add").press("another")
    assert driver.title == f"Bed {len(beds) + 1}"
    driver.answer(plant="Tulip").press("another").press(left)
    assert len(driver.page.filling.items("bed")) == len(beds) + 1
    driver.press("add")
    assert driver.page.leave()
    (kept,) = drafts.drafts(context.db)
    assert driver.page.filling.draft() == kept.answers
    assert len(driver.page.filling.items("bed")) == len(beds) + 1


def test_a_small_form_is_closed_from_its_page(context: Context, garden: Form, qtbot: QtBot):
    driver = own(context, garden, qtbot)
    driver.answer(name="Rose")
    with qtbot.waitSignal(driver.page.closed):
        driver.press("back")
    (kept,) = drafts.drafts(context.db)
    assert kept.answers["name"] == "Rose"


def test_another_language_keeps_answers_and_place(context: Context, garden: Form, qtbot: QtBot):
    driver = own(context, garden, qtbot)
    driver.answer(name="Rose", owner="Leyla")
    driver.field("owner").take_focus()
    driver.page._languages.chosen.emit("ar")
    assert driver.section.field_in_focus is driver.field("owner")
    assert driver.field("owner").input.answer() == "Leyla"
    assert driver.field("owner")._label.text() == "المالك"
    assert driver.section.questions.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert driver.section.bar.layoutDirection() is Qt.LayoutDirection.LeftToRight
    driver.page.show_paper()
    driver.page._languages.chosen.emit("en")
    assert driver.shows(PrintPage)
    driver.page.show_hub()
    assert driver.field("owner")._label.text() == "Owner"


@pytest.fixture
def older(context: Context, garden: Form, qtbot: QtBot) -> Draft:
    """The amendment of a record whose form has a newer version."""
    driver = own(context, garden, qtbot, name="Rose", owner="Leyla")
    driver.page.show_check()
    with qtbot.waitSignal(driver.page.finished) as done:
        driver.press("continue")
    keep(context.db, 2, owner=False)
    return records.amend(context.db, done.args[0], author="B. L.")


def test_an_older_record_goes_on_with_the_newer_form_and_loses_nothing(context: Context, older: Draft, qtbot: QtBot):
    driver = opened(context, older, qtbot)
    assert driver.title == "A newer form is there"
    driver.page._languages.chosen.emit("ar")
    assert driver.shows(NewerView)
    driver.press("continue")
    assert "owner" not in driver.section.questions.fields
    driver.answer(name="Tulip").page.show_check()
    card = driver.child("kept")
    assert {"Owner", "Leyla"} <= {label.text() for label in card.findChildren(QLabel)}
    driver.check._reason.box.insert("The form is newer")  # type: ignore[union-attr]
    with qtbot.waitSignal(driver.page.finished):
        driver.press("continue")
    after = records.get(context.db, older.record)
    assert (after.answers["name"], after.answers["owner"]) == ("Tulip", "Leyla")


def test_an_older_record_may_keep_its_form(context: Context, older: Draft, qtbot: QtBot):
    driver = opened(context, older, qtbot)
    driver.press("older")
    assert "owner" in driver.section.questions.fields
    driver.answer(name="Tulip")
    assert driver.page.leave()
    (kept,) = drafts.drafts(context.db)
    assert opened(context, kept, qtbot).shows(SectionView)


def test_place_and_source_are_taken_over_from_the_last_record(filled: Driver, context: Context, qtbot: QtBot):
    filled.page.show_check()
    with qtbot.waitSignal(filled.page.finished):
        filled.press("continue")
    driver = opened(context, drafts.begin(forms.form("incident"), author="A. K."), qtbot)
    driver.press("all-sections").press("copy")
    assert driver.page.filling.get("where/district") == "az_tar"
    assert driver.page.filling.get("when/event_date") is None
    assert driver.page.view.findChild(QAbstractButton, "copy") is None  # type: ignore[union-attr]


@pytest.fixture
def report(context: Context) -> Draft:
    """A new record of a form that opens at its second section, and has a short report."""
    return drafts.begin(keep_sections(context.db), author="A. K.")


def test_a_new_record_begins_where_its_form_says_and_goes_on_to_all_sections(
    context: Context, report: Draft, qtbot: QtBot
):
    driver = opened(context, report, qtbot)
    assert driver.title == "Call"
    assert driver.section.field_in_focus is driver.field("told")
    driver.answer(told="yes").press("continue")
    assert list(driver.hub.rows) == [SHORT, "when", "call", "help", CHECK]
    driver.press("call").press("continue")
    assert driver.title == "Help"


def test_a_new_record_of_which_something_is_known_begins_there_as_well(context: Context, report: Draft, qtbot: QtBot):
    assert opened(context, replace(report, answers={"when/hour": "7"}), qtbot).title == "Call"


def test_a_new_record_begins_at_its_first_question_without_an_answer(context: Context, qtbot: QtBot):
    begun = drafts.begin(forms.form("follow_up"), author="A. K.")
    driver = opened(context, replace(begun, answers={"about/about_kind": "incident"}), qtbot)
    first, then, *_ = driver.section.questions.shown
    assert (first.path, driver.section.field_in_focus) == ("about/about_kind", then)
    driver.page.focusInEvent(QFocusEvent(QEvent.Type.FocusIn))
    assert driver.section.field_in_focus is then


def test_the_way_back_from_there_leads_to_all_sections(context: Context, report: Draft, qtbot: QtBot):
    driver = opened(context, report, qtbot).press("back")
    assert driver.shows(Hub)
    assert driver.press("call").press("back").title == "When"


def test_what_was_begun_before_opens_with_all_its_sections(context: Context, report: Draft, qtbot: QtBot):
    assert opened(context, replace(report, answers={"call/told": "yes"}), qtbot).shows(Hub)
    assert opened(context, drafts.save(context.db, report), qtbot).shows(Hub)
    driver = opened(context, report, qtbot)
    driver.page.show_check()
    with qtbot.waitSignal(driver.page.finished) as done:
        driver.press("continue")
    assert opened(context, records.amend(context.db, done.args[0], author="B. L."), qtbot).shows(Hub)


def test_the_short_report_is_one_page_that_ends_at_the_answers(context: Context, report: Draft, qtbot: QtBot):
    driver = opened(context, report, qtbot).press("back").press(SHORT)
    assert driver.title == "Short report"
    assert list(driver.section.questions.fields) == ["when/day", "help/note"]
    driver.answer(day="Monday", note="By the river").press("continue")
    assert driver.shows(CheckAnswers)
    driver.press("back")
    assert driver.title == "Short report"
    driver.press("continue")
    driver.check._held.stop()
    with qtbot.waitSignal(driver.page.finished) as done:
        driver.press("continue")
    assert records.get(context.db, done.args[0]).answers == {"when/day": "Monday", "help/note": "By the river"}


def test_who_goes_on_from_the_short_report_finds_its_answers_in_the_sections(
    context: Context, report: Draft, qtbot: QtBot
):
    driver = opened(context, report, qtbot).press("back").press(SHORT)
    driver.answer(day="Monday").press("all-sections").press("when")
    assert driver.field("day").input.answer() == "Monday"
    assert driver.press("back").shows(Hub)


def test_a_line_is_changed_on_the_short_page_if_it_is_asked_there(context: Context, report: Draft, qtbot: QtBot):
    driver = opened(context, report, qtbot).press("back").press(SHORT)
    driver.answer(day="Monday").press("continue")
    driver.check.change_wanted.emit("when/day")
    assert driver.title == "Short report"
    driver.press("continue")
    driver.check.change_wanted.emit("help/care/who")
    assert driver.title == "Help"
    assert driver.section.field_in_focus is driver.field("who")


def test_a_draft_that_was_left_in_the_short_report_goes_on_there(context: Context, report: Draft, qtbot: QtBot):
    driver = opened(context, report, qtbot).press("back").press(SHORT).answer(day="Monday")
    assert driver.page.leave()
    again = opened(context, drafts.drafts(context.db)[0], qtbot)
    assert again.title == "Short report"
    again.press("all-sections")
    assert again.page.leave()
    assert opened(context, drafts.drafts(context.db)[0], qtbot).shows(Hub)


def test_a_section_can_be_named_to_open_at(context: Context, report: Draft, qtbot: QtBot):
    page = FormPage(context, report, section=SHORT)
    assert Driver(page, qtbot).title == "Short report"
