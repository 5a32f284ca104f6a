import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from minerisk.i18n import Catalog
from minerisk.ui.form.inputs.figure import Figure
from minerisk.ui.look import theme

LABELS = {
    "wound_head_neck": "Head or neck",
    "wound_abdomen": "Abdomen",
    "wound_upper_limb": "Arm or hand",
    "burn": "Burn",
}


@pytest.fixture
def figure(qtbot: QtBot, tr: Catalog) -> Figure:
    made = Figure(tr)
    made.name("Injuries")
    made.offer(LABELS)
    made.resize(made.sizeHint())
    qtbot.addWidget(made)
    made.show()
    return made


def place(figure: Figure, code: str) -> QPoint:
    return figure.place_of(code).toPoint()


def pointed(figure: Figure, code: str) -> None:
    at = figure.place_of(code)
    none = Qt.MouseButton.NoButton
    moved = QMouseEvent(QMouseEvent.Type.MouseMove, at, at, none, none, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(figure, moved)


def test_only_parts_of_the_body_are_drawn(figure: Figure):
    assert figure.codes == ("wound_head_neck", "wound_abdomen", "wound_upper_limb")


def test_arrows_move_in_the_order_of_reading_and_space_ticks(figure: Figure, qtbot: QtBot):
    assert figure.current == "wound_head_neck"
    QTest.keyClick(figure, Qt.Key.Key_Down)
    QTest.keyClick(figure, Qt.Key.Key_Right)
    assert figure.current == "wound_upper_limb"
    with qtbot.waitSignal(figure.ticked) as told:
        QTest.keyClick(figure, Qt.Key.Key_Space)
    assert told.args == ["wound_upper_limb"]
    QTest.keyClick(figure, Qt.Key.Key_Right)
    assert figure.current == "wound_head_neck"
    QTest.keyClick(figure, Qt.Key.Key_Up)
    assert figure.current == "wound_upper_limb"
    QTest.keyClick(figure, Qt.Key.Key_Home)
    QTest.keyClick(figure, Qt.Key.Key_Left)
    QTest.keyClick(figure, Qt.Key.Key_End)
    assert figure.current == "wound_upper_limb"


def test_a_click_ticks_the_part_below_the_mouse(figure: Figure, qtbot: QtBot):
    with qtbot.waitSignal(figure.ticked) as told:
        QTest.mouseClick(figure, Qt.MouseButton.LeftButton, pos=place(figure, "wound_abdomen"))
    assert told.args == ["wound_abdomen"]
    assert figure.current == "wound_abdomen"
    with qtbot.assertNotEmitted(figure.ticked):
        QTest.mouseClick(figure, Qt.MouseButton.LeftButton, pos=QPoint(1, 1))


def test_a_screen_reader_hears_the_part_and_whether_it_is_ticked(figure: Figure):
    assert figure.accessibleName() == "Injuries, body outline, Head or neck, not ticked"
    figure.show_chosen(["wound_head_neck"])
    assert figure.accessibleName() == "Injuries, body outline, Head or neck, ticked"


def test_what_is_ticked_is_filled(figure: Figure):
    at = place(figure, "wound_abdomen")
    assert figure.grab().toImage().pixelColor(at) == theme.colour("bg.surface")
    figure.show_chosen(["wound_abdomen"])
    assert figure.grab().toImage().pixelColor(at) == theme.colour("accent")
    figure.setEnabled(False)
    assert figure.grab().toImage().pixelColor(at) == theme.colour("text.disabled")


def test_the_part_below_the_mouse_is_named_and_tinted(figure: Figure):
    pointed(figure, "wound_abdomen")
    assert "Abdomen" in figure.toolTip()
    at = place(figure, "wound_abdomen")
    assert figure.grab().toImage().pixelColor(at) == theme.colour("accent.subtle")
    QApplication.sendEvent(figure, QMouseEvent(
        QMouseEvent.Type.MouseMove, QPointF(1, 1), QPointF(1, 1), Qt.MouseButton.NoButton, Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    ))  # fmt: skip
    assert figure.toolTip() == ""


def test_it_is_not_mirrored_from_right_to_left(figure: Figure):
    at = place(figure, "wound_abdomen")
    figure.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert place(figure, "wound_abdomen") == at


def test_the_part_stays_when_others_are_offered(figure: Figure):
    QTest.keyClick(figure, Qt.Key.Key_Down)
    figure.offer({"wound_chest": "Chest", **LABELS})
    assert figure.current == "wound_abdomen"
    figure.offer({"burn": "Burn"})
    assert (figure.current, figure.codes) == ("", ())
    QTest.keyClick(figure, Qt.Key.Key_Space)
    assert figure.accessibleName() == "Injuries, body outline"


def test_sides_are_named_only_where_the_codes_tell_them_apart(figure: Figure):
    foot = QRect(0, figure.height() - figure._line(), 40, figure._line())
    bare = figure.grab(foot).toImage()
    figure.offer({"arm_left": "Left arm", "arm_right": "Right arm"})
    assert figure.grab(foot).toImage() != bare
    figure.offer(LABELS)
    assert figure.grab(foot).toImage() == bare
