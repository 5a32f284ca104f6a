from datetime import UTC, datetime

import pytest

from minerisk.forms.errors import XPathError
from minerisk.forms.xpath.alone import work_out


def test_paths_lead_nowhere():
    assert work_out("/data/a") == ""
    assert work_out("count(//a)") == 0.0
    assert work_out("boolean(/data)") is False


def test_a_date_is_a_text_and_a_number_of_days_a_number():
    assert work_out("date('2024-07-14')") == "2024-07-14"
    assert work_out("number('1970-01-03T00:00:00Z')", datetime(2024, 1, 1, tzinfo=UTC)) == 2.0


def test_the_clock_can_be_set():
    assert work_out("today()", datetime(2024, 3, 27, tzinfo=UTC)) == "2024-03-27"
    assert isinstance(work_out("now()"), str)


def test_what_cannot_be_worked_out_has_a_reason():
    with pytest.raises(XPathError, match="ends too early"):
        work_out("1 +")


def test_a_choice_has_no_name_without_a_form():
    assert work_out("jr:choice-name('a', '/data/q')") == ""
    assert work_out("jr:choice-name('a', '..')") == ""
    assert work_out("jr:choice-name('a', .)") == ""
