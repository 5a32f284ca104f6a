"""A picture of every page for a person to look at: ``make screenshots`` writes them to ``screenshots/``."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot
from tests.ui.recorded import ANSWERS, child, invented

from minerisk.domain.answer import Answer, Reason
from minerisk.domain.office import Confirmation, Office
from minerisk.domain.record import Draft
from minerisk.services import databases, drafts, records
from minerisk.settings import Settings
from minerisk.ui.form.form_page import FormPage
from minerisk.ui.importing.import_page import CHECK, COLUMNS, FILES, VALUES, ImportPage
from minerisk.ui.look import theme
from minerisk.ui.main_window import MainWindow
from minerisk.ui.printing.print_page import PrintPage
from minerisk.ui.setup_page import SetupPage, Typed
from minerisk.ui.shell import Shell

pytestmark = pytest.mark.screenshot

TO = Path("screenshots")
SIZES = {"1366x768": (1366, 768), "911x512": (911, 512)}
OFFICE = Office(name="Bərdə", code="BRD", laptop=2, profile="azerbaijan", demonstration=True)
TYPED: dict[str, Answer] = {
    "when/event_date": "2026-07-14",
    "where/safe_to_record": "yes",
    "where/place_known_by": "phone",
    "where/coordinates_typed": "40,3652 46,9587",
    "where/coordinates": "40.3652 46.9587 0 0",
    "where/municipality": Reason.NOT_KNOWN,
    "where/district": "az_tar",
    "where/place_words": "Field edge beside the canal, 3.5 km north-east of the town",
}


TABLE = """fecha,genero,edad,lugar,etnia
03/04/2006,Herido,34,Finca,No
05/04/2006,Muerto,12,,No
01/05/2006,Herido,,Camino,No
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    db = databases.create(tmp_path_factory.mktemp("shots") / "BRD", OFFICE)
    invented(db, 60)
    databases.confirm_number(db, Confirmation(number="112", by="R. M.", on=date(2026, 6, 3)))
    for answers in ({**ANSWERS, "when/event_date": "2026-07-09"}, TYPED):
        drafts.save(db, replace(drafts.begin("incident", author="A. K."), answers=answers))
    db.close()
    return db.folder


@pytest.fixture(params=["en", "az", "ru"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(params=["light", "dark"])
def colours(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(params=SIZES)
def size(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def settings_file(tmp_path: Path, language: str, colours: str) -> Path:
    file = tmp_path / "settings.json"
    Settings(language=language, theme=colours, recorder="A. K.").save(file)
    return file


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, settings_file: Path, folder: Path, size: str) -> Iterator[MainWindow]:
    made = MainWindow(qapp, settings_file)
    qtbot.addWidget(made)
    made.resize(*SIZES[size])
    made.start(folder)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    made.close()
    theme.apply(qapp, "light")


def newest(shell: Shell) -> Draft:
    return drafts.drafts(shell._context.db)[0]


def form_of(shell: Shell) -> FormPage:
    form = shell._pages.currentWidget()
    assert isinstance(form, FormPage)
    return form


def section(shell: Shell, path: str) -> None:
    shell.continue_draft(newest(shell).record)
    form_of(shell).show_section(path)


def wrong(shell: Shell) -> None:
    section(shell, "source")
    child(form_of(shell), QPushButton, "continue").click()


def people(shell: Shell) -> None:
    shell.continue_draft(drafts.drafts(shell._context.db)[-1].record)
    form_of(shell).show_section("people")


def check(shell: Shell) -> None:
    shell.look_at_draft(drafts.drafts(shell._context.db)[-1].record)


def record(shell: Shell) -> None:
    db = shell._context.db
    shell.open_record(records.lines(db, records.find(db))[0].id)


def printed(shell: Shell) -> None:
    db = shell._context.db
    shell.print_record(records.lines(db, records.find(db))[0].id)


def importing(shell: Shell, step: int) -> None:
    """Show a step of the import of a table that is there."""
    table = shell._context.db.folder.parent / "victims.csv"
    table.write_text(TABLE, "utf-8")
    shell.import_tables()
    page = shell._pages.currentWidget()
    assert isinstance(page, ImportPage)
    page.files.add([table])
    done(shell)
    while page._at < step:
        child(page, QPushButton, "continue").click()
        done(shell)


PAGES: dict[str, Callable[[Shell], object]] = {
    "01-home": lambda shell: shell.show_home(),
    "02-hub": lambda shell: shell.continue_draft(newest(shell).record),
    "03-when": lambda shell: section(shell, "when"),
    "04-where": lambda shell: section(shell, "where"),
    "05-what": lambda shell: section(shell, "happened"),
    "06-people": people,
    "07-problem": wrong,
    "08-check": check,
    "09-records": lambda shell: shell.show_records(),
    "10-record": record,
    "11-print": printed,
    "12-settings": lambda shell: shell.show_settings(),
    "13-statistics": lambda shell: shell.show_statistics(),
    "14-import-files": lambda shell: importing(shell, FILES),
    "15-import-columns": lambda shell: importing(shell, COLUMNS),
    "16-import-values": lambda shell: importing(shell, VALUES),
    "17-import-check": lambda shell: importing(shell, CHECK),
    "18-export": lambda shell: shell.export_records(),
    "19-hidden": lambda shell: shell.hide_wanted.emit(),
}


def test_every_page_has_its_picture(window: MainWindow, qtbot: QtBot, language: str, colours: str, size: str):
    assert window.shell is not None
    to = TO / f"{language}-{colours}-{size}"
    to.mkdir(parents=True, exist_ok=True)
    for name, go in PAGES.items():
        go(window.shell)
        done(window.shell)
        shown = window.shell._pages.currentWidget()
        if isinstance(shown, PrintPage):
            qtbot.waitUntil(child(shown, QPushButton, "save").isEnabled, timeout=20_000)
            settle()
        assert window.grab().save(str(to / f"{name}.png"))


def test_the_first_start_has_its_picture(window: MainWindow, language: str, colours: str, size: str):
    to = TO / f"{language}-{colours}-{size}"
    to.mkdir(parents=True, exist_ok=True)
    window._show_setup(Typed(name="Bərdə", code="BRD", recorder="A. K."))
    settle()
    assert window.findChildren(SetupPage)
    assert window.grab().save(str(to / "00-setup.png"))


def done(shell: Shell) -> None:
    """Let everything that goes on in the background be shown."""
    settle()
    shell._context.jobs.rest()
    settle()


def settle() -> None:
    """Let everything that waits happen: layouts, deleted pages, pictures."""
    for _ in range(4):
        QApplication.sendPostedEvents()
        QApplication.processEvents()
