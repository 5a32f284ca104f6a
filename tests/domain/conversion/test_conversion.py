from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from tests.domain.tables_in import OUTCOME, PERSON, feed, incidents, mapping, people, table

from minerisk.domain.answer import Answer, Reason, question_path
from minerisk.domain.conversion.conversion import Made, convert
from minerisk.domain.conversion.report import NotAsked, Report, Stated
from minerisk.domain.filling.filling import Filling
from minerisk.domain.tables.mapping import Mapping, Read, Why
from minerisk.domain.tables.table import Reading, Table
from minerisk.errors import UserError
from minerisk.services import forms

FORM = forms.form("incident")
TODAY = date(2026, 1, 1)
KILLED = feed("people/killed", Read.NUMBER, "deaths")
DAY = feed("when/event_date", Read.DATE, "day")
EVENTS = table("case | deaths | day\n7 | 2 | 2024-05-01\n8 | 0 | 2024-05", name="events.csv")
PEOPLE = table("case | state | ward\n8 | hurt | North\n7 | dead |\n8 | gone | South")
JOINED = mapping(incidents(KILLED, DAY, key="case"), people(OUTCOME, key="case", kept=("ward",)))


def converted(how: Mapping, *tables: Table) -> tuple[list[Made], Report]:
    conversion = convert(FORM, how, tables, today=TODAY)
    return list(conversion), conversion.report


def items(made: Made) -> list[str]:
    return [path.removesuffix("@order") for path in made.answers if path.endswith("@order")]


def of_each(made: Made, question: str) -> list[Answer | None]:
    return [made.answers.get(f"{item}/{question}") for item in items(made)]


def test_two_tables_become_incidents_with_their_people():
    made, report = converted(JOINED, EVENTS, PEOPLE)
    assert [(each.identity, each.row, each.table, each.people) for each in made] == [
        ("case 7", 2, "events.csv", 1),
        ("case 8", 3, "events.csv", 2),
    ]
    assert made[1].answers["when/event_date"] == "2024-05"
    assert of_each(made[1], "outcome") == ["injured", None]
    assert [made[1].answers[f"{item}@order"] for item in items(made[1])] == ["1", "2"]
    assert (report.rows, report.records, report.people) == ({"events.csv": 2, "people.csv": 3}, 2, 3)


def test_a_record_says_where_it_comes_from():
    made, _ = converted(JOINED, EVENTS, PEOPLE)
    said = {path: answer for path, answer in made[1].answers.items() if path.startswith("source/")}
    assert said == {
        "source/source_type": "dataset",
        "source/dataset_name": "Our table",
        "source/dataset_row": "case 8",
        "source/grouping": "event",
        "source/dataset_words": "P1 ward: North\nP2 state: gone\nP2 ward: South",
    }


def test_a_row_that_is_one_person_says_that_the_event_is_not_known():
    made, _ = converted(mapping(people(OUTCOME, kept=("state",)), event_known=False), table("state\ndead\ndead"))
    assert [each.identity for each in made] == ["row 2", "row 3"]
    assert {each.answers["source/grouping"] for each in made} == {"not_known"}
    assert {each.answers["source/dataset_words"] for each in made} == {"state: dead"}


def test_the_same_row_of_the_same_file_is_the_same_person_and_equal_rows_are_two():
    how = mapping(people(OUTCOME), event_known=False)
    first, again = (converted(how, table("state\ndead\ndead"))[0] for _ in range(2))
    assert first == again
    assert items(first[0]) != items(first[1])
    elsewhere = table("state\ndead\ndead", name="other.csv")
    beside = replace(table("state\ndead\ndead"), reading=Reading(sheet="Sheet 2"))
    assert not {*items(first[0])} & {*items(converted(how, elsewhere)[0][0]), *items(converted(how, beside)[0][0])}


def test_the_form_calculates_as_if_the_record_had_been_typed():
    made, _ = converted(JOINED, EVENTS, PEOPLE)
    assert made[0].answers["people/casualties_total"] == "2"
    assert made[1].answers["people/cards_injured"] == "1"


def test_every_answer_is_one_that_the_form_keeps():
    made, _ = converted(JOINED, EVENTS, PEOPLE)
    assert [Filling(FORM, each.answers, today=TODAY).answers() for each in made] == [each.answers for each in made]


def test_rows_of_one_event_may_each_say_of_the_event_and_what_differs_is_kept_in_words():
    rows = table(
        """case | state | day | item
           7 | dead | n/a | mine
           7 | dead | 2024-05-01 |
           7 | hurt | 2024-05-02 | mine"""
    )
    device = feed("happened/device", Read.CODE, "item")
    (made,), _ = converted(mapping(people(OUTCOME, DAY, device, key="case")), rows)
    assert (made.answers["when/event_date"], made.answers["happened/device"]) == ("2024-05-01", "mine")
    assert made.answers["source/dataset_words"] == "P3 day: 2024-05-02"


def test_what_the_incident_says_goes_before_what_its_people_say():
    how = mapping(incidents(DAY, key="case"), people(OUTCOME, DAY, key="case"))
    rows = table("case | state | day\n7 | dead | 2024-05-01\n8 | dead | 2023")
    made, _ = converted(how, EVENTS, rows)
    assert made[1].answers["when/event_date"] == "2024-05"
    assert made[1].answers["source/dataset_words"] == "P1 day: 2023"
    assert "source/dataset_words" not in made[0].answers


def test_what_the_form_does_not_ask_is_told_and_kept_in_words():
    rows = table("state | wound\nhurt | burn\ndead | burn\ndead | n/a")
    wound = feed(f"{PERSON}/injury", Read.CODE, "wound")
    made, report = converted(mapping(people(OUTCOME, wound), event_known=False), rows)
    assert [of_each(each, "injury") for each in made] == [["burn"], [None], [None]]
    assert [each.answers.get("source/dataset_words") for each in made] == [None, "wound: burn", None]
    assert report.not_asked == (NotAsked(to=f"{PERSON}/injury", n=1),)


def test_protected_answers_that_are_not_asked_do_not_become_words():
    rows = table("state | who | lat | lon\nhurt | Ana | 6.2 | -75.1")
    name = feed(f"{PERSON}/name", Read.TEXT, "who")
    place = feed("where/coordinates", Read.POSITION, "lat", "lon")
    (made,), report = converted(mapping(people(OUTCOME, name, place), event_known=False), rows)
    assert "Ana" not in str(made.answers)
    assert "6.2" not in str(made.answers)
    assert {each.to for each in report.not_asked} >= {f"{PERSON}/name", "where/coordinates"}


def test_what_tables_state_is_counted_for_each_and_added_nowhere():
    _, report = converted(JOINED, EVENTS, PEOPLE)
    assert set(report.stated) == {
        Stated(table="events.csv", outcome="killed", n=2),
        Stated(table="people.csv", outcome="killed", n=1),
        Stated(table="people.csv", outcome="injured", n=1),
    }


def test_a_number_of_people_that_cannot_be_is_not_counted():
    _, report = converted(mapping(incidents(KILLED)), table("deaths\n3\n-1\nmany"))
    assert [(each.outcome, each.n) for each in report.stated] == [("killed", 3)]
    assert [each.text for each in report.unread] == ["many"]


def test_columns_that_are_never_kept_and_those_nobody_knows_are_told():
    rows = table("state | tribe | again | new\nhurt | A | hurt | x")
    source = people(OUTCOME, left_out={"tribe": Why.ETHNICITY, "again": Why.REPEATED})
    (made,), report = converted(mapping(source, event_known=False), rows)
    assert report.never_kept == (("people.csv", "tribe", Why.ETHNICITY),)
    assert report.unused == (("people.csv", "new"),)
    assert "source/dataset_words" not in made.answers


def test_rows_set_aside_texts_without_a_code_and_what_was_not_read_are_in_the_report():
    rows = table("case | state | day\n7 | gone | 2024-02-31\n | dead |\n7 | gone | 2024-02-31")
    _, report = converted(mapping(people(OUTCOME, DAY, key="case")), rows)
    assert [(each.row, each.notice.row) for each in report.set_aside] == [(3, 3)]
    assert [(each.text, each.n) for each in report.unmapped] == [("gone", 2)]
    assert [(each.text, each.n) for each in report.unread] == [("2024-02-31", 2)]


def test_a_second_pass_tells_the_same():
    conversion = convert(FORM, JOINED, [EVENTS, PEOPLE])
    first, report = list(conversion), conversion.report
    assert (list(conversion), conversion.report) == (first, report)


def test_records_are_made_while_they_are_asked_for():
    conversion = convert(FORM, JOINED, [EVENTS, PEOPLE])
    next(iter(conversion))
    assert conversion.report.records == 1


@pytest.mark.parametrize(
    ("how", "tables"), [(JOINED, [EVENTS]), (JOINED, [PEOPLE, EVENTS]), (mapping(people(OUTCOME)), [PEOPLE])]
)
def test_what_cannot_be_converted_is_told_before_anything_is_made(how: Mapping, tables: Sequence[Table]):
    with pytest.raises(UserError):
        convert(FORM, how, tables)


def test_many_rows_that_repeat_themselves_are_all_there():
    rows = table("state | sex\n" + "\n".join(["dead | male", "hurt | n/a"] * 500))
    sex = feed(f"{PERSON}/sex", Read.CODE, "sex")
    made, _ = converted(mapping(people(OUTCOME, sex), event_known=False), rows)
    answers = Counter((question_path(path), answer) for each in made for path, answer in each.answers.items())
    assert answers[f"{PERSON}/outcome", "killed"] == answers[f"{PERSON}/sex", Reason.NOT_KNOWN] == 500
    assert len({item for each in made for item in items(each)}) == 1000
