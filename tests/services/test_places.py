from dataclasses import replace
from pathlib import Path

from minerisk.services import databases, places
from minerisk.services.databases import Database


def test_the_places_of_the_country_are_known(db: Database):
    found = places.known(db)
    assert found.country
    assert len(found.places) > 200
    near = found.nearest(found.places[0].position)
    assert near is not None
    assert near.km < 1


def test_an_office_without_a_country_knows_no_places(db: Database, tmp_path: Path):
    office = replace(databases.office(db), profile=None)
    other = databases.create(tmp_path / "other", office)
    try:
        assert places.known(other).places == ()
    finally:
        other.close()
