from datetime import UTC, datetime

from minerisk.domain.fact import Fact, Theme
from minerisk.store import facts
from minerisk.store.database import Database

NOW = datetime(2026, 7, 14, 9, 30, tzinfo=UTC)
FACT = Fact(
    id="b",
    theme=Theme.CLEARANCE,
    indicator={"": "Land cleared"},
    value="64000",
    unit={"": "hectares"},
    qualifier="more than",
    geography={"": "Ağdam"},
    since="2020-11",
    until="2023-02",
    stated_by="ANAMA",
    stated_in="Report",
    stated_on="2023",
    entered=NOW,
    entered_by="A. K.",
)


def test_a_figure_comes_back_as_it_was_put(db: Database):
    with db.write() as connection:
        facts.put(connection, FACT, NOW, "A. K.")
    with db.read() as connection:
        assert facts.every(connection) == (FACT,)
        assert facts.is_there(connection, "b")
        assert not facts.is_there(connection, "c")


def test_a_figure_takes_the_place_of_the_one_with_its_id(db: Database):
    with db.write() as connection:
        facts.put(connection, FACT, NOW, "A. K.")
        facts.put(connection, FACT, NOW, "R. M.")
    with db.read() as connection:
        assert [each.entered_by for each in facts.every(connection)] == ["R. M."]


def test_a_figure_that_is_removed_is_gone(db: Database):
    with db.write() as connection:
        facts.put(connection, FACT, NOW, "A. K.")
        assert facts.remove(connection, "b")
        assert not facts.remove(connection, "b")
        assert facts.every(connection) == ()
