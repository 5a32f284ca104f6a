from dataclasses import replace

import pytest
from PySide6.QtCore import QSizeF
from tests.ui.statistics.charted import COLUMNS, LINE, SIZE, at, chart, pixels, said

from minerisk.domain.chart import Shape
from minerisk.ui.statistics.ink import HATCHED
from minerisk.ui.statistics.shapes import draw


def test_columns_stand_on_a_line_and_what_is_not_known_stands_apart():
    drawing = draw(COLUMNS, SIZE)
    first, none, third, unknown = (pixels(drawing, slot[0]) for slot in drawing.places)
    assert third.height() / first.height() == pytest.approx(4)
    assert none.height() == 0
    assert unknown.left() > third.right() + 20
    assert drawing.bars[-1].colour == HATCHED
    assert said(drawing)[:3] == ["3", "12", "2"]


def test_of_many_columns_only_the_highest_and_some_years_are_named():
    many = replace(chart(Shape.COLUMNS, tuple(range(100, 126))), categories=tuple(map(str, range(1990, 2016))))
    words = said(draw(many, QSizeF(300, 200)))
    assert "125" in words
    assert "124" not in words
    assert 1 < len([word for word in words if word.startswith(("19", "20"))]) < 10


def test_a_line_ends_with_its_name_and_number():
    drawing = draw(LINE, SIZE)
    assert [[point.y() for point in line.points] for line in drawing.lines] == [[3, 5, 2], [4, 5, 7]]
    assert said(drawing)[-2:] == ["Series 1 2", "Series 2 7"]
    assert len(drawing.places) == 3


def test_names_at_the_end_of_lines_do_not_touch():
    drawing = draw(chart(Shape.LINE, (3, 5), (4, 5)), SIZE)
    first, second = (at(drawing, word.at).y() for word in drawing.words[-2:])
    assert abs(first - second) > 15


def test_a_second_line_below_the_axis_is_said_where_it_changes():
    months = replace(LINE, axis=("Nov\n2025", "Dec\n2025", "Jan\n2026"))
    assert [word.text for word in draw(months, SIZE).words if word.line == 1] == ["2025", "2026"]


def test_time_runs_to_the_right_in_every_language():
    assert draw(LINE, SIZE) == draw(LINE, SIZE, right_to_left=True)
