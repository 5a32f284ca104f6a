import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from minerisk.ui.look import theme
from minerisk.ui.widgets.basic import plain
from minerisk.ui.widgets.onward import beside, onward_button, save_row


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


def test_a_short_hint_stays_in_one_line_and_a_long_one_takes_two(qtbot: QtBot):
    short, long = plain(wrap=True), plain(wrap=True)
    for label, text in ((short, "1 not known"), (long, "1 not known, 2 refused " * 9)):
        qtbot.addWidget(label)
        beside(label, text)
    assert short.minimumWidth() < long.minimumWidth() < 300


def test_with_large_text_the_key_is_not_written_on_the_button(qtbot: QtBot, qapp: QApplication):
    page = QWidget()
    qtbot.addWidget(page)
    theme.apply(qapp, "light", 18)
    try:
        large = onward_button("Continue", page).sizeHint().width()
    finally:
        theme.apply(qapp, "light")
    assert large < 2 * onward_button("Continue", page).sizeHint().width()


def test_a_small_form_ends_with_saving_by_a_key_and_leaving(qtbot: QtBot):
    form = QWidget()
    qtbot.addWidget(form)
    row, save, leave = save_row(form, "choice", save="Save the choice", leave="Cancel")
    form.setLayout(row)
    with qtbot.waitActive(form):
        form.show()
        form.activateWindow()
    save.setFocus()
    assert (save.objectName(), leave.objectName()) == ("save-choice", "leave-choice")
    with qtbot.waitSignal(save.clicked):
        QTest.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
