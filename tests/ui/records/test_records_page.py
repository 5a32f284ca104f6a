from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot
from tests.ui.answering import Answering
from tests.ui.recorded import ANSWERS, child, finished, invented, of_kind, shown, take_away

from minerisk.domain import own_choice
from minerisk.domain.filter import Condition, Filter
from minerisk.domain.tables.mapping import Feed, Holds, Mapping, Read, Source
from minerisk.services import drafts, forms, importing, own_choices, own_forms, records
from minerisk.services.databases import Database
from minerisk.ui.context import Context
from minerisk.ui.records.kind_button import KindButton
from minerisk.ui.records.record_list import RecordList
from minerisk.ui.records.record_panel import RecordPanel
from minerisk.ui.records.record_search import SORTINGS, SortButton
from minerisk.ui.records.record_table import Column
from minerisk.ui.records.records_page import RecordsPage
from minerisk.ui.widgets.chips import FilterChips


class Driver:
    """Does what a person does on the page."""

    def __init__(self, qtbot: QtBot, context: Context, width: int = 1300) -> None:
        self._qtbot = qtbot
        self.page = RecordsPage(context)
        qtbot.addWidget(self.page)
        self.page.resize(width, 700)
        self.page.show()
        qtbot.waitExposed(self.page)

    @property
    def table(self) -> RecordList:
        return child(self.page, RecordList, "records")

    @property
    def count(self) -> str:
        return child(self.page, QLabel, "count").text()

    def codes(self) -> list[str]:
        model = self.table.model()
        return [model.index(row, Column.RECORD).data() for row in range(model.rowCount())]

    def search(self, words: str) -> "Driver":
        box = child(self.page, QLineEdit, "search")
        box.setText(words)
        self._qtbot.keyClick(box, Qt.Key.Key_Return)
        return self

    def press(self, name: str, within: str = "") -> None:
        around = child(self.page, QWidget, within) if within else self.page
        self._qtbot.mouseClick(child(around, QPushButton, name), Qt.MouseButton.LeftButton)


@pytest.fixture
def driver(qtbot: QtBot, context: Context) -> Driver:
    invented(context.db, 30)
    finished(context.db)
    return Driver(qtbot, context)


def test_who_comes_back_goes_on_in_the_table_with_the_arrow_keys(driver: Driver):
    driver.page.hide()
    driver.page.setFocus()
    driver.page.show()
    assert driver.page.focusWidget().objectName() == "records"


def test_newest_events_come_first_and_the_first_is_selected(driver: Driver):
    assert driver.count == "31 records"
    assert driver.codes()[0] == "BRD2-INC-20260714-01"
    assert driver.table.currentIndex().row() == 0
    assert "July 2026, day not known" in shown(driver.page)


def test_searching_says_how_many_match(driver: Driver):
    driver.search("tərtər firewood brd2-inc-20260714")
    assert driver.count == "1 of 31 records match"
    assert driver.codes() == ["BRD2-INC-20260714-01"]


def test_nothing_found_says_what_was_searched_and_clears(driver: Driver, qtbot: QtBot):
    driver.search("zebra")
    assert "Nothing found for “zebra”" in shown(driver.page)
    assert "31 records" in shown(driver.page)
    driver.press("nothing-action", "nothing-found")
    qtbot.waitUntil(lambda: driver.count == "31 records")
    assert child(driver.page, QLineEdit, "search").hasFocus()


def test_an_empty_database_offers_one_thing(qtbot: QtBot, context: Context):
    driver = Driver(qtbot, context)
    assert "Records will be here" in shown(driver.page)
    assert not child(driver.page, QLineEdit, "search").isVisible()
    with qtbot.waitSignal(driver.page.record_wanted):
        driver.press("nothing-action", "empty")


def test_an_empty_list_tells_of_a_draft_that_waits(qtbot: QtBot, context: Context):
    begun = drafts.begin(forms.form("incident"), author="A. K.")
    drafts.save(context.db, replace(begun, answers={"where/district": "az_tar"}))
    page = Driver(qtbot, context).page
    assert "A draft waits to be finished" in shown(page)
    page.hide()
    drafts.discard(context.db, begun.record)
    page.show()
    assert "A draft waits to be finished" not in shown(page)


def test_a_district_of_the_office_is_called_as_in_the_form_of_its_record(qtbot: QtBot, context: Context):
    ours = forms.form("incident")
    into = next(one for one in own_choices.lists(context.db, ours) if one.name == "district")
    own = own_choices.add(context.db, into, replace(own_choice.new(into), label={"en": "Hills"}), author="")
    begun = datetime(2026, 7, 14, 9, 30, tzinfo=UTC)
    answers = {**ANSWERS, "where/district": own.code}
    records.add_finished(context.db, own_forms.of_kind(context.db, "incident"), [(begun, answers, "A. K.")])
    model = Driver(qtbot, context).table.model()
    assert str(model.index(0, Column.PLACE).data()).startswith("Hills")


def test_headings_and_the_menu_sort(driver: Driver):
    newest = driver.codes()
    driver.table.headings.chosen.emit(Column.DATE)
    assert driver.codes() == newest[::-1]
    driver.table.headings.chosen.emit(Column.RECORD)
    assert driver.codes() == sorted(newest, reverse=True)
    sort = child(driver.page, SortButton, "sort")
    assert sort.text() == "Highest code first"
    sort.chosen.emit(SORTINGS[4])
    assert driver.codes() == sorted(newest)


def test_the_selected_record_stays_selected(driver: Driver):
    driver.table.select(7)
    code = driver.codes()[7]
    driver.table.headings.chosen.emit(Column.DATE)
    assert driver.codes()[driver.table.currentIndex().row()] == code
    assert code in shown(driver.page)


@pytest.mark.parametrize(("name", "signal"), [("open", "opened"), ("print", "print_wanted"), ("amend", "amend_wanted")])
def test_the_panel_does_what_its_buttons_say(driver: Driver, qtbot: QtBot, name: str, signal: str):
    driver.table.select(3)
    with qtbot.waitSignal(getattr(driver.page, signal)) as wanted:
        driver.press(name)
    assert (wanted.args or [])[0] == driver.table.model().line(3).id  # type: ignore[attr-defined]


def test_enter_opens_and_the_button_above_begins_a_record(driver: Driver, qtbot: QtBot):
    with qtbot.waitSignal(driver.page.opened):
        qtbot.keyClick(driver.table, Qt.Key.Key_Return)
    with qtbot.waitSignal(driver.page.record_wanted):
        driver.press("record")


def test_nothing_is_opened_where_nothing_is_selected(driver: Driver, qtbot: QtBot):
    driver.table.select(-1)
    assert "Select a record" in shown(driver.page)
    with qtbot.assertNotEmitted(driver.page.opened):
        driver.table.chosen.emit(0)


def test_the_search_box_can_be_reached_from_anywhere(driver: Driver):
    driver.search("firewood")
    driver.page.focus_search()
    box = child(driver.page, QLineEdit, "search")
    assert box.hasFocus()
    assert box.selectedText() == "firewood"


def test_a_narrow_window_has_no_panel(qtbot: QtBot, context: Context):
    invented(context.db, 3)
    driver = Driver(qtbot, context, width=800)
    assert not driver.page.findChildren(RecordPanel)[0].isVisible()


def filtered(code: str) -> Filter:
    return (Condition(field="code", values=(code,)),)


def test_a_filter_is_said_in_chips_that_go_one_by_one(driver: Driver, qtbot: QtBot):
    assert not child(driver.page, FilterChips, "filters").isVisible()
    driver.page.show_where(filtered("BRD2-INC-20260714-01"))
    assert driver.count == "1 of 31 records match"
    assert not child(driver.page, QPushButton, "filter").isVisible()
    qtbot.mouseClick(child(driver.page, QAbstractButton, "filter-chip"), Qt.MouseButton.LeftButton)
    assert driver.count == "31 records"
    assert child(driver.page, QPushButton, "filter").isVisible()


def test_a_filter_that_fits_nothing_says_so_and_clears(driver: Driver):
    driver.page.show_where((*filtered("A"), *filtered("B")))
    nothing = child(driver.page, QWidget, "nothing-found")
    assert "No record fits these filters" in shown(nothing)
    assert child(nothing, QPushButton, "nothing-action").text() == "Clear the filters"
    driver.search("zebra")
    assert "Nothing found for “zebra”" in shown(nothing)
    assert child(nothing, QPushButton, "nothing-action").text() == "Clear the search"
    driver.press("nothing-action", "nothing-found")
    assert driver.count == "31 records"
    driver.page.show_where((*filtered("A"), *filtered("B")))
    child(driver.page, QPushButton, "clear-filter").click()
    assert driver.count == "31 records"


def test_a_filter_by_an_import_goes_when_the_import_is_withdrawn(driver: Driver, context: Context, tmp_path: Path):
    file = tmp_path / "zoo.csv"
    file.write_text("zebra\nBaku\nBerde\n", "utf-8")
    feed = Feed(to="where/place_words", read=Read.TEXT, columns=("zebra",))
    source = Source(name="zoo.csv", holds=Holds.INCIDENT, feeds=(feed,))
    mapping = Mapping(title="Zoo", event_known=True, sources=(source,))
    batch = importing.run(context.db, importing.read([file]), mapping, author="A. K.")
    driver.page.show_where((Condition(field="batch", values=(batch.id,)),))
    context.changes.records.emit()
    assert driver.count == "2 of 33 records match"
    importing.withdraw(context.db, batch.id, author="A. K.")
    context.changes.records.emit()
    assert driver.count == "31 records"
    assert not child(driver.page, FilterChips, "filters").isVisible()


def test_a_filter_is_asked_for(driver: Driver):
    def choose(dialog: QDialog) -> None:
        field = child(dialog, QComboBox, "field")
        field.setCurrentIndex(field.findText("Outcome"))
        child(dialog, QListWidget, "values").item(0).setCheckState(Qt.CheckState.Checked)
        dialog.accept()

    Answering(choose)
    driver.press("filter")
    assert "match" in driver.count
    Answering(lambda dialog: dialog.reject())
    child(driver.page, QPushButton, "add-filter").click()
    assert "match" in driver.count


def test_what_a_filter_names_and_is_not_there_is_said(driver: Driver):
    driver.page.show_where((Condition(field="zebra", values=("1",)),))
    assert "The records cannot be read" in shown(driver.page)


def test_tables_are_brought_in_and_taken_out_from_here(driver: Driver, qtbot: QtBot):
    with qtbot.waitSignal(driver.page.import_wanted):
        driver.press("import")
    driver.page.show_where(filtered("BRD2-INC-20260714-01"))
    driver.search("firewood")
    with qtbot.waitSignal(driver.page.export_wanted) as wanted:
        driver.press("export")
    assert wanted.args == [filtered("BRD2-INC-20260714-01"), "firewood"]


def test_an_empty_database_can_import(qtbot: QtBot, context: Context):
    driver = Driver(qtbot, context)
    assert not child(driver.page, QPushButton, "export").isVisible()
    with qtbot.waitSignal(driver.page.import_wanted):
        driver.press("import")


def test_what_changes_elsewhere_is_shown(driver: Driver, context: Context):
    invented(context.db, 1)
    context.changes.records.emit()
    assert driver.count == "32 records"
    driver.page.hide()
    invented(context.db, 1)
    context.changes.records.emit()
    assert driver.count == "32 records"
    driver.page.show()
    assert driver.count == "33 records"


def test_a_database_that_went_away_is_one_sentence_and_the_page_stays(driver: Driver, db: Database, qtbot: QtBot):
    codes = driver.codes()
    take_away(db)
    driver.search("zebra")
    assert "The records cannot be read" in shown(driver.page)
    assert str(db.folder) in shown(driver.page)
    assert driver.codes() == codes
    driver.table.select(2)
    assert driver.table.isVisible()


def test_records_of_one_kind_are_shown_and_begun(driver: Driver, qtbot: QtBot, context: Context):
    session = of_kind(context.db, "session", session_date="2026-07-12", category="direct")
    context.changes.records.emit()
    kinds = child(driver.page, KindButton, "kind")
    kinds.chosen.emit("session")
    assert driver.codes() == [session.code]
    assert kinds.text() == "Sessions"
    assert driver.table.isColumnHidden(Column.CASUALTIES)
    with qtbot.waitSignal(driver.page.record_wanted) as wanted:
        driver.press("record")
    assert wanted.args == ["session"]
    kinds.chosen.emit("")
    assert len(driver.codes()) == 32
    with qtbot.waitSignal(driver.page.record_wanted) as wanted:
        driver.press("record")
    assert wanted.args == ["incident"]


def test_a_session_in_the_table_says_its_kind_in_the_words_of_its_form(driver: Driver, context: Context):
    of_kind(context.db, "session", session_date="2026-07-30", category="direct", district="az_tar")
    context.changes.records.emit()
    model = driver.table.model()
    said = [model.index(0, column).data() for column in (Column.PLACE, Column.WHAT, Column.CASUALTIES)]
    assert said == ["Tərtər", "Session, Direct: face to face", ""]
    child(driver.page, KindButton, "kind").chosen.emit("session")
    assert model.index(0, Column.WHAT).data() == "Direct: face to face"
