from collections.abc import Callable

import pytest
from sqlalchemy import Connection, select

from minerisk.domain import merging
from minerisk.domain.field import DAY, Field, Kind, Scope, Wanted
from minerisk.domain.filter import Op
from minerisk.domain.form import Form
from minerisk.domain.revision import Revision
from minerisk.domain.tally import Unit
from minerisk.store import projections, selection
from minerisk.store.database import Database
from minerisk.store.projections import Projector
from minerisk.store.selection import CASUALTY, COUNT, INCIDENT, RECORD, SESSION, SIGHTING

OUTCOME = Field(name="outcome", label="Outcome", kind=Kind.CODED, scope=Scope.PERSON)
SEX = Field(name="sex", label="Sex", kind=Kind.CODED, scope=Scope.PERSON)
DEVICE = Field(name="device", label="Item", kind=Kind.CODED, scope=Scope.EVENT)
EVENT = Field(name="event", label="Date", kind=Kind.DATE, scope=Scope.EVENT, precision=DAY)
YEAR = Field(name="year", label="Year", kind=Kind.NUMBER, scope=Scope.EVENT)
KILLED = Field(name="killed", label="Killed", kind=Kind.NUMBER, scope=Scope.EVENT)
SEEN = Field(name="seen", label="Seen", kind=Kind.CODED, scope=Scope.RECORD, several=True, path="seen")


@pytest.fixture
def filled(db: Database, form: Form, revise: Callable[..., Revision]) -> Database:
    one, two = "people/casualty{1}", "people/casualty{2}"
    made = [
        revise(1, {"event_date": "2024-05-06", "device": "mine", "seen": "smoke wire", f"{one}/outcome": "killed",
                   f"{one}/sex": "male", f"{two}/outcome": "injured", f"{two}/sex": "female"}),
        revise(2, {"event_date": "2025", "device": "unknown", "seen": "smoke",
                   f"{one}/outcome": "unhurt", f"{one}/sex": "female"}),
        revise(3, {}),
    ]  # fmt: skip
    with db.write() as connection:
        rows = [Projector(form, 1).rows(n, merging.fold([one])) for n, one in enumerate(made, 1)]
        projections.write(connection, rows)
    return db


def _records(connection: Connection, *where: Wanted) -> list[int]:
    found = connection.execute(select(RECORD.c.number).where(*selection.holding(RECORD, where)))
    return sorted(found.scalars())


def _is(field: Field, *values: str, op: Op = Op.IS) -> Wanted:
    return Wanted(field=field, op=op, ranges=tuple((value, value) for value in values))


def test_conditions_on_people_hold_for_one_and_the_same_person(filled: Database):
    with filled.read() as connection:
        assert _records(connection, _is(OUTCOME, "killed"), _is(SEX, "male")) == [1]
        assert _records(connection, _is(OUTCOME, "killed"), _is(SEX, "female")) == []
        assert _records(connection, _is(OUTCOME, "killed"), _is(DEVICE, "mine")) == [1]


def test_who_was_unhurt_is_meant_only_where_that_is_asked_for(filled: Database):
    with filled.read() as connection:
        assert _records(connection, _is(SEX, "female")) == [1]
        assert _records(connection, _is(OUTCOME, "unhurt"), _is(SEX, "female")) == [2]
        assert _records(connection, _is(OUTCOME, "killed", op=Op.IS_NOT)) == [1]


@pytest.mark.parametrize(
    ("wanted", "records"),
    [
        (_is(DEVICE, op=Op.KNOWN), [1]),
        (_is(DEVICE, op=Op.NOT_KNOWN), [2, 3]),
        (_is(DEVICE, "uxo", op=Op.IS_NOT), [1]),
        (_is(SEEN, "wire"), [1]),
        (_is(SEEN, "wire", "smoke", op=Op.IN), [1, 2]),
        (_is(SEEN, "wire", op=Op.IS_NOT), [2]),
        (_is(SEEN, op=Op.NOT_KNOWN), [3]),
        (Wanted(field=EVENT, op=Op.LESS, ranges=(("2025-01-01", "2025-12-31"),)), [1]),
        (Wanted(field=EVENT, op=Op.IS, ranges=(("2025-01-01", "2025-12-31"),)), [2]),
        (Wanted(field=EVENT, op=Op.MORE, ranges=(("2025-01-01", "2025-12-31"),)), []),
        (Wanted(field=YEAR, op=Op.AT_MOST, ranges=((2024.0, 2024.0),)), [1]),
        (Wanted(field=YEAR, op=Op.AT_LEAST, ranges=((2024.0, 2024.0),)), [1, 2]),
        (_is(YEAR, op=Op.NOT_KNOWN), [3]),
        (Wanted(field=EVENT, op=Op.IS, ranges=(("2025-01-01", "2025-01-31"),)), []),
        (Wanted(field=EVENT, op=Op.IN, ranges=(("2024-05-06", "2024-05-06"), ("2025-01-01", "2025-12-31"))), [1, 2]),
        (Wanted(field=EVENT, op=Op.IS_NOT, ranges=(("2025-01-01", "2025-01-31"),)), [1]),
        (_is(KILLED, op=Op.KNOWN), []),
    ],
)
def test_each_comparison_selects(filled: Database, wanted: Wanted, records: list[int]):
    with filled.read() as connection:
        assert _records(connection, wanted) == records


def test_a_casualty_answers_for_its_incident_without_a_join():
    for name in ("event_from", "year", "month", "time_of_day", "district", "place", "type", "device", "confidence"):
        field = Field(name=name, label=name, kind=Kind.CODED, scope=Scope.EVENT)
        assert selection.column(field, CASUALTY)[0] is CASUALTY
    assert selection.column(KILLED, CASUALTY)[0] is INCIDENT


def test_every_unit_has_a_table():
    assert [selection.rows_of(unit)[0] for unit in Unit] == [
        CASUALTY, CASUALTY, INCIDENT, SIGHTING, SESSION, COUNT, RECORD,
    ]  # fmt: skip


def test_a_dashboard_is_counted_from_narrow_indexes_alone(db: Database):
    every = ("year", "month, outcome", "outcome", "sex, age_band", "status", "device", "activity", "district")
    with db.read() as connection:
        for by in every:
            sql = f"SELECT {by}, count(*) FROM casualty WHERE outcome != 'unhurt' GROUP BY {by}"  # noqa: S608
            plan = [row[-1] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}")]
            assert len(plan) == 1, by
            assert "COVERING INDEX" in plan[0]


def test_a_filter_is_read_from_one_index_that_has_all_columns(db: Database):
    wanted = [_is(SEX, "male"), _is(DEVICE, "mine")]
    statement = select(CASUALTY.c.record).where(CASUALTY.c.outcome != "unhurt", *selection.holding(CASUALTY, wanted))
    compiled = statement.compile(db._engine, compile_kwargs={"literal_binds": True})
    with db.read() as connection:
        plan = [row[-1] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {compiled}")]
    assert plan == ["SCAN casualty USING COVERING INDEX ix_casualty_filtered"]


def test_answers_are_read_from_beside_each_other_and_taken_out_without_a_scan(db: Database):
    joined = (
        "SELECT code FROM casualty LEFT JOIN answer ON answer.record = casualty.record "
        "AND answer.item = casualty.item AND answer.path = 'people/casualty/care'"
    )
    with db.read() as connection:
        counted, removed = (
            [row[-1] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}")]
            for sql in (joined, projections._DELETE["answer"].replace("?", "1"))
        )
    assert "SEARCH answer USING PRIMARY KEY (path=? AND record=? AND item=?) LEFT-JOIN" in counted
    assert "SEARCH answer USING PRIMARY KEY (path=? AND record=?)" in removed
