import pytest
from PySide6.QtCore import QRectF
from tests.ui.statistics.charted import BARS, COLUMNS, LINE, PYRAMID, SIZE, at, chart, pixels

from minerisk.domain.chart import Chart, Shape
from minerisk.ui.statistics.shapes import draw


@pytest.mark.parametrize("shown", [BARS, COLUMNS, LINE, PYRAMID])
@pytest.mark.parametrize("right_to_left", [False, True])
def test_every_mark_has_its_place_inside_the_widget(shown: Chart, right_to_left: bool):
    drawing = draw(shown, SIZE, right_to_left=right_to_left)
    for slot in drawing.places:
        for place in slot:
            assert QRectF(-1, -1, 482, 202).contains(pixels(drawing, place).center())
    for rule in drawing.rules:
        assert QRectF(-1, -1, 482, 202).contains(at(drawing, rule.start))


def test_a_chart_without_anything_can_be_drawn():
    for shape in Shape:
        assert draw(chart(shape, (), (), unknown=0), SIZE).view.width() > 0
