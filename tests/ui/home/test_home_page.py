import shutil
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot
from tests.ui.answering import Answering, press
from tests.ui.recorded import child, of_kind, shown

from minerisk.services import databases, drafts, forms
from minerisk.ui.context import Context
from minerisk.ui.home.action_card import ActionCard
from minerisk.ui.home.draft_row import DraftRow
from minerisk.ui.home.home_page import HomePage
from minerisk.ui.widgets.rows import TaskRow


def home(context: Context, qtbot: QtBot, left_open: UUID | None = None) -> HomePage:
    made = HomePage(context, left_open=left_open)
    qtbot.addWidget(made)
    made.resize(1158, 712)
    made.show()
    return made


def begin(context: Context, number: int = 1) -> list[UUID]:
    return [drafts.save(context.db, drafts.begin(forms.form("incident"), author="A.")).record for _ in range(number)]


def rows(page: HomePage) -> list[DraftRow]:
    QApplication.processEvents()
    return [row for row in page.findChildren(DraftRow) if row.isVisible()]


def test_each_big_card_begins_a_record_of_its_kind(context: Context, qtbot: QtBot):
    page = home(context, qtbot)
    wanted = QSignalSpy(page.record_wanted)
    for card in page.findChildren(ActionCard):
        card.click()
    assert [wanted.at(place)[0] for place in range(wanted.count())] == ["incident", "sighting", "session"]


def test_the_quiet_buttons_find_a_record_and_begin_one_with_another_form(context: Context, qtbot: QtBot):
    page = home(context, qtbot)
    find, other = QSignalSpy(page.find_wanted), QSignalSpy(page.other_wanted)
    child(page, QPushButton, "find").click()
    child(page, QPushButton, "record-other").click()
    assert (find.count(), other.count()) == (1, 1)


def test_the_folder_and_that_it_is_not_protected_are_said(context: Context, qtbot: QtBot):
    said = shown(home(context, qtbot))
    assert str(context.db.folder) in said
    assert "Not protected by a passphrase" in said


def test_a_new_database_has_nothing_waiting(context: Context, qtbot: QtBot):
    assert "Nothing waits" in shown(home(context, qtbot))


def test_drafts_wait_to_be_continued(context: Context, qtbot: QtBot):
    first, second = begin(context, 2)
    page = home(context, qtbot)
    wanted = QSignalSpy(page.draft_wanted)
    assert len(rows(page)) == 2
    for row in rows(page):
        row.click()
    assert {wanted.at(0)[0], wanted.at(1)[0]} == {first, second}


def test_five_drafts_are_shown_and_the_others_on_demand(context: Context, qtbot: QtBot):
    begin(context, 6)
    page = home(context, qtbot)
    assert len(rows(page)) == 5
    more = next(one for one in page.findChildren(QPushButton) if one.text() == "See all 6")
    more.click()
    assert len(rows(page)) == 6


def test_a_draft_can_be_discarded_after_a_question(context: Context, qtbot: QtBot):
    begin(context)
    page = home(context, qtbot)
    Answering(press("keep"))
    rows(page)[0].findChildren(QPushButton)[0].click()
    assert len(drafts.drafts(context.db)) == 1
    Answering(press("yes"))
    rows(page)[0].findChildren(QPushButton)[0].click()
    assert not drafts.drafts(context.db)
    assert "Nothing waits" in shown(page)


def test_after_a_crash_the_draft_is_offered_again(context: Context, qtbot: QtBot):
    (lost,) = begin(context)
    page = home(context, qtbot, left_open=lost)
    wanted = QSignalSpy(page.draft_wanted)
    assert "Recover your work?" in shown(page)
    child(page, QPushButton, "recover").click()
    assert wanted.at(0) == [lost]
    page.refresh()
    assert "Recover your work?" not in shown(page)


def test_after_a_crash_one_can_look_first_and_then_discard(context: Context, qtbot: QtBot):
    (lost,) = begin(context)
    page = home(context, qtbot, left_open=lost)
    looked = QSignalSpy(page.look_wanted)
    child(page, QPushButton, "look").click()
    assert looked.at(0) == [lost]
    Answering(press("yes"))
    child(page, QPushButton, "discard").click()
    assert not drafts.drafts(context.db)
    assert "Recover your work?" not in shown(page)


def test_a_draft_that_is_gone_is_not_offered(context: Context, qtbot: QtBot):
    (lost,) = begin(context)
    drafts.discard(context.db, lost)
    assert "Recover your work?" not in shown(home(context, qtbot, left_open=lost))


def test_a_number_is_confirmed_by_the_office(context: Context, qtbot: QtBot):
    page = home(context, qtbot)
    Answering(press("confirm"))
    child(page, QPushButton, "confirm-112").click()
    assert [one.number for one in databases.confirmations(context.db)] == ["112"]
    assert "by A. K." in shown(page)
    Answering(lambda dialog: dialog.reject())
    child(page, QPushButton, "confirm-102").click()
    assert len(databases.confirmations(context.db)) == 1


@pytest.mark.parametrize("profile", ["azerbaijan", None])
def test_the_numbers_are_those_of_the_country(context: Context, qtbot: QtBot, profile: str | None):
    page = home(context, qtbot)
    databases.change_office(context.db, replace(databases.office(context.db), profile=profile))
    context.changes.office.emit()
    assert ("112" in shown(page)) == bool(profile)


def test_saves_that_are_missing_are_told_until_it_is_noted(context: Context, qtbot: QtBot, tmp_path: Path):
    begin(context, 3)
    cut = tmp_path / "cut.minerisk"
    shutil.copytree(context.db.folder, cut)
    for name in ("data.db-wal", "data.db-shm"):
        (cut / name).unlink()
    db = databases.open_database(cut)
    page = home(replace(context, db=db), qtbot)
    assert "3 saves are missing" in shown(page)
    child(page, QPushButton, "noted").click()
    assert "saves are missing" not in shown(page)
    assert databases.saves_missing(db) == 0
    db.close()


def test_the_focus_stays_at_the_number_that_was_confirmed(context: Context, qtbot: QtBot):
    page = home(context, qtbot)
    with qtbot.waitActive(page):
        page.activateWindow()
    ask = child(page, QPushButton, "confirm-112")
    ask.setFocus()
    Answering(press("confirm"))
    ask.click()
    focused = page.focusWidget()
    assert focused is not ask
    assert focused.objectName() == "confirm-112"


def test_the_focus_stays_on_the_page_when_what_had_it_is_gone(context: Context, qtbot: QtBot):
    begin(context)
    page = home(context, qtbot)
    discard = rows(page)[0].findChildren(QPushButton)[0]
    discard.setFocus()
    Answering(press("yes"))
    discard.click()
    assert page.window().focusWidget() is page


def test_what_changes_while_the_page_is_away_is_read_when_it_comes_back(context: Context, qtbot: QtBot):
    page = home(context, qtbot)
    page.hide()
    begin(context)
    context.changes.records.emit()
    assert rows(page) == []
    page.show()
    assert len(rows(page)) == 1


def test_follow_ups_that_are_due_stand_below_the_drafts_and_open_their_record(context: Context, qtbot: QtBot):
    begin(context)
    today = datetime.now().astimezone().date().isoformat()
    record = of_kind(context.db, "session", session_date="2026-04-20", follow_up_date=today)
    page = home(context, qtbot)
    found = [row.accessibleName() for row in page.findChildren(TaskRow)]
    assert len(found) == 2
    assert found[0].startswith("Incident begun")
    assert found[1].startswith(f"Follow-up due, {record.code}")
    opened = QSignalSpy(page.opened)
    page.findChildren(TaskRow)[1].click()
    assert opened.at(0) == [record.id]
