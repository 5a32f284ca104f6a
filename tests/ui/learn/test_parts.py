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
    assert Frame(size=SCREEN, larger=1.5).title("Stop", 1800).pixels > Frame(size=SCREEN).title("Stop", 1800).pixels


def test_a_title_is_above_a_line_and_a_line_above_a_caption():
    frame = Frame(size=SCREEN)
    made = [frame.title("Stop", 1800), *frame.answers(["Stop"], 1800), *frame.lines(["Stop"], 1800)]
    sizes = [each.pixels for each in (*made, frame.caption("Stop", 1800))]
    assert sizes == sorted(sizes, reverse=True)


def test_answers_are_as_large_as_each_other_and_so_are_lines():
    frame, texts = Frame(size=SCREEN), ["Stop", "Stop, go back the way I came, and tell everybody"]
    for made in (frame.answers(texts, 900), frame.lines(texts, 900)):
        assert len({each.pixels for each in made}) == 1
