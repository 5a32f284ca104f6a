import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from minerisk.ui.widgets.basic import (
    Card,
    Chip,
    Segment,
    announce,
    button,
    card,
    clear,
    line,
    plain,
    plain_tooltip,
    set_property,
)


@pytest.fixture
def segment(qtbot: QtBot) -> Segment:
    made = Segment({"table": "Table", "map": "Map"}, "table")
    qtbot.addWidget(made)
    made.show()
    return made


def test_text_is_never_read_as_markup(qtbot: QtBot):
    label = plain("<b>Not bold</b> &amp;", "title", wrap=True)
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.text() == "<b>Not bold</b> &amp;"
    assert label.property("role") == "title"


def test_a_tip_shows_markup_as_it_is(qtbot: QtBot):
    label = plain("x")
    qtbot.addWidget(label)
    plain_tooltip(label, "<script>")
    assert label.toolTip() == "<span>&lt;script&gt;</span>"
    plain_tooltip(label, "")
    assert not label.toolTip()


@pytest.mark.parametrize("kind", ["primary", "secondary", "quiet", "danger", "final"])
@pytest.mark.parametrize("enabled", [True, False])
def test_a_button_of_every_kind_shows_its_word(qtbot: QtBot, kind: str, enabled: bool):
    made = button("&Continue", kind, icon="arrow-right", key="Ctrl+Enter", size="big")
    qtbot.addWidget(made)
    made.setEnabled(enabled)
    made.show()
    empty = button("", kind)
    qtbot.addWidget(empty)
    assert made.sizeHint().height() >= 44
    assert made.width() > empty.sizeHint().width()
    assert not made.grab().isNull()


def test_a_button_keeps_its_key_when_its_word_changes(qtbot: QtBot):
    made = button("Continue", key="Ctrl+Enter")
    qtbot.addWidget(made)
    made.setText("Finish")
    assert made.shortcut().toString() == "Ctrl+Return"


def test_enter_presses_a_button_with_its_key(qtbot: QtBot):
    holder = QWidget()
    qtbot.addWidget(holder)
    made = button("Continue", key="Ctrl+Enter")
    box = QLineEdit()
    column = QVBoxLayout(holder)
    column.addWidget(made)
    column.addWidget(box)
    with qtbot.waitActive(holder):
        holder.show()
        holder.activateWindow()
    box.setFocus()
    with qtbot.waitSignal(made.clicked):
        QTest.keyClick(box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_no_button_is_smaller_than_a_finger_can_hit(qtbot: QtBot):
    made = button("", icon="plus", size="small")
    qtbot.addWidget(made)
    assert made.sizeHint().width() >= 32
    assert made.sizeHint().height() >= 32


def test_a_hovered_button_is_painted_anew(qtbot: QtBot):
    made = button("Print")
    qtbot.addWidget(made)
    made.show()
    before = made.grab().toImage()
    made.setDown(True)
    assert made.grab().toImage() != before


def test_a_card_with_a_title_has_a_header(qtbot: QtBot):
    with_title, without = Card("Continue"), card(margin=0)
    qtbot.addWidget(with_title)
    qtbot.addWidget(without)
    assert with_title.header.count() == 2
    assert without.header.count() == 0
    assert without.body.contentsMargins().left() == 0


@pytest.mark.parametrize("kind", ["neutral", "ok", "warn", "err", "info", "accent"])
def test_a_chip_of_every_kind_says_its_word(qtbot: QtBot, kind: str):
    chip = Chip("Draft", kind, "pencil")
    qtbot.addWidget(chip)
    chip.show()
    assert chip.accessibleName() == chip.text == "Draft"
    assert chip.height() >= 24
    wide = chip.sizeHint().width()
    chip.show_text("Not yet confirmed", kind)
    assert chip.sizeHint().width() > wide


def test_one_word_of_a_segment_is_chosen(segment: Segment):
    chosen = QSignalSpy(segment.chosen)
    QTest.mouseClick(segment.findChildren(QWidget, "map")[0], Qt.MouseButton.LeftButton)
    assert segment.selected == "map"
    assert [chosen.at(0)] == [["map"]]
    segment.select("table")
    segment.select("no such")
    assert segment.selected == "table"
    assert chosen.count() == 1
    assert not segment.grab().isNull()


def test_words_that_are_long_stand_below_each_other(qtbot: QtBot):
    made = Segment({"a": "A long word " * 4, "b": "Another long word " * 4})
    qtbot.addWidget(made)
    made.show()
    first, second = made.findChildren(QWidget, "a")[0], made.findChildren(QWidget, "b")[0]
    assert second.y() > first.y()


def test_a_property_for_the_style_sheet_counts_at_once(qtbot: QtBot):
    label = plain("x")
    qtbot.addWidget(label)
    set_property(label, "role", "title")
    assert label.font().pointSizeF() == 20


def test_a_layout_can_be_emptied(qtbot: QtBot):
    holder = QWidget()
    qtbot.addWidget(holder)
    column, inner = QVBoxLayout(holder), QVBoxLayout()
    column.addWidget(line())
    column.addLayout(inner)
    column.addStretch(1)
    inner.addWidget(line(upright=True))
    clear(column)
    assert column.count() == 0
    assert inner.count() == 0


def test_something_can_be_said_to_a_screen_reader(qtbot: QtBot):
    label = plain("x")
    qtbot.addWidget(label)
    announce(label, "Draft saved 14:32")


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_return_presses_the_button_that_has_the_focus(qtbot: QtBot, segment: Segment, key: Qt.Key):
    made = button("Print")
    qtbot.addWidget(made)
    clicked, chosen = QSignalSpy(made.clicked), QSignalSpy(segment.chosen)
    QTest.keyClick(made, key)
    QTest.keyClick(made, key, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(segment.findChildren(QWidget, "map")[0], key)
    QTest.keyClick(segment.findChildren(QWidget, "table")[0], Qt.Key.Key_Space)
    assert clicked.count() == 1
    assert [chosen.at(at) for at in range(chosen.count())] == [["map"], ["table"]]


def test_return_that_is_held_down_presses_once(qtbot: QtBot):
    made = button("Print")
    qtbot.addWidget(made)
    clicked = QSignalSpy(made.clicked)
    for again in (False, True, True):
        nothing = Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(made, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, nothing, "", again))
    assert clicked.count() == 1


def test_tab_comes_to_the_word_that_is_chosen(segment: Segment):
    words = {name: segment.findChildren(QWidget, name)[0] for name in ("table", "map")}
    for chosen, other in (("map", "table"), ("table", "map")):
        segment.select(chosen)
        assert words[chosen].focusPolicy() & Qt.FocusPolicy.TabFocus
        assert not words[other].focusPolicy() & Qt.FocusPolicy.TabFocus
    QTest.keyClick(words["table"], Qt.Key.Key_Right)
    assert segment.selected == "map"
    assert words["map"].focusPolicy() & Qt.FocusPolicy.TabFocus
