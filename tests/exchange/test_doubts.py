import pytest

from minerisk.exchange.doubts import look


def seen(name: str, *texts: str, decimal: str = "", likely: str = ".") -> tuple[str, list[str]]:
    """Look at one column; return the decimal mark and what was said."""
    mark, notices = look([name], [(text,) for text in texts], decimal, likely)
    return mark, [notice.text.format(**notice.values) for notice in notices]


@pytest.mark.parametrize(
    ("texts", "mark"),
    [
        (("6.25", "7"), "."),
        (("6,25", "7"), ","),
        (("1.234,5",), ","),
        (("1,234,567",), "."),
        (("6,25", "7,5", "8.1"), ","),
    ],
)
def test_the_decimal_mark_is_what_most_numbers_must_have(texts: tuple[str, ...], mark: str):
    assert seen("n", *texts)[0] == mark


def test_where_numbers_do_not_tell_the_likely_mark_is_taken():
    assert seen("n", "1", "2", likely=",") == (",", [])


def test_a_named_mark_is_taken_and_numbers_with_the_other_are_said():
    mark, said = seen("n", "6,25", "7,5", decimal=".")
    assert mark == "."
    assert "like 6,25 are not read" in said[0]


def test_commas_in_words_are_no_decimal_marks():
    assert seen("place", "1,5 km from Baku", "Agdam, the town", "2,5", likely=".")[0] == "."


@pytest.mark.parametrize("text", ["12,062", "12.062"])
def test_a_number_that_may_be_two_is_said(text: str):
    _, said = seen("killed", "7", text, "9")
    assert f"{text} may be thousands or a decimal" in said[0]


def test_thousands_that_are_certain_are_said_with_what_they_become():
    _, said = seen("people", "12 062", " 1 234 567 ", "9", "12 062")
    assert said == ["Column people: 12 062 is read as 12062. Cells with thousands separators: 3."]


def test_three_decimals_among_others_are_no_riddle():
    assert seen("km", "12.062", "6.5", "7.25") == (".", [])


@pytest.mark.parametrize("name", ["latitudcabecera", "geo/_geolocation_longitude", "Lat", "GPS x", "x", "Широта"])
def test_a_degree_that_is_too_large_is_said(name: str):
    _, said = seen(name, "6143703", "6.143703", "1494944213")
    assert "6143703 is too large for degrees" in said[0]
    assert said[0].endswith("Such cells: 2.")


def test_degrees_with_points_for_thousands_are_said():
    assert any("too large" in sentence for sentence in seen("lat", "6.143.703", "1.494.944")[1])


def test_large_negative_numbers_are_said_whatever_their_column_is_called():
    assert "too large" in seen("where", "-75185183", "-7546308951")[1][0]


@pytest.mark.parametrize("name", ["population", "codigo", "length", "location"])
def test_other_large_numbers_are_not_suspected(name: str):
    assert seen(name, "6143703", "1494944213")[1] == []


@pytest.mark.parametrize("right", ["Nariño", "Баку, район", "hadisədə", "مدينة تعز", "Şırnak ağır"])
@pytest.mark.parametrize("wrong", ["cp1252", "latin-1", "cp1251", "cp1256"])
def test_wrongly_decoded_text_is_said(right: str, wrong: str):
    text = right.encode().decode(wrong, errors="replace")
    _, said = seen("place", "Baku", text, text)
    assert "wrongly decoded" in said[0]
    assert "2 cells" in said[0]


def test_a_wrongly_decoded_name_of_a_column_is_said():
    assert "CondiciÃ³n" in seen("CondiciÃ³n", "a")[1][0]


@pytest.mark.parametrize(
    "text",
    [
        "Nariño",
        "«CAFÉ»",
        "ESPAÑA – NIÑO",
        "Бәйләмәз",
        "«РОССИЯ»",
        "Ağdam, Şuşa",
        "São Tomé",
        "مدينة",
        "Ø–Å",
        "12 °C",
        "ÉCOLE’S",
    ],
)
def test_right_text_is_not_suspected(text: str):
    assert seen("place", text)[1] == []


def test_a_long_example_is_cut():
    assert "…" in seen("place", "NariÃ±o " * 20)[1][0]
