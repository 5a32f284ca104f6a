from collections.abc import Callable
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from minerisk.domain import merging
from minerisk.domain.form import Form
from minerisk.domain.revision import Revision
from minerisk.store import projections, records
from minerisk.store.database import Database
from minerisk.store.projections import Projector
from minerisk.store.records import Order

Revise = Callable[..., Revision]


@pytest.fixture
def filled(db: Database, form: Form, revise: Revise) -> Database:
    dates = ["2024-05-06", "2026", None, "2024-05-06", "2026-07-14"]
    made = [revise(number, {"event_date": day, "narrative": f"word{number}"}) for number, day in enumerate(dates, 1)]
    with db.write() as connection:
        projector = Projector(form, 1)
        projections.write(connection, [projector.rows(n, merging.fold([one])) for n, one in enumerate(made, 1)])
    return db


@pytest.mark.parametrize(
    ("order", "numbers"),
    [(Order.EVENT, [5, 2, 4, 1, 3]), (Order.RECORDED, [5, 4, 3, 2, 1]), (Order.CODE, [1, 2, 3, 4, 5])],
)
def test_each_order_is_read_from_an_index_alone(filled: Database, order: Order, numbers: list[int]):
    with filled.read() as connection:
        assert list(records.find(connection, "", order)) == numbers
        assert list(records.find(connection, "word", order)) == numbers
        query = f"EXPLAIN QUERY PLAN SELECT number FROM record ORDER BY {records._ORDERS[order]}"  # noqa: S608
        ((*_, plan),) = connection.exec_driver_sql(query).all()
    assert "USING COVERING INDEX" in plan


def test_an_order_exists_for_every_name():
    assert set(records._ORDERS) == set(Order)


@given(text=st.text())
@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_text_makes_the_search_fail(filled: Database, text: str):
    with filled.read() as connection:
        assert set(records.find(connection, text, Order.EVENT)) <= set(records.find(connection, "", Order.EVENT))


def test_a_number_belongs_to_a_record(filled: Database):
    with filled.read() as connection:
        assert records.number_of(connection, UUID(int=3)) == 3
        assert records.number_of(connection, UUID(int=9)) is None


def test_the_last_code_of_a_series_is_known_beyond_two_digits(filled: Database, form: Form, revise: Revise):
    series = "BRD1-INC-20260714-"
    with filled.write() as connection:
        assert records.last_of(connection, series) == 5
        made = [revise(number, {}) for number in (99, 100)]
        rows = [Projector(form, 1).rows(n, merging.fold([one])) for n, one in enumerate(made, 10)]
        projections.write(connection, rows)
        assert records.last_of(connection, series) == 100
        assert records.last_of(connection, "BRD1-INC-20260713-") == 0
        assert records.last_of(connection, "BRD-INC-20260714-") == 0
