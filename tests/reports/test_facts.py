from collections.abc import Callable

import pytest

from minerisk.domain.answer import Answer, Reason
from minerisk.reports import fonts
from minerisk.reports.entries import Reader
from minerisk.reports.facts import facts
from minerisk.reports.paper import Text
from minerisk.reports.sheet import Sheet


@pytest.fixture(autouse=True, scope="module")
def _fonts() -> None:
    fonts.register()


def said(reader: Callable[..., Reader], sheet: Sheet) -> str:
    return " | ".join(mark.text for mark in facts(reader(sheet), 480).marks if isinstance(mark, Text))


def test_the_box_tells_when_where_what_and_who_was_told(
    make_sheet: Callable[..., Sheet], reader: Callable[..., Reader], answers: dict[str, Answer]
):
    answers["where/town"] = "Tərtər town"
    box = said(reader, make_sheet(answers))
    for fact in ("Date | 14 July 2026", "Place | Tərtər, Tərtər town", "Type | Accident", "Item | Not answered"):
        assert fact in box
    for fact in ("Killed | 0", "Injured | 1", "Information | Reported", "Reported to | 112, 102"):
        assert fact in box


def test_a_count_that_nobody_gave_is_not_zero(
    make_sheet: Callable[..., Sheet], reader: Callable[..., Reader], answers: dict[str, Answer]
):
    answers["people/killed"] = Reason.NOT_KNOWN
    box = said(reader, make_sheet(answers))
    assert "Killed | Not known" in box
    assert "Unhurt | Not answered" in box


def test_where_nobody_counted_cards_are_counted(
    make_sheet: Callable[..., Sheet], reader: Callable[..., Reader], answers: dict[str, Answer]
):
    del answers["people/killed"], answers["people/injured"]
    box = said(reader, make_sheet(answers))
    assert "Killed | 0 | Injured | 1 | Unhurt | 1" in box
    assert "Killed | Not answered" in said(reader, make_sheet({}))


def test_a_time_of_day_stands_behind_the_date(
    make_sheet: Callable[..., Sheet], reader: Callable[..., Reader], answers: dict[str, Answer]
):
    answers["when/time_of_day"] = "morning"
    assert "14 July 2026, morning" in said(reader, make_sheet(answers))


def test_a_long_fact_is_cut_after_three_lines(
    make_sheet: Callable[..., Sheet], reader: Callable[..., Reader], answers: dict[str, Answer]
):
    answers["where/town"] = "word " * 500
    piece = facts(reader(make_sheet(answers)), 480)
    assert piece.height < 150
    assert any(isinstance(mark, Text) and mark.text.endswith("…") for mark in piece.marks)
