from dataclasses import replace
from datetime import date

from minerisk.domain.answer import Answer, Reason
from minerisk.domain.form import Form, Question, QuestionType
from minerisk.domain.places.coordinates import Position
from minerisk.domain.vocabulary.incident import Toll, read_incident

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
    found = read_incident(
        incident_form,
        {
            "when/event_date": "2024-07",
            "where/district": "az_ter",
            "where/town": "terter",
            "where/coordinates": "40.3 46.9 0 0",
        },
    )
    assert (found.when.edtf, found.when.first, found.where.district) == ("2024-07", date(2024, 7, 1), "az_ter")
    assert (found.when.last, found.when.year) == (date(2024, 7, 31), 2024)
    assert (found.where.place, found.where.position) == ("Terter", Position(40.3, 46.9))


def test_an_event_between_two_years_has_no_year(incident_form: Form):
    found = read_incident(incident_form, {"when/event_date": "2023-11/2024-02"})
    assert (found.when.first, found.when.last, found.when.year) == (date(2023, 11, 1), date(2024, 2, 29), None)


def test_a_place_that_was_typed_goes_before_a_chosen_one(incident_form: Form):
    said = {"where/town": "other_place", "where/town_other": "Qaraağacı"}
    assert read_incident(incident_form, said).where.place == "Qaraağacı"


def test_people_come_in_their_order_without_those_taken_out(incident_form: Form):
    first, second = read_incident(incident_form, TWO_PEOPLE).casualties
    assert (first.outcome, first.sex, first.age) == ("killed", "female", 34)
    assert (second.outcome, second.age, second.age_band) == ("", None, "6_11")


def test_people_that_only_an_older_form_asked_about_are_not_counted(incident_form: Form):
    answers = {"people/casualty{a}/sex": "male", "victims/casualty{b}/sex": "female", "victims/casualty{b}@order": "1"}
    assert [casualty.item for casualty in read_incident(incident_form, answers).casualties] == ["people/casualty{a}"]


def test_the_toll_is_what_was_counted_and_else_the_cards(incident_form: Form):
    assert read_incident(incident_form, TWO_PEOPLE).toll == Toll(killed=1, unknown=1)
    counted = read_incident(incident_form, TWO_PEOPLE | {"people/killed": "3", "people/injured": Reason.NOT_KNOWN})
    assert counted.toll == Toll(killed=3)
    assert counted.toll.people == 3


def test_a_question_with_a_code_of_its_own_does_not_feed_the_tables(incident_form: Form):
    assert read_incident(incident_form, {"where/device": "mine"}).device == ""


def test_a_name_of_the_repeat_means_nothing_outside_it(incident_form: Form):
    (person,) = read_incident(incident_form, {"where/sex": "female", "people/casualty{a}@order": "1"}).casualties
    assert person.sex == ""


def test_a_form_without_a_kind_feeds_nothing(incident_form: Form):
    assert read_incident(replace(incident_form, kind=None), {"when/event_date": "2024"}).when.edtf == ""


def test_a_date_that_is_not_known_has_no_day(incident_form: Form):
    found = read_incident(incident_form, {"when/event_date": Reason.REFUSED, "people/killed": "many"})
    assert (found.when.edtf, found.when.first, found.when.year, found.counted) == ("", None, None, None)


def test_a_month_is_known_where_the_event_cannot_have_been_in_another(incident_form: Form):
    days = ["2024-07-14", "2024-07", "2024-07~", "2024-07-01/2024-07-20", "2024", "2024-07/2024-08", "soon"]
    months = [read_incident(incident_form, {"when/event_date": day}).when.month for day in days]
    assert months == ["2024-07"] * 4 + [""] * 3


def test_an_age_or_a_band_tells_who_is_under_18(incident_form: Form):
    def group(**answers: Answer) -> str:
        people = {f"people/casualty{{a}}/{name}": answer for name, answer in answers.items()}
        (person,) = read_incident(incident_form, {"people/casualty{a}@order": "1", **people}).casualties
        return person.age_group

    assert [group(age=age) for age in ("0", "17", "18", "90", "-1")] == ["under_18"] * 2 + ["adult"] * 2 + [""]
    bands = ("0_5", "12_17", "0_17", "18_59", "60_plus", "18_plus", "unknown")
    assert [group(age_band=band) for band in bands] == ["under_18"] * 3 + ["adult"] * 3 + [""]


def test_a_position_says_what_it_shows_and_a_record_whether_its_event_was_told_apart(incident_form: Form):
    said = {"coordinates_of": "place_centre", "grouping": "not_known", "district_other": "Sabail"}
    asked = tuple(Question(path=name, type=QuestionType.TEXT, label={}) for name in said)
    form = replace(incident_form, children=(*incident_form.children, *asked))
    found = read_incident(form, {**said, "where/district": "other_district"})
    assert (found.where.shows, found.grouping, found.where.district) == ("place_centre", "not_known", "Sabail")
