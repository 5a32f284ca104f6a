from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Column, MetaData, String, Table, create_engine, select

from minerisk.domain.answer import Answer, Reason
from minerisk.store import encoding
from minerisk.store.rows import Utc

_answers = st.dictionaries(st.text(), st.one_of(st.none(), st.text(), st.sampled_from(Reason)))


@given(_answers)
def test_answers_come_back_as_they_were(answers: dict[str, Answer | None]):
    assert encoding.answers_of(encoding.answers_text(answers)) == answers


@given(_answers)
def test_equal_answers_are_one_text(answers: dict[str, Answer | None]):
    assert encoding.answers_text(answers) == encoding.answers_text(dict(reversed(answers.items())))


NOON = datetime(2026, 7, 14, 12, 0, 0, 5, tzinfo=timezone(timedelta(hours=4)))


@pytest.mark.parametrize("kept", [NOON, None, encoding.moment(NOON)])
def test_a_moment_keeps_its_zone_through_the_column(kept: object):
    table = Table("t", MetaData(), Column("as_text", String), Column("as_moment", Utc))
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        table.create(connection)
        if isinstance(kept, str):
            connection.exec_driver_sql("INSERT INTO t (as_moment) VALUES (?)", (kept,))
        else:
            connection.execute(table.insert().values(as_moment=kept))
        read = connection.execute(select(table.c.as_moment)).scalar_one()
        text = connection.exec_driver_sql("SELECT as_moment FROM t").scalar_one()
    engine.dispose()
    assert read == (NOON if kept else None)
    assert text == ("2026-07-14 08:00:00.000005" if kept else None)
