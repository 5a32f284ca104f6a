import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.services.periods import HALF_YEAR, database

from minerisk.domain import period
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


@pytest.mark.parametrize(
    "of", [("2026-01-01", "2026-06-30"), ("2025-01-01", "2025-12-31"), ("2020-01-01", "2026-06-30")]
)
def test_no_number_under_3_stands_in_a_public_summary(tmp_path: Path, of: tuple[str, str]):
    db = make(tmp_path / "D", 60)
    text = "\n".join(made(db, period=period.read(*of), public=True)[:2])
    db.close()
    scales = {"0", "1", "2"}  # of the axis of the line, at the left of its plot
    alone = [line.strip() for line in text.splitlines() if re.fullmatch(r"\s*[12]\s*", line)]
    assert len(alone) <= len(scales)
    assert not re.search(r"\b(known|n =) [12]\b", text)


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
