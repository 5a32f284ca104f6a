import pytest
from PySide6.QtWidgets import QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.answering import Answering, press
from tests.ui.recorded import child

from minerisk.i18n import Catalog
from minerisk.services import forms
from minerisk.ui.library.form_dialog import FormDialog
from minerisk.ui.widgets.rows import TaskRow

FORM = forms.form("incident")


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def choose(dialog: QDialog) -> None:
    child(dialog, TaskRow, f"form-{FORM.digest}").click()


def test_a_form_is_chosen_by_its_row(parent: QWidget, tr: Catalog):
    answering = Answering(choose)
    assert FormDialog.ask(parent, [FORM], tr) is FORM
    assert answering.said.startswith("Record with another form")


def test_nothing_is_begun_without_a_choice(parent: QWidget, tr: Catalog):
    Answering(press("keep"))
    assert FormDialog.ask(parent, [FORM], tr) is None


def test_every_form_has_its_row(parent: QWidget, tr: Catalog, qtbot: QtBot):
    dialog = FormDialog(parent, [FORM, FORM], tr)
    assert [row.text() for row in dialog.findChildren(TaskRow)] == ["Incident report", "Incident report"]
    assert child(dialog, QPushButton, "keep").text() == "Cancel"
