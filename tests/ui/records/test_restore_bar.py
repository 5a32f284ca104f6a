import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot
from tests.ui.recorded import child, finished

from minerisk.i18n import catalog
from minerisk.services import records
from minerisk.services.databases import Database
from minerisk.ui.records.restore_bar import RestoreBar


@pytest.fixture
def bar(qtbot: QtBot, db: Database) -> RestoreBar:
    step = records.read(db, finished(db).id)[1][0]
    bar = RestoreBar(step, 3, catalog("en"))
    qtbot.addWidget(bar)
    bar.show()
    return bar


def test_it_says_which_version_is_shown(bar: RestoreBar):
    assert bar.accessibleName().startswith("Version 1 of 3, as it was on 14 July 2026")


def test_there_is_a_way_back(bar: RestoreBar, qtbot: QtBot):
    with qtbot.waitSignal(bar.newest_wanted):
        child(bar, QPushButton, "newest").click()
    child(bar, QPushButton, "restore").click()
    with qtbot.waitSignal(bar.newest_wanted):
        child(bar, QPushButton, "keep").click()


def test_restoring_takes_a_reason(bar: RestoreBar, qtbot: QtBot):
    child(bar, QPushButton, "restore").click()
    reason, missing = child(bar, QLineEdit, "reason"), child(bar, QLabel, "missing")
    assert reason.isVisible()
    reason.setText("  ")
    with qtbot.assertNotEmitted(bar.restore_wanted):
        child(bar, QPushButton, "restore-now").click()
    assert missing.isVisible()
    reason.setText(" the first was\u202e right ")
    with qtbot.waitSignal(bar.restore_wanted) as wanted:
        child(bar, QPushButton, "restore-now").click()
    assert (wanted.args or [])[1] == "the first was right"
