import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QSignalSpy, QTest
from pytestqt.qtbot import QtBot
from tests.ui.learn.taught import pictures

from minerisk.ui.learn.lesson_button import LessonButton

LONG = "I see something that I do not know, and there are many more words than one line has room for"


def made(qtbot: QtBot, title: str = "I see something", picture: str = "a.svg") -> LessonButton:
    button = LessonButton(title, "About 25 minutes", picture=picture, pictures=pictures())
    qtbot.addWidget(button)
    button.resize(700, button.sizeHint().height())
    button.show()
    return button


def reds(button: LessonButton) -> list[int]:
    image = button.grab().toImage()
    return [x for x in range(image.width()) if image.pixelColor(x, image.height() // 2).name() == "#ff0000"]


def test_it_says_what_it_opens_and_is_pressed_by_return(qtbot: QtBot):
    button = made(qtbot)
    clicked = QSignalSpy(button.clicked)
    assert button.accessibleName() == "I see something, About 25 minutes"
    QTest.keyClick(button, Qt.Key.Key_Return)
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert clicked.count() == 2


def test_its_picture_stands_at_the_start(qtbot: QtBot):
    assert reds(made(qtbot))[0] < 30
    assert reds(made(qtbot, picture="")) == []


@pytest.mark.usefixtures("right_to_left")
def test_from_right_to_left_its_picture_stands_at_the_right(qtbot: QtBot):
    assert reds(made(qtbot))[-1] > 670


def test_the_mouse_over_it_colours_it(qtbot: QtBot):
    button = made(qtbot)
    before = button.grab().toImage()
    QTest.mouseMove(button, QPoint(500, 40))
    button.setDown(True)
    assert button.grab().toImage() != before


def test_a_long_title_takes_more_lines(qtbot: QtBot):
    assert made(qtbot, LONG).grab().toImage() != made(qtbot).grab().toImage()
