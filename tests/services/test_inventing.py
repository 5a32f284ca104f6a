from datetime import date
from random import Random

from minerisk.domain.answer import Reason
from minerisk.services import forms, inventing
from minerisk.services.inventing import Inventing


def test_answers_go_where_they_are_asked_and_nothing_goes_nowhere():
    form = forms.form("sighting")
    made = Inventing.of(form, 1).record(date(2026, 5, 6), {"device": "mine", "items_seen": None})
    begun, answers, author = made
    assert answers == {"seen/device": "mine"}
    assert date(2026, 5, 6) <= begun.date() <= date(2026, 5, 27)
    assert author


def test_several_answers_stand_in_the_order_of_the_question():
    invented = Inventing.of(forms.form("sighting"), 1)
    codes = invented.codes("urgency")
    chosen = [invented.some("urgency", 3).split() for _ in range(20)]
    assert all(one == sorted(one, key=codes.index) for one in chosen)
    assert {len(one) for one in chosen} == {1, 2, 3}


def test_some_is_not_known_and_some_days_are_known_in_part():
    chance = Random(1)  # noqa: S311  (the same each time)
    assert {inventing.maybe(chance, ["a"]) for _ in range(50)} == {"a", Reason.NOT_KNOWN}
    written = {inventing.known_in_part(chance, date(2026, 5, 6)) for _ in range(100)}
    assert written == {"2026", "2026-05", "2026-05-06"}


def test_days_are_in_the_last_years_and_districts_those_of_the_country():
    invented = Inventing.of(forms.form("incident"), 3)
    assert all(date(2020, 6, 1) < invented.day() <= inventing.LAST_DAY for _ in range(50))
    assert invented.district().startswith("az_")
