import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from minerisk.ui.widgets.rows import Status, TaskRow


@pytest.fixture
def row(qtbot: QtBot) -> TaskRow:
    made = TaskRow("Where", icon="map-pin", number="3", detail="Tərtər, within 1 km")
    qtbot.addWidget(made)
    made.resize(600, made.sizeHint().height())
    made.show()
    return made


def test_a_row_is_read_with_all_it_says(row: TaskRow):
    row.set_status(Status(text="In progress", kind="info", icon="pencil"))
    assert row.accessibleName() == "3, Where, Tərtər, within 1 km, In progress"


def test_a_row_is_pressed_from_the_keyboard(row: TaskRow):
    pressed = QSignalSpy(row.clicked)
    QTest.keyClick(row, Qt.Key.Key_Space)
    QTest.keyClick(row, Qt.Key.Key_Return)
    assert pressed.count() == 2


@pytest.mark.parametrize("status", [None, Status(text="Completed"), Status(text="Not started", kind="accent")])
@pytest.mark.parametrize("tall", [False, True])
@pytest.mark.parametrize("enabled", [False, True])
def test_every_look_of_a_row_is_drawn(qtbot: QtBot, status: Status | None, tall: bool, enabled: bool):
    made = TaskRow("Incident", icon="incident", code="BRD-INC-20260714-01", detail="Tərtər", tall=tall)
    qtbot.addWidget(made)
    made.set_status(status)
    made.set_last()
    made.setEnabled(enabled)
    made.resize(400, made.sizeHint().height())
    assert not made.grab().isNull()
    assert made.sizeHint().height() == (64 if tall else 52)


def test_words_stay_clear_of_the_status(row: TaskRow):
    row.set_status(Status(text="Completed"))
    narrow = row.minimumSizeHint()
    row.resize(narrow)
    assert not row.grab().isNull()


def test_a_row_shows_that_the_mouse_is_over_it(row: TaskRow):
    point = QPointF(5, 5)
    QApplication.sendEvent(row, QEvent(QEvent.Type.Leave))
    row.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    before = row.grab().toImage()
    QApplication.sendEvent(row, QEnterEvent(point, point, point))
    row.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    assert row.grab().toImage() != before
