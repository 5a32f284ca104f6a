import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from minerisk.i18n import Catalog
from minerisk.ui.kinds import KINDS
from minerisk.ui.records.kind_button import KindButton


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_every_kind_is_offered(qtbot: QtBot, tr: Catalog):
    kinds = KindButton(tr)
    qtbot.addWidget(kinds)
    kinds.show()
    kinds.click()
    menu = kinds.findChild(QMenu)
    assert menu is not None
    assert [action.text() for action in menu.actions()] == ["All kinds", *(kind.plural for kind in KINDS.values())]
    with qtbot.waitSignal(kinds.chosen) as chosen:
        menu.triggered.emit(menu.actions()[3])
    menu.close()
    assert chosen.args == ["session"]


def test_what_is_shown_is_said_also_where_there_is_only_an_icon(qtbot: QtBot, tr: Catalog):
    kinds = KindButton(tr)
    qtbot.addWidget(kinds)
    kinds.show_kind("sighting")
    assert (kinds.text(), kinds.toolTip()) == ("Items found", "")
    kinds.set_slim(True)
    assert (kinds.text(), kinds.accessibleName()) == ("", "Shown: Items found")
    assert "Items found" in kinds.toolTip()
