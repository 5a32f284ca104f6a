from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt

from minerisk.domain.chart import Entry, Mark
from minerisk.ui.statistics.drawing import bar_colour, beside, height, shortened, view, width
from minerisk.ui.statistics.ink import HATCHED


def test_the_view_leaves_the_room_around_the_numbers():
    seen = view(QSizeF(200, 100), QRectF(50, 20, 100, 60), QRectF(0, 0, 10, 6))
    assert seen == QRectF(-5, -2, 20, 10)


def test_a_name_is_cut_where_it_has_no_room():
    assert shortened("Herding", width("Herding")) == "Herding"
    assert shortened("Herding", width("Herd")).endswith("…")
    assert height() > 8


def test_a_word_stands_on_the_side_it_is_read_from():
    assert beside(QPointF(0, 0), "9", 1).side is Qt.AlignmentFlag.AlignRight
    assert beside(QPointF(0, 0), "9", -1).side is Qt.AlignmentFlag.AlignLeft


def test_what_is_not_known_is_hatched():
    assert bar_colour(Entry(category="Not known", mark=Mark(n=2))) == HATCHED
    assert bar_colour(Entry(category="Herding", mark=Mark(n=2), of=9)) == "chart.1"
