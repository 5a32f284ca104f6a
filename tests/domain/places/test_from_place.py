import pytest
from hypothesis import given
from hypothesis import strategies as st

from minerisk.domain.places import from_place
from minerisk.domain.places.direction import DIRECTIONS
from minerisk.domain.places.from_place import UNITS, FromPlace

HORADIZ = FromPlace(place="Horadiz", distance="2.5", unit="km", direction="NE")


def test_it_is_written_as_a_person_would_say_it():
    assert from_place.write(HORADIZ) == "2.5 km NE of Horadiz"
    assert from_place.write(FromPlace(place="Horadiz", distance="500", unit="m")) == "500 m from Horadiz"
    assert from_place.write(FromPlace(place="Horadiz", direction="NE")) == "NE of Horadiz"
    assert from_place.write(FromPlace(place="Horadiz", distance="2,5")) == "2.5 km from Horadiz"
    assert from_place.write(FromPlace()) == ""


@pytest.mark.parametrize(
    "text",
    [
        "2.5 km NE of Horadiz", "2,5 km şm-şq of Horadiz", "2,5 км к СВ от Horadiz", "Horadiz, 2.5 km north-east",
        "Horadiz; 2.5km NE", "2.5 km to the northeast of Horadiz", "2,5 km şimal-şərq, Horadiz",
    ],
)  # fmt: skip
def test_what_is_typed_on_a_phone_is_understood(text: str):
    assert from_place.read(text) == HORADIZ


@pytest.mark.parametrize(
    "text",
    ["the house of Ali", "Horadiz", "near the river by Horadiz", "the farm", "some km NE of Horadiz", "2 km up of it"],
)
def test_words_that_tell_no_direction_are_the_place(text: str):
    assert from_place.read(text) == FromPlace(place=text)


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("about 2 km NE of Horadiz", FromPlace(place="Horadiz", distance="about 2", direction="NE")),
        ("1-2 km SW", FromPlace(distance="1-2", direction="SW")),
        ("500 m", FromPlace(distance="500", unit="m")),
        ("north-east", FromPlace(direction="NE")),
        ("Horadiz, 3 km", FromPlace(place="Horadiz", distance="3")),
        ("", FromPlace()),
    ],
)
def test_a_part_may_be_missing_or_be_said_in_words(text: str, known: FromPlace):
    assert from_place.read(text) == known


def test_only_digits_are_a_number():
    assert HORADIZ.is_number
    assert not FromPlace(distance="about 2").is_number


@given(
    st.sampled_from(["Horadiz", "Yuxarı Seyidəhmədli", "Dağ Kəsəmən", "Тертер", ""]),
    st.decimals(0, 999, places=1).map(str) | st.integers(0, 999_999).filter(lambda n: n < 1000 or n > 999).map(str),
    st.sampled_from(list(UNITS)),
    st.sampled_from([*DIRECTIONS, ""]),
)
def test_what_is_written_is_read_back(place: str, distance: str, unit: str, direction: str):
    known = FromPlace(place=place, distance=distance, unit=unit, direction=direction)
    assert from_place.read(from_place.write(known)) == known
