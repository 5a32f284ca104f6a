from collections.abc import Callable

from minerisk.domain import merging
from minerisk.domain.form import Form
from minerisk.domain.revision import Revision
from minerisk.store import projections, tallies
from minerisk.store.database import Database
from minerisk.store.projections import Projector


def test_people_and_events_are_counted_apart(db: Database, form: Form, revise: Callable[..., Revision]):
    people = {"people/casualty{1}/outcome": "killed", "people/casualty{2}/outcome": "killed"}
    made = [revise(1, {"event_date": "2024", "device": "mine", **people}), revise(2, {"device": "mine"})]
    with db.write() as connection:
        rows = [Projector(form, 1).rows(n, merging.fold([one])) for n, one in enumerate(made, 1)]
        projections.write(connection, rows)
        assert tallies.tally(connection, "casualty", ["outcome", "year"]) == [(("killed", "2024"), 2)]
        assert tallies.tally(connection, "incident", ["device"]) == [(("mine",), 2)]
        assert tallies.tally(connection, "incident", ["year"]) == [(("",), 1), (("2024",), 1)]


def test_every_field_can_be_counted_by(db: Database):
    with db.read() as connection:
        for of, names in tallies.FIELDS.items():
            assert [tallies.tally(connection, of, [name]) for name in names] == [[]] * len(names)
