from minerisk.domain.places import coordinates, doubts
from minerisk.domain.places.gazetteer import NOWHERE, Gazetteer, Place
from minerisk.domain.places.position import Position

PLACES = Gazetteer(
    country={"en": "Azerbaijan"},
    places=(
        Place(name={"en": "Terter"}, district="az_tar", position=Position(40.34, 46.93)),
        Place(name={"en": "Barda"}, district="az_bar", position=Position(40.37, 47.13)),
        Place(name={"en": "Baku"}, district="az_ba", position=Position(40.38, 49.89)),
    ),
)


def about(text: str, places: Gazetteer = PLACES, district: str = "") -> list[str]:
    (reading,) = coordinates.readings(text)
    return [doubt.text for doubt in doubts.about(reading, places, district)]


def test_a_place_in_its_district_is_not_doubted():
    assert about("40.3652 46.9587") == []
    assert about("40.3652 46.9587", district="az_tar") == []
    assert about("40.3652 46.9587", district="az_bar") == []
    assert about("40.3652 46.9587", district="other_district") == []


def test_a_place_far_from_its_district_is_doubted():
    (reading,) = coordinates.readings("40.3652 46.9587")
    (doubt,) = doubts.about(reading, PLACES, "az_ba")
    assert "another district" in doubt.text
    assert doubt.values == {"place": {"en": "Baku"}, "n": "248"}


def test_latitude_and_longitude_that_are_swapped_are_put_right_on_request():
    (reading,) = coordinates.readings("46.9587 40.3652")
    (doubt,) = doubts.about(reading, PLACES)
    assert doubt.text == "Latitude and longitude may be swapped."
    assert doubt.instead == Position(40.3652, 46.9587)
    assert doubt.of_country


def test_a_place_outside_the_country_is_doubted():
    assert about("41.7151 44.2") == ["This is outside {country}."]
    assert about("10.5 120.5") == ["This is outside {country}."]
    assert about("10.5 120.5", NOWHERE) == []


def test_whole_degrees_and_equal_numbers_are_doubted():
    assert about("41 47", NOWHERE) == ["Only whole degrees are written: the place may be 100 km away."]
    assert about("40.3652 40.3652", NOWHERE) == ["Latitude and longitude are the same number."]
