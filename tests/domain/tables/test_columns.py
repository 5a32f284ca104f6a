from dataclasses import replace

import pytest
from tests.domain.conftest import question

from minerisk.domain.answer import REMOVED, Answer, Reason
from minerisk.domain.form import Form, Group, Protection, QuestionType, Repeat
from minerisk.domain.tables.columns import Layout, Of, Profile, layouts
from minerisk.services import forms

ANSWERS: dict[str, Answer] = {
    "when/event_date": "2024-07-14",
    "people/casualty{b}@order": "1",
    "people/casualty{b}/outcome": "killed",
    "people/casualty{a}@order": "2",
    "people/casualty{a}/age": Reason.NOT_KNOWN,
    "people/casualty{c}/outcome": "killed",
    "people/casualty{c}" + REMOVED: "1",
}


def names(layout: Layout) -> list[str]:
    return [question.name for question in layout.questions]


def one(form: Form, of: Of, profile: Profile = Profile.FULL) -> Layout:
    return layouts([form], of, profile)[0]


def test_a_row_of_incidents_is_a_record(incident_form: Form):
    layout = one(incident_form, Of.INCIDENTS)
    assert "event_date" in names(layout)
    assert "outcome" not in names(layout)
    (row,) = layout.rows(ANSWERS, ("B-1",))
    assert row[:2] == ("B-1", "2024-07-14")


def test_a_row_of_casualties_is_a_person_with_the_incident_beside(incident_form: Form):
    layout = one(incident_form, Of.CASUALTIES)
    assert names(layout)[:5] == ["outcome", "sex", "age", "age_band", "event_date"]
    first, second = layout.rows(ANSWERS, ())
    assert first[:6] == ("1", "killed", None, None, None, "2024-07-14")
    assert second[:6] == ("2", None, None, Reason.NOT_KNOWN, None, "2024-07-14")


def test_a_record_without_people_has_no_row_of_casualties(incident_form: Form):
    assert list(one(incident_form, Of.CASUALTIES).rows({"when/event_date": "2024"}, ())) == []


def test_linked_sheets_repeat_nothing(incident_form: Form):
    incidents, people = layouts([incident_form], Of.LINKED, Profile.FULL)
    assert (incidents.name, people.name) == ("incidents", "casualties")
    assert not {q.path for q in incidents.questions} & {q.path for q in people.questions}
    assert people.beside == ()


@pytest.fixture
def nested() -> Form:
    wound = Repeat(path="person/wound", label={"en": "Wound"}, children=(question("person/wound/where"),))
    person = Repeat(path="person", label={"en": "Person"}, children=(question("person/sex"), wound))
    return Form(
        id="n", version="1", digest="n", title={}, kind=None, languages=("en",), children=(question("a"), person)
    )


def test_items_inside_items_know_both_their_numbers(nested: Form):
    _, people, wounds = layouts([nested], Of.LINKED, Profile.FULL)
    assert (people.name, wounds.name) == ("person", "wound")
    assert names(people) == ["sex"]
    answers: dict[str, Answer] = {
        "person{p}/sex": "m", "person{q}/sex": "f",
        "person{q}/wound{1}/where": "arm", "person{q}/wound{2}/where": "leg",
    }  # fmt: skip
    assert list(wounds.rows(answers, ("7",))) == [("7", "2", "1", "arm"), ("7", "2", "2", "leg")]


def test_a_form_without_people_has_no_sheet_of_them(nested: Form):
    assert layouts([nested], Of.CASUALTIES, Profile.FULL) == ()


def test_forms_that_ask_different_things_make_one_sheet(nested: Form):
    older = replace(nested, digest="o", children=(question("gone"), question("a")))
    (layout,) = layouts([nested, older], Of.INCIDENTS, Profile.FULL)
    assert names(layout) == ["a", "gone"]


def test_identity_is_told_in_the_full_profile_alone():
    form = forms.form("incident")
    guarded = {q.name for q in form.questions() if q.protection is Protection.IDENTITY}
    assert guarded == {
        "name", "birth_date", "contact", "address", "referral_id", "document", "informant_name", "informant_contact",
        "dataset_words",
    }  # fmt: skip
    for profile in Profile:
        told = {name for layout in layouts([form], Of.LINKED, profile) for name in names(layout)}
        assert told & guarded == (guarded if profile is Profile.FULL else set())


def test_statistics_tell_no_text_no_spot_and_nothing_calculated():
    form = forms.form("incident")
    told = [q for layout in layouts([form], Of.LINKED, Profile.STATISTICS) for q in layout.questions]
    assert {q.name for q in told if q.type is QuestionType.TEXT} == {
        "event_date", "death_date", "eore_when", "district_other"
    }  # fmt: skip
    assert {"coordinates", "coordinates_typed", "town", "town_other", "casualties_total"}.isdisjoint(
        q.name for q in told
    )
    assert {"district", "coordinates_of", "device", "age", "outcome", "event_date"} <= {q.name for q in told}


def test_statistics_tell_choices_that_depend_on_another_only_where_they_are_no_places():
    told = names(one(forms.form("session"), Of.ANSWERS, Profile.STATISTICS))
    assert ("activity_type" in told, "town" in told) == (True, False)


def test_text_and_times_of_a_form_nobody_knows_are_no_statistics():
    children = tuple(
        question(kind, kind)
        for kind in (QuestionType.TEXT, QuestionType.TIME, QuestionType.NOTE, QuestionType.GEOPOINT, QuestionType.DATE)
    )
    section = Group(path="s", label={}, children=children)
    form = Form(id="u", version="1", digest="u", title={}, kind=None, languages=("en",), children=(section,))
    assert names(one(form, Of.INCIDENTS, Profile.STATISTICS)) == ["date"]
    assert names(one(form, Of.INCIDENTS, Profile.AUTHORITY)) == ["text", "time", "geopoint", "date"]


def test_checks_are_told_in_the_full_profile_alone():
    form = forms.form("incident")
    checks = {q.name for q in form.questions() if q.type is QuestionType.ACKNOWLEDGE}
    assert "many_check" in checks
    for profile in Profile:
        told = {name for layout in layouts([form], Of.LINKED, profile) for name in names(layout)}
        assert told & checks == (checks if profile is Profile.FULL else set())


def test_a_consent_is_told_for_every_purpose():
    consent = question("consent", QuestionType.ACKNOWLEDGE)
    form = Form(id="k", version="1", digest="k", title={}, kind=None, languages=("en",), children=(consent,))
    assert [names(one(form, Of.INCIDENTS, profile)) for profile in Profile] == [["consent"]] * 3


def test_attached_files_are_named_in_the_full_profile_alone():
    photo = question("photo", QuestionType.IMAGE)
    form = Form(id="p", version="1", digest="p", title={}, kind=None, languages=("en",), children=(photo,))
    assert [names(one(form, Of.INCIDENTS, profile)) for profile in Profile] == [[], [], ["photo"]]


def test_what_is_calculated_from_a_name_is_not_told_the_authority():
    calculated = question("greeting", QuestionType.CALCULATE)
    form = Form(id="c", version="1", digest="c", title={}, kind=None, languages=("en",), children=(calculated,))
    assert names(one(form, Of.INCIDENTS, Profile.AUTHORITY)) == []
    assert names(one(form, Of.INCIDENTS, Profile.FULL)) == ["greeting"]


def test_what_one_form_protects_is_protected_in_all(nested: Form):
    guarded = replace(question("a"), protection=Protection.IDENTITY)
    older = replace(nested, digest="o", children=(guarded,))
    for forms_ in ([nested, older], [older, nested]):
        assert names(layouts(forms_, Of.INCIDENTS, Profile.AUTHORITY)[0]) == []
