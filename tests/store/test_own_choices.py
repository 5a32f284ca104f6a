from minerisk.domain.own_choice import OwnChoice
from minerisk.store import own_choices
from minerisk.store.database import Database

LINE = OwnChoice(form="incident", within="device", code="brd2__line", label={"en": "Line"}, counts_as="mine")
TOWN = OwnChoice(form="session", within="town", code="brd2__tap", label={"az": "Tap"}, columns={"district": "az_tar"})


def test_a_database_begins_without_any(db: Database):
    with db.read() as connection:
        assert own_choices.every(connection) == ()


def test_choices_come_back_as_they_were_kept(db: Database):
    with db.write() as connection:
        own_choices.put(connection, (LINE, TOWN))
    with db.read() as connection:
        assert own_choices.every(connection) == (LINE, TOWN)
        assert own_choices.of_form(connection, "session") == (TOWN,)
