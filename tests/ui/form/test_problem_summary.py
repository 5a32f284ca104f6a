from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from minerisk.ui.form.problem_summary import ProblemSummary

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def summary(qtbot: QtBot) -> Iterator[ProblemSummary]:
    page = QWidget()
    column = QVBoxLayout(page)
    made = ProblemSummary("There is a problem")
    column.addWidget(made)
    column.addWidget(QPushButton("later"))
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    made.show_problems([("when/a", "Say when"), ("when/b", "Say where")])
    yield made
    page.close()


def test_tab_goes_from_the_summary_to_its_lines(summary: ProblemSummary):
    assert summary.hasFocus()
    for at in (0, 1):
        QTest.keyClick(summary.window().focusWidget(), Qt.Key.Key_Tab)
        assert summary.links()[at].hasFocus()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_enter_and_space_go_to_the_first_question(summary: ProblemSummary, qtbot: QtBot, key: Qt.Key):
    with qtbot.waitSignal(summary.link_chosen) as chosen:
        QTest.keyClick(summary, key)
    assert chosen.args == ["when/a"]


def test_arrows_go_through_the_lines(summary: ProblemSummary):
    QTest.keyClick(summary, Qt.Key.Key_Down)
    QTest.keyClick(summary.links()[0], Qt.Key.Key_Down)
    assert summary.links()[1].hasFocus()
    QTest.keyClick(summary.links()[1], Qt.Key.Key_Up)
    assert summary.links()[0].hasFocus()
