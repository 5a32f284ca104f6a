from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QGraphicsScene

from minerisk.ui.look import theme
from minerisk.ui.statistics.ink import HATCHED, Bar, Ink, Rule, Word, whole


def painted(ink: Ink) -> QImage:
    """Return the picture of a scene ten times as large as the numbers of the chart."""
    scene = QGraphicsScene(0, 0, 200, 100)
    ink.setScale(10)
    scene.addItem(ink)
    image = QImage(200, 100, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    scene.render(painter)
    painter.end()
    return image


def colours(image: QImage, rect: tuple[int, int, int, int]) -> set[str]:
    left, top, wide, tall = rect
    return {image.pixelColor(x, y).name() for x in range(left, left + wide) for y in range(top, top + tall)}


WITHIN = QRectF(0, 0, 20, 10)


def test_a_bar_has_sharp_edges():
    image = painted(Ink((), [Bar(place=QRectF(1, 1, 5, 2), colour="chart.1")], (), WITHIN))
    blue = theme.colour("chart.1").name()
    assert colours(image, (10, 10, 50, 20)) == {blue}
    assert colours(image, (61, 10, 20, 20)) == {QColor(Qt.GlobalColor.white).name()}


def test_what_is_not_known_is_hatched_in_the_same_width_at_every_scale():
    image = painted(Ink((), [Bar(place=QRectF(1, 1, 5, 2), colour=HATCHED)], (), WITHIN))
    found = colours(image, (12, 12, 40, 14))
    assert theme.colour("bg.alt").name() in found
    assert len(found) > 2


def test_words_stand_at_their_side_of_a_point():
    sides = (
        Qt.AlignmentFlag.AlignLeft,
        Qt.AlignmentFlag.AlignRight,
        Qt.AlignmentFlag.AlignTop,
        Qt.AlignmentFlag.AlignBottom,
        Qt.AlignmentFlag.AlignHCenter,
    )
    areas = ((40, 40, 58, 20), (102, 40, 58, 20), (80, 20, 40, 28), (80, 54, 40, 28), (80, 42, 40, 16))
    for side, area in zip(sides, areas, strict=True):
        image = painted(Ink((), (), [Word(at=QPointF(10, 5), text="WWW", side=side)], WITHIN))
        assert len(colours(image, area)) > 1, side


def test_rules_and_the_ring_are_lines():
    ink = Ink([Rule(start=QPointF(0, 5), end=QPointF(20, 5), colour="border.control")], (), (), WITHIN)
    ink.surround(QRectF(5, 2, 4, 2))
    image = painted(ink)
    assert theme.colour("border.control").name() in colours(image, (120, 48, 10, 4))
    assert theme.colour("focus").name() in colours(image, (45, 15, 50, 20))


def test_a_small_part_is_seen_and_none_is_not():
    assert whole(QRectF(3.2, 1, 0.1, 4)) == QRectF(3, 1, 1, 4)
    assert whole(QRectF(3.2, 1, 0, 0)).isEmpty()
