from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from minerisk.domain.answer import Answer
from minerisk.services import drafts, forms
from minerisk.ui.context import Context
from minerisk.ui.home.draft_row import DraftRow, draft_row


def row(context: Context, qtbot: QtBot, code: str = "", **answers: Answer) -> DraftRow:
    draft = drafts.begin(forms.form("incident"), author="A. K.")
    begun = datetime(2026, 7, 14, 9, tzinfo=UTC)
    typed = {path.replace("__", "/"): answer for path, answer in answers.items()}
    made = draft_row(context, replace(draft, begun=begun, updated=begun, code=code, answers=typed))
    qtbot.addWidget(made)
    made.resize(700, 64)
    made.show()
    return made


def test_a_draft_says_where_when_and_how_far_it_is(context: Context, qtbot: QtBot):
    made = row(context, qtbot, when__event_date="2026-07-12", where__district="az_tar")
    for words in ("Incident begun 14 July 2026", "Tərtər", "12 July 2026", "of 5 sections completed", "In progress"):
        assert words in made.accessibleName()


def test_a_draft_without_answers_says_how_far_it_is(context: Context, qtbot: QtBot):
    assert row(context, qtbot).words.startswith("Incident begun 14 July 2026, 0 of 5 sections completed")


def test_a_draft_of_a_record_says_which_it_amends(context: Context, qtbot: QtBot):
    made = row(context, qtbot, code="BRD2-INC-20260714-01")
    assert "BRD2-INC-20260714-01" in made.accessibleName()
    assert "Amendment" in made.accessibleName()
    assert not made.grab().isNull()


@pytest.mark.parametrize("by_key", [True, False])
def test_a_draft_is_continued_or_discarded(context: Context, qtbot: QtBot, by_key: bool):
    made = row(context, qtbot)
    chosen, discarded = QSignalSpy(made.chosen), QSignalSpy(made.discard_wanted)
    QTest.keyClick(made, Qt.Key.Key_Space)
    if by_key:
        QTest.keyClick(made, Qt.Key.Key_Delete)
    else:
        made.findChildren(QPushButton)[0].click()
    assert isinstance(chosen.at(0)[0], UUID)
    assert discarded.at(0) == chosen.at(0)


def test_a_draft_whose_form_cannot_be_read_says_its_code_and_when_it_was_saved(context: Context, qtbot: QtBot):
    draft = replace(drafts.begin(forms.form("incident"), author="A. K."), form="0" * 64, code="BRD2-INC-20260714-01")
    made = draft_row(context, replace(draft, updated=datetime(2026, 7, 14, 9, tzinfo=UTC)))
    qtbot.addWidget(made)
    assert "BRD2-INC-20260714-01" in made.accessibleName()
    assert made.words == "Amending, saved 14 July 2026"
