import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from minerisk.domain.edtf import Edtf
from minerisk.ui.learn.time_line import TimeLine
from minerisk.ui.look import theme


def line(qtbot: QtBot, *dates: str, words: str = "12", width: int = 600) -> TimeLine:
    made = TimeLine([(Edtf.parse(date), words) for date in dates], "said")
    qtbot.addWidget(made)
    made.resize(width, made.heightForWidth(width))
    return made


def dots(made: TimeLine) -> list[int]:
    """Return where dots stand: where the colour of dots is more than a bar high."""
    picture = made.grab().toImage()
    wanted = theme.colour("accent")
    high = [count(picture, wanted, x) >= 5 for x in range(picture.width())]
    return [x for x in range(1, len(high)) if high[x] and not high[x - 1]]


def count(picture: QImage, colour: QColor, x: int) -> int:
    return [picture.pixelColor(x, y) for y in range(picture.height())].count(colour)


def bars(made: TimeLine) -> int:
    """Return how many pixels wide is all that has the colour of dots and bars."""
    picture = made.grab().toImage()
    return [count(picture, theme.colour("accent"), x) > 0 for x in range(picture.width())].count(True)


def test_each_figure_is_a_dot_at_its_date(qtbot: QtBot):
    found = dots(line(qtbot, "2021-01-10", "2022-01-01", "2022-12-20"))
    assert len(found) == 3
    assert found[1] - found[0] == pytest.approx(found[2] - found[1], abs=6)


def test_dots_are_not_joined(qtbot: QtBot):
    assert bars(line(qtbot, "2021-01-10", "2022-12-20")) < 2 * 16


def test_what_is_known_to_the_year_is_as_long_as_the_year(qtbot: QtBot):
    assert bars(line(qtbot, "2021", "2022-12-20")) > 200


def test_words_without_room_on_one_line_stand_on_two(qtbot: QtBot):
    near, far = (line(qtbot, *dates, words="More than 1 000") for dates in (("2021-01", "2021-02"), ("2021", "2022")))
    assert near.height() > far.height()
    assert near.sizeHint().height() > near.minimumSizeHint().height()
    assert near.hasHeightForWidth()
    assert not near.grab().isNull()


def test_more_words_than_lines_of_room_are_all_shown(qtbot: QtBot):
    made = line(qtbot, "2021-01-01", "2021-01-02", "2021-01-03", words="More than 1 000", width=170)
    assert not made.grab().isNull()


def test_time_runs_from_the_right_where_text_does(qtbot: QtBot):
    usual, mirrored = (line(qtbot, "2021-02-10", "2024-12-20") for _ in range(2))
    mirrored.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    gaps = [dots(made) for made in (usual, mirrored)]
    assert gaps[0][0] == pytest.approx(600 - gaps[1][-1], abs=6)


def test_it_can_be_heard(qtbot: QtBot):
    assert line(qtbot, "2021", "2022").accessibleName() == "said"
