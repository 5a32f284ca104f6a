from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from minerisk.domain import merging
from minerisk.domain import revision as revisions
from minerisk.domain.batch import Batch, File
from minerisk.domain.conversion.report import NotAsked, Report, SetAside, Stated, Unmapped, Unread
from minerisk.domain.form import Form
from minerisk.domain.record import Draft
from minerisk.domain.revision import Revision
from minerisk.domain.tables.mapping import Why
from minerisk.domain.tables.table import Notice
from minerisk.store import batches, drafts, projections
from minerisk.store import revisions as stored_revisions
from minerisk.store.database import Database
from minerisk.store.projections import Projector

NOON = datetime(2026, 7, 14, 12, tzinfo=UTC)
NOTICE = Notice(text="The row has no {column}.", values={"column": "id"}, row=7)

Revise = Callable[..., Revision]


@pytest.fixture
def batch() -> Batch:
    report = Report(
        rows={"a.csv": 3},
        records=2,
        people=2,
        set_aside=(SetAside(table="a.csv", row=7, notice=NOTICE),),
        unmapped=(Unmapped(table="a.csv", column="sex", to="sex", text="?", n=2),),
        unread=(Unread(table="a.csv", column="day", to="day", text="soon", row=7, n=1, notice=NOTICE),),
        not_asked=(NotAsked(to="death_place", n=1),),
        never_kept=(("a.csv", "tribe", Why.ETHNICITY),),
        unused=(("a.csv", "more"),),
        stated=(Stated(table="a.csv", outcome="killed", n=2),),
    )
    return Batch(
        id="b", time=NOON, author="Aynur", title="Somebody's", sources=(File(name="a.csv", digest="d"),), records=2,
        people=2, already=1, report=report,
    )  # fmt: skip


@pytest.fixture
def came(db: Database, form: Form, revise: Revise) -> list[Revision]:
    """Three records that are here; the first two came with the batch ``b``."""
    made = [
        revisions.seal(
            replace(revise(n, {}), batch="b" if n < 3 else ""), {"narrative": f"word{n}"}, {"people/name": "Əli"}
        )
        for n in (1, 2, 3)
    ]
    with db.write() as connection:
        start = stored_revisions.add(connection, made)
        rows = [Projector(form, 1).rows(n, merging.fold([each])) for n, each in enumerate(made, start)]
        projections.write(connection, rows)
    return made


def test_an_import_comes_back_as_it_was_kept_newest_first(db: Database, batch: Batch):
    later = replace(batch, id="c", time=NOON + timedelta(minutes=1))
    with db.write() as connection:
        batches.add(connection, batch)
        batches.add(connection, later)
        assert batches.every(connection) == (later, batch)
        assert batches.get(connection, "b") == batch
        assert batches.get(connection, "nothing") is None
        assert (batches.title(connection, "b"), batches.title(connection, "nothing")) == ("Somebody's", "")


def test_taking_out_leaves_what_did_not_come_with_it(db: Database, batch: Batch, came: list[Revision]):
    with db.write() as connection:
        batches.add(connection, batch)
        batches.take_out(connection, "b", NOON, "Əli")
        found = batches.get(connection, "b")
        assert list(stored_revisions.every(connection)) == [(3, [came[2]])]
        left = connection.exec_driver_sql(
            "SELECT (SELECT count(*) FROM identity), (SELECT count(*) FROM record), (SELECT count(*) FROM search)"
        )
        assert tuple(left.one()) == (1, 1, 1)
    numbers_alone = replace(batch.report, set_aside=(), unmapped=(), unread=())
    assert found == replace(batch, withdrawn=NOON, withdrawn_by="Əli", report=numbers_alone)


def test_records_that_were_amended_or_are_being_amended_are_counted_once(
    db: Database, revise: Revise, came: list[Revision], form: Form
):
    first, second, third = came
    draft = Draft(
        record=first.record, kind="incident", form=form.digest, begun=NOON, updated=NOON, author="", answers={}
    )  # fmt: skip
    with db.write() as connection:
        assert batches.worked_on(connection, "b") == 0
        drafts.save(connection, replace(draft, record=third.record))
        assert batches.worked_on(connection, "b") == 0
        drafts.save(connection, draft)
        stored_revisions.add(connection, [revise(1, {"device": "mine"}, first)])
        assert batches.worked_on(connection, "b") == 1
        stored_revisions.add(connection, [revise(2, {"device": "mine"}, second)])
        assert batches.worked_on(connection, "b") == 2
