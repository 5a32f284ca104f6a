from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from tests.ui.statistics.charted import BARS, COLUMNS, LINE, PYRAMID, TAIL, chart

from minerisk.domain.chart import Chart, Shape
from minerisk.ui.statistics.drawing import Drawing, draw, ticks
from minerisk.ui.statistics.ink import HATCHED, Word

SIZE = QSizeF(480, 200)


def pixels(drawing: Drawing, place: QRectF) -> QRectF:
    """Return where a place is in a widget of ``SIZE``."""
    across, up = SIZE.width() / drawing.view.width(), SIZE.height() / drawing.view.height()
    left, top = (place.left() - drawing.view.left()) * across, (drawing.view.bottom() - place.bottom()) * up
    return QRectF(left, top, place.width() * across, place.height() * up)


def at(drawing: Drawing, point: QPointF) -> QPointF:
    return pixels(drawing, QRectF(point, QSizeF(0, 0))).topLeft()


def said(drawing: Drawing) -> list[str]:
    return [word.text for word in drawing.words]


def word(drawing: Drawing, text: str) -> Word:
    return next(word for word in drawing.words if word.text == text)


@pytest.mark.parametrize("shown", [BARS, COLUMNS, LINE, PYRAMID])
@pytest.mark.parametrize("right_to_left", [False, True])
def test_every_mark_has_its_place_inside_the_widget(shown: Chart, right_to_left: bool):
    drawing = draw(shown, SIZE, right_to_left=right_to_left)
    for slot in drawing.places:
        for place in slot:
            assert QRectF(-1, -1, 482, 202).contains(pixels(drawing, place).center())
    for rule in drawing.rules:
        assert QRectF(-1, -1, 482, 202).contains(at(drawing, rule.start))


def test_bars_are_as_long_as_their_numbers_and_stand_below_each_other():
    drawing = draw(BARS, SIZE)
    first, second, none, unknown = (pixels(drawing, slot[0]) for slot in drawing.places)
    assert first.width() / second.width() == pytest.approx(9 / 4)
    assert first.bottom() < second.top() < unknown.top()
    assert none.width() == 0
    assert [bar.colour == HATCHED for bar in drawing.bars] == [False, False, False, True]
    assert said(drawing) == ["A", "9", "B", "4", "C", "0", "Not known", "2"]


def test_bars_begin_at_the_right_where_text_does():
    first, second, *_ = (slot[0] for slot in draw(BARS, SIZE, right_to_left=True).places)
    assert first.right() == second.right() == 0
    assert word(draw(BARS, SIZE, right_to_left=True), "A").side is Qt.AlignmentFlag.AlignRight


def test_a_tail_that_is_longer_than_any_bar_is_broken_and_hides_none():
    drawing = draw(replace(BARS, tail=TAIL), SIZE)
    assert len(drawing.bars) == len(drawing.places) + 1
    assert max(bar.place.width() for bar in drawing.bars) == 9
    assert "30" in said(drawing)


def test_a_long_name_is_cut_and_leaves_room_for_the_bars():
    named = replace(BARS, categories=("A very long name of a class that nobody can read in a hurry", "B", "C"))
    drawing = draw(named, SIZE)
    assert said(drawing)[0].endswith("…")
    assert at(drawing, QPointF(0, 0)).x() < SIZE.width() / 2


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


def test_the_sides_of_a_pyramid_are_back_to_back():
    drawing = draw(PYRAMID, SIZE)
    women, men = drawing.places[1]
    assert women.right() == pytest.approx(-men.left())
    assert men.width() / women.width() == pytest.approx(3)
    assert said(drawing)[-2:] == ["Series 1 6", "Series 2 18"]
    mirrored_women, mirrored_men = draw(PYRAMID, SIZE, right_to_left=True).places[1]
    assert mirrored_women.left() > mirrored_men.right()


def test_a_chart_without_anything_can_be_drawn():
    for shape in Shape:
        assert draw(chart(shape, (), (), unknown=0), SIZE).view.width() > 0


@pytest.mark.parametrize(
    ("most", "found"),
    [(0, (0, 1)), (1, (0, 1)), (3, (0, 1, 2, 3)), (9, (0, 5, 10)), (27, (0, 10, 20, 30)), (1224, (0, 500, 1000, 1500))],
)
def test_the_scale_has_round_numbers(most: int, found: tuple[int, ...]):
    assert ticks(most) == found
