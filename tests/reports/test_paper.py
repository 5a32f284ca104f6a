import pytest

from minerisk.reports import fonts
from minerisk.reports.fonts import BODY
from minerisk.reports.paper import A4, MM, Piece, Rule, at_end, centred, paginate

RULE = (Rule(0, 0, 1, 1),)


def piece(height: float, *, space: float = 0, keep: bool = False, again: Piece | None = None) -> Piece:
    return Piece(height, RULE, space, keep, again)


def test_pieces_fill_a_page_and_go_on_with_the_next():
    pages = paginate([piece(40)] * 5, 100)
    assert [len(page.pieces) for page in pages] == [2, 2, 1]


def test_pieces_that_keep_together_move_on_together():
    pages = paginate([piece(60), piece(20, keep=True), piece(30)], 100)
    assert [len(page.pieces) for page in pages] == [1, 2]


def test_what_no_page_can_hold_together_is_parted():
    pages = paginate([piece(60, keep=True), piece(60, keep=True), piece(60)], 100)
    assert [len(page.pieces) for page in pages] == [1, 1, 1]


def test_space_above_is_left_away_at_the_top_of_a_page():
    (first,) = paginate([piece(40, space=10), piece(40, space=10)], 100)
    assert [top for top, _ in first.pieces] == [0, 50]
    assert first.used == 90


def test_a_page_does_not_begin_with_an_empty_piece():
    pages = paginate([piece(100), Piece(5, ()), piece(20)], 100)
    assert [top for top, _ in pages[1].pieces] == [0]


def test_what_is_to_come_again_stands_above_a_piece_that_begins_a_page():
    title = piece(10)
    pages = paginate([piece(60), piece(60, again=title)], 100)
    assert pages[1].pieces == [(0, title), (10, piece(60, again=title))]


def test_a_last_piece_that_keeps_with_nothing_is_placed():
    assert len(paginate([piece(10, keep=True)], 100)[0].pieces) == 1


def test_margins_are_wider_where_paper_is_bound():
    assert A4.left == pytest.approx(22 * MM)
    assert A4.width - A4.right == pytest.approx(18 * MM)


def test_text_ends_and_centres_where_it_is_told():
    fonts.register()
    wide = fonts.width("abc", BODY.font, BODY.size)
    assert at_end(100, 0, "abc", BODY).x == pytest.approx(100 - wide)
    assert centred(100, 0, "abc", BODY).x == pytest.approx(100 - wide / 2)
