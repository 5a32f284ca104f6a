import tomllib

import pytest
from tests.domain.vocabulary.kinds import ONE, answers, counts, form, questions, repeat

from minerisk import paths
from minerisk.domain.answer import Answer, Reason
from minerisk.domain.form import Question
from minerisk.domain.vocabulary import codes, session
from minerisk.domain.vocabulary.session import Count, read_session

GRIDS = (
    counts("who/counts_brief", "age_6_11", "age_60_plus", "age_unknown"),
    counts("who/counts_cbm", "age_6_12"),
)
FORM = form("session", *(q for q in questions("session") if q.name != "participants"), *GRIDS)
COUNTED: dict[str, Answer] = {
    "age_scheme": "brief",
    "who/counts_brief/age_6_11/female": "12",
    "who/counts_brief/age_6_11/male": "9",
    "who/counts_brief/age_60_plus/sex_unknown": "2",
    "who/counts_brief/age_unknown/female": Reason.NOT_KNOWN,
    "who/counts_cbm/age_6_12/female": "99",
}


def test_answers_become_a_typed_session():
    form_ = form("session", *questions("session"))
    found = read_session(form_, answers("session") | {"category": "training", "follow_up_date": "2026-07-01"})
    assert (found.when.edtf, found.where.district, found.category) == ("2026-05", "Here", "training")
    assert (found.held, found.minutes, found.participants, found.first_time, found.with_disability) == (7, 7, 7, 7, 7)
    assert found.follow_up == "2026-07-01"
    assert found.counts == ()


def test_people_are_counted_as_the_chosen_age_groups_have_them():
    found = read_session(FORM, COUNTED)
    assert found.counts == (
        Count(band="6_11", sex="female", n=12),
        Count(band="6_11", sex="male", n=9),
        Count(band="60_plus", sex="unknown", n=2),
    )
    assert [(count.age_from, count.age_group) for count in found.counts] == [(6, "under_18")] * 2 + [(60, "adult")]
    assert found.participants == 23
    assert read_session(FORM, COUNTED | {"age_scheme": "cbm"}).participants == 99


def test_without_age_groups_nobody_is_counted():
    found = read_session(FORM, COUNTED | {"age_scheme": Reason.NOT_KNOWN})
    assert (found.counts, found.participants) == ((), None)


@pytest.mark.parametrize(
    "grid",
    [
        counts("counts_brief", "6_11", "age_old"),
        counts("counts_brief", "age_6_11", names=("women", "men")),
        counts("people_brief", "age_6_11"),
        repeat("visit", counts("visit/counts_brief", "age_6_11")),
    ],
    ids=["other rows", "other columns", "another name", "in a repeat"],
)
def test_another_table_of_counts_counts_nobody(grid: object):
    scheme = Question(path="age_scheme", type=ONE, label={})
    made = form("session", scheme, grid)  # type: ignore[arg-type]
    places, rows = ("", "visit{1}/", "visit/"), ("6_11", "age_6_11")
    said = {f"{place}counts_brief/{row}/female": "5" for place in places for row in rows}
    said |= {"counts_brief/age_6_11/women": "5", "people_brief/age_6_11/female": "5", "counts_brief/age_old/male": "5"}
    assert read_session(made, {"age_scheme": "brief", **said}).counts == ()
    assert session.cells(made) == frozenset()


def test_a_form_of_another_kind_counts_nobody():
    found = read_session(form("incident", *questions("session"), *GRIDS), COUNTED)
    assert (found.counts, found.category, found.participants) == ((), "", None)


def test_the_bands_are_called_as_the_form_calls_them():
    assert session.bands(FORM)["6_11"] == {"en": "age_6_11"}
    assert len(session.cells(FORM)) == 12


def test_the_age_schemes_that_are_known_are_those_of_the_data():
    schemes = tomllib.loads(paths.bundled("database", "age_schemes.toml").read_text("utf-8"))
    known = codes.CODES[codes.SESSION, ""]["age_scheme"]
    assert known == {scheme["code"] for scheme in schemes["scheme"]}
