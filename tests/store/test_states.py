from collections.abc import Callable

import pytest

from minerisk.domain import merging
from minerisk.domain.field import Field, Kind, Scope, wanted
from minerisk.domain.filter import Condition
from minerisk.domain.form import Form
from minerisk.domain.revision import Revision
from minerisk.store import projections, revisions, states
from minerisk.store.database import Database

Revise = Callable[..., Revision]
P1, P2 = "people/casualty{9f}/outcome", "people/casualty{a0}/outcome"


@pytest.fixture
def numbers(db: Database, form: Form, revise: Revise) -> list[int]:
    """Add three records, the second of them amended; return their numbers."""
    first = revise(1, {P1: "killed", P2: "injured"})
    second, third = revise(2, {"device": "mine"}), revise(3, {P1: "killed"})
    amended = revise(2, {"device": "uxo"}, second)
    projector = projections.Projector(form, 1)
    histories = ([first], [second, amended], [third])
    with db.write() as connection:
        revisions.add(connection, [first, second, third, amended])
        rows = [projector.rows(number, merging.fold(history)) for number, history in enumerate(histories, 1)]
        projections.write(connection, rows)
    return [1, 2, 3]


def test_records_are_read_as_they_stand_in_the_order_asked_for(db: Database, numbers: list[int]):
    with db.read() as connection:
        found = states.read(connection, [3, 2, 99])
    assert [(number, dict(state.answers)) for number, state in found] == [(3, {P1: "killed"}), (2, {"device": "uxo"})]


def test_the_forms_of_records_are_known(db: Database, form: Form, numbers: list[int]):
    with db.read() as connection:
        assert states.forms(connection, numbers) == [form.digest]
        assert states.forms(connection, []) == []


def test_people_who_meet_a_condition_are_known_by_their_record(db: Database, numbers: list[int]):
    outcome = Field(name="outcome", label="", kind=Kind.CODED, scope=Scope.PERSON)
    killed = wanted(outcome, Condition(field="outcome", values=("killed",)))
    with db.read() as connection:
        assert states.people_who(connection, [killed]) == {1: {"people/casualty{9f}"}, 3: {"people/casualty{9f}"}}


def test_records_with_people_are_known(db: Database, numbers: list[int]):
    with db.read() as connection:
        assert states.with_people(connection, [3, 2, 1]) == [3, 1]


def test_people_of_records_are_counted(db: Database, numbers: list[int]):
    with db.read() as connection:
        assert [states.people(connection, some) for some in ([1], [2], [1, 3], [])] == [2, 0, 3, 0]
