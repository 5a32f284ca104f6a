import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from minerisk.i18n import Catalog
from minerisk.ui.statistics.period_button import PeriodButton


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_years_are_offered_newest_first(qtbot: QtBot, tr: Catalog):
    period = PeriodButton(tr)
    qtbot.addWidget(period)
    period.show()
    period.offer(["2024", "2025"])
    assert period.accessibleName() == "Period: All years"
    period.show_period("2025")
    assert period.accessibleName() == "Period: 2025"
    period.click()
    menu = period.findChild(QMenu)
    assert menu is not None
    assert [action.text() for action in menu.actions()] == ["All years", "2025", "2024"]
    with qtbot.waitSignal(period.chosen) as caught:
        menu.triggered.emit(menu.actions()[2])
    menu.close()
    assert caught.args == ["2024"]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_typing_a_year_goes_to_it(qtbot: QtBot, tr: Catalog):
    period = PeriodButton(tr)
    qtbot.addWidget(period)
    period.show()
    period.offer([str(year) for year in range(1960, 2026)])
    period.click()
    menu = period.findChild(QMenu)
    assert menu is not None
    assert len(menu.actions()) == 67
    qtbot.keyClicks(menu, "1987")
    assert menu.activeAction().text() == "1987"
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    assert menu.activeAction().text() == "1986"
    with qtbot.waitSignal(period.chosen) as caught:
        qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert caught.args == ["1986"]
