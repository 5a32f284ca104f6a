"""The two mappings that come with the program, on the tables that they are for."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

import pytest
from tests.real_data import REAL, needs_real_data

from minerisk import paths
from minerisk.domain.answer import Answer, Reason, question_path
from minerisk.domain.conversion.conversion import Conversion, Made, convert
from minerisk.domain.conversion.report import Stated
from minerisk.domain.filling.filling import Filling
from minerisk.domain.tables.table import Table
from minerisk.exchange import mapping_file, tables
from minerisk.services import forms

pytestmark = needs_real_data

INCIDENTS = REAL / "incidents"
PERSON = "people/casualty"
NOT_KNOWN = Reason.NOT_KNOWN
SENSITIVE = ("Indígena", "Indigena", "Afrocolombiano", "ROM", "FARC", "ELN", "Guerrilla", "Paramilitar", "Guerrillero")


class Converted:
    """What came of tables, counted."""

    def __init__(self, name: str, files: Sequence[str]) -> None:
        mapping = mapping_file.read(paths.bundled("database", "mappings", f"{name}.toml"))
        self.tables: tuple[Table, ...] = tuple(tables.read(INCIDENTS / file) for file in files)
        self.conversion: Conversion = convert(forms.form("incident"), mapping, self.tables)
        self.made: list[Made] = list(self.conversion)
        self.report = self.conversion.report
        self.known = [source.columns() for source in mapping.sources]

    def count(self, path: str) -> Counter[Answer]:
        return Counter(answer for made in self.made for at, answer in made.answers.items() if question_path(at) == path)

    def pairs(self, one: str, other: str) -> Counter[tuple[Answer | None, Answer | None]]:
        """Return how often two answers of a person stand together."""
        items = [
            (made, at.removesuffix("@order")) for made in self.made for at in made.answers if at.endswith("@order")
        ]
        return Counter((made.answers.get(f"{item}/{one}"), made.answers.get(f"{item}/{other}")) for made, item in items)

    def words(self) -> set[str]:
        """Return every line that is kept in words."""
        kept = (made.answers.get("source/dataset_words", "") for made in self.made)
        return {line for words in kept if isinstance(words, str) for line in words.splitlines()}


@pytest.fixture(scope="module")
def victims() -> Converted:
    return Converted("colombia_victims", ["colombia_victims_2021-11.csv"])


@pytest.fixture(scope="module")
def cnmh() -> Converted:
    return Converted("colombia_cnmh", ["colombia_cnmh_CasosMI_2018.xlsx", "colombia_cnmh_VictimasMI_2018.xlsx"])


def test_each_row_of_the_victims_is_one_person_and_one_record(victims: Converted):
    assert (victims.report.records, victims.report.people) == (12_062, 12_062)
    assert {made.people for made in victims.made} == {1}
    assert len({made.identity for made in victims.made}) == 12_062
    assert victims.count("source/grouping") == {"not_known": 12_062}
    report = victims.report
    assert not [*report.set_aside, *report.unmapped, *report.unread]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("outcome", {"injured": 9_733, "killed": 2_329}),
        ("sex", {"male": 11_382, "female": 640, NOT_KNOWN: 40}),
        ("age_band", {"0_17": 1_255, "18_plus": 10_807}),
        ("age_precision", {"group_only": 12_062}),
        ("age", {}),
    ],
)
def test_the_people_of_the_victims_are_counted_as_in_the_table(
    victims: Converted, question: str, expected: dict[Answer, int]
):
    assert victims.count(f"{PERSON}/{question}") == expected


def test_the_outcome_of_the_victims_is_known_by_status_and_age(victims: Converted):
    assert victims.pairs("outcome", "status") == {
        ("injured", "civilian"): 3_930,
        ("killed", "civilian"): 879,
        ("injured", "security_forces"): 5_803,
        ("killed", "security_forces"): 1_450,
    }
    by_age = victims.pairs("outcome", "age_band")
    assert (by_age["injured", "0_17"], by_age["killed", "0_17"]) == (998, 257)


def test_the_date_of_the_victims_is_as_exact_as_in_the_table(victims: Converted):
    dates = victims.count("when/event_date")
    assert {len(str(day)) for day in dates} == {len("2006-01")}
    assert sum(n for day, n in dates.items() if str(day).startswith("2006")) == 1_224


def test_the_place_of_the_victims_is_a_place_and_not_the_accident_site(victims: Converted):
    first = victims.made[0].answers
    assert first["where/coordinates_of"] == "place_centre"
    assert first["where/coordinates_typed"] == " ".join(victims.tables[0].rows[0][13:15])
    assert (first["where/district_other"], first["where/town_other"]) == ("ANTIOQUIA", "GRANADA")
    assert (first["where/district"], first["where/town"]) == ("other_district", "other_place")
    assert victims.count("where/place_words")[NOT_KNOWN] == 3_492
    assert victims.count("happened/device") == {"mine": 11_466, "uxo": 596}


def test_every_activity_of_the_victims_has_a_code_or_is_kept_in_words(victims: Converted):
    activities = victims.count(f"{PERSON}/activity")
    assert activities[NOT_KNOWN] == 2_051
    assert sum(activities.values()) == 12_062 - 172 - 177 - 58 - 18
    assert {"Actividad: Viajando", "Actividad: Transito por trocha atajo"} <= victims.words()


def test_cases_and_their_victims_are_joined(cnmh: Converted):
    assert (cnmh.report.records, cnmh.report.people) == (8_952, 9_623)
    assert sum(made.people == 0 for made in cnmh.made) == 9
    assert cnmh.count("source/grouping") == {"event": 8_952}
    report = cnmh.report
    assert not [*report.set_aside, *report.unmapped, *report.unread]


def test_deaths_by_case_and_by_person_are_both_kept_and_added_nowhere(cnmh: Converted):
    cases, people = (table.name for table in cnmh.tables)
    assert set(cnmh.report.stated) >= {
        Stated(table=cases, outcome="killed", n=4_245),
        Stated(table=people, outcome="killed", n=1_133),
    }
    assert sum(int(str(number)) * n for number, n in cnmh.count("people/killed").items()) == 4_245
    assert cnmh.count(f"{PERSON}/outcome") == {"unknown_outcome": 5_374, "injured": 3_116, "killed": 1_133}


def test_m_is_female(cnmh: Converted):
    assert cnmh.count(f"{PERSON}/sex") == {"male": 8_921, "female": 585, NOT_KNOWN: 117}


def test_0_in_a_date_is_not_known(cnmh: Converted):
    exact = Counter(
        NOT_KNOWN if day is NOT_KNOWN else len(str(day)) for day in cnmh.count("when/event_date").elements()
    )
    assert exact == {10: 8_935, 7: 5, 4: 3, NOT_KNOWN: 9}


def test_soldiers_are_known_by_their_occupation_and_nobody_by_a_side(cnmh: Converted):
    assert cnmh.count(f"{PERSON}/status") == {"security_forces": 5_026, "civilian": 4_528, NOT_KNOWN: 69}
    assert "P1 OcupacionVictima: Campesino" in cnmh.words()


@pytest.mark.parametrize("name", ["victims", "cnmh"])
def test_ethnicity_affiliation_and_perpetrator_are_in_no_answer(name: str, request: pytest.FixtureRequest):
    converted: Converted = request.getfixturevalue(name)
    lines = {line.partition(": ")[2] for line in converted.words()}
    assert not [line for line in lines for word in SENSITIVE if word.casefold() in line.casefold().split()]
    assert converted.report.never_kept


@pytest.mark.parametrize("name", ["victims", "cnmh"])
def test_every_column_is_used_kept_or_left_out_with_a_reason(name: str, request: pytest.FixtureRequest):
    converted: Converted = request.getfixturevalue(name)
    assert converted.report.unused == ()
    assert [set(table.columns) for table in converted.tables] == converted.known


@pytest.mark.parametrize("name", ["victims", "cnmh"])
def test_the_form_keeps_every_answer_and_finds_none_wrong(name: str, request: pytest.FixtureRequest):
    converted: Converted = request.getfixturevalue(name)
    for made in converted.made[::151]:
        filling = Filling(forms.form("incident"), made.answers, today=date(2026, 1, 1))
        assert filling.answers() == made.answers
        assert not [problem for problem in filling.problems() if problem.path in made.answers]
