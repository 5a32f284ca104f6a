from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from minerisk.ui.widgets.stack import stack


def test_things_stand_below_each_other_without_margins(qtbot: QtBot):
    whole = QWidget()
    qtbot.addWidget(whole)
    made = stack(whole, spacing=3)
    assert whole.layout() is made
    assert (made.spacing(), made.contentsMargins().left()) == (3, 0)
    assert stack().parent() is None
