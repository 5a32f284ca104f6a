from PySide6.QtWidgets import QProgressBar, QPushButton
from pytestqt.qtbot import QtBot
from tests.ui.recorded import child, shown

from minerisk.i18n import Catalog
from minerisk.ui.importing.busy import Busy


def test_it_says_how_far_it_is_and_can_be_stopped(qtbot: QtBot, tr: Catalog):
    busy = Busy("Importing…", tr)
    qtbot.addWidget(busy)
    busy.show()
    assert "Importing…" in shown(busy)
    busy.begin()
    busy.show_progress(3, 12)
    assert busy.findChildren(QProgressBar)[0].value() == 3
    with qtbot.waitSignal(busy.stopped):
        child(busy, QPushButton, "stop").click()
