import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter

from minerisk.ui.look import painting, theme


@pytest.fixture
def image() -> QImage:
    made = QImage(80, 40, QImage.Format.Format_ARGB32)
    made.fill(Qt.GlobalColor.white)
    return made


def test_a_part_is_mirrored_where_text_runs_from_right_to_left(image: QImage):
    painter = QPainter(image)
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    left = painting.along(painter, QRect(0, 0, 80, 40), 10, 20)
    painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    right = painting.along(painter, QRect(0, 0, 80, 40), 10, 20)
    painter.end()
    assert (left.x(), right.x()) == (10, 50)


def test_a_box_has_its_fill_and_its_border(image: QImage):
    painter = QPainter(image)
    painting.box(painter, QRect(0, 0, 80, 40), 0, "accent", "error", 2)
    painter.end()
    assert image.pixelColor(40, 20) == theme.colour("accent")
    assert image.pixelColor(0, 20) == theme.colour("error")


def test_text_that_is_too_long_stays_in_its_place(image: QImage):
    painter = QPainter(image)
    painting.line(painter, QRect(0, 0, 40, 40), "Explosive ordnance" * 5, theme.font("body"), "text.primary")
    painter.end()
    assert all(image.pixelColor(60, y) == Qt.GlobalColor.white for y in range(40))


@pytest.mark.parametrize("kind", painting.CHIP_COLOURS)
def test_a_chip_stands_on_its_tint(image: QImage, kind: str):
    painter = QPainter(image)
    painting.chip(painter, QRect(0, 0, 80, 24), "x", kind, None)
    painter.end()
    assert image.pixelColor(70, 12) == theme.colour(painting.CHIP_COLOURS[kind][0])


def test_a_chip_with_an_icon_is_wider():
    assert painting.chip_size("Draft", "pencil").width() == painting.chip_size("Draft", None).width() + 20
