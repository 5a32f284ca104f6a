import pytest

from minerisk.reports import fonts
from minerisk.reports.fonts import LABEL
from minerisk.reports.paper import Ink, Text
from minerisk.reports.sketch import COLOURS, Sketch, wide


@pytest.fixture(autouse=True, scope="module")
def _fonts() -> None:
    fonts.register()


def ink(sketch: Sketch) -> str:
    first, *_ = sketch.marks
    assert isinstance(first, Ink)
    return first.operators


def test_a_bar_is_filled_in_its_colour():
    sketch = Sketch()
    sketch.bar(1, 2, 30, 4, COLOURS[0])
    assert ink(sketch) == f"{COLOURS[0]} rg 1.00 2.00 30.00 4.00 re f"


def test_what_is_not_known_is_hatched_within_its_edges():
    sketch = Sketch()
    sketch.hatched(0, 0, 20, 10)
    assert ink(sketch).startswith("q 0.00 0.00 20.00 10.00 re W n")
    assert ink(sketch).count(" m ") > 5


def test_a_line_is_broken_where_a_point_is_not_told():
    sketch = Sketch()
    sketch.line([(0, 0), (10, 5), None, (30, 5), (40, 0)], 0)
    assert ink(sketch).partition(" S ")[0].split().count("l") == 2


def test_two_lines_differ_without_colour():
    first, second = Sketch(), Sketch()
    first.line([(0, 0), (1, 1)], 0)
    second.line([(0, 0), (1, 1)], 1)
    assert " c " in ink(first)
    assert " re f" in ink(second)
    assert "[5 2] 0 d" in ink(second)


def test_words_stand_before_behind_and_around_a_place():
    sketch = Sketch()
    sketch.word(50, 1, "12")
    sketch.word_to(50, 1, "12")
    sketch.word_around(50, 1, "12")
    sketch.fitted(50, 1, "much too long for this", LABEL, 40)
    after, before, around, fitted = (mark for mark in sketch.marks if isinstance(mark, Text))
    assert after.x == 50
    assert before.x == pytest.approx(50 - wide("12"))
    assert around.x == pytest.approx(50 - wide("12") / 2)
    assert fitted.style.size < LABEL.size


def test_rules_are_thin():
    sketch = Sketch()
    sketch.rule(0, 0, 10, 0)
    sketch.rule(0, 0, 10, 0, strong=True)
    assert ink(sketch).count("0.6 w") == 2
