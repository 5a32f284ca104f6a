from pytestqt.qtbot import QtBot

from minerisk.ui.importing.narrow import narrow
from minerisk.ui.widgets.basic import plain


def test_a_long_word_takes_no_more_room_than_there_is(qtbot: QtBot):
    label = narrow(plain("x" * 400, wrap=True))
    qtbot.addWidget(label)
    assert label.minimumSizeHint().width() > 400
    label.resize(80, 20)
    assert label.width() == 80
