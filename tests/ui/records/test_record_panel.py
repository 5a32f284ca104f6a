from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot
from tests.ui.library.brought import opened
from tests.ui.recorded import child, finished, shown

from minerisk.i18n import catalog
from minerisk.services import drafts, forms, own_forms, records
from minerisk.services.databases import Database
from minerisk.ui.records.record_panel import RecordPanel


@pytest.fixture
def panel(qtbot: QtBot) -> RecordPanel:
    panel = RecordPanel(catalog("en"))
    qtbot.addWidget(panel)
    panel.resize(328, 600)
    panel.show()
    return panel


def test_without_a_record_it_offers_nothing(panel: RecordPanel):
    assert "Select a record" in shown(panel)
    assert not child(panel, QPushButton, "open").isEnabled()


def test_a_record_is_shown_in_short_without_names(panel: RecordPanel, db: Database):
    record = finished(db)
    panel.show_record(record, forms.form("incident"), records.read(db, record.id)[1])
    seen = shown(panel)
    for words in (record.code, "version 1", "July 2026, day not known", "Tərtər", "1 injured", "Finished by A. K."):
        assert words in seen
    assert "Günel" not in seen
    panel.show_nothing()
    assert record.code not in shown(panel)


@pytest.mark.parametrize("name", ["open", "print", "amend"])
def test_its_buttons_say_what_is_wanted(panel: RecordPanel, db: Database, qtbot: QtBot, name: str):
    record = finished(db)
    panel.show_record(record, forms.form("incident"), records.read(db, record.id)[1])
    wanted = {"open": panel.open_wanted, "print": panel.print_wanted, "amend": panel.amend_wanted}
    with qtbot.waitSignal(wanted[name]):
        child(panel, QPushButton, name).click()


def test_a_record_of_another_form_says_its_answers_below_its_questions(
    panel: RecordPanel, db: Database, tmp_path: Path
):
    new = opened(tmp_path, (",Wells,well,1", ",Wells,well,"))
    own_forms.add(db, new, author="A. K.")
    draft = drafts.begin(new.form, author="A. K.")
    filling = records.filling(db, drafts.save(db, draft))
    filling.answer("depth", "12")
    record = records.finish(db, draft, filling, author="A. K.")
    panel.show_record(record, new.form, records.read(db, record.id)[1])
    seen = shown(panel)
    for words in ("Wells", "How deep", "12"):
        assert words in seen
    question, answer = (next(one for one in panel.findChildren(QLabel) if one.text() == w) for w in ("How deep", "12"))
    assert answer.y() > question.y()
