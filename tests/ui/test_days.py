from datetime import UTC, date, datetime, timedelta

import pytest

from minerisk.i18n import Catalog, catalog
from minerisk.ui import days


def test_a_day_is_in_words(tr: Catalog):
    assert days.day(date(2026, 7, 14), tr) == "14 July 2026"


@pytest.mark.parametrize(("language", "name"), [("en", "Thursday"), ("az", "cümə axşamı"), ("ru", "четверг")])
def test_a_weekday_is_in_the_language_of_the_screen(language: str, name: str):
    assert days.weekday(date(2026, 7, 16), catalog(language)).find(name) >= 0


def test_today_the_time_is_enough(tr: Catalog):
    now = datetime(2026, 7, 14, 12, 30, tzinfo=UTC).astimezone()
    assert days.moment(now, now, tr) == days.clock(now)
    assert days.moment(now - timedelta(days=2), now, tr) == "12 July 2026"
