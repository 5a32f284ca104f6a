from datetime import date, timedelta

from tests.ui.recorded import of_kind

from minerisk.domain.record import Record
from minerisk.services import due
from minerisk.services.databases import Database

TODAY = date(2026, 7, 20)


def session(db: Database, follow_up: str) -> Record:
    return of_kind(db, "session", session_date="2026-04-20", follow_up_date=follow_up)


def codes(db: Database, most: int = 5) -> list[str]:
    return [one.line.code for one in due.due(db, TODAY, most=most)]


def test_what_is_to_be_followed_up_by_now_or_soon_is_due_in_the_order_of_the_days(db: Database):
    soon, past, today = (session(db, day) for day in ("2026-08-03", "2026-06-01", "2026-07-20"))
    for day in ("2026-08-04", "2025-07-19"):
        session(db, day)
    of_kind(db, "session", session_date="2026-04-20")
    found = due.due(db, TODAY, most=5)
    assert [(one.line.code, one.day) for one in found] == [
        (past.code, date(2026, 6, 1)), (today.code, TODAY), (soon.code, TODAY + due.AHEAD),
    ]  # fmt: skip


def test_of_many_those_nearest_to_today_are_told(db: Database):
    days = [TODAY - timedelta(days=10 * number) for number in range(6)]
    made = [session(db, day.isoformat()) for day in days]
    assert codes(db, most=2) == [made[1].code, made[0].code]


def test_what_a_follow_up_names_is_not_due_any_more(db: Database):
    one, other = session(db, "2026-07-18"), session(db, "2026-07-19")
    of_kind(db, "follow_up", about_record=one.code, follow_up_date="2026-07-18")
    assert codes(db) == [other.code]


def test_a_report_on_an_item_is_asked_about_again(db: Database):
    report = of_kind(db, "sighting", seen_on="2026-07-01", follow_up_date="2026-07-15")
    assert codes(db) == [report.code]


def test_a_follow_up_is_due_again_until_a_later_one_goes_on_with_the_same_record(db: Database):
    about = session(db, "2026-05-01").code
    first = of_kind(db, "follow_up", about_record=about, follow_up_date="2026-05-01", next_follow_up_date="2026-07-10")
    assert codes(db) == [first.code]
    of_kind(db, "follow_up", about_record=about, follow_up_date="2026-04-01")
    assert codes(db) == [first.code]
    of_kind(db, "follow_up", about_record=session(db, "2027-01-01").code, follow_up_date="2026-07-11")
    assert codes(db) == [first.code]
    of_kind(db, "follow_up", about_record=about, follow_up_date="2026-07-11")
    assert codes(db) == []


def test_the_day_of_a_follow_up_itself_is_not_a_day_on_which_one_is_due(db: Database):
    of_kind(db, "follow_up", follow_up_date="2026-07-18")
    assert codes(db) == []
