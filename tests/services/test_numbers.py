from datetime import date, timedelta
from pathlib import Path

from minerisk.domain.office import Confirmation, Office
from minerisk.services import databases, numbers

TODAY = date(2026, 11, 20)


def shown(folder: Path, *confirmed: Confirmation, profile: str | None = "azerbaijan") -> list[str]:
    db = databases.create(folder, Office(name="Bərdə", code="BRD", laptop=2, profile=profile))
    for each in confirmed:
        databases.confirm_number(db, each)
    found = numbers.to_call(db, TODAY)
    db.close()
    return [each.number for each in found]


def test_a_number_that_nobody_has_confirmed_is_not_shown(tmp_path: Path):
    assert shown(tmp_path / "BRD") == []


def test_confirmed_numbers_stand_in_the_order_of_the_country(tmp_path: Path):
    both = [Confirmation(number=number, by="R. M.", on=TODAY) for number in ("102", "112")]
    assert shown(tmp_path / "BRD", *both) == ["112", "102"]


def test_after_half_a_year_a_confirmation_holds_no_more(tmp_path: Path):
    holding = Confirmation(number="112", by="R. M.", on=TODAY - timedelta(days=183))
    too_old = Confirmation(number="102", by="R. M.", on=TODAY - timedelta(days=184))
    assert shown(tmp_path / "BRD", holding, too_old) == ["112"]


def test_an_office_without_a_country_shows_no_number(tmp_path: Path):
    assert shown(tmp_path / "BRD", Confirmation(number="112", by="R. M.", on=TODAY), profile=None) == []
