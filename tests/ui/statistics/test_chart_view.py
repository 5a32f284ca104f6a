from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QMouseEvent, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.ui.statistics.charted import BARS, COLUMNS, LINE, PYRAMID, TAIL, behind, chart

from minerisk.domain.chart import Chart, Shape
from minerisk.ui.statistics.chart_view import ChartView


def shown(qtbot: QtBot, what: Chart) -> ChartView:
    view = ChartView(what)
    qtbot.addWidget(view)
    view.resize(480, 200)
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    view.setFocus()
    return view


def said(view: ChartView) -> str:
    return view.accessibleDescription()


def test_a_chart_says_what_it_is_and_its_first_mark(qtbot: QtBot):
    view = shown(qtbot, BARS)
    assert view.accessibleName() == "Title of it. n = 12 casualties"
    assert said(view) == "A: 9, 9 % of 99"


@pytest.mark.parametrize(
    ("what", "keys", "words"),
    [
        (BARS, "down", "B: 4, 4 % of 99"),
        (BARS, "down down down", "Not known: 2"),
        (BARS, "down down down down up", "C: 0, 0 % of 99"),
        (BARS, "right left up", "A: 9, 9 % of 99"),
        (COLUMNS, "right right", "C: 12, 12 % of 99"),
        (COLUMNS, "end", "Not known: 2"),
        (COLUMNS, "end home", "A: 3, 3 % of 99"),
        (LINE, "right up", "B, Series 2: 5, 5 % of 99"),
        (LINE, "up right down", "B, Series 1: 5, 5 % of 99"),
        (LINE, "end right", "C, Series 1: 2, 2 % of 99"),
        (PYRAMID, "right down", "B, Series 2: 15, 15 % of 99"),
        (PYRAMID, "right down down", "Not known: 2"),
    ],
)
def test_arrows_go_to_every_mark(qtbot: QtBot, what: Chart, keys: str, words: str):
    view = shown(qtbot, what)
    for key in keys.split():
        qtbot.keyClick(view, getattr(Qt.Key, f"Key_{key.title()}"))
    assert said(view) == words


def test_arrows_follow_the_sides_where_text_runs_to_the_left(qtbot: QtBot, right_to_left: None):
    view = shown(qtbot, PYRAMID)
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert said(view).startswith("A, Series 2")


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_key_opens_the_records_behind_a_mark(qtbot: QtBot, key: Qt.Key):
    view = shown(qtbot, BARS)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    with qtbot.waitSignal(view.opened) as caught:
        qtbot.keyClick(view, key)
    assert caught.args == [behind("B")]


def test_a_mark_of_none_opens_nothing(qtbot: QtBot):
    view = shown(qtbot, BARS)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    with qtbot.assertNotEmitted(view.opened):
        qtbot.keyClick(view, Qt.Key.Key_Return)


def test_the_tail_opens_all_that_it_stands_for(qtbot: QtBot):
    view = shown(qtbot, replace(BARS, tail=TAIL))
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    with qtbot.waitSignal(view.opened) as caught:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert caught.args == [behind("tail")]


def test_other_keys_are_left_to_the_page(qtbot: QtBot):
    view = shown(qtbot, BARS)
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert said(view) == "A: 9, 9 % of 99"


def at(view: ChartView, slot: int, series: int = 0) -> QPoint:
    place = view._drawing.places[slot][series].center()
    found: QPointF = view._view.mapViewToScene(place)
    return found.toPoint()


def test_a_click_opens_the_records_behind_a_mark(qtbot: QtBot):
    view = shown(qtbot, BARS)
    with qtbot.waitSignal(view.opened) as caught:
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=at(view, 1))
    assert caught.args == [behind("B")]
    with qtbot.assertNotEmitted(view.opened):
        qtbot.mouseClick(view, Qt.MouseButton.RightButton, pos=at(view, 1))


def test_of_two_series_the_nearer_one_is_meant(qtbot: QtBot):
    view = shown(qtbot, LINE)
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=at(view, 2, 1))
    assert said(view).startswith("C, Series 2")


def test_a_mark_under_the_mouse_says_itself(qtbot: QtBot):
    view = shown(qtbot, COLUMNS)

    def move(to: QPointF) -> None:
        none = Qt.MouseButton.NoButton
        view.mouseMoveEvent(QMouseEvent(QEvent.Type.MouseMove, to, to, none, none, Qt.KeyboardModifier.NoModifier))

    move(QPointF(at(view, 2)))
    assert "C: 12" in view.toolTip()
    assert view.cursor().shape() is Qt.CursorShape.PointingHandCursor
    move(QPointF(1, 100))
    assert view.toolTip() == ""


def test_the_selected_mark_has_a_ring_while_the_chart_has_the_focus(qtbot: QtBot):
    view = shown(qtbot, BARS)
    focused = view.grab().toImage()
    view.clearFocus()
    assert view.grab().toImage() != focused


def test_a_picture_of_it_has_no_ring(qtbot: QtBot):
    view = shown(qtbot, BARS)

    def picture() -> QImage:
        image = QImage(480, 200, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        view.render_to(painter, QRectF(0, 0, 480, 200))
        painter.end()
        return image

    focused, ringed = picture(), view.grab().toImage()
    view.clearFocus()
    assert picture() == focused
    assert view.grab().toImage() != ringed


def test_another_chart_begins_anew(qtbot: QtBot):
    view = shown(qtbot, BARS)
    view.show_chart(COLUMNS)
    assert (view.entry, said(view)) == (None, "")
    assert view.chart is COLUMNS


def test_every_shape_is_drawn_also_on_another_page(qtbot: QtBot):
    for what in (BARS, COLUMNS, LINE, PYRAMID, chart(Shape.BARS, (), unknown=0)):
        view = shown(qtbot, what)
        image = QImage(480, 200, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        view.render_to(painter, QRectF(0, 0, 480, 200))
        painter.end()
        QApplication.processEvents()
        assert not image.isNull()
        assert view.minimumSizeHint().height() <= view.sizeHint().height()


def test_without_marks_no_key_does_anything(qtbot: QtBot):
    view = shown(qtbot, chart(Shape.BARS, (), unknown=0))
    with qtbot.assertNotEmitted(view.opened):
        for key in (Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_Return):
            qtbot.keyClick(view, key)
