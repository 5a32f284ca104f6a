from dataclasses import replace
from datetime import date

from minerisk.domain.answer import Answer, Reason
from minerisk.domain.coordinates import Position
from minerisk.domain.form import Form
from minerisk.domain.vocabulary import Toll, incident

TWO_PEOPLE: dict[str, Answer] = {
    "people/casualty{b}@order": "1",
    "people/casualty{b}/outcome": "killed",
    "people/casualty{b}/sex": "female",
    "people/casualty{b}/age": "34",
    "people/casualty{a}@order": "2",
    "people/casualty{a}/outcome": Reason.NOT_KNOWN,
    "people/casualty{a}/age_band": "6_11",
    "people/casualty{c}@order": "3",
    "people/casualty{c}@removed": "yes",
    "people/casualty{c}/outcome": "killed",
}


def test_answers_become_a_typed_incident(incident_form: Form):
    found = incident(
        incident_form,
        {
            "when/event_date": "2024-07",
            "where/district": "az_ter",
            "where/town": "terter",
            "where/coordinates": "40.3 46.9 0 0",
        },
    )
    assert (found.event, found.event_from, found.district) == ("2024-07", date(2024, 7, 1), "az_ter")
    assert (found.event_until, found.year) == (date(2024, 7, 31), 2024)
    assert (found.place, found.position) == ("Terter", Position(40.3, 46.9))


def test_an_event_between_two_years_has_no_year(incident_form: Form):
    found = incident(incident_form, {"when/event_date": "2023-11/2024-02"})
    assert (found.event_from, found.event_until, found.year) == (date(2023, 11, 1), date(2024, 2, 29), None)


def test_a_place_that_was_typed_goes_before_a_chosen_one(incident_form: Form):
    said = {"where/town": "other_place", "where/town_other": "Qaraağacı"}
    assert incident(incident_form, said).place == "Qaraağacı"


def test_people_come_in_their_order_without_those_taken_out(incident_form: Form):
    first, second = incident(incident_form, TWO_PEOPLE).casualties
    assert (first.outcome, first.sex, first.age) == ("killed", "female", 34)
    assert (second.outcome, second.age, second.age_band) == ("", None, "6_11")


def test_the_toll_is_what_was_counted_and_else_the_cards(incident_form: Form):
    assert incident(incident_form, TWO_PEOPLE).toll == Toll(killed=1, unknown=1)
    counted = incident(incident_form, TWO_PEOPLE | {"people/killed": "3", "people/injured": Reason.NOT_KNOWN})
    assert counted.toll == Toll(killed=3)
    assert counted.toll.people == 3


def test_a_question_with_a_code_of_its_own_does_not_feed_the_tables(incident_form: Form):
    assert incident(incident_form, {"where/device": "mine"}).device == ""


def test_a_name_of_the_repeat_means_nothing_outside_it(incident_form: Form):
    (person,) = incident(incident_form, {"where/sex": "female", "people/casualty{a}@order": "1"}).casualties
    assert person.sex == ""


def test_a_form_without_a_kind_feeds_nothing(incident_form: Form):
    assert incident(replace(incident_form, kind=None), {"when/event_date": "2024"}).event == ""


def test_a_date_that_is_not_known_has_no_day(incident_form: Form):
    found = incident(incident_form, {"when/event_date": Reason.REFUSED, "people/killed": "many"})
    assert (found.event, found.event_from, found.year, found.counted) == ("", None, None, None)
