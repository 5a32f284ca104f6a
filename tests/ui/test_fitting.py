from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.every_page import settle
from tests.ui.fitting import faults

from minerisk.i18n import catalog
from minerisk.ui.records.record_search import SearchBox
from minerisk.ui.widgets.basic import button, plain, plain_tooltip
from minerisk.ui.widgets.pages import ScrollPage


def page(qtbot: QtBot, *inside: QWidget, size: QSize | None = None) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(size or QSize(400, 200))
    for number, each in enumerate(inside):
        each.setParent(made)
        each.adjustSize()
        each.move(10, 10 + 60 * number)
    made.show()
    return made


def test_what_fits_has_no_fault(qtbot: QtBot):
    typed = QLineEdit("What is typed moves with the cursor, however long it is, and is no fault")
    assert faults(page(qtbot, plain("Records"), button("Record an incident"), typed)) == []


def test_a_label_without_room_is_cut_off(qtbot: QtBot):
    label = plain("Records")
    made = page(qtbot, label)
    label.resize(20, 20)
    assert [fault.partition(":")[0] for fault in faults(made)] == ["cut off"]


def test_a_sentence_that_needs_another_line_is_left_out_in_part(qtbot: QtBot):
    label = plain("Records can be searched, printed and amended", wrap=True)
    made = page(qtbot, label)
    label.setFixedSize(100, 18)
    assert "left out" in {fault.partition(":")[0] for fault in faults(made)}
    label.setFixedSize(100, 90)
    assert faults(made) == []


def test_what_paints_itself_is_looked_at_too(qtbot: QtBot):
    pressed = button("Record an incident")
    made = page(qtbot, pressed)
    pressed.resize(80, 36)
    assert faults(made)[0].startswith("shortened: 'Record")
    plain_tooltip(pressed, "Record an incident")
    assert faults(made) == []


def test_what_a_box_asks_for_is_shortened(qtbot: QtBot):
    box = QLineEdit()
    box.setPlaceholderText("Code, place or words")
    made = page(qtbot, box)
    box.resize(60, 30)
    assert faults(made)[0].startswith("shortened: 'Co")


def test_two_labels_on_each_other_are_a_fault(qtbot: QtBot):
    below, above = QLabel("Records"), QLabel("Home")
    made = page(qtbot, below, above)
    above.move(below.pos())
    assert [fault.partition(":")[0] for fault in faults(made)] == ["on each other"]


def test_words_below_an_icon_are_a_fault(qtbot: QtBot):
    box = SearchBox(catalog("en"))
    made = page(qtbot, box)
    box.resize(300, 36)
    assert faults(made) == []
    box.setTextMargins(0, 0, 0, 0)
    assert faults(made)[0].startswith("below an icon: 'Code")


def test_what_reaches_out_of_its_parent_is_a_fault(qtbot: QtBot):
    made = page(qtbot, plain("Records"))
    wide = QWidget(made)
    wide.setGeometry(0, 0, 500, 20)
    wide.show()
    assert [fault.partition(":")[0] for fault in faults(made)] == ["too wide"]
    wide.setGeometry(0, 0, 100, 300)
    assert [fault.partition(":")[0] for fault in faults(made)] == ["too high"]


def test_a_page_may_be_higher_than_its_window_but_not_wider(qtbot: QtBot):
    scrolled, inside = ScrollPage(), plain("Records")
    scrolled.column.addWidget(inside)
    inside.setMinimumHeight(900)
    made = page(qtbot)
    QVBoxLayout(made).addWidget(scrolled)
    settle()
    assert faults(made) == []
    inside.setMinimumWidth(600)
    settle()
    assert faults(made)[0].startswith("too wide")
