import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from minerisk.i18n import Catalog
from minerisk.ui.form.inputs.checklist import Checklist, ChecklistPanel

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

PLACES = {"agm": "Ağdam", "ags": "Ağsu", "tar": "Tərtər", "ism": "İsmayıllı"}


@pytest.fixture
def panel(qtbot: QtBot, tr: Catalog) -> ChecklistPanel:
    box = QWidget()
    qtbot.addWidget(box)
    box.resize(300, 36)
    box.show()
    made = ChecklistPanel(tr, box, box)
    made.open(PLACES, ["tar"])
    return made


def shown(model: Checklist) -> list[str]:
    return [model.code(row) for row in range(model.rowCount())]


def test_the_model_is_one(qtbot: QtBot):
    model = Checklist()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.offer(PLACES, ["tar"])
    model.find("ag")
    assert shown(model) == ["agm", "ags"]
    assert model.tick(0)
    assert not model.tick(0)


def test_what_is_ticked_is_shown_so(panel: ChecklistPanel):
    states = [panel.model.index(row).data(Qt.ItemDataRole.CheckStateRole) for row in range(4)]
    assert states.count(Qt.CheckState.Checked) == 1


def test_typing_finds_arrows_move_and_enter_ticks(panel: ChecklistPanel, qtbot: QtBot):
    QTest.keyClicks(panel.line, "ag")
    QTest.keyClick(panel.line, Qt.Key.Key_Down)
    with qtbot.waitSignal(panel.ticked) as ticked:
        QTest.keyClick(panel.line, Qt.Key.Key_Return)
    assert ticked.args == ["ags", True]
    with qtbot.waitSignal(panel.ticked) as ticked:
        QTest.keyClick(panel.line, Qt.Key.Key_Enter)
    assert ticked.args == ["ags", False]


def test_a_click_ticks_too(panel: ChecklistPanel, qtbot: QtBot):
    with qtbot.waitSignal(panel.ticked) as ticked:
        panel.view.clicked.emit(panel.model.index(0))
    assert ticked.args == ["agm", True]


def test_where_nothing_is_found_enter_ticks_nothing(panel: ChecklistPanel, qtbot: QtBot):
    QTest.keyClicks(panel.line, "xyz")
    with qtbot.assertNotEmitted(panel.ticked):
        QTest.keyClick(panel.line, Qt.Key.Key_Return)


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Escape])
def test_tab_and_escape_close(panel: ChecklistPanel, key: Qt.Key):
    QTest.keyClick(panel.line, key)
    assert not panel.isVisible()


def test_where_there_is_no_room_below_it_opens_above(panel: ChecklistPanel):
    box = panel._box
    box.move(0, box.screen().availableGeometry().bottom() - 40)
    assert panel._place().y() < box.y()


def test_it_opens_with_what_was_typed(panel: ChecklistPanel):
    panel.open(PLACES, [], typed="t")
    assert shown(panel.model)[0] == "tar"
    panel._box.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    panel.open(PLACES, [])
    assert panel.layoutDirection() is Qt.LayoutDirection.RightToLeft


def test_the_box_to_type_in_is_seen_where_the_list_fits_neither_below_nor_above(panel: ChecklistPanel):
    box, room = panel.parentWidget(), panel.screen().availableGeometry()
    assert isinstance(box, QWidget)
    panel.close()
    box.move(room.left(), room.center().y())
    panel.open({str(at): f"District {at}" for at in range(40)}, [])
    panel.resize(panel.width(), room.height() - 40)
    assert panel._place().y() == room.top()
