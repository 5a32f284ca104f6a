from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QPushButton
from pytestqt.qtbot import QtBot
from tests.ui.answering import Answering
from tests.ui.recorded import PERSON, child, finished, shown

from minerisk.services import drafts, records
from minerisk.ui.context import Context
from minerisk.ui.desk import Desk
from minerisk.ui.form.form_page import FormPage
from minerisk.ui.form.later_death_dialog import LaterDeathDialog
from minerisk.ui.home.action_card import ActionCard


@pytest.fixture
def desk(context: Context, qtbot: QtBot, tmp_path: Path) -> Desk:
    made = Desk(context, tmp_path / "note", None)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.show_home()
    return made


def form_of(desk: Desk) -> FormPage:
    (form,) = desk.findChildren(FormPage)
    return form


@pytest.mark.parametrize(
    ("key", "shift", "kind"),
    [(Qt.Key.Key_N, False, "incident"), (Qt.Key.Key_I, True, "sighting"), (Qt.Key.Key_E, True, "session")],
)
def test_a_record_of_each_kind_is_begun_with_its_key(desk: Desk, key: Qt.Key, shift: bool, kind: str):
    modifiers = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(desk, key, modifiers | Qt.KeyboardModifier.ShiftModifier if shift else modifiers)
    assert form_of(desk).filling.form.kind == kind
    assert desk._place.page == "form"


@pytest.mark.parametrize("kind", ["incident", "sighting", "session"])
def test_a_record_of_each_kind_is_begun_with_its_card(desk: Desk, kind: str):
    child(desk._home, ActionCard, kind).click()
    assert form_of(desk).filling.form.kind == kind


def test_what_is_known_stands_in_the_form(desk: Desk):
    desk.start_record("follow_up", {"about_record": "BRD2-INC-20260714-01"})
    question = form_of(desk).filling.form.named("about_record")
    assert question is not None
    assert form_of(desk).filling.value(question.path) == "BRD2-INC-20260714-01"


def test_a_draft_that_is_gone_leads_home(desk: Desk):
    desk.continue_draft(None)
    assert desk._place.page == "home"


def test_a_finished_record_is_amended(desk: Desk, context: Context):
    record = finished(context.db)
    desk.amend(record.id)
    assert desk._place.record == record.id
    assert record.code in shown(desk)
    assert drafts.get(context.db, record.id) is None


def test_a_later_death_is_a_new_version_that_every_page_hears_of(desk: Desk, context: Context, qtbot: QtBot):
    record = finished(context.db)

    def tell(dialog: QDialog) -> None:
        assert isinstance(dialog, LaterDeathDialog)
        for line, part in zip(dialog._day.start.lines, ("20", "7", "2026"), strict=True):
            line.setText(part)
        dialog._why.box.setText("The family told us")  # type: ignore[attr-defined]
        child(dialog, QPushButton, "save").click()

    Answering(tell)
    with qtbot.waitSignal(context.changes.records):
        desk.note_death(record, PERSON)
    assert records.get(context.db, record.id).version == 2
