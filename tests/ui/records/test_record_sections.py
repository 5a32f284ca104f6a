from dataclasses import replace

import pytest
from PySide6.QtWidgets import QFrame, QLabel, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.filled import relabelled
from tests.ui.recorded import PERSON, finished, shown

from minerisk.domain.answer import Reason
from minerisk.domain.reading import Cards, Said
from minerisk.domain.record import Record
from minerisk.i18n import catalog
from minerisk.services import forms
from minerisk.services.databases import Database
from minerisk.ui.look import painting
from minerisk.ui.records.record_sections import OUTCOMES, REASON_ICONS, RecordSections, read
from minerisk.ui.widgets.basic import Chip


@pytest.fixture
def record(db: Database) -> Record:
    return finished(db)


def laid_out(record: Record, qtbot: QtBot) -> RecordSections:
    tr = catalog("en")
    sections = RecordSections(read(forms.form("incident"), record, tr), tr)
    qtbot.addWidget(sections)
    sections.resize(760, 2000)
    sections.show()
    return sections


def texts(sections: QWidget) -> list[str]:
    return shown(sections).split("\n")


def test_every_section_is_a_card_and_so_is_every_person(record: Record, qtbot: QtBot):
    sections = laid_out(record, qtbot)
    assert len(sections.findChildren(QFrame, "section")) == 6
    assert len(sections.findChildren(QFrame, "person")) == 1
    assert "Person 1, woman, 34" in texts(sections)
    assert not sections.grab().isNull()


def test_names_are_covered_until_they_are_asked_for(record: Record, qtbot: QtBot):
    sections = laid_out(record, qtbot)
    assert "Günel" not in texts(sections)
    assert "Hidden" in texts(sections)
    sections.show_names(True)
    assert "Günel" in texts(sections)
    sections.show_names(False)
    assert all("Günel" not in label.text() for label in sections.findChildren(QLabel))


def test_no_question_speaks_of_a_name(record: Record):
    form = relabelled("people/casualty/status", "Status of ${people/casualty/name}")
    (person,) = [
        one for section in read(form, record, catalog("en")) for one in section.content if isinstance(one, Cards)
    ]
    labels = [one.label for one in person.cards[0].content if isinstance(one, Said)]
    assert "Status of …" in labels


def test_a_person_that_one_office_took_out_is_to_be_checked(record: Record, qtbot: QtBot):
    disputed = replace(record, conflicts={f"{PERSON}@removed": (None, "1")})
    said = texts(laid_out(disputed, qtbot))
    assert "• Taken out by one office and changed by another" in said


def test_nobody_entered_is_said(record: Record, qtbot: QtBot):
    nobody = {path: answer for path, answer in record.answers.items() if not path.startswith(PERSON)}
    assert "Nobody entered" in texts(laid_out(replace(record, answers=nobody), qtbot))


def test_a_reason_is_a_chip(record: Record, qtbot: QtBot):
    sections = laid_out(replace(record, answers={**record.answers, "when/time_of_day": Reason.REFUSED}), qtbot)
    assert "Refused" in [chip.text for chip in sections.findChildren(Chip)]


def test_answers_that_differ_stand_below_each_other(record: Record, qtbot: QtBot):
    conflicts = {"when/event_date": ("2026-07", "2026-08")}
    said = texts(laid_out(replace(record, conflicts=conflicts), qtbot))
    assert "To check" in said
    assert "• August 2026, day not known" in said


def test_a_very_long_text_scrolls_in_a_box_of_its_own(record: Record, qtbot: QtBot):
    long = "word " * 4000
    sections = laid_out(replace(record, answers={**record.answers, "happened/narrative": long}), qtbot)
    (box,) = sections.findChildren(QPlainTextEdit)
    assert box.toPlainText() == long
    assert box.isReadOnly()


def test_text_is_never_read_as_markup(record: Record, qtbot: QtBot):
    sections = laid_out(replace(record, answers={**record.answers, "happened/narrative": "<b>bold</b>"}), qtbot)
    assert "<b>bold</b>" in texts(sections)


def test_every_reason_has_an_icon_and_every_outcome_a_tint():
    assert set(REASON_ICONS) == set(Reason)
    assert {kind for kind, _ in OUTCOMES.values()} <= set(painting.CHIP_COLOURS)
