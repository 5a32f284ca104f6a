import pytest

from minerisk.domain.places.coordinate_text import in_link, plain, tidy


@pytest.mark.parametrize(
    ("text", "seen"),
    [("\u200e40º\u00a021′\u200b", "40° 21'"), ("٤٠٫٣٦", "40.36"), ("40''", '40"'), ("n 40", "N 40")],
)
def test_marks_digits_and_spaces_of_all_kinds_become_plain(text: str, seen: str):
    assert tidy(text) == seen


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("GPS: 40.3 NORTH", "40.3 N"),
        ("40 С.Ш.", "40 N"),
        ("46 Ş.U.", "46 E"),
        ("LAT 40.3", "Φ 40.3"),
        ("LAT 40.3 N", "40.3 N"),
        ("40D21M54S", "40°21'54\""),
        ("4021.912N", "40°21.912'N"),
        ("402154N", "40°21'54\"N"),
        ("+40.36+046.95/", "+40.36 +046.95"),
        ("40.3 (±5 M)", "40.3"),
        ("40.3 ALT: 120M", "40.3"),
        ("40.3 AND MORE", "40.3 ¤"),
    ],
)
def test_words_become_letters_and_marks(text: str, left: str):
    assert plain(tidy(text)) == left


def test_a_text_that_tells_a_distance_is_not_read():
    assert plain(tidy("2 km N of 40.365 46.958")) == plain(tidy("500 м от 40.365 46.958")) == ""


@pytest.mark.parametrize(
    "link",
    [
        "https://www.google.com/maps/@40.3652,46.9587,15z",
        "https://www.google.com/maps/place/X/@40.1,46.1,15z/data=!3d40.3652!4d46.9587",
        "https://maps.google.com/?q=40.3652%2C46.9587",
        "https://yandex.com/maps/?ll=46.9587%2C40.3652&z=12",
        "https://www.openstreetmap.org/?mlat=40.3652&mlon=46.9587#map=12/40.1/46.1",
        "https://www.openstreetmap.org/#map=12/40.3652/46.9587",
        "geo:40.3652,46.9587;u=35",
    ],
)
def test_a_link_to_a_map_holds_the_place(link: str):
    assert in_link(tidy(link)) == ("40.3652", "46.9587")


def test_another_link_holds_none():
    assert in_link(tidy("https://example.org/40/46")) is None
