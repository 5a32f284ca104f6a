from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLineEdit, QMainWindow, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from minerisk.ui.widgets.basic import button, plain
from minerisk.ui.widgets.pages import Columns, FocusRing, ScrollPage, first_focusable, tab_after, tab_in_order


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    made = QMainWindow()
    qtbot.addWidget(made)
    made.resize(1200, 600)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.fixture
def ring(qapp: QApplication) -> Iterator[FocusRing]:
    made = FocusRing(qapp, qapp)
    yield made
    qapp.focusChanged.disconnect(made._on_app_focus_changed)
    made._forget()
    made.deleteLater()


def put(window: QMainWindow, widget: QWidget) -> None:
    window.setCentralWidget(widget)
    widget.show()
    QApplication.processEvents()


def test_a_page_is_no_wider_than_it_can_be_read(window: QMainWindow):
    page = ScrollPage(widest=700)
    box = QLineEdit()
    page.column.addWidget(box)
    put(window, page)
    QApplication.processEvents()
    assert box.width() == 700
    assert box.mapTo(page, box.rect().topLeft()).x() == 24


def test_a_narrow_page_has_narrow_margins(window: QMainWindow):
    page = ScrollPage()
    box = QLineEdit()
    page.column.addWidget(box)
    put(window, page)
    window.resize(823, 500)
    QApplication.processEvents()
    assert box.mapTo(page, box.rect().topLeft()).x() == 16


def test_columns_stand_below_each_other_in_a_narrow_window(window: QMainWindow):
    main, side = plain("main"), plain("side")
    put(window, Columns(main, side, side_width=300))
    QApplication.processEvents()
    assert side.y() == main.y()
    assert side.width() == 300
    window.resize(1000, 600)
    QApplication.processEvents()
    assert side.y() > main.y()


def test_the_ring_stands_around_what_has_the_focus_and_moves_with_it(window: QMainWindow, ring: FocusRing):
    page = ScrollPage()
    first, far = QLineEdit(), QLineEdit()
    page.column.addWidget(first)
    page.column.addSpacing(2000)
    page.column.addWidget(far)
    put(window, page)
    first.setFocus()
    assert ring._ring is not None
    assert ring._ring.geometry() == first.geometry().translated(24, 24).adjusted(-4, -4, 4, 4)
    far.setFocus()
    assert page.verticalScrollBar().value() > 1000
    assert ring._ring.isVisible()
    far.resize(far.width() - 100, far.height())
    assert ring._ring.width() == far.width() + 8
    far.hide()


def test_the_ring_stays_away_where_it_is_not_wanted(window: QMainWindow, ring: FocusRing):
    silent = QLineEdit()
    silent.setProperty("ring", "none")
    put(window, silent)
    silent.setFocus()
    assert ring._ring is None


def test_the_ring_goes_around_the_frame_that_a_box_is_a_part_of(window: QMainWindow, ring: FocusRing):
    frame, box = QWidget(), QLineEdit()
    QVBoxLayout(frame).addWidget(box)
    box.setProperty("ring_around", frame)
    holder = QWidget()
    QVBoxLayout(holder).addWidget(frame)
    put(window, holder)
    box.setFocus()
    QApplication.processEvents()
    assert ring._ring is not None
    assert ring._ring.width() == frame.width() + 8


def test_the_ring_can_be_inside_and_outlive_what_it_surrounds(window: QMainWindow, ring: FocusRing):
    row = button("x")
    row.setProperty("ring", "inside")
    put(window, row)
    row.setFocus()
    assert ring._ring is not None
    QApplication.processEvents()
    assert ring._ring.width() == row.width() - 4
    put(window, QLineEdit())
    QApplication.processEvents()


def test_the_ring_goes_with_what_it_surrounds(window: QMainWindow, ring: FocusRing):
    page, gone = QWidget(), QLineEdit()
    QVBoxLayout(page).addWidget(gone)
    put(window, page)
    gone.setFocus()
    drawn = ring._ring
    assert drawn is not None
    shiboken6.delete(gone)
    drawn.follow()
    assert drawn.isHidden()
    drawn.grab()


def test_tab_visits_what_was_made_in_another_order_as_it_is_read(window: QMainWindow):
    page, inner = QWidget(), QVBoxLayout()
    column = QVBoxLayout(page)
    last, first = QLineEdit(), QLineEdit()
    column.addLayout(inner)
    column.addStretch(1)
    inner.addWidget(first)
    inner.addWidget(plain("not for tab"))
    column.addWidget(last)
    put(window, page)
    tab_in_order(column)
    QApplication.processEvents()
    assert first_focusable(page) is first
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert last.hasFocus()


def test_tab_visits_what_was_made_later_right_after_what_it_belongs_to(window: QMainWindow):
    page = QWidget()
    column = QVBoxLayout(page)
    head, last, inside = QLineEdit(), QLineEdit(), QWidget()
    for part in (head, inside, last):
        column.addWidget(part)
    made = [QLineEdit(inside), QComboBox(inside), QLineEdit(inside)]
    put(window, page)
    tab_after(head, inside)
    QApplication.processEvents()
    head.setFocus()
    seen = []
    for _ in range(4):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        seen.append(window.focusWidget())
    assert seen == [*made, last]


def test_a_page_with_nothing_to_do_has_no_first_thing(window: QMainWindow):
    page = QWidget()
    put(window, page)
    assert first_focusable(page) is None


def test_the_ring_in_a_dialog_is_not_cut_off_by_what_the_box_stands_in(window: QMainWindow, ring: FocusRing):
    page = ScrollPage()
    put(window, page)
    dialog = QDialog(page)
    frame, box = QWidget(), QLineEdit()
    QVBoxLayout(frame).addWidget(box)
    QVBoxLayout(dialog).addWidget(frame)
    dialog.show()
    box.setFocus()
    ring._on_app_focus_changed(None, box)
    assert ring._ring is not None
    assert ring._ring.parentWidget() is dialog
