from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from minerisk.domain.tables.table import Table
from minerisk.i18n import Catalog
from minerisk.ui.importing.table_preview import SHOWN, PreviewModel, TablePreview


def test_the_first_rows_are_shown_with_their_numbers(table: Table, qtbot: QtBot):
    model = PreviewModel(table)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert model.index(1, 1).data() == "Muerto"
    assert model.headerData(0, Qt.Orientation.Horizontal) == "fecha"
    assert model.headerData(0, Qt.Orientation.Vertical) == "2"
    assert model.headerData(0, Qt.Orientation.Vertical, Qt.ItemDataRole.ToolTipRole) is None
    assert model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole) is None


def test_no_more_rows_than_fit(table: Table):
    assert PreviewModel(replace(table, rows=[*table.rows] * 9, numbers=range(99))).rowCount() == SHOWN


def test_all_of_its_rows_can_be_seen_and_enter_is_left_to_the_page(table: Table, tr: Catalog, qtbot: QtBot):
    view = TablePreview(table, tr)
    qtbot.addWidget(view)
    view.resize(300, view.height())
    view.show()
    last = view.visualRect(view.model().index(3, 0))
    assert last.bottom() <= view.viewport().height()
    qtbot.keyClick(view, Qt.Key.Key_Return)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.accessibleName() == "First rows of victimas.csv"


def test_a_table_without_rows_shows_its_columns(table: Table, tr: Catalog, qtbot: QtBot):
    view = TablePreview(replace(table, rows=(), numbers=()), tr)
    qtbot.addWidget(view)
    assert view.model().columnCount() == 6
