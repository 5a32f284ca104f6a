import io
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from minerisk.domain.chart import Chart, Entry, Mark, Series, Shape
from minerisk.domain.office import Office
from minerisk.i18n import catalog
from minerisk.reports import preview, summary_sheet
from minerisk.reports.paper import A4, LETTER, Paper
from minerisk.reports.summary import Note, Summary, Tile, Unknown


def chart(name: str, shape: Shape = Shape.BARS, series: int = 1) -> Chart:
    marks = tuple(Mark(n=n) for n in (1234, 50, 7))
    return Chart(
        name=name,
        title=f"Casualties by {name}",
        note="n = 1\u202f300 casualties, not known 9",
        shape=shape,
        categories=("Qazıntı və ya tikinti", "Əşya", "Şərur"),
        series=tuple(Series(label=f"Side {at}", marks=marks) for at in range(series)),
        not_known=(Entry(category="Məlum deyil", mark=Mark(n=9)),),
    )


SUMMARY = Summary(
    office=Office(name="Bərdə regional office", code="BRD", laptop=1, demonstration=True),
    period="1 January 2026 – 30 June 2026",
    selected="",
    came_from="Victims of mines",
    public=False,
    is_empty=False,
    tiles=tuple(Tile(number="26", label=label, note="24 before (+2)") for label in ("incidents", "killed", "injured")),
    timeline=chart("month", Shape.LINE, 2),
    outcome=chart("outcome"),
    charts=(chart("age", Shape.PYRAMID, 2), *(chart(name) for name in ("status", "activity", "item", "district"))),
    unknowns=(Unknown(label="Outcome", known=1291, not_known=9), Unknown(label="Age", known=None, not_known=None)),
    notes=(Note(title="What is counted", sentences=("Casualties are people.", "Incidents are events.")),),
    made_at=datetime(2026, 7, 16, 15, 20, tzinfo=UTC),
    made_by="A. K.",
)


def pages(summary: Summary = SUMMARY, language: str = "en", paper: Paper = A4) -> list[str]:
    stream = io.BytesIO()
    count = summary_sheet.write(stream, summary, catalog(language), language, paper=paper)
    assert count == preview.pages(stream.getvalue())
    return [preview.text(stream.getvalue(), number + 1).replace("\r\n", "\n") for number in range(count)]


def test_numbers_and_the_line_come_first_then_details_then_the_annex():
    first, second, annex = pages()
    for text in ("26", "24 before (+2)", "Casualties by month", "Casualties by outcome", "Recorded casualties"):
        assert text in first
    for name in ("age", "status", "activity", "item", "district"):
        assert f"Casualties by {name}" in second
    assert "Incidents are events." in annex


def test_the_first_page_names_whose_records_they_are_where_they_were_imported():
    assert "Victims of mines" in pages()[0]
    assert "Records from" not in pages(replace(SUMMARY, came_from=""))[0]


def test_every_page_says_what_it_is_and_how_far_it_may_go():
    for number, text in enumerate(pages(), 1):
        assert "Bərdə regional office" in text
        assert "1 January 2026 – 30 June 2026" in text
        assert "Restricted" in text
        assert "Demonstration" in text
        assert f"Page {number} of 3" in text
        assert "Recorded casualties are never all casualties." in text
        assert "Printed by A. K." in text


def test_a_public_copy_is_marked_as_one():
    text = pages(replace(SUMMARY, public=True, made_by="", office=replace(SUMMARY.office, demonstration=False)))[0]
    assert "Public version" in text
    assert "Restricted" not in text
    assert "Demonstration" not in text
    assert "Printed by" not in text


def test_percentages_are_for_the_office_alone():
    assert "96 %" in pages()[0]
    assert "%" not in "".join(pages(replace(SUMMARY, public=True))[:2])


def test_what_is_not_told_is_said_in_the_table():
    assert "Not shown Not shown" in " ".join(pages()[1].split())


def test_azerbaijani_letters_are_right():
    assert "Qazıntı və ya tikinti" in pages(language="az")[1]


def test_until_when_records_are_known_and_which_were_chosen_is_said():
    first = pages(replace(SUMMARY, selected="Item: Mine"))[0]
    assert "16 July 2026, 15:20" in first
    assert "Item: Mine" in first
    assert "All of this period" in pages()[0]


def test_an_empty_period_says_so():
    assert "No incident and no casualty" in pages(replace(SUMMARY, is_empty=True))[0]


@pytest.mark.parametrize("paper", [A4, LETTER])
def test_a_long_filter_takes_its_room_from_the_line_and_adds_no_page(paper: Paper):
    long = replace(SUMMARY, selected="District: Tərtər, Ağdam, Füzuli, Cəbrayıl, Zəngilan; " * 6)
    assert len(pages(long, paper=paper)) == 3


def test_a_long_annex_has_more_pages_and_no_title_at_the_foot_of_one():
    notes = tuple(Note(title=f"Part {at}", sentences=("A sentence that says something. " * 6,) * 4) for at in range(12))
    *_, first, second = pages(replace(SUMMARY, notes=notes))
    assert "Part 11" in second
    body = first[: first.index("Internal version")] if first.index("Internal version") > 400 else first
    assert not body.rstrip().splitlines()[-1].startswith("Part")
