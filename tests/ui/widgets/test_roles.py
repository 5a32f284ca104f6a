import gc

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from minerisk.ui.widgets.roles import Role, is_a


@pytest.fixture
def widget(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.setAccessibleName("Casualties by year")
    qtbot.addWidget(made)
    return made


def test_a_widget_is_told_as_what_it_is_with_its_name(widget: QWidget):
    is_a(widget, Role.Chart)
    face = QAccessible.queryAccessibleInterface(widget)
    assert (face.role(), face.text(QAccessible.Text.Name)) == (Role.Chart, "Casualties by year")


def test_what_it_was_told_stays_when_python_cleans_up(widget: QWidget):
    is_a(widget, Role.Graphic)
    QAccessible.queryAccessibleInterface(widget)
    gc.collect()
    assert QAccessible.queryAccessibleInterface(widget).role() is Role.Graphic


def test_what_qt_knows_is_left_to_qt(widget: QWidget):
    is_a(widget, Role.Grouping)
    button = QPushButton("Save", widget)
    assert QAccessible.queryAccessibleInterface(button).role() is Role.Button
