from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, QSizeF, Qt
from tests.ui.statistics.charted import BARS, PYRAMID, SIZE, TAIL, at, pixels, said, word

from minerisk.ui.statistics.drawing import width
from minerisk.ui.statistics.ink import HATCHED
from minerisk.ui.statistics.shapes import draw


def test_bars_are_as_long_as_their_numbers_and_stand_below_each_other():
    drawing = draw(BARS, SIZE)
    first, second, none, unknown = (pixels(drawing, slot[0]) for slot in drawing.places)
    assert first.width() / second.width() == pytest.approx(9 / 4)
    assert first.bottom() < second.top() < unknown.top()
    assert none.width() == 0
    assert [bar.colour == HATCHED for bar in drawing.bars] == [False, False, False, True]
    assert sorted(said(drawing)) == ["0", "2", "4", "9", "A", "B", "C", "Not known"]


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
    assert any(word.startswith("A very") and word.endswith("…") for word in said(drawing))
    assert at(drawing, QPointF(0, 0)).x() < SIZE.width() / 2


def test_the_sides_of_a_pyramid_are_back_to_back():
    drawing = draw(PYRAMID, SIZE)
    women, men = drawing.places[1]
    assert women.right() == pytest.approx(-men.left())
    assert men.width() / women.width() == pytest.approx(3)
    assert said(drawing)[-2:] == ["Series 1 6", "Series 2 18"]
    mirrored_women, mirrored_men = draw(PYRAMID, SIZE, right_to_left=True).places[1]
    assert mirrored_women.left() > mirrored_men.right()


def test_the_names_of_both_sides_are_whole_in_a_narrow_pyramid():
    names = [replace(series, label="Women and girls") for series in PYRAMID.series]
    size = QSizeF(width("Women and girls 18", "small") * 2 + 20, 200)
    drawing = draw(replace(PYRAMID, series=tuple(names)), size)
    for name in drawing.words[-2:]:
        out = abs(name.at.x()) * size.width() / drawing.view.width() + width(name.text, "small")
        assert out <= size.width() / 2
