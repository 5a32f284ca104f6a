import pytest

from minerisk.domain.places.doubts import Doubt
from minerisk.domain.places.gazetteer import NOWHERE, Gazetteer, Place
from minerisk.domain.places.position import Position
from minerisk.i18n import Catalog, catalog
from minerisk.ui.form.inputs.position_words import doubt_words, km_words, near_words, step_words

PLACES = Gazetteer(
    country={"en": "Azerbaijan", "ru": "Азербайджан"},
    places=(Place(name={"en": "Terter", "ru": "Тертер"}, district="az_tar", position=Position(40.34, 46.93)),),
)


def test_a_position_is_told_from_the_nearest_place(tr: Catalog):
    assert near_words(Position(40.3652, 46.9587), PLACES, tr) == "3.7 km northeast of Terter"
    assert near_words(Position(40.341, 46.931), PLACES, tr) == "less than 1 km from Terter"
    assert near_words(Position(40, 46), NOWHERE, tr) == ""


@pytest.mark.parametrize(("km", "language", "number"), [(3.74, "en", "3.7"), (3.74, "ru", "3,7"), (37.4, "az", "37")])
def test_a_short_distance_has_a_decimal(km: float, language: str, number: str):
    assert km_words(km, catalog(language)).startswith(number)


@pytest.mark.parametrize(
    ("metres", "words"), [(0.1, "1 m"), (1, "1 m"), (11.1, "10 m"), (1853, "2 km"), (111_195, "100 km")]
)
def test_how_exact_something_is_has_one_digit(tr: Catalog, metres: float, words: str):
    assert step_words(metres, tr) == words


def test_a_doubt_is_told_in_the_language_of_the_screen():
    doubt = Doubt(text="This is outside {country}.", values={"country": PLACES.country})
    assert "Азербайджан" in doubt_words(doubt, catalog("ru"))
    assert doubt_words(Doubt(text="{n} km", values={"n": "3"}), catalog("en")) == "3 km"
