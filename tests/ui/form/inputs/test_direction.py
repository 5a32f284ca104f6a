import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from minerisk.i18n import Catalog, catalog
from minerisk.ui.form.inputs.direction import DirectionBox

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def line(box: DirectionBox) -> QLineEdit:
    found = box.lineEdit()
    assert found is not None
    return found


@pytest.fixture
def box(qtbot: QtBot, tr: Catalog) -> DirectionBox:
    made = DirectionBox(tr)
    qtbot.addWidget(made)
    made.show()
    return made


def test_nothing_is_chosen_at_first(box: DirectionBox):
    assert (box.code, box.currentText()) == ("", "")


@pytest.mark.parametrize("text", ["ne", "NE", "şm-şq", "св", "north east", "северо-восток"])
def test_a_direction_is_typed_in_any_language(box: DirectionBox, qtbot: QtBot, text: str):
    with qtbot.waitSignal(box.changed):
        line(box).insert(text)  # QTest has no keys for other scripts
    assert box.code == "NE"
    box.left.emit()
    assert box.currentText() == "NE  northeast"
    assert box.code == "NE"


def test_what_is_no_direction_stays_as_it_is_typed(box: DirectionBox):
    QTest.keyClicks(line(box), "uphill")
    box.left.emit()
    assert box.code == box.currentText() == "uphill"


def test_each_language_has_its_own_abbreviation(qtbot: QtBot):
    box = DirectionBox(catalog("ru"))
    qtbot.addWidget(box)
    box.show_code("SW")
    assert box.currentText().startswith("ЮЗ  ")
    assert box.code == "SW"


def test_the_list_is_found_in_by_typing(box: DirectionBox):
    QTest.keyClicks(line(box), "southw")
    QTest.keyClick(line(box), Qt.Key.Key_Down)
    assert box.code in {"southw", "SW"}
