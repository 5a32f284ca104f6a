from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

import pytest
from tests.services.periods import HALF_YEAR, database

from minerisk.domain import period
from minerisk.domain.chart import Chart, Mark
from minerisk.domain.filter import parse
from minerisk.errors import Cancelled, UserError
from minerisk.reports import preview
from minerisk.services import printing, summary
from minerisk.services.databases import Database
from minerisk.services.demo import make
from minerisk.services.summary import Wanted


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    made = database(tmp_path_factory.mktemp("summary") / "BRD")
    yield made
    made.close()


@pytest.fixture(scope="module")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    made = make(tmp_path_factory.mktemp("demonstration") / "D", 60)
    yield made
    made.close()


def pages(pdf: bytes) -> list[str]:
    return [preview.text(pdf, number + 1) for number in range(printing.pages(pdf))]


def made(db: Database, **wanted: object) -> list[str]:
    options = {"period": HALF_YEAR, "language": "en"} | wanted
    return pages(summary.preview(db, Wanted(**options), made_by="A. K.").pdf)  # type: ignore[arg-type]


def test_a_summary_has_two_pages_and_an_annex(db: Database):
    for public in (False, True):
        first, second, annex = made(db, public=public)
        assert "At a glance" in first
        assert "Who was harmed, how and where" in second
        assert "Annex: how this was counted" in annex
        assert "Page 3 of 3" in annex


def test_the_office_has_all_numbers_and_a_warning(db: Database):
    first, second, _ = made(db)
    assert {"9", "4", "10", "14"} <= set(first.split())
    assert "Restricted" in first
    assert "Do not publish" in first
    assert "Füzuli" in second


def test_the_public_version_says_what_it_hides(db: Database):
    first, second, _ = made(db, public=True)
    assert "Restricted" not in first
    assert "Public" in first
    assert "Numbers under 3 are not shown" in first
    assert "Tərtər" in second
    assert "Füzuli" not in second


PERIODS = (
    *(period.year(year) for year in range(2020, 2027)),
    *(period.ending(date(2026, 6, 30), months) for months in (1, 2, 3, 6, 9, 18, 30, 66)),
)


@pytest.mark.parametrize("where", ["", "device = mine", "sex = male", "outcome = killed", "age_group = under_18"])
def test_from_no_table_of_a_public_summary_a_number_under_3_can_be_worked_out(demonstration: Database, where: str):
    for of in PERIODS:
        wanted = Wanted(period=of, language="en", public=True, where=parse(where))
        told = summary.gather(demonstration, wanted, made_by="")
        inside = summary.gather(demonstration, replace(wanted, public=False), made_by="")
        total = int(inside.tiles[-1].number)
        assert not any(is_small(int(tile.number)) for tile in told.tiles if tile.number.isdecimal())
        for chart in (told.outcome, *told.charts):
            assert_untold(total, [entry.mark for slot in chart.slots for entry in slot])
        for row in told.unknowns:
            assert row.known is None or row.not_known is None or not (is_small(row.known) or is_small(row.not_known))
        for name, n in (("Incidents", int(inside.tiles[0].number)), ("Casualties", total)):
            assert_untold(n, on_line(told.timeline, name))


def on_line(chart: Chart, name: str) -> list[Mark]:
    """Return the marks of a line, also where it became a column."""
    if [series.label for series in chart.series] == [name]:
        return [entry.mark for entry in chart.entries]
    return [entry.mark for entry in chart.entries if entry.series == name or entry.category.startswith(name)]


def assert_untold(total: int, marks: Sequence[Mark]) -> None:
    """Assert that what is left of the sum could be more than one set of numbers, none of them one that is small."""
    shown, hidden = [mark.n for mark in marks if not mark.is_hidden], sum(mark.is_hidden for mark in marks)
    assert not any(map(is_small, shown))
    left = total - sum(shown)
    assert not marks or (left > max(2, hidden) if hidden else left == 0)


def is_small(n: int) -> bool:
    return n in {1, 2}


def test_what_was_chosen_is_said_in_words(db: Database):
    first, *_ = made(db, where=parse("device = mine and district = az_tar"))
    assert "Item: Mine; District: Tərtər" in first


def test_an_empty_period_says_so(db: Database):
    found = summary.preview(db, Wanted(period=period.year(2001), language="en"), made_by="")
    assert found.is_empty
    first, *others = pages(found.pdf)
    assert "No incident and no casualty is recorded in this period." in first
    assert len(others) == 2


def test_it_is_written_in_the_language_that_is_asked_for(db: Database):
    assert "30 iyun 2026" in made(db, language="az")[0]
    assert "Тертерский" in made(db, language="ru")[1] or "Тертер" in made(db, language="ru")[1]


def test_the_file_is_named_by_its_days_and_its_version():
    wanted = Wanted(period=HALF_YEAR, language="en", public=True)
    assert summary.file_name(wanted) == "summary-2026-01-01-2026-06-30-public.pdf"
    inside = Wanted(period=HALF_YEAR, language="en")
    assert summary.file_name(inside) == "summary-2026-01-01-2026-06-30-internal.pdf"


def test_a_filter_that_does_not_fit_is_said(db: Database):
    with pytest.raises(UserError, match="no field colour"):
        made(db, where=parse("colour = red"))


def test_it_can_be_stopped(db: Database):
    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        summary.preview(db, Wanted(period=HALF_YEAR, language="en"), made_by="", progress=stop)
