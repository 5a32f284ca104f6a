"""Every input can be used by keys alone and by ear, and the wheel changes no answer."""

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from tests.ui import controls
from tests.ui.form.inputs.conftest import Make

from minerisk.domain.form import QuestionType
from minerisk.ui.form.inputs.table import INPUTS
from minerisk.ui.widgets.pages import FocusRing

CHOICES = {"head": "Head", "left_arm": "Left arm", "right_leg": "Right leg"}
ANSWERS = {
    QuestionType.INTEGER: "3",
    QuestionType.DECIMAL: "3.5",
    QuestionType.RANGE: "4",
    QuestionType.SELECT_ONE: "left_arm",
    QuestionType.SELECT_MULTIPLE: "head left_arm",
    QuestionType.RANK: "left_arm head right_leg",
    QuestionType.GEOPOINT: "40.3652 46.9587 0 0",
    QuestionType.GEOTRACE: "40.3652 46.9587 0 0;40.3653 46.9588 0 0",
    QuestionType.GEOSHAPE: "40 46 0 0;40 47 0 0;41 47 0 0;40 46 0 0",
}
ASKED = [key for key in INPUTS if key[0] not in {QuestionType.NOTE, QuestionType.CALCULATE} and key[1] != "label"]


@pytest.mark.parametrize("answered", [False, True], ids=["empty", "answered"])
@pytest.mark.parametrize(("type_", "appearance"), ASKED)
def test_every_input_is_used_by_keys_and_by_ear(
    make: Make, qapp: QApplication, qtbot: QtBot, type_: QuestionType, appearance: str, *, answered: bool
):
    entry = make(type_, appearance, choices=CHOICES, start="0", end="5", step="1")
    entry.show_answer(ANSWERS.get(type_, "") if answered else "")
    page = QWidget()
    qtbot.addWidget(page)
    QVBoxLayout(page).addWidget(entry)
    FocusRing(qapp, page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    if not controls.stops(page):
        return
    before = entry.answer()
    faults = [
        *controls.unsaid(page),
        *controls.small(page),
        *controls.turned(page),
        *controls.walked(page),
        *controls.unringed(page, set()),
    ]
    assert faults == []
    assert entry.answer() == before
