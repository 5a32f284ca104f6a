import pytest
from PySide6.QtCore import QSizeF

from minerisk.ui.learn.faces import Way
from minerisk.ui.learn.parts import LARGER, Frame

SCREEN = QSizeF(1920, 1080)


def test_on_a_projector_no_word_is_lower_than_six_hundredths_of_the_screen():
    frame = Frame(size=SCREEN)
    assert frame.least == pytest.approx(64.8)
    assert frame.wanted.title == pytest.approx(97.2)


def test_on_a_laptop_words_are_twice_as_high():
    frame = Frame(size=QSizeF(1366, 768), way=Way.LAPTOP)
    assert frame.least == pytest.approx(92.16)
    assert frame.wanted.title == pytest.approx(107.5, abs=0.1)


@pytest.mark.parametrize("larger", LARGER)
@pytest.mark.parametrize("way", Way)
def test_no_size_that_a_person_chooses_is_below_the_smallest(larger: float, way: Way):
    frame = Frame(size=SCREEN, way=way, larger=larger)
    assert min(frame.wanted.title, frame.wanted.answer, frame.wanted.text) >= frame.least


def test_words_can_be_enlarged():
    assert Frame(size=SCREEN, larger=1.5).text("Stop", 1800).pixels > Frame(size=SCREEN).text("Stop", 1800).pixels


def test_a_title_is_above_a_line_and_a_line_above_a_caption():
    frame = Frame(size=SCREEN)
    made = [each("Stop", 1800).pixels for each in (frame.title, frame.answer, frame.text, frame.caption)]
    assert made == sorted(made, reverse=True)
