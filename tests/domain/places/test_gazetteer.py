from minerisk.domain.places.gazetteer import NOWHERE, Gazetteer, Place
from minerisk.domain.places.position import Position

TERTER = Place(name={"en": "Terter"}, district="az_tar", position=Position(40.34, 46.93))
BARDA = Place(name={"en": "Barda"}, district="az_bar", position=Position(40.37, 47.13))
PLACES = Gazetteer(country={"en": "Azerbaijan"}, places=(TERTER, BARDA))


def test_the_nearest_place_says_how_far_and_in_which_direction_the_position_is():
    near = PLACES.nearest(Position(40.39, 46.99))
    assert near is not None
    assert (near.place, near.direction) == (TERTER, "NE")
    assert 7 < near.km < 9


def test_the_nearest_place_of_one_district_is_found():
    near = PLACES.nearest(TERTER.position, "az_bar")
    assert near is not None
    assert near.place is BARDA
    assert PLACES.nearest(TERTER.position, "az_xxx") is None


def test_a_country_may_reach_a_little_beyond_its_places():
    assert PLACES.may_hold(Position(40.6, 47.4))
    assert not PLACES.may_hold(Position(46.9, 40.3))


def test_where_nothing_is_known_nothing_is_ruled_out():
    assert NOWHERE.may_hold(Position(0, 0))
    assert NOWHERE.nearest(Position(0, 0)) is None
