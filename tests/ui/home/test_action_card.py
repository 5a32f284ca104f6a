import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from minerisk.ui.home.action_card import ActionCard
from minerisk.ui.look import theme


@pytest.fixture(params=[True, False])
def card(request: pytest.FixtureRequest, qtbot: QtBot) -> ActionCard:
    made = ActionCard(
        "Record an incident", "Someone was hurt", icon="incident", drawing="record", hero=bool(request.param)
    )
    qtbot.addWidget(made)
    made.resize(540, made.heightForWidth(540))
    made.show()
    return made


def test_a_card_begins_something_from_the_keyboard(card: ActionCard):
    pressed = QSignalSpy(card.clicked)
    QTest.keyClick(card, Qt.Key.Key_Space)
    QTest.keyClick(card, Qt.Key.Key_Return)
    assert pressed.count() == 2
    assert (card.accessibleName(), card.accessibleDescription()) == ("Record an incident", "Someone was hurt")


def test_a_card_is_as_high_as_its_drawing(card: ActionCard):
    assert card.sizeHint().height() == card.minimumSizeHint().height() == 184
    assert not card.grab().isNull()


def test_a_card_says_its_key_beside_its_words(qtbot: QtBot):
    made = ActionCard("Record an incident", "Someone was hurt", icon="incident", drawing="record", key="Ctrl+N")
    qtbot.addWidget(made)
    assert made.accessibleDescription() == "Someone was hurt. Ctrl+N"
    assert not made.grab().isNull()


def test_the_drawing_is_smaller_in_a_narrow_card(qtbot: QtBot):
    made = ActionCard("x", "y", icon="incident", drawing="item")
    qtbot.addWidget(made)
    made.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    ground = {}
    for width in (600, 240):
        made.resize(width, 184)
        picture = made.grab().toImage()
        ground[width] = sum(picture.pixelColor(width - 40, y) != picture.pixelColor(200, 10) for y in range(10, 175))
    assert ground[240] < ground[600]


def test_a_card_shows_that_it_is_pressed(card: ActionCard):
    card.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    before = card.grab().toImage()
    card.setDown(True)
    assert card.grab().toImage() != before


def test_the_drawing_is_at_the_other_side_where_text_runs_from_right_to_left(qtbot: QtBot):
    made = ActionCard("x", "y", icon="incident", drawing="item")
    qtbot.addWidget(made)
    made.resize(600, 184)
    made.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    usual = made.grab().toImage()
    made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    mirrored = made.grab().toImage()
    assert mirrored.pixelColor(30, 170) == usual.pixelColor(600 - 31, 170)
    assert mirrored.pixelColor(30, 170) != usual.pixelColor(30, 170)


def test_a_card_grows_with_its_text(qapp: QApplication, qtbot: QtBot):
    theme.apply(qapp, "light", 18)
    try:
        made = ActionCard("x", "Many words that need several lines " * 4, icon="incident", drawing="item")
        qtbot.addWidget(made)
        assert made.heightForWidth(300) > 184
    finally:
        theme.apply(qapp, "light")


def test_a_long_title_takes_two_lines_and_is_not_cut(qtbot: QtBot):
    short, long = (ActionCard(title, "x " * 60, icon="search", drawing="item") for title in ("Find", "Find " * 12))
    for one in (short, long):
        qtbot.addWidget(one)
    assert long.heightForWidth(280) > short.heightForWidth(280)
    long.resize(280, long.heightForWidth(280))
    assert not long.grab().isNull()
