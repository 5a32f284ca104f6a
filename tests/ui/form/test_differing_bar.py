from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot
from tests.ui.filled import editing

from minerisk.domain.answer import Reason
from minerisk.i18n import Catalog
from minerisk.ui.form.differing_bar import DifferingBar


def test_all_answers_are_told_and_one_is_chosen(qtbot: QtBot, tr: Catalog):
    question = editing().filling.question("where/district")
    bar = DifferingBar(question, ("az_tar", Reason.REFUSED, None), tr)
    qtbot.addWidget(bar)
    assert bar.accessibleName() == "3 answers: Tərtər / Refused / Not answered. Choose which holds."
    second = bar.findChild(QAbstractButton, "holds-1")
    assert second is not None
    assert second.accessibleName() == "This holds: Refused"
    with qtbot.waitSignal(bar.chosen) as chosen:
        second.click()
    assert chosen.args == [1]


def test_a_long_answer_is_told_by_its_beginning(qtbot: QtBot, tr: Catalog):
    question = editing().filling.question("happened/narrative")
    bar = DifferingBar(question, ("a" * 5_000, "b & c"), tr)
    qtbot.addWidget(bar)
    assert len(bar.accessibleName()) < 400
    assert [made.text() for made in bar.findChildren(QAbstractButton)] == ["a" * 32 + "…", "b && c"]
