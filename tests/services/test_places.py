from minerisk.services import databases, places
from minerisk.services.databases import Database


def test_the_places_of_the_country_are_known(db: Database):
    found = places.known(db)
    assert found.country
    assert len(found.places) > 200


def test_an_office_without_a_country_knows_no_places(db: Database):
    assert databases.office(db).profile == "azerbaijan"
