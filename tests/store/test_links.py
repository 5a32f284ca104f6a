"""Links lie apart from answers, so that what names a record is found at once."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

import pytest

from minerisk.domain import merging
from minerisk.domain.form import Form, Question, QuestionType
from minerisk.domain.revision import Revision
from minerisk.store import links, projections
from minerisk.store.database import Database
from minerisk.store.projections import Projector

FIRST, SECOND, GONE = "BRD1-INC-20260714-01", "BRD1-INC-20260714-02", "BRD1-SES-20250101-01"


@pytest.fixture
def linked(db: Database, form: Form, revise: Callable[..., Revision]) -> Database:
    """Two records: the second names the first, and one that is not here."""
    asked = Question(path="heard", type=QuestionType.TEXT, label={"en": "Heard"}, links=("incident", "session"))
    form = replace(form, children=(*form.children, asked))
    made = [revise(1, {"narrative": "the mill"}), revise(2, {"heard": f"{GONE} {FIRST} nonsense"})]
    with db.write() as connection:
        projections.write(
            connection, [Projector(form, 1).rows(n, merging.fold([one])) for n, one in enumerate(made, 1)]
        )
    return db


def test_what_a_record_names_is_kept_whether_it_is_here_or_not(linked: Database):
    with linked.read() as connection:
        assert links.named(connection, UUID(int=2)) == [("heard", FIRST), ("heard", GONE)]
        assert links.numbers(connection, {FIRST, GONE}) == {FIRST: 1}


def test_what_names_a_record_is_found_by_an_index(linked: Database):
    with linked.read() as connection:
        assert links.naming(connection, UUID(int=1)) == [("heard", 2)]
        plan = connection.exec_driver_sql("EXPLAIN QUERY PLAN SELECT * FROM link WHERE code = 'x'").all()
    assert "ix_link_code" in str(plan)


def test_records_of_some_kinds_are_found_the_last_first(linked: Database):
    with linked.read() as connection:
        assert links.find(connection, ("incident",), "", 9) == [2, 1]
        assert links.find(connection, ("incident",), "", 1) == [2]
        assert links.find(connection, ("incident",), "mil", 9) == [1]
        assert links.find(connection, ("session",), "mil", 9) == links.find(connection, ("incident",), "?", 9) == []
