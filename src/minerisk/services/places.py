"""The places of the office's country."""

from minerisk.domain.places.gazetteer import NOWHERE, Gazetteer, Place
from minerisk.domain.places.position import Position
from minerisk.maps import profile as profiles
from minerisk.services import databases
from minerisk.services.databases import Database


def known(db: Database) -> Gazetteer:
    """Return the places of the office's country; none where the office has no country."""
    country = databases.office(db).profile
    if not country:
        return NOWHERE
    profile = profiles.profile(country)
    places = [
        Place(name=town.name, district=district.code, position=Position(town.latitude, town.longitude))
        for district in profile.districts
        for town in district.towns
    ]
    return Gazetteer(country=profile.name, places=places)
