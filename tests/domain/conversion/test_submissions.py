from collections.abc import Mapping
from datetime import date

import pytest
from tests.domain.tables_in import table
from tests.visit_form import visit_form

from minerisk.domain.answer import Answer, Answers, Reason, question_path
from minerisk.domain.conversion.conversion import Made
from minerisk.domain.conversion.report import Report
from minerisk.domain.conversion.submissions import convert
from minerisk.domain.filling.items import is_field
from minerisk.domain.tables.table import Table
from minerisk.errors import UserError
from minerisk.i18n import catalog
from minerisk.services import forms

TODAY = date(2026, 11, 22)
VISIT = visit_form()
RECORDS = table("who | _uuid | _index\nA | u1 | 1\nB | u2 | 2", name="visit.csv")
HOUSES = table("rooms | _index | _parent_index\n3 | 1 | 1\n4 | 2 | 2\n5 | 3 | 2", name="house.csv")
PEOPLE = table("age | _index | _parent_index\n30 | 1 | 1\n31 | 2 | 1\n32 | 3 | 3", name="person.csv")


def converted(*tables: Table) -> tuple[list[Made], Report]:
    found = convert(VISIT, tables, today=TODAY)
    return list(found), found.report


def said(answers: Answers, path: str) -> list[Answer]:
    """Return the answers at a question, in the order of its items."""
    return [answer for one, answer in answers.items() if question_path(one) == path]


def plain(answers: Answers) -> Mapping[str, Answer]:
    return {path: answer for path, answer in answers.items() if not is_field(path)}


def test_rows_of_repeats_come_to_the_record_and_the_item_they_belong_to():
    (first, second), report = converted(RECORDS, PEOPLE, HOUSES)
    assert said(first.answers, "homes/house/rooms") == ["3"]
    assert said(first.answers, "homes/house/person/age") == ["30", "31"]
    assert said(second.answers, "homes/house/rooms") == ["4", "5"]
    assert said(second.answers, "homes/house/person/age") == ["32"]
    assert (report.records, report.people, report.set_aside) == (2, 0, ())
    assert report.rows == {"visit.csv": 2, "house.csv": 3, "person.csv": 3}


def test_what_odk_central_writes_is_read_alike():
    records = table(
        "SubmissionDate | who | where-town | where-district | where-place-Latitude | where-place-Longitude "
        "| food/rice | food/beans | KEY\n2026 | A | t1 | d1 | 40.5 | 46.5 | 0 | 1 | uuid:1",
        name="v.csv",
    )
    houses = table("rooms | PARENT_KEY | KEY\n3 | uuid:1 | uuid:1/homes/house[1]", name="v-house.csv")
    people = table("age | PARENT_KEY | KEY\n30 | uuid:1/homes/house[1] | uuid:1/x", name="v-person.csv")
    (made,), report = converted(records, houses, people)
    assert (made.identity, made.instance) == ("KEY 1", "1")
    assert plain(made.answers).items() >= {
        ("who", "A"), ("where/town", "t1"), ("where/place", "40.5 46.5"), ("food", "beans")
    }  # fmt: skip
    assert said(made.answers, "homes/house/person/age") == ["30"]
    assert (report.set_aside, report.unused) == ((), ())


def test_items_may_name_the_record_itself():
    houses = table("rooms | _submission__uuid\n3 | u2", name="house.csv")
    _, second = converted(RECORDS, houses)[0]
    assert said(second.answers, "homes/house/rooms") == ["3"]


def test_items_are_the_same_whenever_the_record_comes():
    first, again = (converted(RECORDS, HOUSES)[0] for _ in range(2))
    assert first == again
    renamed = table("who | _uuid | _index\nA | uuid:U1 | 7", name="other.csv")
    moved = table("rooms | _index | _parent_index\n3 | 9 | 7", name="house.csv")
    (made,), _ = converted(renamed, moved)
    assert made.answers == first[0].answers
    assert made.instance == first[0].instance == "u1"


def test_without_an_identity_a_record_is_known_by_its_row():
    (made,), _ = converted(table("who | score | day\nA | 3 | 2024-07-14"))
    assert (made.identity, made.instance, made.row) == ("row 2", "", 2)


def test_what_a_form_calculates_is_calculated_again():
    (made,), report = converted(table("score | doubled | _uuid\n3 | 77 | u1"))
    assert made.answers["doubled"] == "6"
    assert report.not_asked == ()


def test_a_record_comes_without_what_is_wrong_which_is_kept_beside_and_told():
    (made,), report = converted(table("who | score | food | day | _uuid\nA | 12 | rice soup | July | u1"))
    assert plain(made.answers) == {
        "who": "A", "food": "rice", "score@kept": "12", "food@kept": "soup", "day@kept": "July",
    }  # fmt: skip
    assert [(one.column, one.text, one.row) for one in report.unread] == [("day", "July", 2), ("score", "12", 2)]
    assert report.unread[1].notice.said(catalog("en"), "en") == "Less than ten"
    assert [(one.column, one.text) for one in report.unmapped] == [("food", "soup")]


def test_an_answer_that_the_form_does_not_ask_for_is_kept_beside_and_told():
    rows = "who | ratio | agreed | _uuid\nA | 2.5 | | u1\nB | 2.5 | OK | u2"
    (first, second), report = converted(table(rows))
    assert plain(first.answers) == {"who": "A", "ratio@kept": "2.5"}
    assert second.answers["ratio"] == "2.5"
    assert [(one.to, one.n) for one in report.not_asked] == [("ratio", 1)]


def test_a_reason_that_the_form_does_not_ask_for_goes():
    (made,), report = converted(table("who | ratio__reason | _uuid\nA | refused | u1"))
    assert plain(made.answers) == {"who": "A"}
    assert report.not_asked == ()


def test_a_choice_that_is_not_offered_after_another_answer_is_kept_beside():
    (made,), report = converted(table("district | town | _uuid\nd1 | t2 | u1"))
    assert plain(made.answers) == {"where/district": "d1", "where/town@kept": "t2"}
    assert [one.to for one in report.not_asked] == ["where/town"]


def test_an_order_of_choices_that_the_form_makes_whole_is_not_lost():
    (made,), report = converted(table("ranked | hint | _uuid\nb | Only words | u1"))
    assert plain(made.answers) == {"ranked": "b"}
    assert (report.not_asked, report.unused) == ((), ())


def test_items_that_are_more_than_a_form_counts_are_kept_beside_in_their_place():
    trips = table("to | _index | _parent_index\nX | 1 | 1\nY | 2 | 1", name="trip.csv")
    (made,), _ = converted(table("score | _uuid | _index\n1 | u1 | 1"), trips)
    assert said(made.answers, "trip/to") == ["X"]
    assert said(made.answers, "trip/to@kept") == ["Y"]
    assert said(made.answers, "trip@order") == ["2", "1"]


def test_reasons_come_with_the_answers():
    (made,), _ = converted(table("who | score | score__reason | _uuid\nA | | refused | u1"))
    assert made.answers["score"] is Reason.REFUSED


def test_rows_that_become_nothing_are_set_aside_for_a_reason():
    records = table("who | _uuid | _index\nA | u1 | 1\nB | u1 | 2\n | u3 | 3", name="visit.csv")
    houses = table("rooms | _index | _parent_index\n3 | 1 | 1\n4 | 2 | 9\n5 | 3 |", name="house.csv")
    (made,), report = converted(records, houses)
    assert made.identity == "_uuid u1"
    assert [(one.table, one.row, one.notice.said(catalog("en"), "en")) for one in report.set_aside] == [
        ("house.csv", 3, "No row around it has _parent_index 9."),
        ("house.csv", 4, "It cannot be told which row this one belongs to."),
        ("visit.csv", 3, "_uuid u1 stands in row 2 already."),
        ("visit.csv", 4, "Nothing is answered in this row."),
    ]


def test_items_whose_table_around_is_not_there_are_set_aside():
    _, report = converted(RECORDS, PEOPLE)
    assert [one.row for one in report.set_aside] == [2, 3, 4]


def test_items_that_nothing_joins_to_the_table_around_are_set_aside():
    people = table("age | PARENT_KEY\n30 | uuid:1", name="person.csv")
    _, report = converted(RECORDS, HOUSES, people)
    assert [one.table for one in report.set_aside] == ["person.csv"]


def test_the_report_is_of_the_last_time_that_the_records_were_asked_for():
    found = convert(VISIT, [table("who | score | _uuid\nA | 12 | u1")], today=TODAY)
    assert [list(found), list(found)]
    assert [one.n for one in found.report.unread] == [1]


def test_columns_that_nobody_knows_are_told():
    assert converted(table("who | mood | _uuid\nA | good | u1"))[1].unused == (("people.csv", "mood"),)


def test_people_are_counted_where_a_form_asks_about_them():
    form = forms.form("incident")
    incidents = table("when/event_date | _uuid | _index\n2024 | u1 | 1", name="i.csv")
    people = table("people/casualty/outcome | _index | _parent_index\nkilled | 1 | 1\ninjured | 2 | 1", name="c.csv")
    found = convert(form, [incidents, people])
    assert [made.people for made in found] == [2]
    assert found.report.people == 2


def test_tables_of_something_else_are_refused():
    with pytest.raises(UserError, match=r"do not hold|\{form\}"):
        convert(VISIT, [table("year | state\n2006 | x")])
