from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot
from tests.ui.statistics.charted import BARS

from minerisk.ui.statistics import picture
from minerisk.ui.statistics.chart_view import ChartView


@pytest.fixture
def view(qtbot: QtBot) -> ChartView:
    made = ChartView(BARS)
    qtbot.addWidget(made)
    made.resize(400, 200)
    made.show()
    return made


def test_an_svg_has_the_words_as_words(view: ChartView):
    root = ElementTree.fromstring(picture.svg(view, "Office: Bərdə"))  # noqa: S314  (made here)
    words = " ".join("".join(root.itertext()).split())
    for word in ("Title of it", "n = 12 casualties", "Not known", "Office: Bərdə"):
        assert word in words


def test_a_png_is_sharp_enough_for_paper(view: ChartView):
    image, longer = (
        QImage.fromData(picture.png(view, foot), "PNG")  # type: ignore[arg-type]
        for foot in ("", "Which records: many. " * 10)
    )
    assert image.width() == longer.width() == (400 + 32) * 3
    assert (200 + 56 + 32) * 3 <= image.height() < longer.height()
