import pytest

from minerisk.domain.places import direction
from minerisk.domain.places.direction import DIRECTIONS


@pytest.mark.parametrize(("degrees", "code"), [(0, "N"), (11, "N"), (12, "NNE"), (45, "NE"), (359, "N"), (270, "W")])
def test_a_bearing_has_the_nearest_of_sixteen_names(degrees: float, code: str):
    assert direction.compass(degrees) == code


def test_each_code_comes_back_from_its_bearing_and_its_abbreviations():
    for code in DIRECTIONS:
        assert direction.compass(direction.bearing(code)) == code
        assert {direction.read(short) for short in direction.abbreviations(code)} == {code}
        assert direction.read(DIRECTIONS[code]) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("ne", "NE"), ("N-E", "NE"), ("North East", "NE"), ("şm", "N"), ("ŞMŞQ", "NE"), ("şimal-şərq", "NE"),
        ("cənub", "S"), ("c", "S"), ("С", "N"), ("св", "NE"), ("ссв", "NNE"), ("северо-восток", "NE"), ("юг", "S"),
        ("şş", "NE"), ("şimal-şimal-şərq", "NNE"), ("q", "W"), ("северо-северо-запад", "NNW"),
    ],
)  # fmt: skip
def test_a_direction_is_known_in_three_languages(text: str, code: str):
    assert direction.read(text) == code


@pytest.mark.parametrize("text", ["", "ş", "x", "uphill", "v", "nn"])
def test_what_names_no_direction_gives_none(text: str):
    assert direction.read(text) == ""
