from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minerisk.forms.errors import XPathError
from minerisk.forms.xpath.alone import work_out


@given(st.dates())
def test_a_day_later_is_the_next_day(day: datetime):
    now = datetime(2024, 1, 1, tzinfo=UTC)
    assert work_out(f"decimal-date-time('{day}') + 1 = decimal-date-time(date('{day}') + 1)", now) in (True, False)
    assert work_out(f"string(date('{day}'))", now) == str(day)


def test_a_day_that_is_not_in_the_calendar_is_told():
    with pytest.raises(XPathError, match="not in the calendar"):
        work_out("date('2023-02-29')")
