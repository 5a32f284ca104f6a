import shutil

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot
from tests.ui.form.kept_forms import keep
from tests.ui.recorded import ANSWERS, PERSON, amended, child, finished, invented, of_kind, shown, take_away

from minerisk.domain.record import Record
from minerisk.services import drafts, later_death, records
from minerisk.services.databases import Database
from minerisk.services.later_death import Death
from minerisk.ui.context import Context
from minerisk.ui.records.links_card import LinksCard
from minerisk.ui.records.record_page import RecordPage
from minerisk.ui.widgets.bars import MessageBar
from minerisk.ui.widgets.rows import TaskRow


class Driver:
    """Does what a person does on the page."""

    def __init__(self, qtbot: QtBot, context: Context, record: Record, *, just_finished: bool = False) -> None:
        self.context = context
        self.page = RecordPage(context, record.id, just_finished=just_finished)
        qtbot.addWidget(self.page)
        self.page.resize(1200, 700)
        self.page.show()
        qtbot.waitExposed(self.page)

    def press(self, name: str) -> "Driver":
        child(self.page, QPushButton, name).click()
        return self

    def restore(self, reason: str) -> "Driver":
        self.press("restore")
        child(self.page, QLineEdit, "reason").setText(reason)
        return self.press("restore-now")


@pytest.fixture
def record(db: Database) -> Record:
    return finished(db)


@pytest.fixture
def driver(qtbot: QtBot, context: Context, record: Record) -> Driver:
    amended(context.db, record.id, "Heard again", {"when/event_date": "2026-07-14", f"{PERSON}/age": "35"})
    return Driver(qtbot, context, record)


def test_a_record_shows_all_it_says_and_who_wrote_it(driver: Driver, record: Record):
    said = shown(driver.page)
    for words in ("Incident report", "version 2", "14 July 2026", "Person 1, woman, 35", "Amended by R. M."):
        assert words in said
    heading = driver.page.heading
    assert (heading.title, heading.code, heading.status and heading.status.text) == ("Records", record.code, "Amended")


def test_a_record_that_was_just_finished_says_its_code(qtbot: QtBot, context: Context, record: Record):
    driver = Driver(qtbot, context, record, just_finished=True)
    assert f"Record finished. Its code is {record.code}." in shown(driver.page)
    assert f"Its code is {record.code}" not in shown(Driver(qtbot, context, record).page)


def test_a_record_that_was_just_amended_says_its_version(
    driver: Driver, qtbot: QtBot, context: Context, record: Record
):
    again = Driver(qtbot, context, record, just_finished=True)
    assert "Record amended. This is version 2; what was before is kept." in shown(again.page)


def test_what_was_kept_from_an_older_form_stands_last(qtbot: QtBot, context: Context):
    db, older = context.db, keep(context.db, 1)
    draft = drafts.begin(older, author="A. K.")
    filling = records.filling(db, draft)
    filling.answer("name", "Rose")
    filling.answer("owner", "Leyla")
    record = records.finish(db, draft, filling, author="A. K.")
    draft = records.amend(db, record.id, author="B. L.", form=keep(db, 2, owner=False))
    records.finish(db, draft, records.filling(db, draft), author="B. L.", reason="The form is newer")
    driver = Driver(qtbot, context, record)
    assert "Leyla" in shown(driver.page).partition("Kept beside the answers")[2]
    driver.page._on_look_wanted(records.read(db, record.id)[1][-1].revision)
    assert "Kept beside the answers" not in shown(driver.page)


def test_names_are_shown_when_asked_for_and_hidden_again(driver: Driver):
    assert "Günel" not in shown(driver.page)
    driver.press("names")
    assert "Günel" in shown(driver.page)
    timer = next(timer for timer in driver.page.findChildren(QTimer) if timer.isActive())
    assert timer.interval() == 30_000
    timer.timeout.emit()
    assert "Günel" not in shown(driver.page)
    driver.press("names").press("names")
    assert "Günel" not in shown(driver.page)


def test_names_are_not_offered_where_there_are_none(qtbot: QtBot, context: Context):
    (one,) = invented(context.db, 1)
    driver = Driver(qtbot, context, records.get(context.db, one))
    assert not child(driver.page, QPushButton, "names").isVisible()


def test_an_older_version_is_shown_as_it_was(driver: Driver, context: Context, record: Record):
    first = records.read(context.db, record.id)[1][-1]
    driver.press(first.revision)
    said = shown(driver.page)
    assert "Version 1 of 2, as it was on" in said
    assert "July 2026, day not known" in said
    assert "Person 1, woman, 34" in said
    assert not child(driver.page, QPushButton, "amend").isEnabled()
    newest = records.read(context.db, record.id)[1][0]
    driver.press(newest.revision)
    assert "14 July 2026" in shown(driver.page)
    assert "Version 1 of 2" not in shown(driver.page)


def test_an_older_version_is_restored_with_a_reason(driver: Driver, context: Context, record: Record, qtbot: QtBot):
    first = records.read(context.db, record.id)[1][-1]
    driver.press(first.revision)
    with qtbot.waitSignals([context.changes.records, driver.page.heading_changed]):
        driver.restore("The first was right")
    assert "Restored as version 3" in shown(driver.page)
    assert "Reason: Restored from version 1: The first was right" in shown(driver.page)
    now = records.get(context.db, record.id)
    assert now.answers == ANSWERS
    assert records.read(context.db, record.id)[1][0].author == "A. K."


def test_what_cannot_be_restored_is_said(driver: Driver, context: Context, record: Record):
    first = records.read(context.db, record.id)[1][-1]
    driver.press(first.revision)
    records.restore(context.db, record.id, first.revision, author="R. M.", reason="Meanwhile")
    driver.restore("Too late")
    assert "Nothing differs from the record as it is" in shown(driver.page)


def test_the_buttons_say_what_is_wanted(driver: Driver, qtbot: QtBot, record: Record):
    for name, signal in (("amend", driver.page.amend_wanted), ("print", driver.page.print_wanted)):
        with qtbot.waitSignal(signal) as wanted:
            driver.press(name)
        assert wanted.args == [record.id]
    with qtbot.waitSignal(driver.page.closed):
        driver.press("back")


def test_a_change_elsewhere_is_shown(driver: Driver, context: Context, record: Record):
    amended(context.db, record.id, "Once more", {f"{PERSON}/age": "36"})
    context.changes.records.emit()
    assert "Person 1, woman, 36" in shown(driver.page)
    driver.page.hide()
    amended(context.db, record.id, "And again", {f"{PERSON}/age": "37"})
    context.changes.records.emit()
    driver.page.show()
    assert "Person 1, woman, 36" in shown(driver.page)


def test_a_database_that_went_away_is_one_sentence_and_the_page_stays(driver: Driver, db: Database, record: Record):
    first = records.read(db, record.id)[1][-1]
    take_away(db)
    driver.press(first.revision)
    said = shown(driver.page)
    assert "This could not be done" in said
    assert "Person 1, woman, 35" in said


def test_what_cannot_be_kept_is_one_sentence_and_the_page_stays(driver: Driver, db: Database, record: Record):
    first = records.read(db, record.id)[1][-1]
    driver.press(first.revision)
    shutil.rmtree(db.folder)
    driver.restore("The first was right")
    assert "was moved or deleted while it was open" in shown(driver.page)


def test_tab_goes_from_the_record_to_its_history_to_the_foot(
    driver: Driver, record: Record, db: Database, qtbot: QtBot
):
    first = records.read(db, record.id)[1][-1].revision
    driver.page.setFocus()
    visited = []
    for _ in range(6):
        focused = driver.page.focusWidget()
        visited.append(focused.objectName())
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert visited == ["", f"died-{PERSON}", "begin-follow_up", first, "back", "names"]
    driver.press(first)
    assert "Version 1 of 2" in shown(driver.page)
    assert driver.page.focusWidget().objectName() == "newest"
    qtbot.keyClick(driver.page.focusWidget(), Qt.Key.Key_Tab)
    assert driver.page.focusWidget().objectName() == records.read(db, record.id)[1][0].revision


def test_a_record_that_is_not_there_is_one_sentence(qtbot: QtBot, context: Context, record: Record, db: Database):
    take_away(db)
    driver = Driver(qtbot, context, record, just_finished=True)
    assert "This could not be done" in shown(driver.page)
    assert driver.page.heading.code == ""
    driver.press("names")


def test_a_click_on_the_page_that_has_just_opened_does_nothing(qtbot: QtBot, context: Context, record: Record):
    page = Driver(qtbot, context, record, just_finished=True).page
    assert page.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    qtbot.waitUntil(lambda: not page.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents))


def test_page_keys_read_on_whatever_has_the_focus(driver: Driver, qtbot: QtBot):
    driver.page.resize(900, 300)
    with qtbot.waitActive(driver.page):
        driver.page.activateWindow()
    button = child(driver.page, QPushButton, "amend")
    button.setFocus()
    bar = driver.page._scroll.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    before = bar.value()
    qtbot.keyClick(button, Qt.Key.Key_PageDown)
    assert bar.value() > before
    qtbot.keyClick(button, Qt.Key.Key_PageUp)
    assert bar.value() == before


def test_a_restored_version_says_so_in_the_history(driver: Driver, context: Context, record: Record):
    driver.page._on_look_wanted(records.read(context.db, record.id)[1][-1].revision)
    driver.restore("Typing mistake")
    assert "Reason: Restored from version 1: Typing mistake" in shown(driver.page)


def test_an_older_version_says_what_differs_from_now(driver: Driver, context: Context, record: Record):
    assert "Differs from the newest version" not in shown(driver.page)
    driver.page._on_look_wanted(records.read(context.db, record.id)[1][-1].revision)
    bar = child(driver.page, MessageBar, "differs")
    assert "When did it happen?" in bar.accessibleName()
    assert "Age" in bar.accessibleName()


def offered_deaths(driver: Driver) -> list[QPushButton]:
    made = driver.page.findChildren(QPushButton)
    return [one for one in made if one.objectName().startswith("died-") and one.isVisible()]


def test_who_is_not_recorded_as_killed_may_have_died_later(driver: Driver, record: Record, qtbot: QtBot):
    with qtbot.waitSignal(driver.page.death_wanted) as wanted:
        driver.press(f"died-{PERSON}")
    assert (wanted.args[0].id, wanted.args[1]) == (record.id, PERSON)
    person = Death(person=PERSON, day="2026-07-20")
    later_death.note(driver.context.db, record.id, person, author="R. M.", reason="The family told us")
    driver.context.changes.records.emit()
    assert not offered_deaths(driver)
    assert "20 July 2026" in shown(driver.page)
    assert "14 July 2026" in shown(driver.page)


def test_an_older_version_offers_neither_a_death_nor_links(driver: Driver, record: Record, db: Database):
    driver.press(records.read(db, record.id)[1][-1].revision)
    assert not offered_deaths(driver)
    assert not [card for card in driver.page.findChildren(LinksCard) if card.isVisible()]


def test_linked_records_are_opened_and_begun(qtbot: QtBot, context: Context, db: Database):
    session = of_kind(db, "session", session_date="2026-07-12")
    sighting = of_kind(db, "sighting", heard_in_session=session.code)
    driver = Driver(qtbot, context, sighting)
    with qtbot.waitSignal(driver.page.opened) as opened:
        child(driver.page, TaskRow, session.code).click()
    assert opened.args == [session.id]
    with qtbot.waitSignal(driver.page.begin_wanted) as begun:
        driver.press("begin-follow_up")
    assert begun.args == ["follow_up", {"about_kind": "sighting", "about_record": sighting.code}]
