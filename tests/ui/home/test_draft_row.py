from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from tests.ui.library.brought import opened

from minerisk.domain.answer import Answer
from minerisk.services import drafts, forms, new_form, own_forms
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
    for words in ("Incident begun 14 July 2026", "Tərtər", "12 July 2026", "of 6 sections completed", "In progress"):
        assert words in made.accessibleName()


@pytest.mark.parametrize(
    ("kind", "day", "said"),
    [
        ("sighting", "seen_on", "Item found begun 14 July 2026, Tərtər, 12 July 2026, "),
        ("session", "session_date", "Session begun 14 July 2026, Tərtər, 12 July 2026, "),
        ("follow_up", "follow_up_date", "Follow-up begun 14 July 2026, 12 July 2026, "),
    ],
)
def test_a_draft_of_another_kind_says_so(context: Context, qtbot: QtBot, kind: str, day: str, said: str):
    form = forms.form(kind)
    known = {"district": "az_tar", day: "2026-07-12"}
    typed = {found.path: answer for name, answer in known.items() if (found := form.named(name))}
    begun = datetime(2026, 7, 14, 9, tzinfo=UTC)
    made = draft_row(context, replace(drafts.begin(form, author="A. K."), begun=begun, updated=begun, answers=typed))
    qtbot.addWidget(made)
    assert made.words.startswith(said)


def test_a_draft_without_answers_says_how_far_it_is(context: Context, qtbot: QtBot):
    assert row(context, qtbot).words.startswith("Incident begun 14 July 2026, 0 of 6 sections completed")


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


def test_a_draft_of_another_form_is_named_by_it(context: Context, qtbot: QtBot, tmp_path: Path):
    new = opened(tmp_path)
    own_forms.add(context.db, new, author="A. K.")
    begun = datetime(2026, 7, 14, 9, tzinfo=UTC)
    draft = replace(drafts.begin(new.form, author="A. K."), begun=begun, updated=begun, answers={"depth": "12"})
    made = draft_row(context, draft)
    qtbot.addWidget(made)
    assert made.words == "Wells begun 14 July 2026, 1 answer, saved 14 July 2026"
    gone = draft_row(context, replace(draft, form="0" * 64))
    qtbot.addWidget(gone)
    assert gone.words == "Record begun 14 July 2026, saved 14 July 2026"


@pytest.mark.parametrize(("named", "said"), [("concat('Well ', ${depth})", "Well 12"), ("${owner}", "1 answer")])
def test_what_its_form_calls_a_draft_is_said_unless_that_names_a_person(
    context: Context, qtbot: QtBot, tmp_path: Path, named: str, said: str
):
    headings, settings = "form_title,form_id,version\n,Wells,well,1", "form_title,form_id,instance_name\n,Wells,well,"
    new = new_form.protect(opened(tmp_path, (headings, f'{settings}"{named}"')), {"owner"})
    own_forms.add(context.db, new, author="A. K.")
    draft = replace(drafts.begin(new.form, author="A. K."), answers={"depth": "12"})
    made = draft_row(context, draft)
    qtbot.addWidget(made)
    assert made.words.split(", ")[1] == said


def test_what_stands_in_an_item_that_was_taken_out_is_not_counted(context: Context, qtbot: QtBot, tmp_path: Path):
    rows = ",integer,depth,How deep,,spinner", ",begin_repeat,user,User,,\n,text,called,Called,,\n,end_repeat,,,,"
    new = opened(tmp_path, rows)
    own_forms.add(context.db, new, author="A. K.")
    typed = {"village": "Talış", "user{1}/called": "P1", "user{2}/called": "P2", "user{2}@removed": "1"}
    made = draft_row(context, replace(drafts.begin(new.form, author="A. K."), answers=typed))
    qtbot.addWidget(made)
    assert ", 2 answers, " in made.words
