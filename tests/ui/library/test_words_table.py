from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from minerisk.ui.library.words_table import WordsModel, WordsTable

LINES: list[tuple[str, ...]] = [
    ("survey", "2", "there is no question “nobody”. Change the name. " * 4),
    ("choices", "3", "short"),
]
HEADINGS = ("Sheet", "Row", "Remark")


def table(qtbot: QtBot, lines: list[tuple[str, ...]]) -> WordsTable:
    made = WordsTable("Remarks", HEADINGS, lines)
    qtbot.addWidget(made)
    made.resize(500, 100)
    made.show()
    return made


def test_the_model_is_as_qt_wants_it(qtbot: QtBot):
    model = WordsModel(HEADINGS, LINES)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert model.data(model.index(1, 2)) == "short"
    assert model.data(model.index(5, 0)) is None
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Sheet"
    assert model.headerData(0, Qt.Orientation.Vertical) is None


def test_a_line_is_as_high_as_its_words_need(qtbot: QtBot):
    made = table(qtbot, LINES)
    assert made.rowHeight(0) > made.rowHeight(1)
    narrow = made.rowHeight(0)
    made.resize(1200, 100)
    assert made.rowHeight(0) < narrow


def test_many_lines_are_scrolled(qtbot: QtBot):
    assert table(qtbot, LINES * 40).height() < 600


def test_tab_and_return_are_left_to_the_page(qtbot: QtBot):
    made = table(qtbot, LINES)
    made.setFocus()
    QTest.keyClick(made, Qt.Key.Key_Down)
    assert made.currentIndex().row() == 0
    QTest.keyClick(made, Qt.Key.Key_Return)
    assert not made.tabKeyNavigation()
