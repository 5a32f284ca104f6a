import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPixmap
from pytestqt.qtbot import QtBot

from minerisk.ui.form.inputs.choice import Check, Radio
from minerisk.ui.form.inputs.option import Manner

LONG = "No, and nobody in the village had ever been told anything about it before it happened"


@pytest.fixture
def picture() -> QPixmap:
    made = QPixmap(QSize(120, 80))
    made.fill(QColor("red"))
    return made


def paints(button: Radio | Check) -> int:
    """Return how many colours the button shows."""
    image = button.grab().toImage()
    return len({image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)})


def test_words_take_several_lines_where_room_is_short(qtbot: QtBot):
    radio = Radio(LONG, [])
    qtbot.addWidget(radio)
    one_line = radio.sizeHint()
    assert radio.heightForWidth(one_line.width()) == one_line.height()
    assert radio.heightForWidth(200) > 3 * 15
    assert radio.minimumSizeHint().width() < 200
    radio.resize(200, radio.heightForWidth(200))
    assert paints(radio) > 2


def test_a_click_anywhere_in_it_chooses(qtbot: QtBot):
    check = Check(LONG)
    qtbot.addWidget(check)
    check.resize(200, check.heightForWidth(200))
    assert check.hitButton(check.rect().bottomRight())


def test_a_picture_stands_beside_the_words_or_above_them_on_a_scale(qtbot: QtBot, picture: QPixmap):
    beside, above = Radio("Red", []), Radio("Red", [], Manner(stacked=True))
    for button in (beside, above):
        qtbot.addWidget(button)
        button.face.show_picture(picture)
        button.resize(button.sizeHint())
        assert paints(button) > 2
    assert beside.sizeHint().width() > 120 + 40
    assert above.sizeHint().height() > beside.sizeHint().height()


def test_a_tile_shows_that_it_is_chosen_by_more_than_colour(qtbot: QtBot, picture: QPixmap):
    tile = Check("Mine", Manner(bare=True))
    qtbot.addWidget(tile)
    tile.resize(tile.sizeHint())
    before = paints(tile)
    tile.setChecked(True)
    assert paints(tile) > before
    tile.face.show_picture(picture)
    assert tile.sizeHint().width() == 120 + 16


def test_an_option_without_words_is_as_wide_as_its_button(qtbot: QtBot):
    radio = Radio(LONG, [], Manner(stacked=True, wordless=True))
    qtbot.addWidget(radio)
    assert radio.sizeHint().width() == 20


def test_a_column_is_never_narrower_than_its_longest_word(qtbot: QtBot):
    radio = Radio("Neither agree nor disagree", [], Manner(stacked=True))
    qtbot.addWidget(radio)
    assert radio.fontMetrics().horizontalAdvance("disagree") <= radio.minimumSizeHint().width() < 120
