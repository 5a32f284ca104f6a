import pytest
from tests.domain.tables_in import OUTCOME, people

from minerisk.domain.tables.mapping import WHY, Why, plain


@pytest.mark.parametrize(
    ("one", "other"),
    [("Sin Información", "SIN  INFORMACION "), ("İlham", "ilham"), ("Erradicación - PONAL", "erradicacion - ponal")],
)
def test_texts_are_the_same_without_case_accents_and_further_spaces(one: str, other: str):
    assert plain(one) == plain(other)


@pytest.mark.parametrize(("one", "other"), [("<18", ">18"), ("18", "18+"), ("H", "X"), ("-1", "1")])
def test_signs_tell_texts_apart(one: str, other: str):
    assert plain(one) != plain(other)


def test_every_reason_to_leave_a_column_out_has_its_words():
    assert WHY.keys() == set(Why)


def test_a_source_knows_the_columns_it_needs_and_those_it_leaves_out():
    source = people(OUTCOME, key="case", kept=("ward",), left_out={"tribe": Why.ETHNICITY})
    assert source.needed() == {"case", "state"}
    assert source.columns() == {"case", "state", "ward", "tribe"}
