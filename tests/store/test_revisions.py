from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

import pytest
from sqlalchemy.exc import IntegrityError

from minerisk.domain import revision
from minerisk.domain.answer import Reason
from minerisk.domain.revision import Revision
from minerisk.store import revisions
from minerisk.store.database import Database

Revise = Callable[..., Revision]


def test_revisions_come_back_as_they_were_with_the_names_in_them(db: Database, revise: Revise):
    first = revise(1, {"device": "mine", "district": Reason.NOT_KNOWN}, names={"p{1}/name": "Əli", "p{1}/phone": None})
    second = revise(1, {"device": None}, first)
    with db.write() as connection:
        assert revisions.add(connection, [first]) == 1
        assert revisions.add(connection, [second]) == 2
    with db.read() as connection:
        found = revisions.of_record(connection, first.record)
    assert found == [first, second]
    for each in found:
        revision.check(each)


def test_many_are_added_at_once_without_a_gap(db: Database, revise: Revise):
    made = [revise(number, {"device": "uxo"}, names={"name": str(number)}) for number in (1, 2, 3)]
    with db.write() as connection:
        assert revisions.add(connection, made) == 1
        assert revisions.add(connection, [revise(4, {})]) == 4
        assert revisions.of_records(connection, [UUID(int=2), UUID(int=3)]) == {
            UUID(int=2): [made[1]],
            UUID(int=3): [made[2]],
        }


def test_every_record_is_given_in_the_order_it_came(db: Database, revise: Revise):
    first, other = revise(2, {"device": "uxo"}), revise(1, {})
    later = revise(2, {"device": None}, first)
    with db.write() as connection:
        revisions.add(connection, [first, other, later])
        assert list(revisions.every(connection)) == [(1, [first, later]), (2, [other])]


def test_a_record_that_is_not_here_has_none(db: Database):
    with db.read() as connection:
        assert revisions.of_record(connection, UUID(int=9)) == []


def test_the_same_revision_is_never_there_twice(db: Database, revise: Revise):
    with pytest.raises(IntegrityError), db.write() as connection:
        revisions.add(connection, [revise(1, {}), revise(1, {})])


def test_a_revision_without_its_form_is_refused(db: Database, revise: Revise):
    with pytest.raises(IntegrityError), db.write() as connection:
        connection.exec_driver_sql("DELETE FROM form")
        revisions.add(connection, [revise(1, {})])


def test_it_is_told_which_records_are_here(db: Database, revise: Revise):
    with db.write() as connection:
        revisions.add(connection, [revise(1, {}), revise(2, {})])
        assert revisions.known(connection, [UUID(int=2), UUID(int=3)]) == {UUID(int=2)}
        assert revisions.known(connection, []) == set()


def test_the_codes_of_an_import_are_found(db: Database, revise: Revise):
    came = replace(revise(1, {}), batch="b")
    with db.write() as connection:
        revisions.add(connection, [came, revise(2, {})])
        assert revisions.codes(connection, "b") == [came.code]
