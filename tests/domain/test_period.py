from datetime import date

import pytest

from minerisk.domain import period
from minerisk.domain.filter import text
from minerisk.domain.period import Period
from minerisk.errors import UserError
from minerisk.i18n import catalog


def days(since: str, until: str) -> Period:
    return period.read(since, until)


def test_a_period_selects_what_happened_in_its_days():
    assert text(days("2026-01-01", "2026-06-30").where) == "event >= 2026-01-01 and event <= 2026-06-30"


def test_a_period_is_said_in_words():
    assert days("2026-01-01", " 2026-06-30 ").words(catalog("en")) == "1 January 2026 – 30 June 2026"


def test_a_period_has_every_month_of_which_it_has_a_day():
    assert days("2025-11-30", "2026-02-01").months == ("2025-11", "2025-12", "2026-01", "2026-02")
    assert days("2026-02-03", "2026-02-03").months == ("2026-02",)


@pytest.mark.parametrize(
    ("since", "until", "before"),
    [
        ("2026-01-01", "2026-06-30", ("2025-07-01", "2025-12-31")),
        ("2026-02-01", "2026-02-28", ("2026-01-01", "2026-01-31")),
        ("2024-01-01", "2024-12-31", ("2023-01-01", "2023-12-31")),
        ("2026-03-10", "2026-03-16", ("2026-03-03", "2026-03-09")),
    ],
)
def test_the_period_before_is_as_long(since: str, until: str, before: tuple[str, str]):
    assert days(since, until).before == days(*before)


@pytest.mark.parametrize(
    ("since", "until"), [("0001-01-01", "0001-12-31"), ("0001-02-01", "0001-12-31"), ("0001-01-05", "0001-03-03")]
)
def test_before_the_calendar_begins_there_is_no_period(since: str, until: str):
    assert days(since, until).before is None


@pytest.mark.parametrize("wrong", ["", "2026", "2026-13-01", "2026-02-30", "30.06.2026", "yesterday"])
def test_what_is_no_day_is_said(wrong: str):
    with pytest.raises(UserError, match="is no day"):
        period.read(wrong, "2026-06-30")
    with pytest.raises(UserError, match="is no day"):
        period.read("2026-01-01", wrong)


def test_the_days_stand_in_their_order():
    with pytest.raises(UserError, match="before the first"):
        period.read("2026-06-30", "2026-01-01")


def test_periods_that_are_often_wanted():
    day = date(2026, 3, 17)
    assert period.whole_months(day, 1) == days("2026-03-01", "2026-03-31")
    assert period.months_before(day, 1) == days("2026-02-01", "2026-02-28")
    assert period.months_before(day, 6) == days("2025-09-01", "2026-02-28")
    assert period.year(2024) == days("2024-01-01", "2024-12-31")
    assert period.ending(day, 13) == days("2025-03-01", "2026-03-17")
