import csv
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from minerisk import paths
from minerisk.domain import edtf, fact
from minerisk.domain.fact import Theme, side_by_side
from minerisk.errors import UserError
from minerisk.i18n import catalog
from minerisk.maps import facts, profile

FILE = paths.bundled("database", "facts", "azerbaijan.csv")
FOUND = facts.published("azerbaijan")


def written(folder: Path, *rows: dict[str, str]) -> Path:
    with FILE.open(encoding="utf-8", newline="") as lines:
        first = next(csv.DictReader(lines))
    file = folder / "made.csv"
    with file.open("w", encoding="utf-8", newline="") as made:
        writer = csv.DictWriter(made, list(first))
        writer.writeheader()
        writer.writerows([{**first, **row} for row in rows])
    return file


def test_all_figures_are_there_once_in_every_theme():
    assert len(FOUND) == len({each.id for each in FOUND}) == 40
    assert Counter(each.theme for each in FOUND) == {
        Theme.CASUALTIES: 7,
        Theme.CONTAMINATION: 6,
        Theme.CLEARANCE: 10,
        Theme.RECORDS: 4,
        Theme.RESOURCES: 3,
        Theme.POLICY: 10,
    }


@pytest.mark.parametrize("each", FOUND, ids=lambda each: each.id)
def test_each_figure_has_its_source_its_dates_and_its_words_in_every_language(each: fact.Fact):
    assert fact.problems(each) == {}
    assert all(edtf.Edtf.parse(date) for date in (each.since, each.until, each.stated_on) if date)
    for text in (each.indicator, each.geography):
        assert all(text[language] for language in ("en", "az", "ru"))
    assert len({bool(text) for text in each.unit.values()}) == 1
    assert each.entered is None


@pytest.mark.parametrize("each", FOUND, ids=lambda each: each.id)
def test_no_language_loses_a_qualifier_or_the_number(each: fact.Fact):
    number = fact.value(replace(each, qualifier="exact", said={}), catalog("en"), "en")
    for language in ("az", "ru"):
        said = fact.value(each, catalog(language), language)
        assert number in said or not each.is_number
        assert bool(each.said[language]) or each.qualifier in {"exact", ""}


def test_statements_that_contradict_each_other_are_all_kept_side_by_side():
    together = {frozenset(each.value for each in family) for family in side_by_side(FOUND) if len(family) > 1}
    assert {"369", "288", "140"} in together
    assert {"700000", "800000"} in together
    assert {"3000", "64000"} in together


def test_the_profile_says_what_kind_of_sources_they_have():
    assert set(profile.profile("azerbaijan").figures) == {"en", "az", "ru"}


def test_a_country_without_figures_has_none():
    assert facts.published("nowhere") == ()


def test_a_file_that_is_damaged_is_told_by_its_name(tmp_path: Path):
    for file in (written(tmp_path, {"theme": "gossip"}), tmp_path / "gone.csv", tmp_path):
        with pytest.raises(UserError, match="cannot be read"):
            facts.read(file)


def test_a_column_that_is_missing_is_told(tmp_path: Path):
    file = tmp_path / "made.csv"
    file.write_text("id,theme\nx,casualties\n", "utf-8")
    with pytest.raises(UserError, match="cannot be read"):
        facts.read(file)
