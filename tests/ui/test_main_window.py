"""The window as a whole, with its shell: what a person does from start to end."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QDialog,
    QFileDialog,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QWidget,
)
from pytestqt.qtbot import QtBot
from tests.ui.answering import Answering, press
from tests.ui.recorded import child, finished, shown

from minerisk.domain import filter as filters
from minerisk.domain.office import Office
from minerisk.errors import UserError
from minerisk.services import databases, drafts, forms, recovery
from minerisk.settings import Settings
from minerisk.ui.bugs import Bugs
from minerisk.ui.form.form_page import FormPage
from minerisk.ui.home.home_page import HomePage
from minerisk.ui.importing.import_page import ImportPage
from minerisk.ui.learn.learn_page import LearnPage
from minerisk.ui.look import theme
from minerisk.ui.main_window import MainWindow, fills
from minerisk.ui.place import Place
from minerisk.ui.records.record_page import RecordPage
from minerisk.ui.records.records_page import RecordsPage
from minerisk.ui.reports.reports_page import ReportsPage
from minerisk.ui.settings_page import SettingsPage
from minerisk.ui.setup_page import SetupPage
from minerisk.ui.shell import Shell
from minerisk.ui.statistics.statistics_page import StatisticsPage
from minerisk.ui.unopened_page import UnopenedPage
from minerisk.ui.widgets.chips import FilterChips

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def settings_file(tmp_path: Path) -> Path:
    file = tmp_path / "settings" / "settings.json"
    Settings(language="en", theme="light", recorder="A. K.").save(file)
    return file


@pytest.fixture
def folder(tmp_path: Path, office: Office) -> Path:
    db = databases.create(tmp_path / "BRD", office)
    finished(db)
    db.close()
    return tmp_path / "BRD.minerisk"


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, usual_look: None, settings_file: Path) -> Iterator[MainWindow]:
    made = MainWindow(qapp, settings_file)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    made.close()


@pytest.fixture
def shell(window: MainWindow, folder: Path) -> Shell:
    window.start(folder)
    return inside(window)


def settle(window: MainWindow) -> None:
    """Let everything that was begun be shown."""
    QApplication.processEvents()
    window.rest()
    QApplication.processEvents()


def inside(window: MainWindow) -> Shell:
    QApplication.processEvents()
    assert window.shell is not None
    return window.shell


def page(shell: Shell) -> QWidget:
    shown_page = shell._pages.currentWidget()
    assert shown_page is not None
    return shown_page


def key(window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier = CTRL) -> None:
    focused: QWidget | None = window.focusWidget()
    QTest.keyClick(window if focused is None else focused, key, modifier)
    QApplication.processEvents()


def choose(folder: Path) -> None:
    """Answer the next question for a folder."""

    def act(dialog: QDialog) -> None:
        if isinstance(dialog, QFileDialog):
            dialog.setDirectory(str(folder))
            dialog.selectFile(str(folder))
        dialog.accept()

    Answering(act)


def only_record(shell: Shell) -> UUID:
    from minerisk.services import records

    db = shell._context.db
    return records.lines(db, records.find(db))[0].id


def test_without_a_database_an_office_is_set_up(window: MainWindow, tmp_path: Path):
    window.start()
    setup = window.findChild(SetupPage)
    assert setup is not None
    setup.made.emit(databases.create(tmp_path / "NEW", Office(name="x", code="NEW", laptop=1)))
    assert isinstance(page(inside(window)), HomePage)


def test_the_database_that_was_open_last_is_opened_again(
    qapp: QApplication, window: MainWindow, shell: Shell, qtbot: QtBot, settings_file: Path
):
    window.close()
    again = MainWindow(qapp, settings_file)
    qtbot.addWidget(again)
    again.start()
    assert isinstance(page(inside(again)), HomePage)
    again.close()


@pytest.fixture
def unopened(window: MainWindow, tmp_path: Path) -> UnopenedPage:
    """What is shown when the database of last time is gone."""
    window.start(tmp_path / "gone.minerisk")
    return child(window, UnopenedPage, "")


def test_a_database_that_is_gone_is_told_and_no_office_is_set_up_by_accident(
    window: MainWindow, unopened: UnopenedPage, tmp_path: Path
):
    said = shown(window)
    assert "This database cannot be opened" in said
    assert str(tmp_path / "gone.minerisk") in said
    assert window.findChild(SetupPage) is None
    assert window.shell is None


def test_a_database_that_was_gone_can_be_tried_again(
    window: MainWindow, unopened: UnopenedPage, tmp_path: Path, office: Office
):
    child(unopened, QPushButton, "again").click()
    again = window.findChildren(UnopenedPage)[-1]
    databases.create(tmp_path / "gone.minerisk", office).close()
    child(again, QPushButton, "again").click()
    assert isinstance(page(inside(window)), HomePage)


def test_instead_of_a_database_that_is_gone_a_new_one_can_be_made_or_not(window: MainWindow, unopened: UnopenedPage):
    child(unopened, QPushButton, "make-new").click()
    setup = window.findChild(SetupPage)
    assert setup is not None
    setup.cancelled.emit()
    assert "This database cannot be opened" in shown(window)


def test_instead_of_a_database_that_is_gone_another_can_be_opened(
    window: MainWindow, unopened: UnopenedPage, folder: Path
):
    choose(folder)
    child(unopened, QPushButton, "other").click()
    assert isinstance(page(inside(window)), HomePage)
    inside(window).make_wanted.emit()
    setup = window.findChild(SetupPage)
    assert setup is not None
    setup.cancelled.emit()
    assert isinstance(page(inside(window)), SettingsPage)


@pytest.mark.parametrize(
    ("pressed", "kind"),
    [
        (Qt.Key.Key_2, LearnPage),
        (Qt.Key.Key_3, RecordsPage),
        (Qt.Key.Key_4, StatisticsPage),
        (Qt.Key.Key_5, ReportsPage),
        (Qt.Key.Key_9, SettingsPage),
        (Qt.Key.Key_N, FormPage),
    ],
)
def test_every_place_is_reached_by_keys(
    window: MainWindow, shell: Shell, qtbot: QtBot, pressed: Qt.Key, kind: type[QWidget]
):
    with qtbot.waitSignal(shell.titled):
        key(window, pressed)
    assert isinstance(page(shell), kind)
    with qtbot.waitSignal(shell.titled):
        key(window, Qt.Key.Key_1)
    assert isinstance(page(shell), HomePage)
    assert window.windowTitle() == "Home · MineRisk"


def test_find_goes_to_the_search_from_everywhere(window: MainWindow, shell: Shell):
    for _ in range(2):
        key(window, Qt.Key.Key_F)
        assert isinstance(page(shell), RecordsPage)
        assert shell.focusWidget().objectName() == "search"


def test_f6_goes_round_the_panes(window: MainWindow, shell: Shell):
    visited = []
    for _ in range(4):
        key(window, Qt.Key.Key_F6, Qt.KeyboardModifier.NoModifier)
        focused = shell.focusWidget()
        visited.append(next(pane for pane in (shell._rail, shell._bar, shell._pages) if pane.isAncestorOf(focused)))
    assert visited[0] is visited[3]
    assert len(set(visited)) == 3


def test_a_hidden_screen_shows_nothing_of_the_data(window: MainWindow, shell: Shell, qtbot: QtBot):
    shell.open_record(only_record(shell))
    shell.hide_wanted.emit()
    assert not shell.isVisible()
    assert window.windowTitle() == "MineRisk"
    assert "BRD2" not in shown(window)
    next(one for one in window.findChildren(QPushButton) if one.text() == "Show the screen").click()
    assert isinstance(page(shell), RecordPage)
    assert "BRD2" in window.windowTitle()
    window._on_shown_again()


def test_a_record_is_opened_amended_printed_and_left(shell: Shell):
    record = only_record(shell)
    shell.show_records()
    shell.open_record(record)
    child(page(shell), QPushButton, "amend").click()
    assert isinstance(page(shell), FormPage)
    shell.print_record(record)
    assert shell.place.page == "print"
    page(shell).closed.emit()  # type: ignore[attr-defined]
    assert isinstance(page(shell), RecordPage)
    child(page(shell), QPushButton, "back").click()
    assert isinstance(page(shell), RecordsPage)


def test_a_record_that_is_not_named_leads_home(shell: Shell):
    for go in (shell.open_record, shell.print_record, shell.continue_draft):
        shell.show_settings()
        go(None)
        assert isinstance(page(shell), HomePage)


def test_a_draft_is_kept_when_the_person_goes_elsewhere_and_goes_on(shell: Shell):
    shell.start_record("incident")
    form = page(shell)
    assert isinstance(form, FormPage)
    form._editing.answer("when/event_date", "2026-07-12")
    shell.show_home()
    (draft,) = drafts.drafts(shell._context.db)
    assert draft.answers["when/event_date"] == "2026-07-12"
    shell.continue_draft(draft.record)
    assert isinstance(page(shell), FormPage)
    shell.look_at_draft(draft.record)
    assert isinstance(page(shell), FormPage)


def test_a_draft_that_is_open_is_noted_until_it_is_left(window: MainWindow, shell: Shell, settings_file: Path):
    note = settings_file.with_name(recovery.NAME)
    shell.start_record("incident")
    assert recovery.left_open(note) == shell.place.record
    shell.show_home()
    assert recovery.left_open(note) is None
    shell.start_record("incident")
    window.close()
    assert recovery.left_open(note) is None


def test_a_finished_record_is_shown(shell: Shell):
    shell.start_record("incident")
    page(shell).finished.emit(only_record(shell), "")  # type: ignore[attr-defined]
    assert isinstance(page(shell), RecordPage)
    assert "Record finished" in shown(shell)


def test_a_saved_draft_is_said_in_the_bar(shell: Shell):
    from datetime import UTC, datetime

    shell.start_record("incident")
    page(shell).draft_saved.emit(datetime(2026, 7, 14, 12, tzinfo=UTC))  # type: ignore[attr-defined]
    assert "Draft saved" in shown(shell)
    page(shell).save_failed.emit()  # type: ignore[attr-defined]
    assert "Draft saved" not in shown(shell)


def test_another_language_keeps_what_is_open(window: MainWindow, shell: Shell, settings_file: Path):
    record = only_record(shell)
    shell.open_record(record)
    shell._bar.language_chosen.emit("az")
    QApplication.processEvents()
    after = inside(window)
    assert after is not shell
    assert replace(after.place, focus="") == Place(page="record", record=record)
    assert Settings.load(settings_file).language == "az"


def test_another_look_keeps_the_place_and_the_focus(window: MainWindow, shell: Shell):
    shell.show_settings()
    dark = child(shell, QPushButton, "dark")
    dark.setFocus()
    dark.click()
    after = inside(window)
    assert theme.current().name == "dark"
    assert after.place == Place(page="settings", focus="dark")


@pytest.mark.parametrize("where", ["records", "print", "form"])
def test_every_place_is_found_again(window: MainWindow, shell: Shell, where: str):
    record = only_record(shell)
    {
        "records": shell.show_records,
        "print": lambda: shell.print_record(record),
        "form": lambda: shell.start_record("incident"),
    }[where]()
    if where == "form":
        form = page(shell)
        assert isinstance(form, FormPage)
        form._editing.answer("when/event_date", "2026-07-12")
    shell._on_language_chosen("ru")
    assert inside(window).place.page == where


@pytest.mark.parametrize("where", ["records", "statistics"])
def test_what_a_page_is_filtered_by_is_kept(window: MainWindow, shell: Shell, where: str):
    sex = filters.parse("sex = female")
    ways: dict[str, Callable[[filters.Filter], None]] = {
        "records": shell.show_behind,
        "statistics": shell.show_statistics,
    }
    ways[where](sex)
    shell._on_language_chosen("ru")
    after = inside(window)
    assert after.place.where == sex
    page(after).findChildren(FilterChips)[0].cleared.emit()
    after._on_language_chosen("en")
    assert inside(window).place.where == ()


def test_what_is_searched_for_is_kept_and_still_found(window: MainWindow, shell: Shell):
    shell.show_records()
    child(shell, QLineEdit, "search").setText("zebra")
    shell._on_language_chosen("ru")
    after = inside(window)
    assert child(after, QLineEdit, "search").text() == "zebra"
    assert "zebra" in shown(child(after, QWidget, "nothing-found"))


@pytest.mark.parametrize("left", [True, False])
def test_a_figure_that_is_half_typed_is_kept(window: MainWindow, shell: Shell, left: bool):
    shell.show_country()
    child(shell, QPushButton, "add-fact").click()
    child(shell, QLineEdit, "value").setText("40")
    child(shell, QLineEdit, "stated_by").setFocus()
    if left:
        shell.show_home()
    for language in ("ru", "az"):
        inside(window)._on_language_chosen(language)
    after = inside(window)
    if left:
        after.show_country()
    else:
        assert after.place.page == "learn"
        assert after.place.section == "country"
        assert after.place.focus == "stated_by"
    box = child(after, QLineEdit, "value")
    assert box.text() == "40"
    assert box.isVisible()


@pytest.fixture
def importing(shell: Shell, tmp_path: Path, qtbot: QtBot) -> ImportPage:
    file = tmp_path / "zoo.csv"
    file.write_text("zebra,n\nBaku,1\nBerde,2\n", "utf-8")
    shell.import_tables()
    made = page(shell)
    assert isinstance(made, ImportPage)
    made.files.add([file])
    qtbot.waitUntil(lambda: bool(made.files.tables))
    return made


def columns(shown: QWidget, qtbot: QtBot) -> None:
    """Go to the columns, and say what one of them is."""
    assert isinstance(shown, ImportPage)
    shown._onward.click()
    qtbot.waitUntil(lambda: shown._mapping is not None)
    assert shown._mapping is not None
    shown._on_mapping_changed(replace(shown._mapping, title="Mine"))


def test_an_import_that_was_left_half_way_comes_back_as_it_was(shell: Shell, importing: ImportPage, qtbot: QtBot):
    columns(importing, qtbot)
    shell.show_home()
    shell.import_tables()
    assert page(shell) is importing
    importing.files._cards[0].removed.emit()
    shell.show_home()
    shell.import_tables()
    assert page(shell) is not importing


@pytest.mark.parametrize("left", [True, False])
def test_an_import_goes_on_in_another_language(
    window: MainWindow, shell: Shell, importing: ImportPage, qtbot: QtBot, left: bool
):
    columns(importing, qtbot)
    if left:
        shell.show_home()
    shell._on_language_chosen("ru")
    after = inside(window)
    after.import_tables()
    again = page(after)
    assert isinstance(again, ImportPage)
    assert again.files.tables == importing.files.tables
    assert again._mapping is not None
    assert again._mapping.title == "Mine"
    assert again.columns.isVisible()


def test_a_window_with_a_draft_that_cannot_be_saved_stays_if_the_person_wants(
    window: MainWindow, shell: Shell, tmp_path: Path
):
    shell.start_record("incident")
    form = page(shell)
    assert isinstance(form, FormPage)
    form._editing.answer("when/event_date", "2026-07-12")
    shell._context.db.folder.rename(tmp_path / "away")
    for act in (window.close, shell.show_home, lambda: shell._on_language_chosen("az"), shell.make_wanted.emit):
        answering = Answering(press("keep"))
        act()
        QApplication.processEvents()
        assert answering.said
        assert window.shell is shell
        assert page(shell) is form
    Answering(press("yes"))
    window.close()
    assert not window.isVisible()


def test_settings_that_cannot_be_kept_do_no_harm(window: MainWindow, shell: Shell, settings_file: Path):
    settings_file.unlink()
    settings_file.mkdir()
    shell._on_language_chosen("ru")
    assert inside(window)._context.language == "ru"


def test_a_narrow_window_has_a_slim_rail(window: MainWindow, shell: Shell):
    window.resize(911, 512)
    QApplication.processEvents()
    assert shell._rail.width() == 88
    window.resize(1366, 768)
    QApplication.processEvents()
    assert shell._rail.width() == 208


def test_another_database_is_opened_and_made(window: MainWindow, shell: Shell, tmp_path: Path, office: Office):
    other = tmp_path / "OTH.minerisk"
    databases.create(other, replace(office, code="OTH")).close()

    choose(other)
    shell.open_wanted.emit()
    assert inside(window)._context.db.folder == other
    inside(window).make_wanted.emit()
    setup = window.findChild(SetupPage)
    assert setup is not None
    setup.language_chosen.emit("az")
    QApplication.processEvents()
    after = next(one for one in window.findChildren(SetupPage) if one.isVisible())
    after.cancelled.emit()
    assert isinstance(page(inside(window)), SettingsPage)


def test_a_bug_is_told_in_one_sentence(window: MainWindow, shell: Shell, tmp_path: Path):
    bugs = Bugs(tmp_path / "bugs.txt")
    window.watch(bugs)
    answering = Answering(press("keep"))
    bugs.happened.emit(UserError("{file} is on fire.", file="bugs.txt"))
    assert "bugs.txt is on fire." in answering.said


def test_a_rescued_draft_goes_on_in_the_new_database(window: MainWindow, shell: Shell, tmp_path: Path):
    shell.start_record("incident")
    form = page(shell)
    assert isinstance(form, FormPage)
    form._editing.answer("when/event_date", "2026-07-12")
    assert form.leave()
    rescued = databases.rescue(shell._context.db, tmp_path / "rescued.minerisk", amending=False)
    answering = Answering(press("keep"))
    form.moved.emit(rescued)
    assert "rescued.minerisk" in answering.said
    after = inside(window)
    assert after._context.db is rescued
    assert isinstance(page(after), FormPage)


def test_tab_visits_everything_on_home_once_and_in_the_order_of_reading(window: MainWindow, shell: Shell):
    drafts.save(shell._context.db, drafts.begin(forms.form("incident"), author="A"))
    shell.show_settings()
    shell.show_home()
    QApplication.processEvents()
    home = page(shell)
    visited: list[QWidget] = []
    while shell.focusWidget() not in visited and len(visited) < 40:
        visited.append(shell.focusWidget())
        key(window, Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier)
    buttons = [one for one in visited if isinstance(one, QAbstractButton)]
    can = {
        one
        for one in shell.findChildren(QAbstractButton)
        if one.isVisible() and one.isEnabled() and one.focusPolicy() & Qt.FocusPolicy.TabFocus
    }
    assert can == {*buttons, *(one for one in can if one.objectName().startswith("rail-"))}
    tops = [one.mapTo(home, one.rect().topLeft()).y() for one in buttons if home.isAncestorOf(one)]
    numbers = next(i for i, one in enumerate(buttons) if one.objectName().startswith("confirm-"))
    assert tops[: numbers - 5] == sorted(tops[: numbers - 5])


@pytest.mark.parametrize("where", ["statistics", "import", "export"])
def test_tab_reaches_every_button_of_a_page(window: MainWindow, shell: Shell, where: str):
    {"statistics": shell.show_statistics, "import": shell.import_tables, "export": shell.export_records}[where]()
    settle(window)
    visited: set[QWidget] = set()
    while shell.focusWidget() not in visited and len(visited) < 80:
        visited.add(shell.focusWidget())
        key(window, Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier)
    can = {
        one
        for one in page(shell).findChildren(QAbstractButton)
        if one.isVisible() and one.isEnabled() and one.focusPolicy() & Qt.FocusPolicy.TabFocus
    }
    of_groups = {one for one in can if isinstance(one, QRadioButton) and not one.isChecked()}  # arrows reach these
    assert can
    assert can - of_groups <= visited


def test_nothing_that_can_be_focused_is_without_a_name(window: MainWindow, shell: Shell):
    for show in (
        shell.show_home,
        shell.show_records,
        shell.show_statistics,
        shell.import_tables,
        shell.export_records,
        shell.show_settings,
        lambda: shell.start_record("incident"),
    ):
        show()
        settle(window)
        for one in shell.findChildren(QWidget):
            if (
                one.isVisible()
                and one.focusPolicy() & Qt.FocusPolicy.TabFocus
                and not isinstance(one, QAbstractScrollArea)
            ):
                text = one.text() if isinstance(one, QAbstractButton) else ""
                assert one.accessibleName() or text, one


def test_the_language_that_is_chosen_by_an_arrow_key_keeps_the_focus(window: MainWindow, shell: Shell):
    shell.show_settings()
    for chosen, pressed in (("az", Qt.Key.Key_Right), ("ru", Qt.Key.Key_Right), ("az", Qt.Key.Key_Left)):
        if chosen == "az" and pressed is Qt.Key.Key_Right:
            child(shell, QPushButton, "en").setFocus()
        key(window, pressed, Qt.KeyboardModifier.NoModifier)
        QApplication.processEvents()
        assert inside(window)._context.language == chosen
        focused = QApplication.focusWidget()
        assert focused is not None
        assert focused.objectName() == chosen
        assert page(inside(window)).isAncestorOf(focused)


def test_the_language_chosen_at_the_first_start_keeps_the_focus(window: MainWindow):
    window.start()
    setup = child(window, SetupPage, "")
    child(setup, QPushButton, "en").setFocus()
    for chosen in ("az", "ru"):
        key(window, Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier)
        QApplication.processEvents()
        focused = QApplication.focusWidget()
        assert focused is not None
        assert focused.objectName() == chosen


@pytest.mark.parametrize(
    ("screen", "whole"), [((1366, 728), True), ((1280, 984), True), ((1440, 860), False), ((1920, 1040), False)]
)
def test_the_window_fills_a_screen_that_has_no_room_around_it(screen: tuple[int, int], whole: bool):
    assert fills(QSize(*screen)) == whole


def test_the_first_window_fits_the_screen(window: MainWindow):
    window.show_fitting()
    assert window.isMaximized() == fills(window.screen().availableSize())


def test_what_was_opened_after_a_crash_is_not_offered_again(
    qapp: QApplication, qtbot: QtBot, settings_file: Path, folder: Path
):
    db = databases.open_database(folder)
    draft = drafts.save(db, drafts.begin(forms.form("incident"), author="A. K."))
    db.close()
    recovery.note_open(settings_file.with_name(recovery.NAME), draft.record)
    again = MainWindow(qapp, settings_file)
    qtbot.addWidget(again)
    again.start(folder)
    again.show()
    assert "Recover your work?" in shown(again)
    inside(again).continue_draft(draft.record)
    inside(again).show_home()
    assert "Recover your work?" not in shown(again)
    again.close()
