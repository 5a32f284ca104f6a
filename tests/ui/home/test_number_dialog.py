from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.answering import Answering, press
from tests.ui.recorded import child, shown

from minerisk.domain.office import Confirmation
from minerisk.i18n import Catalog
from minerisk.ui.home.number_dialog import NumberDialog


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_the_person_and_today_are_offered(parent: QWidget, tr: Catalog):
    Answering(press("confirm"))
    given = NumberDialog.ask(parent, tr, "112", "R. M.")
    assert given is not None
    assert (given.number, given.by) == ("112", "R. M.")


def test_another_day_can_be_written(parent: QWidget, tr: Catalog):
    def write(dialog: QDialog) -> None:
        dialog.findChildren(QLineEdit)[1].setText(" 2026-06-03 ")
        press("confirm")(dialog)

    Answering(write)
    assert NumberDialog.ask(parent, tr, "112", "R. M.") == Confirmation(number="112", by="R. M.", on=date(2026, 6, 3))


@pytest.mark.parametrize(
    ("by", "on", "said"),
    [
        ("", "2026-06-03", "Enter who found out"),
        ("R. M.", "3 June", "Enter the day, today or earlier"),
        ("R. M.", "9999-01-01", "Enter the day, today or earlier"),
    ],
)
def test_what_is_missing_is_asked_for(parent: QWidget, tr: Catalog, by: str, on: str, said: str):
    dialog = NumberDialog(parent, tr, "112", by)
    dialog.findChildren(QLineEdit)[1].setText(on)
    dialog.show()
    child(dialog, QPushButton, "confirm").click()
    assert said in shown(dialog)
    assert dialog.confirmation() is None


def test_nothing_is_confirmed_when_it_is_cancelled(parent: QWidget, tr: Catalog):
    Answering(lambda dialog: dialog.reject())
    assert NumberDialog.ask(parent, tr, "112", "R. M.") is None


@pytest.mark.parametrize(("written", "day"), [("3.6.2026", date(2026, 6, 3)), ("31.02.2026", None)])
def test_a_day_can_be_written_with_dots(parent: QWidget, tr: Catalog, written: str, day: date | None):
    dialog = NumberDialog(parent, tr, "112", "R. M.")
    dialog.findChildren(QLineEdit)[1].setText(written)
    given = dialog.confirmation()
    assert (given and given.on) == day


def test_the_name_is_selected_to_be_typed_over_and_control_return_confirms(parent: QWidget, tr: Catalog, qtbot: QtBot):
    dialog = NumberDialog(parent, tr, "112", "R. M.")
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    box = dialog.findChildren(QLineEdit)[0]
    QTest.keyClicks(box, "A. B.")
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    given = dialog.confirmation()
    assert given is not None
    assert given.by == "A. B."
