"""Every slide is laid out for every kind of screen; nothing is ever cut off, whatever its words."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QFontMetricsF
from tests.ui.learn.taught import ASK, BLOCKS, CALLS, NUMBER, SLIDE, STRIP, pictures

from minerisk.domain.lesson import Block, Option, Slide
from minerisk.ui.learn.faces import Face, Plain, Question, Said, Way, faces
from minerisk.ui.learn.lettering import Letters, font
from minerisk.ui.learn.parts import LARGER, SIZES, Frame, Icon, Image, Part, Words
from minerisk.ui.learn.plan import plan

SAID = Said(not_sure="Not sure", instead="Say the number aloud", numbers=CALLS)
SCREENS = [QSizeF(1920, 1080), QSizeF(1366, 768), QSizeF(1024, 768), QSizeF(640, 360)]
PROJECTOR = Frame(size=SCREENS[0])


def all_faces(way: Way, blocks: tuple[Block, ...] = BLOCKS) -> list[Face]:
    found = [face for block in blocks for face in faces(block, way, SAID)]
    return found + [replace(face, is_revealed=True) for face in found if isinstance(face, Question)]


def first(block: Block, frame: Frame = PROJECTOR) -> tuple[Part, ...]:
    return plan(faces(block, frame.way, SAID)[0], frame, pictures())


def said(parts: tuple[Part, ...]) -> list[str]:
    return [part.letters.text for part in parts if isinstance(part, Words)]


def longest_word(letters: Letters) -> float:
    metrics = QFontMetricsF(font(letters.pixels, strong=letters.strong))
    return max((metrics.horizontalAdvance(word) for word in letters.text.split()), default=0)


def assert_nothing_is_cut_off(parts: tuple[Part, ...], frame: Frame) -> None:
    screen = QRectF(0, 0, frame.size.width(), frame.size.height()).adjusted(-1, -1, 1, 1)
    for part in parts:
        assert screen.contains(part.rect), part
        if isinstance(part, Words):
            assert part.letters.height <= part.rect.height() + 1, part
            assert part.letters.width <= part.rect.width() + 1, part
            assert longest_word(part.letters) <= part.letters.width + 1, part


@pytest.mark.parametrize("way", Way)
@pytest.mark.parametrize("size", SCREENS, ids=str)
@pytest.mark.parametrize("larger", LARGER)
def test_every_slide_has_room_on_every_screen(way: Way, size: QSizeF, larger: float):
    frame = Frame(size=size, way=way, larger=larger)
    for face in all_faces(way):
        assert_nothing_is_cut_off(plan(face, frame, pictures()), frame)


@pytest.mark.parametrize("way", Way)
def test_words_of_a_usual_slide_are_never_below_the_smallest_size(way: Way):
    frame = Frame(size=QSizeF(1366, 768), way=way)
    small = {"1", "2", "3", "4", "?"} | ({ASK.title} if way is Way.LAPTOP else set())
    usual = [face for face in all_faces(way) if not (isinstance(face, Question) and face.is_revealed)]
    for face in usual:
        for part in plan(face, frame, pictures()):
            if isinstance(part, Words) and part.letters.text not in small:
                assert part.letters.pixels >= SIZES[way].least * 768 - 0.5, part


@settings(max_examples=30)
@given(st.lists(st.text("abcdefghij məİşğшж", min_size=1, max_size=90), min_size=4, max_size=4), st.sampled_from(Way))
def test_words_of_any_length_are_never_cut_off(texts: list[str], way: Way):
    title, *lines = texts
    slide = Slide(title=title, picture=SLIDE.picture, lines=tuple(lines))
    asked = replace(ASK, title=title, why=title * 3, options=tuple(Option(text=each, is_best=True) for each in lines))
    strip = replace(STRIP, pictures=tuple(replace(STRIP.pictures[0], caption=each) for each in lines))
    frame = Frame(size=QSizeF(1366, 768), way=way)
    for face in all_faces(way, (slide, asked, strip)):
        assert_nothing_is_cut_off(plan(face, frame, pictures()), frame)


def test_the_picture_has_most_of_the_room():
    for size in SCREENS[:2]:
        [image] = [part for part in first(SLIDE, Frame(size=size)) if isinstance(part, Image)]
        assert image.rect.height() > size.height() / 2


def test_a_picture_keeps_its_shape():
    for block in (SLIDE, STRIP, ASK):
        for part in first(block):
            if isinstance(part, Image):
                assert part.rect.width() / part.rect.height() == pytest.approx(16 / 9)


def test_words_without_a_picture_stand_in_the_middle():
    [words] = plan(Plain(title="Stop"), PROJECTOR, pictures())
    assert words.rect.center().y() == pytest.approx(540)


def test_the_pictures_of_a_strip_are_numbered_where_they_are_steps():
    assert {"1", "2", "3", "4"} <= set(said(first(STRIP)))
    assert "1" not in said(first(replace(STRIP, card="")))


def test_numbers_are_larger_than_anything_else():
    sizes = {
        part.letters.text.strip("\u2068\u2069"): part.letters.pixels
        for part in first(NUMBER)
        if isinstance(part, Words)
    }
    assert sizes["112"] == sizes["102"] > 1.5 * sizes["Who do we call?"]


def test_without_a_number_one_sentence_stands_there():
    none = faces(replace(NUMBER, picture=SLIDE.picture), Way.PROJECTOR, Said(not_sure="", instead="Say it aloud"))[0]
    parts = plan(none, PROJECTOR, pictures())
    assert said(parts) == ["Who do we call?", "Say it aloud"]
    assert any(isinstance(part, Icon) for part in parts)
    assert any(isinstance(part, Image) for part in parts)


def test_from_right_to_left_everything_stands_on_the_other_side():
    parts, mirrored = first(ASK), first(ASK, replace(PROJECTOR, mirrored=True))
    for part, other in zip(parts, mirrored, strict=True):
        assert other.rect.left() == pytest.approx(1920 - part.rect.right())
        assert other.rect.top() == part.rect.top()
