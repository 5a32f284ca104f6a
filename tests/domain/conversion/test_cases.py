from tests.domain.tables_in import PERSON, incidents, mapping, people, table

from minerisk.domain.conversion.cases import Cases
from minerisk.domain.conversion.rows import Part
from minerisk.domain.tables.mapping import Source
from minerisk.domain.tables.table import Table
from minerisk.services import forms

EVENTS = table("case | place\n7 | A\n8 | B", name="events.csv")
PEOPLE = table("case | state\n8 | dead\n7 | hurt\n8 | hurt")


def cases(*pairs: tuple[Source, Table], event_known: bool = True) -> Cases:
    whole = mapping(*(source for source, _ in pairs), event_known=event_known)
    form = forms.form("incident")
    parts = [Part(form, whole, source, rows, PERSON) for source, rows in pairs]
    return Cases(parts, event_known=event_known)


def told(found: Cases) -> list[tuple[str, list[int], bool]]:
    return [(case.first.identity, [row.number for row in case.people], case.is_whole) for case in found]


def set_aside(found: Cases) -> list[tuple[str, int, str]]:
    return [(each.table, each.row, each.notice.text.format(**each.notice.values)) for each in found.set_aside]


def test_people_come_to_their_incident_by_the_key():
    found = cases((incidents(key="case"), EVENTS), (people(key="case"), PEOPLE))
    assert told(found) == [("case 7", [3], True), ("case 8", [2, 4], True)]
    assert found.set_aside == []


def test_an_incident_may_have_nobody():
    found = cases((incidents(key="case"), EVENTS), (people(key="case"), table("case\n8")))
    assert told(found) == [("case 7", [], True), ("case 8", [2], True)]


def test_people_of_no_incident_are_set_aside():
    found = cases((people(key="case"), table("case\n7\n9\n8\n9")), (incidents(key="case"), EVENTS))
    assert len(told(found)) == 2
    assert set_aside(found) == [
        ("people.csv", 3, "No incident has case 9."),
        ("people.csv", 5, "No incident has case 9."),
    ]


def test_an_incident_that_stands_there_twice_is_taken_once():
    found = cases((incidents(key="case"), table("case\n7\n8\n7", name="events.csv")), (people(key="case"), PEOPLE))
    assert [identity for identity, _, _ in told(found)] == ["case 7", "case 8"]
    assert set_aside(found) == [("events.csv", 4, "case 7 stands in row 2 already.")]


def test_a_row_without_the_key_is_set_aside():
    events = table("case | place\n7 | A\n | B", name="events.csv")
    found = cases((incidents(key="case"), events), (people(key="case"), table("case | state\nn/a | dead\n7 | hurt")))
    assert told(found) == [("case 7", [3], True)]
    sentence = "The row has no case, so it cannot be told which incident it belongs to."
    assert set_aside(found) == [("people.csv", 2, sentence), ("events.csv", 3, sentence)]


def test_people_alone_are_one_incident_where_they_share_the_key():
    assert told(cases((people(key="case"), PEOPLE))) == [("case 8", [2, 4], True), ("case 7", [3], True)]


def test_where_events_are_not_known_equal_rows_are_separate_people():
    found = cases((people(), table("state\ndead\ndead\nhurt")), event_known=False)
    assert told(found) == [("row 2", [2], False), ("row 3", [3], False), ("row 4", [4], False)]


def test_where_events_are_not_known_a_key_is_the_number_of_the_person():
    found = cases((people(key="no"), table("no | state\nA1 | dead\nA2 | dead\nA1 | dead")), event_known=False)
    assert told(found) == [("no A1", [2], False), ("no A2", [3], False)]
    assert set_aside(found) == [("people.csv", 4, "no A1 stands in row 2 already.")]


def test_incidents_may_stand_alone_without_a_key():
    assert told(cases((incidents(), EVENTS))) == [("row 2", [], True), ("row 3", [], True)]
