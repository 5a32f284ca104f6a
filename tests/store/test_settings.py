from minerisk.store import settings
from minerisk.store.database import Database


def test_a_value_comes_back_and_the_last_one_counts(db: Database):
    with db.write() as connection:
        settings.put(connection, "office", {"name": "Bərdə"})
        settings.put(connection, "office", {"name": "Şuşa"})
    with db.read() as connection:
        assert settings.get(connection, "office") == {"name": "Şuşa"}


def test_what_was_never_kept_is_none(db: Database):
    with db.read() as connection:
        assert settings.get(connection, "office") is None


def test_every_save_is_counted(db: Database):
    with db.read() as connection:
        before = settings.saves(connection)
    for _ in range(3):
        with db.write():
            pass
    with db.read() as connection:
        assert settings.saves(connection) == before + 3 == 4


def test_a_database_without_a_counter_has_no_saves(db: Database):
    with db.write() as connection:
        connection.exec_driver_sql("DELETE FROM setting")
        assert settings.saves(connection) == 0
