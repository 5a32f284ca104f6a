from collections.abc import Iterable

import pytest

from minerisk.domain.attachment import Thumbnail
from minerisk.domain.reading import Grid
from minerisk.reports import fonts
from minerisk.reports.blocks import TALLEST_PICTURE, cards, cell, grid, heading, moved, section, text_rows
from minerisk.reports.entries import Card, Entry, Kind, Section
from minerisk.reports.paper import Box, Mark, Modules, Photo, Piece, Rule, Text


@pytest.fixture(autouse=True, scope="module")
def _fonts() -> None:
    fonts.register()


def texts(pieces: Iterable[Piece]) -> list[str]:
    return [mark.text for piece in pieces for mark in piece.marks if isinstance(mark, Text)]


def card(entries: int, value: str = "yes") -> Card:
    return Card("P1", "woman, 34", "Injured", tuple(Entry(f"Q{n}", value) for n in range(entries)))


def test_short_answers_stand_two_abreast():
    rows = list(grid([Entry("A", "1"), Entry("B", "2"), Entry("C", "3")], 480))
    assert [texts([row]) for row in rows] == [["A", "1", "B", "2"], ["C", "3"]]


def test_a_cell_is_as_tall_as_the_longer_of_label_and_answer():
    assert cell(Entry("A", "1"), 200).height < cell(Entry("A", "word " * 30), 200).height
    assert cell(Entry("A", "1"), 200).height < cell(Entry("word " * 30, "1"), 200).height


def test_coordinates_break_between_latitude_and_longitude():
    marks = cell(Entry("A", "40.36520, 46.95870\n40° 21′ 54.7″ N 46° 57′ 31.3″ E", Kind.FIGURES), 233).marks
    lines = [mark.text for mark in marks if isinstance(mark, Text)]
    assert lines[1:] == ["40.36520, 46.95870", "40° 21′ 54.7″ N", "46° 57′ 31.3″ E"]


COUNTS = Grid(
    label="Who came",
    columns=("Girls", "Boys", "Total"),
    rows=(("0 to 5", ("3", "4", "7")), ("Total", ("3", "4", "7"))),
)


def test_a_grid_of_counts_has_its_columns_above_and_its_sums_last_and_stays_together():
    pieces = list(section(Section("", (COUNTS,)), 0, 480))
    rows = [texts([piece]) for piece in pieces]
    assert rows == [
        ["Who came"],
        ["", "Girls", "Boys", "Total"],
        ["0 to 5", "3", "4", "7"],
        ["Total", "3", "4", "7"],
        [],
    ]
    assert all(piece.keep for piece in pieces[:3])


def test_a_card_may_have_a_grid_of_counts_and_words_without_a_label():
    (piece, *_) = cards([Card("1", "Class", "", (COUNTS, Entry("", "Not answered: a; b", Kind.ASIDE)))] * 2, 480)
    assert {"Who came", "7", "Not answered: a; b"} <= set(texts([piece]))


def test_answers_to_check_have_a_heavy_bar():
    marks = cell(Entry("A", "To check\n• 1\n• 2", Kind.CHECK), 233).marks
    assert any(isinstance(mark, Rule) and mark.weight > 1 for mark in marks)


def test_a_text_has_a_piece_for_each_line_and_leaves_none_alone():
    pieces = list(text_rows(Entry("Story", "word " * 200), 480))
    assert pieces[0].keep
    assert pieces[1].keep
    assert pieces[-3].keep
    assert not any(piece.keep for piece in pieces[2:-3])
    assert [piece.keep for piece in text_rows(Entry("Story", "one"), 480)] == [True, False, False]


def test_short_cards_stand_two_abreast_and_one_left_alone_takes_the_whole_width():
    pieces = list(cards([card(3), card(4), card(2)], 480))
    assert [sum(isinstance(mark, Box) for mark in piece.marks) for piece in pieces] == [2, 0, 0, 0]
    assert max(mark.to_x for mark in pieces[-1].marks if isinstance(mark, Rule)) == 480


def test_a_long_card_runs_down_the_page_with_its_title_again():
    pieces = list(cards([card(3), card(60), card(3)], 480))
    assert len(pieces) > 30
    rows = [piece for piece in pieces if piece.again]
    assert len(rows) == 2 + 30 + 2
    assert all("P1" in texts([piece.again]) for piece in rows if piece.again)


def test_a_card_that_is_not_that_long_stays_whole():
    pieces = list(cards([card(24)], 480))
    assert all(piece.keep for piece in pieces[:-1])


def test_a_card_holds_texts_and_headings_too():
    mixed = Card("P1", "", "", (Entry("Health", "", Kind.HEADING), Entry("Story", "Once", Kind.TEXT)))
    assert {"Health", "Story", "Once"} <= set(texts(cards([mixed], 480)))


def test_questions_after_a_group_stand_apart_from_it():
    after = (Entry("Side", "Left"), Entry("", "", Kind.HEADING), Entry("Name", "No"))
    together = (Entry("Side", "Left"), Entry("Name", "No"))
    assert len(list(section(Section("", after), 0, 480))) == 3
    assert len(list(section(Section("", together), 0, 480))) == 1
    assert texts(cards([Card("P1", "", "", after)], 480))[2:] == ["Side", "Left", "Name", "No"]


def test_a_section_keeps_the_order_of_the_form():
    content = (Entry("A", "1"), Entry("Story", "Once", Kind.TEXT), Entry("Part", "", Kind.HEADING), (card(1),))
    assert texts(section(Section("When", content), 1, 480))[:7] == ["1", "When", "A", "1", "Story", "Once", "Part"]


def test_no_page_ends_with_a_few_lines_of_a_section():
    counts = tuple(Entry(f"Q{n}", "0") for n in range(6))
    kept = [piece.keep for piece in section(Section("People", (*counts, (card(2), card(2)))), 4, 480)]
    assert kept == [True, True, True, True, False]
    assert [piece.keep for piece in section(Section("When", counts[:3]), 1, 480)] == [True, True, False]


def test_a_heading_stays_with_what_follows():
    assert heading("When", 1, 480).keep


def test_marks_can_be_moved():
    marks: list[Mark] = [Text(1, 2, "a", fonts.BODY), Rule(0, 0, 5, 5), Box(1, 1, 9, 9)]
    text, rule, box = moved(marks, 10, 20)
    assert isinstance(text, Text)
    assert (text.x, text.y) == (11, 22)
    assert rule == Rule(10, 20, 15, 25)
    assert box == Box(11, 21, 9, 9)
    with pytest.raises(TypeError):
        list(moved([Modules(0, 0, 1, "")], 1, 1))


def test_a_picture_stands_below_its_caption_as_large_as_there_is_room():
    wide, tall = (Thumbnail(content=b"", width=width, height=height) for width, height in ((800, 200), (200, 800)))
    caption, photo = cell(Entry("The place", "Picture (JPG)", Kind.PICTURE, wide), 200).marks
    assert isinstance(photo, Photo)
    assert texts([Piece(0, (caption,))]) == ["The place"]
    assert (photo.width, photo.height) == (200, 50)
    narrow = cell(Entry("The place", "Picture (JPG)", Kind.PICTURE, tall), 200)
    assert [mark.height for mark in narrow.marks if isinstance(mark, Photo)] == [TALLEST_PICTURE]
    assert narrow.height > TALLEST_PICTURE


def test_a_picture_moves_with_its_cell():
    picture = Thumbnail(content=b"", width=9, height=9)
    assert list(moved([Photo(1, 2, 9, 9, picture)], 10, 20)) == [Photo(11, 22, 9, 9, picture)]
