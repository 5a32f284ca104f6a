from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot
from tests.ui.recorded import child, shown

from minerisk.domain.fact import EXACT, QUALIFIERS, Fact, Theme
from minerisk.i18n import Catalog
from minerisk.ui.learn.fact_form import FactForm

FACT = Fact(
    theme=Theme.CLEARANCE, indicator={"": "Land cleared"}, value="64000", unit={"": "hectares"}, qualifier=EXACT,
    geography={"": "Ağdam"}, since="2020-11", until="2023", stated_by="ANAMA", stated_in="Report", stated_on="2023-04",
)  # fmt: skip


def form(qtbot: QtBot, tr: Catalog, given: Fact = FACT) -> FactForm:
    made = FactForm(tr, given, ("Land cleared since November 2020", "Mines found"))
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    return made


def entered(made: FactForm) -> Fact | None:
    spy = QSignalSpy(made.entered)
    child(made, QPushButton, "save-fact").click()
    return spy.at(0)[0] if spy.count() else None


def test_a_figure_comes_back_as_it_was_given(qtbot: QtBot, tr: Catalog):
    assert entered(form(qtbot, tr)) == FACT


def test_each_thing_that_is_missing_is_said_at_its_box_and_the_first_has_the_cursor(qtbot: QtBot, tr: Catalog):
    made = form(qtbot, tr, replace(FACT, stated_by="", stated_on="", value=" "))
    assert entered(made) is None
    for sentence in ("Enter the figure as it was stated", "Say who stated it", "Say when it was stated"):
        assert sentence in shown(made)
    assert made.focusWidget() is child(made, QLineEdit, "value")
    child(made, QLineEdit, "value").setText("1")
    assert entered(made) is None
    assert "Enter the figure" not in shown(made)


@pytest.mark.parametrize(
    ("typed", "kept"), [("2024", "2024"), ("7.2024", "2024-07"), ("14.07.2024", "2024-07-14"), ("2024-07~", "2024-07~")]
)
def test_a_date_may_be_typed_as_people_write_it(qtbot: QtBot, tr: Catalog, typed: str, kept: str):
    made = form(qtbot, tr)
    child(made, QLineEdit, "stated_on").setText(typed)
    fact = entered(made)
    assert fact is not None
    assert fact.stated_on == kept


def test_a_date_that_is_none_is_said(qtbot: QtBot, tr: Catalog):
    made = form(qtbot, tr)
    child(made, QLineEdit, "since").setText("31.02.2024")
    assert entered(made) is None
    assert "Enter a date such as" in shown(made)


def test_every_qualifier_can_be_chosen_and_one_of_its_own_stays(qtbot: QtBot, tr: Catalog):
    chosen = child(form(qtbot, tr), QComboBox, "qualifier")
    assert [chosen.itemData(at) for at in range(chosen.count())] == list(QUALIFIERS)
    assert chosen.itemText(1) == "More than …"
    strange = entered(form(qtbot, tr, replace(FACT, qualifier="as of 2011")))
    assert strange is not None
    assert strange.qualifier == "as of 2011"


def test_the_wheel_changes_no_choice(qtbot: QtBot, tr: Catalog):
    chosen = child(form(qtbot, tr), QComboBox, "theme")
    turned = QWheelEvent(
        QPointF(5, 5), chosen.mapToGlobal(QPointF(5, 5)), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(chosen, turned)
    assert chosen.currentData() == Theme.CLEARANCE


def test_escape_leaves_the_form_and_other_keys_do_not(qtbot: QtBot, tr: Catalog):
    made = form(qtbot, tr)
    left = QSignalSpy(made.left)
    QTest.keyClick(made, Qt.Key.Key_F5)
    assert left.count() == 0
    QTest.keyClick(made, Qt.Key.Key_Escape)
    child(made, QPushButton, "leave-fact").click()
    assert left.count() == 2


def test_in_a_narrow_window_the_questions_stand_one_below_the_other(qtbot: QtBot, tr: Catalog):
    made = form(qtbot, tr)
    boxes = [child(made, QLineEdit, name) for name in ("stated_by", "stated_in")]
    for width, columns in ((900, 2), (500, 1)):
        made.resize(width, 900)
        QApplication.processEvents()
        assert len({box.mapTo(made, box.rect().topLeft()).x() for box in boxes}) == columns
