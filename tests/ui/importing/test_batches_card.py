from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from tests.ui.answering import Answering, press
from tests.ui.recorded import child, shown, take_away

from minerisk.domain.batch import Batch
from minerisk.domain.filter import Condition
from minerisk.domain.tables.mapping import Feed, Holds, Mapping, Read, Source
from minerisk.services import drafts, importing, records
from minerisk.services.databases import Database
from minerisk.ui.context import Context
from minerisk.ui.importing.batches_card import BatchesCard


@pytest.fixture
def batch(db: Database, tmp_path: Path) -> Batch:
    file = tmp_path / "zoo.csv"
    file.write_text("zebra,n\nBaku,1\nBerde,2\n", "utf-8")
    feed = Feed(to="where/place_words", read=Read.TEXT, columns=("zebra",))
    source = Source(name="zoo.csv", holds=Holds.INCIDENT, feeds=(feed,), kept=("n",))
    mapping = Mapping(title="Zoo", event_known=True, sources=(source,))
    return importing.run(db, importing.read([file]), mapping, author="A. K.")


def card(qtbot: QtBot, context: Context) -> BatchesCard:
    made = BatchesCard(context)
    qtbot.addWidget(made)
    return made


def test_where_nothing_was_imported_there_is_no_list(qtbot: QtBot, context: Context):
    assert card(qtbot, context).isHidden()


def test_an_import_says_what_came_and_can_be_withdrawn(qtbot: QtBot, context: Context, db: Database, batch: Batch):
    made = card(qtbot, context)
    made.show()
    assert "zoo.csv · 2 records" in shown(made)
    answering = Answering(press("yes"))
    child(made, QPushButton, f"withdraw-{batch.id}").click()
    assert answering.said.startswith("Withdraw this import?: 2 records of “Zoo”")
    assert "withdrawn" in shown(made)
    assert len(records.find(db)) == 0


def test_the_records_of_an_import_can_be_shown(qtbot: QtBot, context: Context, batch: Batch):
    made = card(qtbot, context)
    with qtbot.waitSignal(made.records_wanted) as wanted:
        child(made, QPushButton, f"show-{batch.id}").click()
    assert wanted.args == [(Condition(field="batch", values=(batch.id,)),)]


def test_an_import_that_was_worked_on_stays_and_says_why(qtbot: QtBot, context: Context, db: Database, batch: Batch):
    record = records.lines(db, records.find(db))[0].id
    drafts.save(db, records.amend(db, record, author="R. M."))
    made = card(qtbot, context)
    made.show()
    Answering(press("yes"))
    child(made, QPushButton, f"withdraw-{batch.id}").click()
    assert "This could not be done" in shown(made)
    assert len(records.find(db)) == 2


def test_a_database_that_went_away_is_one_sentence(qtbot: QtBot, context: Context, db: Database, batch: Batch):
    made = card(qtbot, context)
    made.show()
    take_away(db)
    made.refresh()
    assert "This could not be done" in shown(made)
