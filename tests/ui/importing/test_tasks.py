from dataclasses import replace

import pytest

from minerisk.domain.form import Form
from minerisk.domain.tables import remapping
from minerisk.domain.tables.mapping import Mapping
from minerisk.domain.tables.remapping import KEPT, Use
from minerisk.domain.tables.table import Table
from minerisk.services import importing
from minerisk.services.progress import unwatched
from minerisk.ui.importing import tasks

OUTCOME, SEX = "people/casualty/outcome", "people/casualty/sex"


def codes(mapping: Mapping, to: str) -> dict[str, str]:
    return next(dict(feed.values) for feed in mapping.sources[0].feeds if feed.to == to)


@pytest.mark.parametrize(("column", "to"), [("genero", OUTCOME), ("estado", SEX)])
def test_a_column_that_is_put_on_a_question_and_back_has_its_codes_again(
    form: Form, table: Table, mapping: Mapping, column: str, to: str
):
    for use in (KEPT, Use(to=to)):
        mapping = remapping.with_use(mapping, 0, column, use, form)
    counted = tasks.count(mapping, [table], unwatched)
    expected = (
        {"Herido": "injured", "Muerto": "killed", "Ileso": "unhurt"} if to == OUTCOME else {"M": "male", "F": "female"}
    )
    assert codes(counted.mapping, to) == expected
    assert all(not coded.open for coded in counted.coded if coded.to == to)


def test_codes_that_a_person_gave_stay(table: Table, mapping: Mapping):
    assert tasks.count(mapping, [table], unwatched).mapping == mapping


def test_a_saved_mapping_names_the_columns_that_it_does_not_know(table: Table, mapping: Mapping):
    other = replace(table, columns=("fecha", "genero", "estado", "sitio", "more", "id"))
    named = importing.Named(name="a", title="A", file=importing.save_mapping(mapping, "a"))
    assert [guess.column for guess in tasks.prepare([other], named, unwatched).guesses] == ["more"]
