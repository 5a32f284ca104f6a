import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from minerisk.ui.widgets.bars import BottomBar, ErrorSummary, MessageBar, UndoBar, picture
from minerisk.ui.widgets.basic import plain

PROBLEMS = [("where/how", "Select how you know the place"), ("when/date", "Enter the day & the month")]


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    QVBoxLayout(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def put(page: QWidget, widget: QWidget) -> None:
    layout = page.layout()
    assert layout is not None
    layout.addWidget(widget)


@pytest.mark.parametrize("kind", ["info", "ok", "warn", "err"])
def test_a_message_is_read_as_one(qtbot: QtBot, kind: str):
    bar = MessageBar(kind, "2 records look similar", "Same district")
    qtbot.addWidget(bar)
    assert bar.accessibleName() == "2 records look similar. Same district"
    assert not bar.grab().isNull()


def test_a_message_says_which_action_was_chosen(page: QWidget):
    bar = MessageBar("warn", "Recover your work?", actions={"recover": "Recover", "look": "Look first"})
    put(page, bar)
    chosen = QSignalSpy(bar.action_chosen)
    QTest.mouseClick(bar.findChildren(QPushButton, "look")[0], Qt.MouseButton.LeftButton)
    assert chosen.at(0) == ["look"]


def test_an_error_summary_takes_the_focus_and_names_every_problem(page: QWidget):
    summary = ErrorSummary("There is a problem")
    put(page, summary)
    assert not summary.isVisible()
    summary.show_problems(PROBLEMS)
    assert summary.hasFocus()
    assert summary.accessibleName() == "There is a problem. Select how you know the place. Enter the day & the month"


def test_each_line_of_an_error_summary_leads_to_its_question(page: QWidget):
    summary = ErrorSummary("There is a problem")
    put(page, summary)
    summary.show_problems(PROBLEMS)
    chosen = QSignalSpy(summary.link_chosen)
    links = summary.findChildren(QPushButton)
    assert not summary.grab().isNull()
    for link in links:
        QTest.keyClick(link, Qt.Key.Key_Space)
    assert [chosen.at(i) for i in range(chosen.count())] == [[key] for key, _ in PROBLEMS]


def test_an_error_summary_without_problems_goes_away(page: QWidget):
    summary = ErrorSummary("There is a problem")
    put(page, summary)
    summary.show_problems(PROBLEMS)
    summary.show_problems([])
    assert not summary.isVisible()


def test_what_was_removed_can_be_brought_back(page: QWidget):
    bar = UndoBar("Removed person 3", "Undo")
    put(page, bar)
    bar.say("Removed person 2")
    undone = QSignalSpy(bar.undone)
    QTest.mouseClick(bar.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)
    assert undone.count() == 1
    assert not bar.grab().isNull()


def test_the_bottom_bar_keeps_back_and_onward_apart(page: QWidget):
    bar = BottomBar()
    put(page, bar)
    back, onward = plain("Back"), plain("Continue")
    bar.add_start(back)
    bar.add_end(onward)
    page.resize(600, 100)
    page.grab()
    assert onward.x() - back.geometry().right() > 200


def test_an_icon_beside_words_is_a_picture(qtbot: QtBot):
    made = picture("trash", "error", 16)
    qtbot.addWidget(made)
    assert made.pixmap().deviceIndependentSize().toTuple() == (16, 16)


def test_a_note_leaves_its_room_to_the_buttons(qtbot: QtBot):
    bar = BottomBar()
    qtbot.addWidget(bar)
    bar.add_start(QPushButton("Close, keep draft"))
    bar.add_note("2 sections to go")
    bar.add_end(QPushButton("Continue with section 3"))
    bar.resize(700, 60)
    bar.show()
    (note,) = bar.findChildren(QLabel)
    assert note.isVisible()
    bar.resize(400, 60)
    assert not note.isVisible()
