import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from minerisk.ui.onward import onward_button


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_both_enter_keys_lead_onward_with_ctrl_and_never_without(qtbot: QtBot, key: Qt.Key):
    page = QWidget()
    box, onward = QLineEdit(), onward_button("Continue", page)
    column = QVBoxLayout(page)
    column.addWidget(box)
    column.addWidget(onward)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    box.setFocus()
    pressed: list[bool] = []
    onward.clicked.connect(lambda: pressed.append(True))
    QTest.keyClick(box, key)
    assert not pressed
    QTest.keyClick(box, key, Qt.KeyboardModifier.ControlModifier)
    assert pressed == [True]
