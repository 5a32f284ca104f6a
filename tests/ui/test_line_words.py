from tests.ui.recorded import finished, of_kind

from minerisk.domain.record import Line, Record
from minerisk.services import forms, records
from minerisk.services.databases import Database
from minerisk.ui.context import Context
from minerisk.ui.line_words import form_label, form_title, line_words


def line(db: Database, record: Record) -> Line:
    return next(each for each in records.lines(db, records.find(db)) if each.id == record.id)


def test_a_record_is_told_in_one_line(context: Context):
    found = line(context.db, of_kind(context.db, "session", session_date="2026-07-14", district="az_tar"))
    assert line_words(context.db, found, context.tr) == "Session, Tərtər, 14 July 2026"


def test_only_what_is_known_is_told(context: Context):
    answers = {"when/event_date": "2026-07", "where/town_other": "Talış"}
    assert line_words(context.db, line(context.db, finished(context.db, answers)), context.tr) == (
        "Incident, Talış, July 2026"
    )
    assert line_words(context.db, line(context.db, of_kind(context.db, "session")), context.tr) == "Session"


def test_what_a_form_calls_itself_and_its_answers(context: Context):
    digest = forms.form("session").digest
    assert form_title(context.db, "en", digest) == "Risk education session"
    assert form_label(context.db, "en", digest, "category", "direct") == "Direct: face to face"
    assert form_label(context.db, "en", digest, "category", "") == ""


def test_of_a_form_that_cannot_be_read_only_the_code_is_known(context: Context):
    assert form_title(context.db, "en", "0" * 64) == ""
    assert form_label(context.db, "en", "0" * 64, "category", "direct") == "direct"
