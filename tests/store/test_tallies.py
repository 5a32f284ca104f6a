from collections.abc import Callable

import pytest

from minerisk.domain import merging
from minerisk.domain.field import Field, Kind, Scope
from minerisk.domain.form import Form
from minerisk.domain.revision import Revision
from minerisk.domain.tally import Unit
from minerisk.store import projections, tallies
from minerisk.store.database import Database
from minerisk.store.projections import Projector

OUTCOME = Field(name="outcome", label="Outcome", kind=Kind.CODED, scope=Scope.PERSON)
DEVICE = Field(name="device", label="Item", kind=Kind.CODED, scope=Scope.EVENT)
YEAR = Field(name="year", label="Year", kind=Kind.NUMBER, scope=Scope.EVENT)
AGE = Field(name="age", label="Age", kind=Kind.NUMBER, scope=Scope.PERSON, path="people/casualty/age")
SEEN = Field(name="seen", label="Seen", kind=Kind.CODED, scope=Scope.RECORD, path="seen", several=True)


@pytest.fixture
def filled(db: Database, form: Form, revise: Callable[..., Revision]) -> Database:
    people = {f"people/casualty{{{n}}}/outcome": outcome for n, outcome in enumerate(("killed", "killed", "unhurt"))}
    people["people/casualty{0}/age"] = "7"
    made = [
        revise(1, {"event_date": "2024", "device": "mine", "seen": "smoke wire", **people}),
        revise(2, {"device": "mine"}),
    ]
    with db.write() as connection:
        rows = [Projector(form, 1).rows(n, merging.fold([one])) for n, one in enumerate(made, 1)]
        projections.write(connection, rows)
    return db


@pytest.mark.parametrize(
    ("of", "by", "rows"),
    [
        (Unit.CASUALTY, [OUTCOME, YEAR], [(("killed", 2024), 2)]),
        (Unit.PERSON, [OUTCOME], [(("killed",), 2), (("unhurt",), 1)]),
        (Unit.INCIDENT, [DEVICE], [(("mine",), 2)]),
        (Unit.INCIDENT, [YEAR], [((None,), 1), ((2024,), 1)]),
        (Unit.RECORD, [YEAR, DEVICE], [((None, "mine"), 1), ((2024, "mine"), 1)]),
        (Unit.CASUALTY, [AGE], [((None,), 1), ((7,), 1)]),
        (Unit.CASUALTY, [SEEN], [(("smoke",), 2), (("wire",), 2)]),
        (Unit.RECORD, [SEEN], [((None,), 1), (("smoke",), 1), (("wire",), 1)]),
    ],
)
def test_each_combination_is_counted(
    filled: Database, of: Unit, by: list[Field], rows: list[tuple[tuple[object, ...], int]]
):
    with filled.read() as connection:
        assert sorted(tallies.tally(connection, of, by, []), key=repr) == sorted(rows, key=repr)


def test_units_are_counted_once(filled: Database):
    with filled.read() as connection:
        assert [tallies.number(connection, unit, []) for unit in Unit] == [2, 3, 2, 0, 0, 0, 2]
        assert tallies.ungrouped(connection, []) == 0


def test_what_nobody_counted_has_no_sum(filled: Database):
    with filled.write() as connection:
        assert tallies.stated(connection, "killed", []) is None
        connection.exec_driver_sql("UPDATE incident SET killed = 4 WHERE record = 1")
        assert tallies.stated(connection, "killed", []) == 4
