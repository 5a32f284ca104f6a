from tests.ui.recorded import finished, of_kind

from minerisk.domain.record import Line, Record
from minerisk.services import records
from minerisk.services.databases import Database
from minerisk.ui.context import Context
from minerisk.ui.records.line_words import line_words


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
