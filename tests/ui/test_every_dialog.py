"""Every question to a person can be answered by keys alone and by ear; Escape changes nothing."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot
from tests.ui import controls
from tests.ui.answering import Answering
from tests.ui.recorded import PERSON

from minerisk.i18n import Catalog
from minerisk.services import forms, later_death
from minerisk.ui import ask
from minerisk.ui.form.later_death_dialog import LaterDeathDialog, Person
from minerisk.ui.home.number_dialog import NumberDialog
from minerisk.ui.library.form_dialog import FormDialog
from minerisk.ui.widgets.pages import FocusRing


def person() -> Person:
    """Return somebody of an incident, with what its form asks of a death."""
    asked = later_death.questions(forms.form("incident"), PERSON)
    return Person(item=PERSON, words="Person 1, woman, 34", day=asked["death_date"], place=asked["death_place"])


ASKS: dict[str, Callable[[QWidget, Catalog], object]] = {
    "confirm": lambda parent, _tr: ask.confirm(parent, "Discard?", "It is gone.", yes="Discard", keep="Keep"),
    "tell": lambda parent, _tr: ask.tell(parent, "Saved", "The file is on the stick."),
    "number": lambda parent, tr: NumberDialog.ask(parent, tr, "112", "A. K."),
    "form": lambda parent, tr: FormDialog.ask(parent, [forms.form("incident")], tr),
    "later death": lambda parent, tr: LaterDeathDialog.ask(parent, person(), lambda *_: None, tr),
}


@pytest.mark.parametrize("name", ASKS)
def test_every_dialog_is_answered_by_keys_and_by_ear(qapp: QApplication, qtbot: QtBot, tr: Catalog, name: str):
    parent, faults = QWidget(), list[str]()
    qtbot.addWidget(parent)
    FocusRing(qapp, parent)

    def look(dialog: QDialog) -> None:
        try:
            dialog.activateWindow()
            qtbot.waitUntil(dialog.isActiveWindow)
            faults.extend(_faults(dialog))
        finally:
            QTest.keyClick(dialog, Qt.Key.Key_Escape)

    answering = Answering(look)
    answered = ASKS[name](parent, tr)
    assert answering.said
    assert not answered
    assert faults == []


def _faults(dialog: QDialog) -> Iterator[str]:
    if not dialog.windowTitle():
        yield "without a title"
    if dialog.focusWidget() is None:
        yield "nothing has the focus"
    yield from controls.unsaid(dialog)
    yield from controls.small(dialog)
    yield from controls.mnemonics(dialog)
    yield from controls.walked(dialog)
    yield from controls.unringed(dialog, set())
