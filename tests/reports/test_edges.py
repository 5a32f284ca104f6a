import pytest

from minerisk.reports import fonts
from minerisk.reports.edges import BODY_TOP, FOOT, body_height, chip, chip_width, foot, strip
from minerisk.reports.fonts import SMALL, width
from minerisk.reports.paper import A4, Box, Rule, Text


@pytest.fixture(autouse=True, scope="module")
def _fonts() -> None:
    fonts.register()


def test_text_has_the_room_between_header_and_footer():
    assert BODY_TOP + body_height(A4) + FOOT == A4.bottom


def test_a_chip_is_as_wide_as_its_word():
    box, word = chip("Finished", 10, 20)
    assert isinstance(box, Box)
    assert isinstance(word, Text)
    assert box.width == chip_width("Finished") == width("Finished", word.style.font, word.style.size) + 12


def test_the_strip_stands_between_two_rules():
    marks = strip(A4, "Restricted", "All numbers", "Do not publish")
    assert [type(mark) for mark in marks] == [Rule, Text, Text, Text, Rule]
    last = marks[3]
    assert isinstance(last, Text)
    assert last.x + width(last.text, last.style.font, last.style.size) == pytest.approx(A4.right)


def test_what_stands_in_the_middle_of_the_footer_gives_way():
    ends = [("Public version", SMALL)]
    for taken in (0.0, 260.0):
        _, left, middle, right = foot(A4, ends, [("This is said in the middle " * 4, SMALL)], ends, taken=taken)
        assert isinstance(left, Text)
        assert isinstance(middle, Text)
        assert isinstance(right, Text)
        end = middle.x + width(middle.text, middle.style.font, middle.style.size)
        assert A4.left + taken < middle.x
        assert end < right.x
