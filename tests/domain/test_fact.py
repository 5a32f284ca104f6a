import re
from dataclasses import fields, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from minerisk.domain.fact import (
    THEMES,
    Fact,
    Theme,
    newest_first,
    period,
    problems,
    side_by_side,
    source,
    time_line,
    value,
)
from minerisk.i18n import catalog

SOURCE = Path(__file__).parents[2] / "src" / "minerisk"
EN = catalog("en")
KEEPING = ("domain/fact.py", "maps/facts.py", "store/facts.py", "services/facts.py")
SHOWING = (
    "ui/learn/country_view.py", "ui/learn/fact_form.py", "ui/learn/fact_views.py", "ui/learn/learn_page.py",
    "ui/learn/published_panel.py", "ui/place.py", "ui/shell.py",
)  # fmt: skip


def fact(**said: Any) -> Fact:  # noqa: ANN401  (any of its attributes)
    usual = Fact(
        id="x",
        theme=Theme.CASUALTIES,
        indicator={"en": "People killed or injured", "ru": "Погибшие или раненые"},
        value="288",
        unit={"en": "people"},
        qualifier="exact",
        geography={"en": "Azerbaijan"},
        since="2020-11-10",
        until="2023-04-04",
        stated_by="AIR Centre",
        stated_in="commonspace.eu",
        stated_on="2023-04-04",
    )
    return replace(usual, **said)


@pytest.mark.parametrize(
    ("given", "qualifier", "shown"),
    [
        ("288", "exact", "288"),
        ("288", "", "288"),
        ("2700", "nearly", "Nearly 2\u202f700"),
        ("25000000000", "approximately", "Approximately 25\u202f000\u202f000\u202f000"),
        ("1500000", "estimate", "Estimated 1\u202f500\u202f000"),
        ("12345.5", "exact", "12\u202f345.5"),
        ("2008; 2009", "", "2008; 2009"),
        ("Not a State Party", "as of 2011", "Not a State Party, as of 2011"),
    ],
)
def test_a_value_is_said_with_its_thousands_and_its_qualifier(given: str, qualifier: str, shown: str):
    assert value(fact(value=given, qualifier=qualifier), EN, "en") == shown


def test_a_language_may_say_a_value_its_own_way():
    more = fact(value="1288", qualifier="more than", said={"az": "{value}-dən çox", "ru": ""})
    assert value(more, EN, "az") == "1\u202f288-dən çox"
    assert value(more, EN, "ru") == value(more, EN, "en") == "More than 1\u202f288"


@pytest.mark.parametrize(
    ("since", "until", "shown"),
    [
        ("2020-11-10", "2024-06-30", "10 November 2020 – 30 June 2024"),
        ("2021-06", "2021-06", "June 2021"),
        ("", "2024", "2024"),
        ("2020", "", "since 2020"),
        ("", "", ""),
    ],
)
def test_a_period_is_said_as_far_as_it_is_known(since: str, until: str, shown: str):
    assert period(fact(since=since, until=until), EN) == shown


def test_who_where_and_when_belong_to_a_figure():
    assert source(fact(), EN) == ("AIR Centre", "commonspace.eu, 4 April 2023")


def test_figures_of_one_family_stand_side_by_side_newest_first():
    first, second = fact(id="a", family="f", stated_on="2021"), fact(id="b", family="f", stated_on="2023-04")
    alone = fact(id="c", indicator={"en": "Land cleared"})
    other = fact(id="d", theme=Theme.POLICY)
    assert [[each.id for each in together] for together in side_by_side([first, alone, other, second])] == [
        ["b", "a"],
        ["c"],
        ["d"],
    ]


@pytest.mark.parametrize("name", ["people KILLED or injured", "Погибшие  или раненые"])
def test_a_figure_of_the_office_joins_those_with_the_same_indicator_in_any_language(name: str):
    own = fact(id="own", indicator={"": name})
    assert len(side_by_side([fact(family="f"), own])) == 1
    assert len(side_by_side([own, fact(), fact(family="f")])) == 1


def test_figures_stated_at_one_time_stay_in_their_order():
    assert [each.id for each in newest_first([fact(id="1"), fact(id="2"), fact(id="3", stated_on="?")])] == [
        "1",
        "2",
        "3",
    ]


def test_a_time_line_has_the_date_up_to_which_each_figure_holds():
    points = time_line(
        [fact(id="late", until="2024"), fact(id="early", since="2021-06", until=""), fact(id="none", until="soon")]
    )
    assert [(str(date), each.id) for date, each in points] == [("2021-06", "early"), ("2024", "late")]


def test_one_date_makes_no_time_line():
    assert time_line([fact(), fact()]) == time_line([fact()]) == ()


def test_a_figure_that_has_all_it_needs_can_be_entered():
    assert problems(fact(since="", until="", unit={}, qualifier="")) == {}


@pytest.mark.parametrize("name", ["indicator", "value", "geography", "stated_by", "stated_in", "stated_on"])
def test_what_is_missing_is_said_at_its_place(name: str):
    empty = {} if name in {"indicator", "geography"} else " "
    assert list(problems(fact(**{name: empty}))) == [name]


@pytest.mark.parametrize("name", ["since", "until", "stated_on"])
def test_a_date_that_is_none_is_said(name: str):
    assert "2024-07-14" in problems(fact(**{name: "last summer"}))[name]


def test_a_period_does_not_end_before_it_begins():
    assert list(problems(fact(since="2024", until="2023-12"))) == ["until"]


def test_a_text_that_is_too_long_is_said():
    assert list(problems(fact(stated_in="x" * 1001, unit={"": "y" * 1001}))) == ["stated_in", "unit"]


def test_every_theme_has_a_name():
    assert list(THEMES) == list(Theme)


def test_a_figure_has_nothing_to_calculate_with():
    numbers = {"int", "float", "complex", "Decimal", "Fraction"}
    assert [each.name for each in fields(Fact) if any(name in str(each.type) for name in numbers)] == []
    with pytest.raises(TypeError):
        fact() + fact()  # type: ignore[operator]


def test_figures_are_known_only_to_what_keeps_and_shows_them():
    """Nothing that counts, draws charts or exports can add a published figure to another, or to a record."""
    known = re.compile(r"domain\.fact import|import (facts?|published_panel)\b|maps\.facts|services\.facts|FactRow")
    using = [file for file in SOURCE.rglob("*.py") if known.search(file.read_text("utf-8"))]
    assert {file.relative_to(SOURCE).as_posix() for file in using} <= {"store/rows.py", *KEEPING, *SHOWING}


def test_no_text_of_a_figure_is_made_a_number():
    reckoning = re.compile(r"\b(sum|mean|Decimal)\(|\b(int|float)\([^)]*value")
    assert [name for name in (*KEEPING, *SHOWING) if reckoning.search((SOURCE / name).read_text("utf-8"))] == []


def test_when_the_office_entered_a_figure_is_known():
    assert fact().entered is None
    assert fact(entered=datetime(2026, 7, 14, tzinfo=UTC)).entered
