from datetime import UTC, datetime

import pytest
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from tests.ui.recorded import child, shown

from minerisk.domain.own_form import OwnForm
from minerisk.i18n import Catalog
from minerisk.services import forms
from minerisk.ui.library.form_card import FormCard, Listed

FORM = forms.form("incident")
ADDED = datetime(2026, 7, 14, 9, tzinfo=UTC)


def card(qtbot: QtBot, tr: Catalog, own: OwnForm | None = None) -> FormCard:
    made = FormCard(Listed(form=FORM, own=own, is_used=own is None or own.is_used, records=1), tr)
    qtbot.addWidget(made)
    made.show()
    return made


def own(retired: datetime | None = None) -> OwnForm:
    return OwnForm(form=FORM, added=ADDED, author="A. K.", remarks=(), retired=retired, records=1)


def test_our_form_is_used_and_cannot_be_retired(qtbot: QtBot, tr: Catalog):
    made = card(qtbot, tr)
    assert "1 record made with it · Comes with MineRisk" in shown(made)
    assert "Used" in shown(made)
    assert made.findChild(QPushButton, f"retire-{FORM.digest}") is None


def test_a_form_of_the_office_says_who_brought_it_in(qtbot: QtBot, tr: Catalog):
    assert "Brought in 14 July 2026 by A. K." in shown(card(qtbot, tr, own()))
    said = shown(card(qtbot, tr, own(retired=ADDED)))
    assert "Retired 14 July 2026" in said


@pytest.mark.parametrize(
    ("name", "signal", "retired"),
    [
        ("try", "try_wanted", None),
        ("lists", "lists_wanted", None),
        ("save", "save_wanted", None),
        ("retire", "retire_wanted", None),
        ("use-again", "use_wanted", ADDED),
    ],
)
def test_what_can_be_done_is_a_button(qtbot: QtBot, tr: Catalog, name: str, signal: str, retired: datetime | None):
    made = card(qtbot, tr, own(retired))
    wanted = QSignalSpy(getattr(made, signal))
    button = child(made, QPushButton, f"{name}-{FORM.digest}")
    assert button.accessibleDescription() == "Incident report"
    button.click()
    assert wanted.count() == 1
