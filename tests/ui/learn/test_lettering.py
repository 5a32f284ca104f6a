from PySide6.QtGui import QFontMetricsF

from minerisk.ui.learn.lettering import filled, fitted, font

LONG = "Some are put up by authorities, some by neighbours"


def test_a_text_that_fits_has_the_size_that_is_wanted():
    made = fitted("Stop", 1000, 90, 60)
    assert made.pixels == 90


def test_a_text_shrinks_to_stay_on_one_line():
    made = fitted(LONG, 1900, 90, 60)
    assert 60 <= made.pixels < 90
    assert made.height < 2 * made.pixels


def test_at_the_smallest_size_a_text_takes_more_lines():
    made = fitted(LONG, 900, 90, 60)
    assert made.pixels == 60
    assert made.height > 2 * made.pixels


def test_lines_are_about_as_long_as_each_other():
    made = fitted("Keep out of places like these", 900, 90, 90)
    assert made.width < 800


def test_no_line_is_narrower_than_its_longest_word():
    made = fitted("Mütəxəssisləri gözləyin", 800, 90, 90)
    assert made.width >= QFontMetricsF(font(90)).horizontalAdvance("Mütəxəssisləri")


def test_a_word_too_wide_for_its_room_makes_the_letters_smaller():
    made = fitted("Təhlükəsizlikqaydalarınaəməletməyənlər", 500, 90, 60)
    assert made.pixels < 60
    assert made.width <= 500


def test_a_room_is_filled_with_letters_as_large_as_it_holds():
    tall, low = (filled(LONG, 600, room, 90, 30) for room in (900, 200))
    assert tall.pixels == 90
    assert 30 <= low.pixels < 90
    assert low.height <= 200


def test_letters_stay_readable_even_where_the_room_is_too_low():
    assert filled(LONG, 600, 10, 90, 30).pixels == 30
