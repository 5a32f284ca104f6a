"""What records name, what names them, and what can be named."""

from uuid import UUID

from tests.recording import record

from minerisk.domain.answer import Reason
from minerisk.domain.form import say
from minerisk.domain.link import Link
from minerisk.services import links, tables
from minerisk.services.databases import Database

GONE = "XYZ1-INC-20250101-07"


def said(found: tuple[Link, ...]) -> list[tuple[str, str, bool]]:
    return [(say(link.question, "en"), link.code, link.line is not None) for link in found]


def test_a_record_names_others_and_those_know_it(db: Database):
    session, of_session = record(db, "session", {"session_date": "2026-05"})
    sighting, of_sighting = record(db, "sighting", {"heard_in_session": of_session, "seen_on": "2026-06"})
    assert said(links.named(db, sighting)) == [("Session in which it was heard of", of_session, True)]
    (other,) = links.naming(db, session)
    assert other.line is not None
    assert (other.code, other.line.id, other.kind, other.line.event) == (of_sighting, sighting, "sighting", "2026-06")
    assert links.named(db, session) == links.naming(db, sighting) == ()


def test_several_are_named_by_one_question_each_once(db: Database):
    _, first = record(db, "incident", {})
    _, second = record(db, "sighting", {})
    session, _ = record(db, "session", {"heard_records": f"{second.lower()}, {first} {second}"})
    assert [link.code for link in links.named(db, session)] == [first, second]


def test_a_record_that_is_not_here_is_named_by_its_code_alone(db: Database):
    follow_up, _ = record(db, "follow_up", {"about_record": GONE})
    (link,) = links.named(db, follow_up)
    assert (link.code, link.kind, link.line) == (GONE, "incident", None)


def test_a_reason_names_nothing(db: Database):
    follow_up, _ = record(db, "follow_up", {"about_record": Reason.NOT_KNOWN})
    assert links.named(db, follow_up) == ()


def test_a_link_outlives_the_record_that_it_names(db: Database):
    _, code = record(db, "incident", {})
    follow_up, _ = record(db, "follow_up", {"about_record": code})
    with db.write() as connection:
        connection.exec_driver_sql("DELETE FROM record WHERE code = ?", (code,))
    assert said(links.named(db, follow_up))[0][1:] == (code, False)
    tables.rebuild(db)
    assert said(links.named(db, follow_up))[0][1:] == (code, True)


def test_records_to_be_named_are_found_by_code_and_words_the_last_first(db: Database):
    _, incident = record(db, "incident", {"narrative": "by the old mill"})
    _, sighting = record(db, "sighting", {"place_words": "near the mill"})
    kinds = ("incident", "sighting")
    assert [line.code for line in links.find(db, kinds)] == [sighting, incident]
    assert [line.code for line in links.find(db, kinds, "MILL")] == [sighting, incident]
    assert [line.code for line in links.find(db, kinds, "old mil")] == [incident]
    assert [line.code for line in links.find(db, ("incident",), "mill")] == [incident]
    assert [line.code for line in links.find(db, kinds, sighting[:12].lower())] == [sighting]
    assert links.find(db, kinds, "?!") == links.find(db, ("session",)) == ()


def test_no_more_are_offered_than_can_be_looked_through(db: Database):
    for _ in range(links.MOST + 2):
        record(db, "incident", {})
    assert len(links.find(db, ("incident",))) == links.MOST


def test_a_record_that_is_not_here_has_no_links(db: Database):
    nobody = UUID(int=1)
    assert links.named(db, nobody) == links.naming(db, nobody) == ()
