import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from minerisk.ui.form.inputs.scale import Scale, Stars
from minerisk.ui.form.inputs.span import Span

TEN = Span.read({"start": "0", "end": "10", "step": "1"})


def shown(qtbot: QtBot, scale: Scale) -> Scale:
    qtbot.addWidget(scale)
    scale.resize(scale.sizeHint().expandedTo(scale.minimumSizeHint()))
    scale.show()
    return scale


def wheel(scale: Scale) -> None:
    event = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(scale, event)


def test_nothing_is_chosen_until_somebody_does(qtbot: QtBot):
    scale = shown(qtbot, Scale(TEN))
    wheel(scale)
    QTest.keyClick(scale, Qt.Key.Key_A)
    assert scale.number == ""


def test_the_first_key_chooses_an_end_and_further_ones_move(qtbot: QtBot):
    scale = shown(qtbot, Scale(TEN))
    with qtbot.waitSignal(scale.chosen):
        QTest.keyClick(scale, Qt.Key.Key_Right)
    assert scale.number == "0"
    with qtbot.waitSignal(scale.chosen):
        QTest.keyClick(scale, Qt.Key.Key_Right)
    assert scale.number == "1"
    QTest.keyClick(scale, Qt.Key.Key_End)
    assert scale.number == "10"
    with qtbot.assertNotEmitted(scale.chosen):
        QTest.keyClick(scale, Qt.Key.Key_Right)


def test_end_chooses_the_last_at_once(qtbot: QtBot):
    scale = shown(qtbot, Scale(TEN))
    QTest.keyClick(scale, Qt.Key.Key_End)
    assert scale.number == "10"


def test_the_wheel_changes_nothing(qtbot: QtBot):
    scale = shown(qtbot, Scale(TEN))
    scale.show_number("4")
    wheel(scale)
    assert scale.number == "4"


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
@pytest.mark.parametrize("upright", [False, True])
def test_a_press_chooses_what_is_there_and_moving_on_follows(
    qtbot: QtBot, direction: Qt.LayoutDirection, upright: bool
):
    scale = shown(qtbot, Scale(TEN, upright=upright))
    scale.setLayoutDirection(direction)
    for number in ("0", "7", "10"):
        place = scale._place(int(number)).toPoint()
        QTest.mousePress(scale, Qt.MouseButton.LeftButton, pos=place)
        assert scale.number == number
        QTest.mouseRelease(scale, Qt.MouseButton.LeftButton, pos=place)
    scale.grab()


def test_a_number_that_is_not_on_the_scale_shows_none(qtbot: QtBot):
    scale = shown(qtbot, Scale(TEN, ticks=False))
    scale.show_number("4")
    scale.grab()
    scale.show_number("4.5")
    assert scale.number == ""


def test_stars_are_filled_up_to_the_chosen_one(qtbot: QtBot):
    stars = shown(qtbot, Stars(Span.read({"start": "1", "end": "5"})))
    empty = stars.grab().toImage()
    QTest.mouseClick(stars, Qt.MouseButton.LeftButton, pos=QPoint(36 * 2 + 18, 18))
    assert stars.number == "3"
    assert stars.grab().toImage() != empty
    QTest.mouseClick(stars, Qt.MouseButton.LeftButton, pos=QPoint(stars.width() - 1, 18))
    assert stars.number == "5"
