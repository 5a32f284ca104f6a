import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from minerisk.i18n import Catalog, catalog
from minerisk.ui.records.record_search import SORTINGS, SearchBox, SortButton, next_sorting
from minerisk.ui.records.record_table import Column


@pytest.fixture
def box(qtbot: QtBot) -> SearchBox:
    box = SearchBox(catalog("en"))
    qtbot.addWidget(box)
    box.show()
    return box


def test_words_are_searched_when_nobody_types_any_more(box: SearchBox, qtbot: QtBot):
    with qtbot.waitSignal(box.searched) as heard:
        qtbot.keyClicks(box, " herd ")
    assert heard.args == ["herd"]


def test_down_searches_at_once_and_goes_to_the_table(box: SearchBox, qtbot: QtBot):
    qtbot.keyClicks(box, "herd")
    with qtbot.waitSignals([box.searched, box.left]):
        qtbot.keyClick(box, Qt.Key.Key_Down)
    with qtbot.assertNotEmitted(box.searched), qtbot.waitSignal(box.left):
        qtbot.keyClick(box, Qt.Key.Key_Return)


def test_escape_and_the_cross_clear(box: SearchBox, qtbot: QtBot):
    assert box.actions() == []
    qtbot.keyClicks(box, "herd")
    assert len(box.actions()) == 1
    box.actions()[0].trigger()
    assert box.words == ""
    qtbot.keyClicks(box, "herd")
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert box.text() == ""
    assert box.actions() == []


def test_the_key_is_shown_while_nothing_is_typed(box: SearchBox):
    empty = bytes(box.grab().toImage().constBits())
    box.setText("x")
    box.setPlaceholderText("")
    assert bytes(box.grab().toImage().constBits()) != empty


def test_a_heading_turns_its_order_round():
    newest, oldest = SORTINGS[0], SORTINGS[1]
    assert next_sorting(newest, Column.DATE) is oldest
    assert next_sorting(oldest, Column.DATE) is newest
    highest = next_sorting(newest, Column.RECORD)
    assert highest.backwards
    assert not next_sorting(highest, Column.RECORD).backwards


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_orders_are_offered_in_a_menu(qtbot: QtBot):
    sort = SortButton(catalog("en"))
    qtbot.addWidget(sort)
    sort.show()
    assert sort.text() == "Newest event first"
    sort.click()
    menu = sort.findChild(QMenu)
    assert menu is not None
    assert [action.text() for action in menu.actions()] == [sorting.words for sorting in SORTINGS]
    with qtbot.waitSignal(sort.chosen) as chosen:
        menu.triggered.emit(menu.actions()[2])
    menu.close()
    assert chosen.args == [SORTINGS[2]]
    sort.show_sorting(SORTINGS[2])
    assert sort.accessibleName() == "Order: Last recorded first"


def test_the_key_leaves_its_room_to_the_words(box: SearchBox):
    box.resize(box.words_width, 36)
    narrow = box.grab().toImage()
    box.resize(box.words_width + 200, 36)
    wide = box.grab().toImage()
    words = QRect(0, 0, narrow.width() - 8, 36)
    assert narrow.copy(words) == wide.copy(words)


def test_the_words_begin_beside_the_glass_at_either_side(
    box: SearchBox, right_to_left: None, qtbot: QtBot, tr: Catalog
):
    mirrored = SearchBox(tr)
    qtbot.addWidget(mirrored)
    assert (box.textMargins().left(), box.textMargins().right()) == (28, 0)
    assert (mirrored.textMargins().left(), mirrored.textMargins().right()) == (0, 28)
