"""What records name, what names them, and what can be named."""

from collections.abc import Mapping
from datetime import UTC, datetime
from uuid import UUID

from minerisk.domain.answer import Answer, Reason
from minerisk.domain.form import say
from minerisk.domain.link import Link
from minerisk.domain.uuid7 import uuid7
from minerisk.services import forms, links, tables
from minerisk.services.databases import Database
from minerisk.services.revising import Act, Revising
from minerisk.store import forms as stored_forms

GONE = "XYZ1-INC-20250101-07"


def add(db: Database, kind: str, answers: Mapping[str, Answer]) -> tuple[UUID, str]:
    """Add a finished record of a kind that comes with the program; return its id and code."""
    form, begun = forms.form(kind), datetime(2026, 7, 14, 9, tzinfo=UTC)
    with db.write() as connection:
        revising = Revising(connection, form, stored_forms.keep(connection, form, forms.xform(form)))
        act = Act(author="A. K.", begun=begun, finished=begun)
        made = revising.first(uuid7(begun), kind, act, answers)
        revising.add_first([made])
    return made.record, made.code


def said(found: tuple[Link, ...]) -> list[tuple[str, str, bool]]:
    return [(say(link.question, "en"), link.code, link.id is not None) for link in found]


def test_a_record_names_others_and_those_know_it(db: Database):
    session, of_session = add(db, "session", {"session/session_date": "2026-05"})
    sighting, of_sighting = add(db, "sighting", {"source/heard_in_session": of_session, "seen/seen_on": "2026-06"})
    assert said(links.named(db, sighting)) == [("Session in which it was heard of", of_session, True)]
    (other,) = links.naming(db, session)
    assert (other.code, other.id, other.kind, other.event) == (of_sighting, sighting, "sighting", "2026-06")
    assert links.named(db, session) == links.naming(db, sighting) == ()


def test_several_are_named_by_one_question_each_once(db: Database):
    _, first = add(db, "incident", {})
    _, second = add(db, "sighting", {})
    session, _ = add(db, "session", {"heard/heard_records": f"{second.lower()}, {first} {second}"})
    assert [link.code for link in links.named(db, session)] == [first, second]


def test_a_record_that_is_not_here_is_named_by_its_code_alone(db: Database):
    follow_up, _ = add(db, "follow_up", {"about/about_record": GONE})
    (link,) = links.named(db, follow_up)
    assert (link.code, link.kind, link.id, link.status) == (GONE, "incident", None, None)


def test_a_reason_names_nothing(db: Database):
    follow_up, _ = add(db, "follow_up", {"about/about_record": Reason.NOT_KNOWN})
    assert links.named(db, follow_up) == ()


def test_a_link_outlives_the_record_that_it_names(db: Database):
    _, code = add(db, "incident", {})
    follow_up, _ = add(db, "follow_up", {"about/about_record": code})
    with db.write() as connection:
        connection.exec_driver_sql("DELETE FROM record WHERE code = ?", (code,))
    assert said(links.named(db, follow_up))[0][1:] == (code, False)
    tables.rebuild(db)
    assert said(links.named(db, follow_up))[0][1:] == (code, True)


def test_records_to_be_named_are_found_by_code_and_words_the_last_first(db: Database):
    _, incident = add(db, "incident", {"happened/narrative": "by the old mill"})
    _, sighting = add(db, "sighting", {"where/place_words": "near the mill"})
    kinds = ("incident", "sighting")
    assert [line.code for line in links.find(db, kinds)] == [sighting, incident]
    assert [line.code for line in links.find(db, kinds, "MILL")] == [sighting, incident]
    assert [line.code for line in links.find(db, kinds, "old mil")] == [incident]
    assert [line.code for line in links.find(db, ("incident",), "mill")] == [incident]
    assert [line.code for line in links.find(db, kinds, sighting[:12].lower())] == [sighting]
    assert links.find(db, kinds, "?!") == links.find(db, ("session",)) == ()


def test_no_more_are_offered_than_can_be_looked_through(db: Database):
    for _ in range(links.MOST + 2):
        add(db, "incident", {})
    assert len(links.find(db, ("incident",))) == links.MOST


def test_a_record_that_is_not_here_has_no_links(db: Database):
    nobody = UUID(int=1)
    assert links.named(db, nobody) == links.naming(db, nobody) == ()
