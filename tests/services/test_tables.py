from collections.abc import Callable
from pathlib import Path

from minerisk.domain.record import Record
from minerisk.services import databases, demo, records, tables
from minerisk.services.databases import Database
from minerisk.store import projections, settings


def test_tables_that_follow_from_the_revisions_are_made_the_same_again(db: Database, finish: Callable[..., Record]):
    record = finish(event_date="2026-07", score="3")
    assert not tables.rebuild(db)
    with db.write() as connection:
        projections.clear(connection)
    assert tables.rebuild(db)
    assert len(records.find(db, record.code)) == 1


def test_tables_of_an_older_program_are_made_again_when_a_database_is_opened(tmp_path: Path):
    db = demo.make(tmp_path / "D.minerisk", 3)
    with db.write() as connection:
        settings.put(connection, tables.MADE_BY, projections.VERSION - 1)
        connection.exec_driver_sql("UPDATE casualty SET age_group = ''")
    db.close()
    opened = databases.open_database(tmp_path / "D.minerisk")
    with opened.read() as connection:
        assert (
            connection.exec_driver_sql("SELECT count(*) FROM casualty WHERE age_group = '' AND age >= 0").scalar() == 0
        )
        assert settings.get(connection, tables.MADE_BY) == projections.VERSION
    opened.close()


def test_tables_that_are_up_to_date_are_left_alone(tmp_path: Path):
    db = demo.make(tmp_path / "D.minerisk", 3)
    with db.write() as connection:
        connection.exec_driver_sql("UPDATE incident SET device = 'left'")
    tables.bring_up_to_date(db)
    with db.read() as connection:
        assert connection.exec_driver_sql("SELECT DISTINCT device FROM incident").scalar() == "left"
    db.close()
